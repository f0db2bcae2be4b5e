# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the visit asks of a blood-pressure device, whichever model it is, and what it hears back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from drivers.fault import DeviceFault
from drivers.reading import Reading


@dataclass(frozen=True, slots=True)
class CuffPresent:
    """The device's port is there and open."""


@dataclass(frozen=True, slots=True)
class CuffAbsent:
    """The port isn't there, or can't be used; `fault` says why."""

    fault: DeviceFault
    detail: str = ""


@dataclass(frozen=True, slots=True)
class InflationStarted:
    """The device acknowledged the start: from now on the cuff may be under pressure."""


@dataclass(frozen=True, slots=True)
class InflationDone:
    """The measurement ended with a complete reading."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class InflationFailed:
    """The measurement ended without a reading."""

    fault: DeviceFault
    detail: str = ""


@dataclass(frozen=True, slots=True)
class StopSent:
    """The stop command left through the port (written and drained)."""


CuffEvent = CuffPresent | CuffAbsent | InflationStarted | InflationDone | InflationFailed | StopSent


class CuffSession(Protocol):
    """Owns port, deadlines and reconnects of one blood-pressure device."""

    def subscribe(self, listener: Callable[[CuffEvent], None]) -> None:
        """Every event, in order, on the event loop's thread."""
        ...

    async def run(self) -> None:
        """Find the port, send the stop command first of all, and serve until cancelled.

        The stop is sent again at every (re)connection: a cuff left inflated by a killed program
        or a pulled cable is let go before anything else is said to it.
        """
        ...

    def start_inflation(self) -> None:
        """Only ever called for a touch of the patient. Refused (InflationFailed) if not present."""
        ...

    def stop(self) -> None:
        """Send the stop command ahead of anything queued; safe at any time and any number."""
        ...
