# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a running meter sees at this moment: the curve, values that nothing has confirmed yet."""

from collections import deque

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Vital
from kiosk.visit.api import Contact, Live, Quantity
from kiosk.visit.state import Screen, VisitState
from ui.viewmodels.values import MAIN, exact_text

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

CURVE_SECONDS = 5  # some six heart beats
SPARE_SECONDS = 1  # left of them, out of sight: what the curve runs in from
LEVELS = (20, 40, 60, 80)  # a signal of so much fills one bar more
NOTHING = Live(Contact.NOBODY)


@QmlElement
class LiveViewModel(QObject):
    """The last seconds of one measurement; forgotten as soon as the page is left."""

    changed = Signal()
    curved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vital: Vital | None = None
        self._language = "de"
        self._live = NOTHING
        self._wave: deque[int] = deque()

    def show(self, state: VisitState, language: str) -> None:
        """Follow the visit."""
        vital = state.vital if state.screen is Screen.TAKING else None
        if vital is not self._vital:
            self._vital = vital
            self._forget()
        self._language = language
        self.changed.emit()

    def take(self, vital: Vital, live: Live) -> None:
        """What that meter sees; of another than the one on the page nothing is shown."""
        if vital is not self._vital:
            return
        self._live = live
        if live.wave and live.wave_hz > 0:
            self._draw_on(live)
        self.changed.emit()

    @Property(str, notify=changed)
    def contact(self) -> str:
        """A `Contact`."""
        return self._live.contact.value

    @Property(str, notify=changed)
    def value(self) -> str:
        """What is being measured, or empty as long as there is none."""
        return "" if self._vital not in MAIN else self._text(MAIN[self._vital])

    @Property(str, notify=changed)
    def pulse(self) -> str:
        return self._text(Quantity.PULSE)

    @Property(int, notify=changed)
    def signalLevel(self) -> int:
        """0 to 4 bars; -1 where the device tells none."""
        signal = self._live.signal
        return -1 if signal is None else sum(signal >= level for level in LEVELS)

    @Property(float, notify=changed)
    def doneShare(self) -> float:
        """0 to 1 of the steady time that is needed."""
        return min(1.0, max(0.0, self._live.done_share))

    # --- the curve

    @Property(list, notify=curved)
    def wave(self) -> list[int]:
        """The last points, 0 to 100 each, oldest first."""
        return list(self._wave)

    @Property(int, notify=curved)
    def waveRoom(self) -> int:
        """How many points fill the curve's place."""
        return max(1, CURVE_SECONDS * self._live.wave_hz)

    @Property(int, notify=curved)
    def waveFresh(self) -> int:
        """How many points came at last."""
        return len(self._live.wave)

    @Property(int, notify=curved)
    def waveTime(self) -> int:
        """Milliseconds that these took to come."""
        hertz = self._live.wave_hz
        return round(1000 * len(self._live.wave) / hertz) if hertz > 0 else 0

    def _draw_on(self, live: Live) -> None:
        kept = (CURVE_SECONDS + SPARE_SECONDS) * live.wave_hz
        if kept != self._wave.maxlen:
            self._wave = deque(self._wave, maxlen=kept)
        self._wave.extend(live.wave)
        self.curved.emit()

    def _forget(self) -> None:
        self._live = NOTHING
        self._wave.clear()
        self.curved.emit()

    def _text(self, quantity: Quantity) -> str:
        found = [item.value for item in self._live.values if item.quantity is quantity]
        return exact_text(found[0], self._language) if found else ""
