# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the view-models need of the visit: the interface that `VisitController` has."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.visit.events import VisitEvent
from kiosk.visit.state import VisitState

Send = Callable[[VisitEvent], None]


class Time(Protocol):
    """The front's clock."""

    def now(self) -> datetime:
        """Aware, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that only grow."""
        ...


class Profile(Protocol):
    """What the screens say about this place, from the site profile."""

    @property
    def name(self) -> str: ...
    @property
    def practice_name(self) -> str: ...
    @property
    def practice_phone(self) -> str: ...
    @property
    def help_phone(self) -> str: ...
    @property
    def timezone(self) -> str: ...


class Front(Protocol):
    """The visit, as the screens drive it."""

    @property
    def state(self) -> VisitState: ...

    @property
    def clock(self) -> Time: ...

    @property
    def profile(self) -> Profile | None:
        """None until the station has been heard."""
        ...

    def subscribe(self, listener: Callable[[VisitState], None]) -> None:
        """Every new state, on the event loop's thread."""
        ...

    def handle(self, event: VisitEvent) -> None:
        """Take an event; one that doesn't fit the state is refused without a word."""
        ...

    def consent_text(self, language: str) -> str:
        """What the patient agrees to, in that language."""
        ...

    def touched(self) -> None:
        """Somebody is there: idle time starts again."""
        ...


@dataclass(frozen=True, slots=True)
class UnknownPlace:
    """Before the station has been heard nothing is known, and nothing is claimed."""

    name: str = ""
    practice_name: str = ""
    practice_phone: str = ""
    help_phone: str = ""
    timezone: str = "UTC"
