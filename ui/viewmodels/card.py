# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The health card that was read: whose it is, and what its cover says."""

from datetime import date, tzinfo

from PySide6.QtCore import Property, QDate, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import CardConfirmed, CardRejected
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send, Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DATE_IN_WORDS = {"de": "d. MMMM yyyy", "en": "d MMMM yyyy"}  # by Qt's format letters


@QmlElement
class CardViewModel(QObject):
    """ "Erna Müller", "9. März 1947", "valid"; all empty while there is no card."""

    changed = Signal()

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._clock = clock
        self._state = VisitState()
        self._zone: tzinfo | None = None
        self._language = "de"

    def show(self, state: VisitState, zone: tzinfo, language: str) -> None:
        """Follow the visit; what day it is, the room's zone says."""
        self._state = state
        self._zone = zone
        self._language = language
        self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        """Given names, prefixes, surname; a title makes nobody easier to recognise."""
        card = self._state.card
        if card is None:
            return ""
        told = card.person
        parts = (told.given_names, told.name_affix, told.name_prefix, told.surname)
        return " ".join(part for part in parts if part)

    @Property(str, notify=changed)
    def birthDate(self) -> str:
        """In words, in the patient's language."""
        born = self._state.birth_date
        return "" if born is None else self._in_words(born)

    @Property(str, notify=changed)
    def cover(self) -> str:
        """A `CoverState` by the clock of this machine, or empty."""
        card = self._state.card
        if card is None:
            return ""
        return card.cover.state(self._clock.now().astimezone(self._zone).date()).value

    @Slot()
    def confirm(self) -> None:
        self._send(CardConfirmed())

    @Slot()
    def reject(self) -> None:
        self._send(CardRejected())

    def _in_words(self, day: date) -> str:
        locale = QLocale(self._language)
        return locale.toString(QDate(day.year, day.month, day.day), DATE_IN_WORDS[self._language])
