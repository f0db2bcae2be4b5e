# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the visit asks of a device that reads a paper or a badge, and what it hears."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from drivers.fault import DeviceFault


@dataclass(frozen=True, slots=True)
class ReaderPresent:
    """The reader's port is there and open."""


@dataclass(frozen=True, slots=True)
class ReaderAbsent:
    """It isn't, or can't be used; `fault` says why."""

    fault: DeviceFault


@dataclass(frozen=True, slots=True)
class Scanned:
    """One text, whole. What it means, and whether it is to be believed, is the listener's."""

    text: str = field(repr=False)


ReaderEvent = ReaderPresent | ReaderAbsent | Scanned


class ReaderSession(Protocol):
    """Owns port and reconnects of one reader. It only listens: nothing is ever said to it."""

    def subscribe(self, listener: Callable[[ReaderEvent], None]) -> None:
        """Every event, in order, on the event loop's thread."""
        ...

    async def run(self) -> None:
        """Find the port and serve until cancelled; opens nothing before."""
        ...
