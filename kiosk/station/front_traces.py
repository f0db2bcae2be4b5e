# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a front can leave behind outside of its memory: taken away, and looked at once more.

Processes: with the station as their reaper (`adopt_orphans`) whoever a front has started and left
is the station's own child. Files: each front has a folder of its own for what is temporary, in the
runtime folder, where nothing else may lie but what the station put there.
"""

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Collection
from pathlib import Path

from hygiene.data_wipe import Trace

_FOLDER = "front-"
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
_ROUNDS = 5  # whoever is killed may leave children of its own
_DEATH_SECONDS = 1.0
_PRINTER_SECONDS = 5.0

EndStrays = Callable[[Collection[int]], bool]


def adopt_orphans() -> None:
    """Whoever is left behind by a front becomes this process's child. Raises OSError."""
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


class FrontTraces:
    """`own` are the names that the station itself has in its `runtime` folder."""

    def __init__(
        self, runtime: Path, own: Collection[str], end_strays: EndStrays | None = None
    ) -> None:
        self._runtime = runtime
        self._own = frozenset(own)
        self._end_strays = end_strays or end_strays_of_ours
        self._front = ""
        self._count = 0

    def next_folder(self) -> Path:
        """For the temporary files of the front that is started now. Raises OSError."""
        self._count += 1
        self._front = f"{_FOLDER}{self._count}"
        folder = self._runtime / self._front
        folder.mkdir(mode=0o700)
        return folder

    def clear(self, alive: Collection[int] = ()) -> frozenset[Trace]:
        """Everything that could be taken away is, and what is proved gone then is returned.

        `alive`: children of the station that may be there; with one, the folder of the present
        front may, too. Blocks: for a thread of its own.
        """
        own = {*self._own, *([self._front] if alive else [])}
        found = {
            Trace.SPEECH: self._end_strays(alive),
            Trace.PRINT_QUEUE: _nothing_printed(),
            Trace.TEMPORARY_FILES: self._emptied(
                lambda name: name.startswith(_FOLDER) and name not in own
            ),
            Trace.RUNTIME_FOLDER: self._emptied(
                lambda name: not name.startswith(_FOLDER) and name not in own
            ),
        }
        return frozenset(trace for trace, gone in found.items() if gone)

    def _emptied(self, foreign: Callable[[str], bool]) -> bool:
        """A link is left where it is: what was written through it lies elsewhere, unseen."""
        try:
            for path in [each for each in self._runtime.iterdir() if foreign(each.name)]:
                if path.is_symlink():
                    continue
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)
            return not any(foreign(path.name) for path in self._runtime.iterdir())
        except OSError:
            return False


def end_strays_of_ours(alive: Collection[int]) -> bool:
    """Kill and reap every child of this process but those; True if there is nobody any more."""
    for _ in range(_ROUNDS):
        strays = _children() - set(alive)
        if not strays:
            return True
        for pid in strays:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        for pid in strays:
            _reap(pid)
    return not _children() - set(alive)


def _children() -> set[int]:
    """Of this process, as the kernel lists them for each of its threads (proc(5))."""
    found: set[int] = set()
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(OSError):  # a thread that has ended meanwhile
            found.update(map(int, (task / "children").read_text("ascii").split()))
    return found


def _reap(pid: int) -> None:
    """A process that was killed, and takes its time."""
    deadline = time.monotonic() + _DEATH_SECONDS
    while time.monotonic() < deadline:
        try:
            if os.waitpid(pid, os.WNOHANG)[0] == pid:
                return
        except ChildProcessError:
            return
        time.sleep(0.005)


def _nothing_printed() -> bool:
    """No job of anybody in a queue; a machine without a print service has no queue."""
    status, cancel = shutil.which("lpstat"), shutil.which("cancel")
    if status is None:
        return True
    if cancel is not None:
        _asked(cancel, "-a", "-x")
    return _asked(status, "-o") == ""


def _asked(*command: str) -> str | None:
    """What it said; None if it couldn't say anything."""
    try:
        done = subprocess.run(  # noqa: S603 - our own words alone
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PRINTER_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
