# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Linux kernel as a process, on this system's own files: Debian's user-mode-linux.

Its root is this machine's, read-only, by hostfs; what it runs is told by a script. It needs neither
KVM nor root. Killed, it is a machine whose power went: all that its kernel held is gone.

Its kernel 6.1 keeps processes apart by PTRACE_SETREGSET with a buffer that processors with AMX or
all of AVX-512 have outgrown, and dies of that at its first process. So a filter refuses that call,
as an old kernel would: then it saves what FXSAVE covers, and what runs in it is told to use no
wider registers (glibc and OpenSSL ask the processor and not the kernel).
"""

import contextlib
import ctypes
import os
import platform
import shutil
import signal
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
KERNEL = shutil.which("linux.uml")
AVAILABLE = KERNEL is not None and platform.machine() == "x86_64"
MOUNT_POINT, SECOND_MOUNT_POINT = "/mnt", "/media"  # there on every Debian

_MEMORY = "mem=320M"
_OLD_REGISTERS = (
    "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX,-AVX2,-AVX_Fast_Unaligned_Load,-AVX512F,-AVX512VL,"
    "-AVX512BW,-AVX512DQ,-AVX512CD,-BMI2,-MOVBE,-RTM,-XSAVEC,-XSAVE"
)
_OLD_CRYPTOGRAPHY = "OPENSSL_ia32cap=~0x1000000000000000:0x0"  # no AVX, and nothing newer
_PREAMBLE = f"""#!/bin/sh
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/ LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
export PYTHONPATH={ROOT}
mount -t proc proc /proc
stty -F /dev/ttyS0 raw -echo
cd {ROOT}
"""


def start(
    folder: Path, script: str, disks: Sequence[Path] = (), name: str = "guest"
) -> "subprocess.Popen[str]":
    """A guest that runs this shell script as its first process; /dev/ttyS0 is our end's stdout.

    `folder` takes what the kernel needs; not under /dev, which is the guest's own. `disks` are
    /dev/ubda, /dev/ubdb, ... The script ends it with `echo o > /proc/sysrq-trigger`, or we do.
    """
    assert KERNEL is not None
    init = folder / f"{name}.sh"
    init.write_text(_PREAMBLE + script)
    init.chmod(0o755)
    command = [
        *(sys.executable, "-m", "tests.guest.machine"),
        *(KERNEL, _MEMORY, "root=/dev/root", "rootfstype=hostfs", "rootflags=/", "ro"),
        *(f"ubd{letter}={disk}" for letter, disk in zip("abcd", disks, strict=False)),
        *(f"init={init}", "con=null", "ssl=null", "ssl0=null,fd:1", "quiet", "panic=1"),
        *(_OLD_REGISTERS, _OLD_CRYPTOGRAPHY),
    ]
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={"TMPDIR": str(folder), "HOME": str(folder), "PATH": os.environ["PATH"]},
        text=True,
        errors="replace",
        start_new_session=True,  # all of it goes when its group is killed
    )


def cut_power(guest: "subprocess.Popen[str]") -> None:
    """SIGKILL for kernel and processes; what had left it can still be read."""
    os.killpg(guest.pid, signal.SIGKILL)


def end(guest: "subprocess.Popen[str]") -> None:
    """Nothing of it is left; also where it has ended by itself."""
    with contextlib.suppress(ProcessLookupError):
        cut_power(guest)
    assert guest.stdout is not None
    guest.stdout.close()
    guest.wait()


# --- in the process that becomes the kernel -------------------------------------------------------

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _MODE_FILTER = 38, 22, 2
_LOAD, _EQUALS, _RETURN = 0x20, 0x15, 0x06  # linux/bpf_common.h
_PTRACE, _GETREGSET = 101, 0x4204
_REFUSE, _ALLOW = 0x00050000 | 5, 0x7FFF0000  # with EIO
_FILTER = (
    (_LOAD, 0, 0, 0),  # the number of the call
    (_EQUALS, 0, 3, _PTRACE),
    (_LOAD, 0, 0, 16),  # its first argument
    (_EQUALS, 0, 1, _GETREGSET),
    (_RETURN, 0, 0, _REFUSE),
    (_RETURN, 0, 0, _ALLOW),
)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def _refuse_wide_registers() -> None:
    packed = b"".join(struct.pack("<HBBI", *instruction) for instruction in _FILTER)
    buffer = ctypes.create_string_buffer(packed, len(packed))
    program = _Program(len(_FILTER), ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    for call in (
        (_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0),
        (_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0),
    ):
        if libc.prctl(*call):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


if __name__ == "__main__":
    _refuse_wide_registers()
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 - it becomes the kernel
