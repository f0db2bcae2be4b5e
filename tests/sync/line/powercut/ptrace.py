# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Stops a child at each of its system calls and tells which it was: ptrace(2), x86-64 alone.

So that what SQLite does to its files is seen where it happens, without a library of our own in
between that would have to be compiled.
"""

import ctypes
import os
import platform
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LIBC = ctypes.CDLL(None, use_errno=True)
_LIBC.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
_LIBC.ptrace.restype = ctypes.c_long

# linux/ptrace.h
_SYSCALL, _GET_SYSCALL_INFO, _SEIZE, _INTERRUPT = 24, 0x420E, 0x4206, 0x4207
_TRACE_SYSGOOD, _EXIT_KILL = 1, 0x100000
_ENTRY, _EXIT = 1, 2
_WALL = 0x40000000

AVAILABLE = platform.machine() == "x86_64"


class _Info(ctypes.Structure):
    """struct ptrace_syscall_info, with the union as words: nr and six arguments, or the result."""

    _fields_ = (
        ("op", ctypes.c_uint8),
        ("arch", ctypes.c_uint32),
        ("ip", ctypes.c_uint64),
        ("sp", ctypes.c_uint64),
        ("words", ctypes.c_uint64 * 8),
    )


@dataclass(frozen=True)
class Call:
    """A system call by its number, with its arguments as they lie in the registers."""

    number: int
    args: tuple[int, ...]


class Traced:
    """A child that waits for something; it goes on when `calls` is walked through."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        _ptrace(_SEIZE, pid, _TRACE_SYSGOOD | _EXIT_KILL)
        _ptrace(_INTERRUPT, pid)
        os.waitpid(pid, _WALL)

    def calls(self) -> Iterator[tuple[Call, int | None]]:
        """Each call twice: with None before it happens, then with its result (negative: errno).

        Ends with the child. Raises `ChildProcessError` if that didn't end with status 0.
        """
        call = None
        deliver = 0
        while True:
            _ptrace(_SYSCALL, self.pid, deliver)
            _, status = os.waitpid(self.pid, _WALL)
            if not os.WIFSTOPPED(status):
                if status:
                    raise ChildProcessError(status)
                return
            stop = os.WSTOPSIG(status)
            # A stop that is no call's is a signal, to be passed on, or the one that we asked for.
            deliver = stop if stop not in {signal.SIGTRAP, signal.SIGTRAP | 0x80} else 0
            if stop != signal.SIGTRAP | 0x80:
                continue
            info = _Info()
            _ptrace(_GET_SYSCALL_INFO, self.pid, ctypes.sizeof(info), ctypes.addressof(info))
            if info.op == _ENTRY:
                call = Call(info.words[0], tuple(info.words[1:7]))
                yield call, None
            elif info.op == _EXIT and call is not None:
                yield call, ctypes.c_int64(info.words[0]).value

    def memory(self, address: int, length: int) -> bytes:
        """What lies there in the child."""
        with Path(f"/proc/{self.pid}/mem").open("rb", buffering=0) as memory:
            memory.seek(address)
            return memory.read(length)

    def text(self, address: int) -> str:
        """A C string of the child."""
        found = b""
        while b"\0" not in found:  # not past the page, which may be its last
            here = address + len(found)
            found += self.memory(here, 4096 - here % 4096)
        return os.fsdecode(found.split(b"\0", 1)[0])

    def path(self, fd: int) -> str:
        """Where this file descriptor of the child leads."""
        return str(Path(f"/proc/{self.pid}/fd/{fd}").readlink())

    def position(self, fd: int) -> int:
        """Where the next plain write to it goes."""
        return int(Path(f"/proc/{self.pid}/fdinfo/{fd}").read_text("ascii").split()[1])


def _ptrace(request: int, pid: int, data: int = 0, address: int = 0) -> None:
    # GET_SYSCALL_INFO takes the size as address and the place as data; the others only data.
    first, second = (data, address) if address else (0, data)
    if _LIBC.ptrace(request, pid, first, second) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
