# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the visit asks of a device that only looks (oximeter, scale, ...), and what it hears.

A cuff is another thing (`drivers.cuff`): it acts on a person. A meter may be started and stopped
without harm, and what it streams meanwhile is shown live and never recorded.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from drivers.fault import DeviceFault
from drivers.reading import Reading, Value


class Contact(StrEnum):
    """How far a measurement has come, as the device tells it."""

    NOBODY = "nobody"  # no finger, nobody on the scale, no new value in the thermometer
    SEARCHING = "searching"  # somebody is there, no value yet
    SETTLING = "settling"  # values come and are not steady yet
    STEADY = "steady"  # they stand still; the reading follows


@dataclass(frozen=True, slots=True)
class Live:
    """The present moment of a running measurement, some ten times a second at most.

    `values` are not confirmed by anything yet; empty while there are none. `signal` is 0 to 100, or
    None where the device tells none. `wave` holds the points of the curve since the `Live` before,
    0 to 100 each, `wave_hz` points a second. `done_share` is 0 to 1 of the steady time needed.
    """

    contact: Contact
    values: tuple[Value, ...] = ()
    signal: int | None = None
    wave: tuple[int, ...] = ()
    wave_hz: int = 0
    done_share: float = 0.0


@dataclass(frozen=True, slots=True)
class MeterPresent:
    """The device's port is there and open, and nothing speaks against the device."""


@dataclass(frozen=True, slots=True)
class MeterAbsent:
    """The port isn't there, can't be used, or something else is at it; `fault` says why."""

    fault: DeviceFault
    detail: str = ""


@dataclass(frozen=True, slots=True)
class MeterDone:
    """The measurement that was started has ended with a complete reading."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class MeterFailed:
    """The measurement that was started has ended without a reading."""

    fault: DeviceFault
    detail: str = ""


MeterEvent = MeterPresent | MeterAbsent | MeterDone | MeterFailed


class MeterSession(Protocol):
    """Owns port, deadlines and reconnects of one meter."""

    def subscribe(self, listener: Callable[[MeterEvent], None]) -> None:
        """Every event, in order, on the event loop's thread, never from inside a call."""
        ...

    def watch(self, listener: Callable[[Live], None]) -> None:
        """What is measured right now, while a measurement runs; same thread."""
        ...

    async def run(self) -> None:
        """Find the port and serve until cancelled; opens nothing before."""
        ...

    def start(self) -> None:
        """One measurement; ends in exactly one MeterDone or MeterFailed, unless it is stopped.

        Only what the device measures from now on may count. Refused (MeterFailed) if not present;
        a second start while one runs changes nothing.
        """
        ...

    def stop(self) -> None:
        """The running measurement, if any, counts for nothing; safe at any time and any number."""
        ...
