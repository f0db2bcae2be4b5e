# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Files that are whole or not there, and still there after a power cut."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PRIVATE = 0o600
PUBLIC = 0o644
PRIVATE_FOLDER = 0o700


class LockedError(Exception):
    """Another process holds the lock."""


def sync_folder(folder: Path) -> None:
    """A name is durable only when the folder that holds it is."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path, mode: int = PRIVATE_FOLDER) -> None:
    """The folder and what is missing above it, durable by name."""
    if folder.is_dir():
        return
    make_folder(folder.parent, mode)
    folder.mkdir(mode=mode, exist_ok=True)
    sync_folder(folder.parent)


def write_file(path: Path, data: bytes, mode: int = PRIVATE) -> None:
    """Replace `path` in one step: readers see the old bytes or the new, never a part."""
    # A name of its own for each writer, so that two never share a half-written file.
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextmanager
def locked(path: Path, *, wait: bool) -> Iterator[None]:
    """Hold the lock file `path`; the kernel gives it back however this process ends.

    Raises `LockedError` if it is taken and `wait` is False.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError as error:
            raise LockedError(path.name) from error
        yield
    finally:
        os.close(handle)
