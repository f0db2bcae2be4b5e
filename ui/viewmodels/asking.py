# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The models of what a patient is asked before the first measurement, together."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from kiosk.visit.state import Screen, VisitState
from ui.viewmodels.answer import AnswerViewModel
from ui.viewmodels.callback import CallbackViewModel
from ui.viewmodels.consent import StatisticsViewModel
from ui.viewmodels.front import Front, Send
from ui.viewmodels.hands import HandsViewModel
from ui.viewmodels.insurance import InsuranceViewModel
from ui.viewmodels.questions import QuestionsViewModel
from ui.viewmodels.words import WordsViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class AskingParts:
    """One of each; made once, with the session."""

    answer: AnswerViewModel
    insurance: InsuranceViewModel
    callback: CallbackViewModel
    statistics: StatisticsViewModel
    hands: HandsViewModel
    questions: QuestionsViewModel
    words: WordsViewModel


@QmlElement
class AskingViewModel(QObject):
    """The same for the screens."""

    def __init__(self, front: Front, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._front = front
        self.parts = AskingParts(
            answer=AnswerViewModel(send, self),
            insurance=InsuranceViewModel(send, self),
            callback=CallbackViewModel(send, self),
            statistics=StatisticsViewModel(send, self),
            hands=HandsViewModel(send, front.clock, self),
            questions=QuestionsViewModel(send, self),
            words=WordsViewModel(send, self),
        )

    def show(self, state: VisitState, language: str) -> None:
        """Follow the visit."""
        self.parts.answer.show(state, self._front.profile, language)
        self.parts.insurance.show(state)
        self.parts.callback.show(state)
        if state.screen is Screen.STATISTICS:
            self.parts.statistics.put(self._front.statistics_text(language), language)
        self.parts.hands.show(state)
        self.parts.questions.show(state)
        self.parts.words.show(state)

    @Property(AnswerViewModel, constant=True)
    def answer(self) -> AnswerViewModel:
        return self.parts.answer

    @Property(InsuranceViewModel, constant=True)
    def insurance(self) -> InsuranceViewModel:
        return self.parts.insurance

    @Property(CallbackViewModel, constant=True)
    def callback(self) -> CallbackViewModel:
        return self.parts.callback

    @Property(StatisticsViewModel, constant=True)
    def statistics(self) -> StatisticsViewModel:
        return self.parts.statistics

    @Property(HandsViewModel, constant=True)
    def hands(self) -> HandsViewModel:
        return self.parts.hands

    @Property(QuestionsViewModel, constant=True)
    def questions(self) -> QuestionsViewModel:
        return self.parts.questions

    @Property(WordsViewModel, constant=True)
    def words(self) -> WordsViewModel:
        return self.parts.words
