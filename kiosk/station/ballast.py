# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Room on the disk that nobody else can take, given back to the store when the disk is full.

A visit that has begun is to end with a saved record, whatever fills the disk meanwhile; and a
station that starts on a full disk is to say so on the screen instead of not starting. Both need a
few hundred KiB at most. New visits are refused long before (`papers.FREE_BYTES_FLOOR`).
"""

import os
from pathlib import Path

BALLAST_BYTES = 8 * 1024 * 1024  # some hundred visits, or the write-ahead log several times over


class Ballast:
    """One file of nothing. Blocking: for the store's thread."""

    def __init__(self, path: Path, size: int = BALLAST_BYTES) -> None:
        self._path = path
        self._size = size

    def keep(self, leave_free: int) -> None:
        """Take the room, if as many bytes are free after that; else later. OSError."""
        if self._path.exists():
            return
        found = os.statvfs(self._path.parent)
        if found.f_bavail * found.f_frsize - self._size < leave_free:
            return
        draft = self._path.with_name(self._path.name + ".new")
        try:
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                os.posix_fallocate(descriptor, 0, self._size)
            finally:
                os.close(descriptor)
            draft.replace(self._path)
        except OSError:
            draft.unlink(missing_ok=True)
            raise

    def release(self) -> bool:
        """Give the room back. False if there was none to give."""
        try:
            self._path.unlink()
        except FileNotFoundError:
            return False
        return True
