# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A visit that stands still: any state can be put before the screens. For pictures and tests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from kiosk.consent.text import statistics_text, treatment_text
from kiosk.visit.answers import Question, Vital
from kiosk.visit.api import Live
from kiosk.visit.events import VisitEvent
from kiosk.visit.state import VisitState

BERLIN = ZoneInfo("Europe/Berlin")


class StillClock:
    """Time that only moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.today = datetime(2026, 3, 17, 9, 25, tzinfo=UTC)

    def now(self) -> datetime:
        return self.today

    def monotonic(self) -> float:
        return self.seconds


@dataclass(frozen=True)
class StillPlace:
    """A room as the sites have them."""

    name: str = "Telemedizinraum Crossen"
    zone: tzinfo = BERLIN
    practice_name: str = "Praxis Dr. Muster"
    practice_phone: str = "036693 12 34 56"
    help_phone: str = "036693 65 43 21"
    statistics_receiver: str = "Landkreis Saale-Holzland"

    vitals = tuple(Vital)

    def welcome_answer(self, question: Question, language: str) -> str:
        del question, language
        return ""


class StillFront:
    """Implements `ui.viewmodels.front.Front`: keeps what it is told, and decides nothing."""

    def __init__(self, state: VisitState | None = None) -> None:
        self.state = state or VisitState()
        self.clock = StillClock()
        self.profile: StillPlace | None = StillPlace()
        self.events: list[VisitEvent] = []
        self.touches = 0
        self.holds: list[bool] = []
        self.on_touch: Callable[[], None] = lambda: None
        self._listeners: list[Callable[[VisitState], None]] = []
        self._watchers: list[Callable[[Vital, Live], None]] = []

    def subscribe(self, listener: Callable[[VisitState], None]) -> None:
        self._listeners.append(listener)

    def handle(self, event: VisitEvent) -> None:
        self.events.append(event)

    def consent_text(self, language: str) -> str:
        return treatment_text(language, StillPlace.practice_name).text

    def statistics_text(self, language: str) -> str:
        return statistics_text(language, StillPlace.statistics_receiver).text

    def watch(self, listener: Callable[[Vital, Live], None]) -> None:
        self._watchers.append(listener)

    def see(self, vital: Vital, live: Live) -> None:
        """Let a meter see this."""
        for listener in self._watchers:
            listener(vital, live)

    def touched(self) -> None:
        self.touches += 1
        self.on_touch()

    def hold_idle(self, held: bool) -> None:
        self.holds.append(held)

    def put(self, state: VisitState) -> None:
        """Let the visit be in this state from now on."""
        self.state = state
        for listener in self._listeners:
            listener(state)
