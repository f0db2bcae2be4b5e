# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One inflation at a time: which bytes may count for it. No I/O; the time is handed in.

    REST --ask--> ASKED --Acknowledged--> INFLATING --Result--> REST
    and from ASKED or INFLATING back to REST by a failure or by `cancel`

Nothing that comes at REST counts: a block nobody asked for may belong to anybody.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from drivers.aandd_tm2657.events import (
    Acknowledged,
    DeviceError,
    Event,
    Garble,
    Garbled,
    Implausible,
    NotAcknowledged,
    Refusal,
    Result,
    WrongDevice,
)
from drivers.fault import DeviceFault

# No cuff inflates, deflates and answers faster than this. A block that comes sooner is the late
# answer to an earlier start, perhaps of another person.
SHORTEST_SECONDS: Final = 5.0
# Half of the shortest block: so much noise while a block is due was that block.
LOST_BLOCK_BYTES: Final = 32


class Phase(Enum):
    """Where the inflation stands."""

    REST = auto()
    ASKED = auto()  # the start command was written
    INFLATING = auto()  # and acknowledged


@dataclass(frozen=True, slots=True)
class Started:
    """The device acknowledged the start."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It ended without a reading."""

    fault: DeviceFault
    detail: str = ""


Outcome = Started | Result | Failed


class Measurement:
    """The inflation under way, if any."""

    def __init__(self) -> None:
        self.phase = Phase.REST
        self._noise = 0
        self._started = 0.0

    def ask(self) -> None:
        """The start command is being written."""
        self.phase = Phase.ASKED
        self._noise = 0

    def cancel(self) -> None:
        """Whatever comes from now on counts for nothing."""
        self.phase = Phase.REST

    def take(self, event: Event, now: float) -> Outcome | None:
        """What `event` at monotonic time `now` means for the inflation; None if nothing."""
        if self.phase is Phase.REST:
            return None
        if isinstance(event, Acknowledged):
            return self._acknowledged(now)
        if isinstance(event, Result):
            return self._result(event, now)
        failed = self._failure(event)
        if failed is not None:
            self.phase = Phase.REST
        return failed

    def expire(self) -> Failed:
        """The deadline of the present phase is over."""
        silent = DeviceFault.NO_ANSWER if self.phase is Phase.ASKED else DeviceFault.TIMED_OUT
        self.phase = Phase.REST
        return Failed(DeviceFault.GARBLED, Garble.NOISE) if self._noise else Failed(silent)

    def _acknowledged(self, now: float) -> Started | None:
        if self.phase is not Phase.ASKED:
            return None
        self.phase = Phase.INFLATING
        self._started = now
        return Started()

    def _result(self, result: Result, now: float) -> Result | None:
        if self.phase is Phase.ASKED or now - self._started < SHORTEST_SECONDS:
            return None
        self.phase = Phase.REST
        return result

    def _failure(self, event: NotAcknowledged | Refusal) -> Failed | None:
        match event:
            case NotAcknowledged():
                # In flight it can only be the answer to a stop that went out before.
                asked = self.phase is Phase.ASKED
                return Failed(DeviceFault.DEVICE_ERROR, "NAK") if asked else None
            case DeviceError(code, fault):
                return Failed(fault, code)
            case Implausible(quantity):
                return Failed(DeviceFault.OUT_OF_RANGE, quantity)
            case WrongDevice(name):
                return Failed(DeviceFault.WRONG_DEVICE, name)
            case Garbled(Garble.NOISE, size):
                self._noise += size
                lost = self._noise >= LOST_BLOCK_BYTES
                return Failed(DeviceFault.GARBLED, Garble.NOISE) if lost else None
            case Garbled(reason, _, detail):
                return Failed(DeviceFault.GARBLED, f"{reason}: {detail}" if detail else reason)
