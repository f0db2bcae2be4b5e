# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Time that nobody can set: since the machine booted, sleep included, and which boot that was."""

import time
from pathlib import Path
from typing import Protocol

from kiosk.station.pin_wait import Instant

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")  # proc_sys_kernel(5)


class BootClock(Protocol):
    """Where that time comes from."""

    def now(self) -> Instant: ...


class SystemBootClock:
    """The kernel's."""

    def now(self) -> Instant:
        ms = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
        return Instant(_BOOT_ID.read_text("ascii").strip(), ms)
