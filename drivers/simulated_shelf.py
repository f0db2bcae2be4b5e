# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a simulated meter with a memory has in it, and what a model makes of that. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Kept:
    """One record: when, on its own clock, mg/dL, and what it was: "", high, low or control.

    Of a blood pressure `number` is the systolic one, and `more` are diastolic and pulse.
    """

    at: datetime
    number: int
    mark: str = ""
    more: tuple[int, ...] = ()


@dataclass(slots=True)
class Shelf:
    """`records` are newest first; `meter` is 0, or 1 for another one of the same model."""

    now: Callable[[], datetime]
    records: list[Kept] = field(default_factory=list)
    newest_first: bool = True
    meter: int = 0
    looked: Callable[[], None] = lambda: None
    misunderstood: Callable[[], None] = lambda: None

    def told(self) -> list[Kept]:
        """In the order in which the device tells them."""
        return [*self.records] if self.newest_first else self.records[::-1]


class Model(Protocol):
    """One model, with a shelf of its own. `looked` is called whenever its memory is asked for."""

    def hear(self, data: bytes) -> list[bytes]:
        """What it answers, piece by piece."""
        ...
