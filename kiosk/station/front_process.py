# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Starts the front, ends it, and starts the next one. The front's end is the wipe of its memory.

The front dies with the station (parent-death signal): a station that was killed comes back to a
room without a front, as after a power cut, and never to two fronts at one cuff.
"""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path

SHORTEST_PAUSE = 0.4  # seconds before the next start, after a front that came to nothing
LONGEST_PAUSE = 5.0
CRASH_LOOP_SECONDS = 5.0  # a front that lived shorter than this makes the pause grow
TERM_SECONDS = 2.0  # from the polite signal to the other one

# Display, language, sound, accessibility and the card readers' service; no credentials directory,
# no proxy, no agent socket.
PASSED_ON = (
    "DBUS_SESSION_BUS_ADDRESS",
    "DISPLAY",
    "HOME",
    "LANG",
    "LANGUAGE",
    "PATH",
    "PCSCLITE_CSOCK_NAME",
    "PULSE_SERVER",
    "TMPDIR",
    "TZ",
    "USER",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_SESSION_TYPE",
)
PASSED_ON_PREFIXES = ("LC_", "QT_", "QML_", "QSG_")

logger = logging.getLogger(__name__)


def front_environment(own: Mapping[str, str]) -> dict[str, str]:
    """What of the station's environment a front gets."""
    return {
        name: value
        for name, value in own.items()
        if name in PASSED_ON or name.startswith(PASSED_ON_PREFIXES)
    }


def next_pause(pause: float, lived: float) -> float:
    """Seconds to wait before the next start, after one that lived `lived` seconds.

    After a visit nobody should have to look at an empty screen.
    """
    if lived >= CRASH_LOOP_SECONDS:
        return 0.0
    return min(max(pause * 2, SHORTEST_PAUSE), LONGEST_PAUSE)


class FrontProcess:
    """Keeps one front running."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._command = tuple(command)
        self._environment = dict(environment)
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int | None:
        """Of the running front."""
        return None if self._process is None else self._process.pid

    async def run(self, between: Callable[[], Awaitable[Path | None]]) -> None:
        """Start fronts one after the other until cancelled; then end the running one.

        `between` is waited for before each start, while there is no front: it looks after what the
        last one may have left, and says where the next one's temporary files are to be.
        """
        clock = asyncio.get_running_loop().time
        pause = 0.0
        while True:
            folder = await between()
            started = clock()
            await self._one(folder)
            pause = next_pause(pause, clock() - started)
            await asyncio.sleep(pause)

    async def end(self) -> None:
        """Ask the running front to end, and see to it that it does."""
        process = self._process
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(TERM_SECONDS):
                await process.wait()
        except TimeoutError:
            _kill_group(process.pid)

    async def _one(self, folder: Path | None) -> None:
        """One front from start to end, its whole process group included."""
        try:
            process = await asyncio.create_subprocess_exec(
                "/usr/bin/setpriv",
                "--pdeathsig",
                "KILL",
                "--",
                *self._command,
                stdin=asyncio.subprocess.DEVNULL,
                env={**self._environment, **({} if folder is None else {"TMPDIR": str(folder)})},
                start_new_session=True,
            )
        except OSError as error:
            logger.error("front did not start", extra={"error": type(error).__name__})  # noqa: TRY400
            return
        self._process = process
        logger.info("front started", extra={"pid": process.pid})
        try:
            await process.wait()
        except asyncio.CancelledError:
            await self.end()
            raise
        finally:
            self._process = None
            _kill_group(process.pid)
            status = process.returncode
            logger.info("front ended", extra={"pid": process.pid, "exit_status": status})


def _kill_group(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
