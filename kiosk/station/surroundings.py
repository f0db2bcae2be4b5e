# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where a station stands: its folders, and the two processes beside it."""

from dataclasses import dataclass, field
from pathlib import Path

from drivers.clock import Clock, SystemClock
from kiosk.station.boot_clock import BootClock, SystemBootClock
from kiosk.station.front_process import FrontProcess
from sync.line.signer_client import Signer


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a station is given. `front`: the command, or None to start no front.

    `ports` says how a place's port is found: "udev" or "links:FOLDER".
    """

    data: Path
    runtime: Path
    signer: Signer
    front: FrontProcess | None
    version: str
    clock: Clock = field(default_factory=SystemClock)
    boot_clock: BootClock = field(default_factory=SystemBootClock)
    ports: str = "udev"
