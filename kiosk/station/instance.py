# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One station per data folder and per runtime folder, and folders that nobody else can read."""

import contextlib
import fcntl
import os
from pathlib import Path

LOCK_NAME = "station.lock"
_PID_WIDTH = 10


class AlreadyRunning(Exception):  # noqa: N818 - IT acts
    """Another station holds the folder; `pid` as it wrote it, 0 if unreadable."""

    def __init__(self, pid: int) -> None:
        super().__init__(str(pid))
        self.pid = pid


class ForeignFolder(Exception):  # noqa: N818 - IT acts
    """The folder belongs to somebody else or is none."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def private_folder(path: Path) -> None:
    """Make `path` a folder of ours with mode 0700. Raises ForeignFolder, OSError."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = path.lstat()
    if not path.is_dir() or path.is_symlink() or found.st_uid != os.geteuid():
        raise ForeignFolder(path)
    path.chmod(0o700)


class InstanceLock:
    """Held for the life of the process: the kernel lets go of it, however the process ends."""

    def __init__(self, folder: Path) -> None:
        """Take the lock of `folder`; raises AlreadyRunning, OSError."""
        self._descriptor = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            pid = os.pread(self._descriptor, _PID_WIDTH, 0)
            os.close(self._descriptor)
            raise AlreadyRunning(int(pid) if pid.strip().isdigit() else 0) from error
        # For a person who asks who it is: a full disk is no reason not to start. Never truncated,
        # so that a file that has its block keeps it.
        with contextlib.suppress(OSError):
            os.pwrite(self._descriptor, f"{os.getpid():<{_PID_WIDTH}}\n".encode(), 0)

    def release(self) -> None:
        """Let another station in."""
        os.close(self._descriptor)
