# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A speech-dispatcher of our own: it lives with the visit, for its memory keeps what it spoke.

A service that stays would carry one person's texts over to the next, in memory, where no CANCEL
reaches. This one is a child of the front, in its process group, with a socket nobody else finds,
and ends with it. Texts go over the socket alone: no argument, no file and no log holds one.
"""

import asyncio
import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Self

from ui.speech.child import Child
from ui.speech.ssip import UNREACHABLE, SpeechError, SsipClient

PROGRAM = "speech-dispatcher"
SOCKET = "speech.sock"
CONFIG = Path(__file__).parent / "config"
START_SECONDS = 5.0
LOOK_SECONDS = 0.02  # between two tries to reach it
# A front that ends has two seconds for everything (ui/shell/ending.py).
CANCEL_SECONDS = 0.3
END_SECONDS = 0.7  # from the polite signal to the other one
ORPHAN_SECONDS = 10  # it ends by itself when it has been without the front for so long


def arguments(folder: Path) -> list[str]:
    """What it is started with; everything that it makes for itself lies in `folder`."""
    return [
        "--run-single",
        f"--config-dir={CONFIG}",
        "--communication-method=unix_socket",
        f"--socket-path={folder / SOCKET}",
        f"--pid-file={folder / 'pid'}",
        f"--timeout={ORPHAN_SECONDS}",
    ]


class Dispatcher:
    """A running speech-dispatcher, and our connection to it."""

    def __init__(self, folder: Path, child: Child, client: SsipClient) -> None:
        self._folder = folder
        self._child = child
        self._client = client

    @classmethod
    async def start(cls) -> Self:
        """Raises `SpeechError`; nothing is left over then."""
        folder = Path(tempfile.mkdtemp(prefix="speech-"))  # for this user alone
        try:
            # Sound libraries keep files in the home: theirs is the folder that goes.
            child = Child([PROGRAM, *arguments(folder)], {**os.environ, "HOME": str(folder)})
        except OSError as error:
            shutil.rmtree(folder)
            raise SpeechError("not-installed") from error
        try:
            client = await _connect(folder / SOCKET, child)
        except BaseException:
            child.kill()
            _remove(folder)
            raise
        return cls(folder, child, client)

    async def speak(self, text: str, language: str, volume: int) -> bool:
        """As `SsipClient.speak`; `volume` from -100 (nothing is heard) to 100."""
        await self._client.ask("SET", "SELF", "LANGUAGE", language)
        await self._client.ask("SET", "SELF", "VOLUME", str(volume))
        return await self._client.speak(text)

    async def cancel(self) -> None:
        await self._client.cancel()

    async def close(self) -> None:
        """Silence at once, and the end of the process with all that it remembers."""
        with contextlib.suppress(SpeechError, TimeoutError):
            async with asyncio.timeout(CANCEL_SECONDS):
                await self._client.cancel()
        await self._client.close()
        await self._child.end(END_SECONDS)
        _remove(self._folder)


async def _connect(socket: Path, child: Child) -> SsipClient:
    """As soon as it listens; its socket is there a moment earlier."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(START_SECONDS):
            while child.status is None:
                try:
                    return await SsipClient.connect(socket)
                except SpeechError as error:
                    if error.kind != UNREACHABLE:
                        raise
                await asyncio.sleep(LOOK_SECONDS)
    raise SpeechError("not-started")


def _remove(folder: Path) -> None:
    """At once: it holds a socket and a number."""
    shutil.rmtree(folder, ignore_errors=True)
