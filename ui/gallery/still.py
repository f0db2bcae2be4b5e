# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A visit that stands still: any state can be put before the screens. For pictures and tests."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from kiosk.visit.events import VisitEvent
from kiosk.visit.state import VisitState

CONSENT = {
    "de": "Ich bin einverstanden, dass mein Blutdruck gemessen wird.\n\n"
    "Die Werte gehen verschlüsselt an die Praxis Dr. Muster in Crossen. Nur die Praxis kann sie"
    " lesen. Auf diesem Gerät bleibt nichts zurück, was jemand lesen könnte.\n\n"
    "Die Messung ist freiwillig. Ich kann jederzeit aufhören; dann entsteht mir kein Nachteil."
    " Meine Einwilligung kann ich in der Praxis widerrufen.\n\n"
    "Die Messung ersetzt kein Gespräch mit meiner Ärztin oder meinem Arzt.",
    "en": "I agree that my blood pressure is measured.\n\n"
    "The values go to the practice of Dr Muster in Crossen, encrypted. Only the practice can read"
    " them. Nothing stays on this machine that anybody could read.\n\n"
    "The measurement is voluntary. I can stop at any time, and no harm comes of it. I can withdraw"
    " my consent at the practice.\n\n"
    "The measurement does not replace a talk with my doctor.",
}


class StillClock:
    """Time that only moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.date = datetime(2026, 3, 17, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.date

    def monotonic(self) -> float:
        return self.seconds


@dataclass(frozen=True)
class StillPlace:
    name: str = "Telemedizinraum Crossen"
    timezone: str = "Europe/Berlin"


@dataclass(frozen=True)
class StillPractice:
    name: str = "Praxis Dr. Muster"
    phone: str = "036693 12 34 56"


@dataclass(frozen=True)
class StillHelp:
    phone: str = "036693 65 43 21"


@dataclass(frozen=True)
class StillProfile:
    """A room as the sites have them."""

    site: StillPlace = StillPlace()
    practice: StillPractice = StillPractice()
    help: StillHelp = StillHelp()


class StillFront:
    """Implements `ui.viewmodels.front.Front`: keeps what it is told, and decides nothing."""

    def __init__(self, state: VisitState | None = None, **changes: object) -> None:
        self.state = replace(state or VisitState(), **changes)
        self.clock = StillClock()
        self.profile: StillProfile | None = StillProfile()
        self.events: list[VisitEvent] = []
        self.touches = 0
        self._listeners: list[Callable[[VisitState], None]] = []

    def subscribe(self, listener: Callable[[VisitState], None]) -> None:
        self._listeners.append(listener)

    def handle(self, event: VisitEvent) -> None:
        self.events.append(event)

    def consent_text(self, language: str) -> str:
        return CONSENT[language]

    def touched(self) -> None:
        self.touches += 1

    def put(self, state: VisitState) -> None:
        """Let the visit be in this state from now on."""
        self.state = state
        for listener in self._listeners:
            listener(state)
