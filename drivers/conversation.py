# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What one model of meter says and understands, without I/O: bytes and time in, steps out. Pure.

A session (`drivers.meter_session`) carries the steps out. It makes one conversation for each line
that opens, so that nothing of an earlier line is left in it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from drivers.fault import DeviceFault
from drivers.meter import Live
from drivers.reading import Reading


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, in each of the times that a conversation goes by.

    `wall` is aware, UTC; `local` is the same on a clock on this room's wall, naive as a device's
    own. `patient` are seconds of the injected clock: what a person and a device need. `line` are
    real seconds: what bytes on a line need, however fast the clock of a walkthrough runs.
    """

    wall: datetime
    local: datetime
    patient: float
    line: float


@dataclass(frozen=True, slots=True)
class Say:
    """These bytes go out."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Finished:
    """The measurement under way has its reading."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Failed:
    """The measurement under way ends without one."""

    fault: DeviceFault
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Stranger:
    """Something else is on this line, or the line is set wrong, until it falls silent."""

    fault: DeviceFault
    name: str


Step = Say | Finished | Failed | Stranger


class Conversation(Protocol):
    """One line's worth of talk. At most one measurement at a time."""

    def connected(self) -> list[Step]:
        """The first thing said on the line."""
        ...

    def start(self, now: Moment) -> list[Step]:
        """A measurement begins; only what the device measures from now on may count."""
        ...

    def stop(self) -> list[Step]:
        """The measurement under way, if any, counts for nothing."""
        ...

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        """Never raises, whatever the bytes are."""
        ...

    def silent(self, now: Moment) -> list[Step]:
        """The line has been quiet for longer than any pause inside what this device says."""
        ...

    def tick(self, now: Moment) -> list[Step]:
        """Time passes while a measurement is under way."""
        ...

    def live(self) -> Live:
        """The present moment; each point of the curve is handed out once."""
        ...
