# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A value while it is being typed in by hand."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import ByHandProblem, Vital
from kiosk.visit.api import Quantity
from kiosk.visit.by_hand import ASKED, OPTIONAL, by_hand_reading
from kiosk.visit.events import ByHandConfirmed
from kiosk.visit.state import Screen, VisitState
from ui.viewmodels.front import Send, Time
from ui.viewmodels.number_entry import POINT, Box, NumberEntry
from ui.viewmodels.numbers import DECIMAL_MARKS

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

BOXES = {
    Quantity.SPO2: Box(3, highest_first="1"),
    Quantity.TEMPERATURE: Box(2, decimals=1),
    Quantity.SYSTOLIC: Box(3, highest_first="2"),
    Quantity.DIASTOLIC: Box(3, highest_first="2"),
    Quantity.PULSE: Box(3, highest_first="2", optional=Quantity.PULSE in OPTIONAL),
    Quantity.WEIGHT: Box(3, decimals=1, highest_first="3"),
}


@QmlElement
class ByHandViewModel(QObject):
    """One to three numbers, wiped when the page is left."""

    changed = Signal()
    asked = Signal()

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._clock = clock
        self._vital: Vital | None = None
        self._language = "de"
        self._entry = NumberEntry()
        self._told: ByHandProblem | None = None
        self._problem = ""

    def show(self, state: VisitState, language: str) -> None:
        """Follow the visit."""
        vital = state.vital if state.screen is Screen.BY_HAND else None
        if vital is not self._vital:
            self._vital = vital
            self._entry = NumberEntry.into([BOXES[quantity] for quantity in self._quantities()])
            self.asked.emit()
        if state.by_hand_problem is not self._told:  # what is being corrected isn't said again
            self._told = state.by_hand_problem
            self._problem = self._told.value if self._told else ""
        self._language = language
        self.changed.emit()

    @Property(str, notify=asked)
    def vital(self) -> str:
        """A `Vital`, or empty while nothing is typed in."""
        return self._vital.value if self._vital else ""

    @Property(list, notify=asked)
    def quantities(self) -> list[str]:
        """Names of the `Quantity`s that are asked for, one a box."""
        return [quantity.value for quantity in self._quantities()]

    @Property(bool, notify=asked)
    def hasDecimals(self) -> bool:
        """The decimal mark is a key."""
        return any(box.decimals for box in self._entry.boxes)

    @Property(str, notify=changed)
    def mark(self) -> str:
        """The decimal mark of the language."""
        return self._mark()

    @Property(list, notify=changed)
    def texts(self) -> list[str]:
        """What is typed so far, one a box."""
        return [text.replace(POINT, self._mark()) for text in self._entry.texts]

    @Property(int, notify=changed)
    def at(self) -> int:
        """The box that the next key goes to, from 0."""
        return self._entry.at

    @Property(str, notify=changed)
    def missing(self) -> str:
        """The first `Quantity` that has too few digits, or empty."""
        at = self._entry.missing
        return "" if at is None else self._quantities()[at].value

    @Property(str, notify=changed)
    def problem(self) -> str:
        """A `ByHandProblem` until the next key, or empty."""
        return self._problem

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """It can be confirmed, and was not refused a moment ago."""
        return self._vital is not None and self._entry.missing is None and not self._problem

    @Slot(str)
    def press(self, key: str) -> None:
        """A digit or a decimal mark, whichever of the two; anything else is ignored."""
        self._set(self._entry.press(POINT if key in (",", POINT) else key))

    @Slot()
    def deleteLast(self) -> None:
        self._set(self._entry.delete_last())

    @Slot(int)
    def goTo(self, box: int) -> None:
        """Touch a box."""
        self._set(self._entry.go_to(box))

    @Slot()
    def confirm(self) -> None:
        if self._vital is None or not self.complete:
            return
        typed = zip(self._quantities(), self._entry.numbers, strict=True)
        numbers = {quantity: number for quantity, number in typed if number is not None}
        self._told = None
        self._send(ByHandConfirmed(by_hand_reading(self._vital, numbers, self._clock.now())))

    def _mark(self) -> str:
        return DECIMAL_MARKS.get(self._language, POINT)

    def _quantities(self) -> tuple[Quantity, ...]:
        return ASKED[self._vital] if self._vital else ()

    def _set(self, entry: NumberEntry) -> None:
        if entry != self._entry:
            self._entry = entry
            self._problem = ""
            self.changed.emit()
