# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The four questions on the welcome, and what the site says to them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Question
from kiosk.visit.events import QuestionTouched
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Profile, Send
from ui.viewmodels.paged import PagedViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AnswerViewModel(PagedViewModel):
    """`text` is empty where the site says nothing of its own."""

    questionChanged = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._question: Question | None = None

    def show(self, state: VisitState, profile: Profile | None, language: str) -> None:
        """Follow the visit."""
        if state.question is not self._question:
            self._question = state.question
            self._turn_to(0)
            self.questionChanged.emit()
        told = ""
        if profile is not None and state.question is not None:
            told = profile.welcome_answer(state.question, language)
        self.put(told, language)

    @Property(list, constant=True)
    def questions(self) -> list[str]:
        """In the order in which people asked them."""
        return [question.value for question in Question]

    @Property(str, notify=questionChanged)
    def question(self) -> str:
        """The one that is being answered, or empty."""
        return self._question.value if self._question else ""

    @Slot(str)
    def ask(self, question: str) -> None:
        self._send(QuestionTouched(Question(question)))
