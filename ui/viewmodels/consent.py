# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is agreed to, word for word in the patient's language, and yes or no to exactly that."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import ConsentGiven, ConsentRefused, StatisticsChosen
from ui.viewmodels.front import Send
from ui.viewmodels.paged import PagedViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AgreementViewModel(PagedViewModel):
    """A text and its two answers."""

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send

    @Slot()
    def agree(self) -> None:
        self._answer(agreed=True)

    @Slot()
    def refuse(self) -> None:
        self._answer(agreed=False)

    def _answer(self, *, agreed: bool) -> None:
        raise NotImplementedError


@QmlElement
class ConsentViewModel(AgreementViewModel):
    """To the treatment: without it there is no visit."""

    def _answer(self, *, agreed: bool) -> None:
        self._send(ConsentGiven(self._language) if agreed else ConsentRefused())


@QmlElement
class StatisticsViewModel(AgreementViewModel):
    """To anonymous figures: the visit goes on alike with either answer."""

    def _answer(self, *, agreed: bool) -> None:
        self._send(StatisticsChosen(agreed))
