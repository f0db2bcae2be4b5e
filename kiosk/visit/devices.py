# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The devices of one visit: what they report goes to the flow, what they see live to the screens.

Knows no driver: sessions are made by whoever joins the front (`kiosk.front`).
"""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from drivers.cuff import CuffEvent, CuffSession
from drivers.egk.events import (
    CardEvent,
    CardIn,
    CardNotRead,
    CardOut,
    CardRead,
    CardReaderAbsent,
    CardReaderReady,
    CardReading,
    CardTrouble,
)
from drivers.meter import Live, MeterEvent, MeterSession
from drivers.reader import ReaderEvent, ReaderPresent, ReaderSession, Scanned
from kiosk.visit.answers import Vital
from kiosk.visit.events import (
    BadgeHeld,
    BadgeReaderReported,
    CardFailed,
    CardGiven,
    CardInserted,
    CardReaderReported,
    CuffReported,
    MeterReported,
    ReaderReported,
    SlipScanned,
    VisitEvent,
)
from kiosk.visit.state import CardProblem

CARD_PROBLEMS: Mapping[CardTrouble, CardProblem] = {
    CardTrouble.OUT_TOO_EARLY: CardProblem.OUT_TOO_EARLY,
    CardTrouble.NOT_A_HEALTH_CARD: CardProblem.OTHER_CARD,
    CardTrouble.MUTE: CardProblem.MUTE,
    CardTrouble.UNREADABLE: CardProblem.UNREADABLE,
    CardTrouble.UNUSABLE: CardProblem.UNREADABLE,
    CardTrouble.BUSY: CardProblem.UNREADABLE,
}
Spawn = Callable[[Coroutine[Any, Any, None]], None]
Watcher = Callable[[Vital, Live], None]


@dataclass(frozen=True, slots=True)
class Sessions:
    """What the room has: a cuff, a meter for each vital that one measures, and readers.

    `reader` is for slips, `cards` for health cards, `badges` for those of the staff.
    """

    cuff: CuffSession | None = None
    meters: Mapping[Vital, MeterSession] = field(default_factory=dict)
    reader: ReaderSession | None = None
    cards: CardReading | None = None
    badges: ReaderSession | None = None


class VisitDevices:
    """Before `open` nothing is there, and every call does nothing."""

    def __init__(self, report: Callable[[VisitEvent], None]) -> None:
        self._report = report
        self._sessions = Sessions()
        self._watchers: list[Watcher] = []

    @property
    def has_cuff(self) -> bool:
        return self._sessions.cuff is not None

    def watch(self, watcher: Watcher) -> None:
        """What running meters see."""
        self._watchers.append(watcher)

    def open(self, sessions: Sessions, spawn: Spawn) -> None:
        """Serve these from now on; a cuff gets its stop before anything else is said to it."""
        self._sessions = sessions
        if sessions.cuff is not None:
            sessions.cuff.subscribe(self._hear_cuff)
            spawn(sessions.cuff.run())
            sessions.cuff.stop()
        for vital, meter in sessions.meters.items():
            meter.subscribe(partial(self._hear_meter, vital))
            meter.watch(partial(self._see, vital))
            spawn(meter.run())

        if sessions.reader is not None:
            sessions.reader.subscribe(self._hear_reader)
            spawn(sessions.reader.run())
        if sessions.badges is not None:
            sessions.badges.subscribe(self._hear_badges)
            spawn(sessions.badges.run())
        if sessions.cards is not None:
            sessions.cards.subscribe(self._hear_card)
            spawn(sessions.cards.run())

    def stop_cuff(self) -> None:
        if self._sessions.cuff is not None:
            self._sessions.cuff.stop()

    def inflate(self) -> None:
        if self._sessions.cuff is not None:
            self._sessions.cuff.start_inflation()

    def start(self, vital: Vital) -> None:
        if vital in self._sessions.meters:
            self._sessions.meters[vital].start()

    def stop(self, vital: Vital) -> None:
        if vital in self._sessions.meters:
            self._sessions.meters[vital].stop()

    def _hear_cuff(self, event: CuffEvent) -> None:
        self._report(CuffReported(event))

    def _hear_meter(self, vital: Vital, event: MeterEvent) -> None:
        self._report(MeterReported(vital, event))

    def _hear_reader(self, event: ReaderEvent) -> None:
        if isinstance(event, Scanned):
            self._report(SlipScanned(event.text))
        else:
            self._report(ReaderReported(isinstance(event, ReaderPresent)))

    def _hear_badges(self, event: ReaderEvent) -> None:
        if isinstance(event, Scanned):
            self._report(BadgeHeld(event.text))
        else:
            self._report(BadgeReaderReported(isinstance(event, ReaderPresent)))

    def _hear_card(self, event: CardEvent) -> None:
        match event:
            case CardReaderReady():
                self._report(CardReaderReported(present=True))
            case CardReaderAbsent():
                self._report(CardReaderReported(present=False))
            case CardIn():
                self._report(CardInserted())
            case CardRead(card):
                self._report(CardGiven(card))
            case CardNotRead(trouble):
                self._report(CardFailed(CARD_PROBLEMS[trouble]))
            case CardOut():
                pass  # what was read stays in the front's memory until it is sealed, or gone

    def _see(self, vital: Vital, live: Live) -> None:
        for watcher in self._watchers:
            watcher(vital, live)
