# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a process did to the files in one folder and what it said, in order, as `disk` knows it."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.sync.line.powercut.disk import Cut, Link, Operation, Said, Sync, SyncNames, Unlink, Write
from tests.sync.line.powercut.ptrace import Call, Traced

ROOT = Path(__file__).parents[4]

# arch/x86/entry/syscalls/syscall_64.tbl
_WRITE, _OPEN, _PWRITE, _FSYNC, _FDATASYNC, _FTRUNCATE = 1, 2, 18, 74, 75, 77
_UNLINK, _OPENAT, _UNLINKAT = 87, 257, 263
# What would change a file and is in no state that is made here, by the argument that names it:
# writev, pwritev, pwritev2, fallocate, sendfile, sync_file_range, copy_file_range.
_UNKNOWN_FILE = {20: 0, 296: 0, 328: 0, 285: 0, 40: 0, 277: 0, 326: 2}
# And what isn't done at all: truncate, rename, link (each in its kinds), io_uring, another process.
_UNKNOWN = {76, 82, 264, 316, 86, 265, 425, 56, 57, 58, 435}
_MMAP, _MAP_SHARED, _PROT_WRITE, _NO_FILE = 9, 1, 2, 2**31


class BlindSpot(Exception):  # noqa: N818 - of the recorder, not of what it records
    """The process did something that no crash state would show."""


def record(folder: Path, arguments: list[str]) -> list[Operation]:
    """Runs `python -m ARGUMENTS` to its end. It waits for a line on its standard input first."""
    ours, its = os.pipe()
    actions = [
        (os.POSIX_SPAWN_DUP2, ours, 0),
        (os.POSIX_SPAWN_CLOSE, its),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", *arguments]
    pid = os.posix_spawn(sys.executable, command, environment, file_actions=actions)
    os.close(ours)
    try:
        os.write(its, b"go\n")
        traced = Traced(pid)
    finally:
        os.close(its)
    try:
        return list(_Recorder(folder.resolve(), traced).operations())
    except BlindSpot:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise


class _Recorder:
    def __init__(self, folder: Path, traced: Traced) -> None:
        self._folder = folder
        self._traced = traced
        self._inodes = {path.name: number for number, path in enumerate(sorted(folder.iterdir()))}
        self._made = len(self._inodes)
        self._before: Operation | str | None = None

    def operations(self) -> Iterator[Operation]:
        for call, result in self._traced.calls():
            if result is None:
                self._before = self._begun(call)
            elif result >= 0:
                yield from self._done(call, result, self._before)

    # --- before the call: what only then can be seen ----------------------------------------------

    def _begun(self, call: Call) -> Operation | str | None:
        """What it will have done, or the name of a file that isn't there yet."""
        number, args = call.number, call.args
        self._refuse_unknown(call)
        if number in {_OPEN, _OPENAT}:
            return self._opened(*args[number == _OPENAT :][:2])
        if number in {_WRITE, _PWRITE}:
            return self._write(call)
        if number == _FTRUNCATE and (name := self._ours(args[0])):
            return Cut(self._inodes[name], args[1])
        if number in {_FSYNC, _FDATASYNC}:
            return self._sync(args[0])
        if number in {_UNLINK, _UNLINKAT}:
            name = self._named(args[1] if number == _UNLINKAT else args[0])
            return Unlink(name) if name in self._inodes else None
        return None

    def _refuse_unknown(self, call: Call) -> None:
        number, args = call.number, call.args
        if number == _MMAP:
            shared = args[3] & _MAP_SHARED and args[2] & _PROT_WRITE
            refused = bool(shared) and args[4] < _NO_FILE and self._ours(args[4]) is not None
        elif number in _UNKNOWN_FILE:
            refused = self._ours(args[_UNKNOWN_FILE[number]]) is not None
        else:
            refused = number in _UNKNOWN
        if refused:
            raise BlindSpot(number)

    def _sync(self, fd: int) -> Operation | None:
        if self._traced.path(fd) == str(self._folder):
            return SyncNames()
        name = self._ours(fd)
        return Sync(self._inodes[name]) if name else None

    def _write(self, call: Call) -> Operation | None:
        fd, address, length = call.args[:3]
        if fd == 1:
            return Said(self._traced.memory(address, length).decode())
        name = self._ours(fd)
        if not name:
            return None
        at = call.args[3] if call.number == _PWRITE else self._traced.position(fd)
        return Write(self._inodes[name], at, self._traced.memory(address, length))

    # --- after it ---------------------------------------------------------------------------------

    def _done(self, call: Call, result: int, before: Operation | str | None) -> Iterator[Operation]:
        if isinstance(before, str):  # it wasn't there before
            if (self._folder / before).exists():
                self._inodes[before] = self._made
                self._made += 1
                yield Link(before, self._inodes[before])
        elif isinstance(before, Write):
            yield Write(before.inode, before.at, before.data[:result])
        elif isinstance(before, Unlink):
            del self._inodes[before.name]
            yield before
        elif before is not None:
            yield before

    # --- names ------------------------------------------------------------------------------------

    def _opened(self, address: int, flags: int) -> str | None:
        """Its name, if it isn't there yet."""
        name = self._named(address)
        if name in self._inodes and flags & os.O_TRUNC:
            raise BlindSpot(_OPEN)
        return name if name and not (self._folder / name).exists() else None

    def _named(self, address: int) -> str | None:
        """The name in our folder that this path of the process means."""
        path = Path(self._traced.text(address))
        return path.name if path.parent == self._folder else None

    def _ours(self, fd: int) -> str | None:
        path = Path(self._traced.path(fd))
        if path.parent != self._folder:
            return None
        if path.name not in self._inodes:  # open, and its name is gone
            raise BlindSpot(path.name)
        return path.name
