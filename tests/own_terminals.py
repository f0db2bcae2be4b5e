# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pseudo-terminals that no other test process sees.

The kernel gives a freed number to the next who asks: a station that still looks for /dev/pts/2
after its device is gone would open, and hold, the device of a test in another process.
"""

import ctypes
import sys

_CLONE_NEWNS = 0x00020000
_MS_REC, _MS_PRIVATE = 0x4000, 1 << 18
_OPTIONS = b"newinstance,ptmxmode=0666,mode=620"


def take_own_terminals() -> bool:
    """Mount a /dev/pts for this process and its children; False where that isn't allowed.

    Without the right (an ordinary user) everything works as before, with numbers shared.
    """
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(
        libc.unshare(_CLONE_NEWNS) == 0
        and libc.mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None) == 0
        and libc.mount(b"devpts", b"/dev/pts", b"devpts", 0, _OPTIONS) == 0
    )
