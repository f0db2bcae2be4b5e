# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the view-models need of the visit: the interface that `VisitController` has."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Protocol

from kiosk.visit.answers import Question, Vital
from kiosk.visit.api import Live
from kiosk.visit.events import VisitEvent
from kiosk.visit.state import Screen, VisitState

Send = Callable[[VisitEvent], None]

# Where typed check-in data may still be corrected; anywhere else they are wiped from the models.
CORRECTABLE = frozenset(
    {
        Screen.CODE,
        Screen.CARD,
        Screen.BIRTH_DATE,
        Screen.INSURANCE,
        Screen.APPOINTMENT,
        Screen.OPERATOR,
        Screen.CALLBACK,
        Screen.CONSENT,
        Screen.DECLINED,
    }
)
# Where the patient's own words may still be changed; they are wiped from the model anywhere else.
QUESTIONS = frozenset(
    {Screen.REASON, Screen.REASON_TEXT, Screen.PAIN, Screen.MEDICINES, Screen.WARNINGS}
)


class Time(Protocol):
    """Of the front's clock, what waits and days need."""

    def now(self) -> datetime:
        """The time of day, with its zone."""
        ...

    def monotonic(self) -> float:
        """Seconds that only grow."""
        ...


class Profile(Protocol):
    """What the screens say about this place, from the site profile."""

    @property
    def name(self) -> str: ...
    @property
    def zone(self) -> tzinfo: ...
    @property
    def practice_name(self) -> str: ...
    @property
    def practice_phone(self) -> str: ...
    @property
    def help_phone(self) -> str: ...
    @property
    def vitals(self) -> tuple[Vital, ...]: ...

    @property
    def statistics_receiver(self) -> str:
        """Who gets the anonymous figures; empty: nobody, and nobody is asked."""
        ...

    def welcome_answer(self, question: Question, language: str) -> str:
        """What the site says to one of the four questions; empty: nothing of its own."""
        ...


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

    def statistics_text(self, language: str) -> str:
        """What the patient is asked about anonymous figures, in that language."""
        ...

    def watch(self, listener: Callable[[Vital, Live], None]) -> None:
        """What a running meter sees, some ten times a second; no part of the visit's state."""
        ...

    def touched(self) -> None:
        """Somebody is there: idle time starts again."""
        ...

    def hold_idle(self, held: bool) -> None:
        """Idle time stands still while `held`: somebody listens."""
        ...
