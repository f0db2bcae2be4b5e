# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front's own process: its environment, its secrecy, its age. Must not import Qt.

Everything here runs before Qt is loaded, so it may import nothing slow either.
"""

import gc
import os
import resource
import time
from collections.abc import MutableMapping
from pathlib import Path

# Switches that change what is loaded, or that write what a person typed to a log or a port.
UNWANTED_PREFIXES = ("QML_", "QML2_", "QV4_", "QSG_INFO", "QT_LOGGING_", "QT_DEBUG_", "QT_FATAL_")
PR_SET_DUMPABLE = 4  # linux/prctl.h


def prepare_environment(
    environ: MutableMapping[str, str], devices: Path = Path("/dev/dri")
) -> None:
    """Set what Qt reads once, when it is loaded.

    Without a graphics device (`devices` has no card) Qt would fall back to drawing OpenGL on the
    processor: the software renderer is faster there, and no screen of ours needs shaders.
    """
    for name in [name for name in environ if name.startswith(UNWANTED_PREFIXES)]:
        del environ[name]
    environ["LC_ALL"] = "C.UTF-8"  # a machine without a locale makes Qt warn and guess
    environ["QML_DISABLE_DISK_CACHE"] = "1"  # nothing is written beside the code
    if "QT_QUICK_BACKEND" not in environ and not any(devices.glob("card*")):
        environ["QT_QUICK_BACKEND"] = "software"


def forbid_core_file() -> None:
    """From the start: not even an early crash leaves a file."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def keep_memory_private() -> None:
    """No other process of this user may read this one's memory. Before anybody can type anything.

    Raises OSError where the kernel refuses: a front that can be read must not go on.
    """
    import ctypes  # noqa: PLC0415 - not before the first frame

    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_DUMPABLE)")


def put_off_garbage() -> None:
    """Loading makes objects that stay; looking for garbage among them is a tenth of the start.

    What comes after is `ui.shell.garbage`'s.
    """
    gc.disable()


def process_age() -> float:
    """Seconds since the kernel made this process, to its clock tick (10 ms); see proc(5)."""
    stat = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace")
    started_ticks = int(stat.rpartition(")")[2].split()[19])  # field 22; 20th after the name
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started_ticks / os.sysconf("SC_CLK_TCK")
