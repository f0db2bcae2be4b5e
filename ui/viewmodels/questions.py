# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is asked with tiles and keys: who operates, why, pain, medicines, warning signs."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Answers, Operator, VisitReason, WarningSign
from kiosk.visit.events import (
    MedicinesChosen,
    OperatorChosen,
    PainChosen,
    ReasonChosen,
    WarningsConfirmed,
    WarningTouched,
)
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WORST_PAIN = 10


@QmlElement
class QuestionsViewModel(QObject):
    """Each answer leads on at once, but for the list of signs."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._answers = Answers()

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        self._answers = state.answers
        self.changed.emit()

    @Property(list, constant=True)
    def operators(self) -> list[str]:
        return [operator.value for operator in Operator]

    @Property(list, constant=True)
    def reasons(self) -> list[str]:
        return [reason.value for reason in VisitReason]

    @Property(list, constant=True)
    def painLevels(self) -> list[int]:
        return list(range(WORST_PAIN + 1))

    @Property(int, notify=changed)
    def pain(self) -> int:
        """What was chosen before, on the way back to the question; -1: nothing."""
        return -1 if self._answers.pain is None else self._answers.pain

    @Property(list, constant=True)
    def signs(self) -> list[str]:
        return [sign.value for sign in WarningSign]

    @Property(list, notify=changed)
    def present(self) -> list[str]:
        """The signs that were touched."""
        return [sign.value for sign in WarningSign if sign in self._answers.warnings]

    @Slot(str)
    def chooseOperator(self, operator: str) -> None:
        self._send(OperatorChosen(Operator(operator)))

    @Slot(str)
    def chooseReason(self, reason: str) -> None:
        self._send(ReasonChosen(VisitReason(reason)))

    @Slot(int)
    def choosePain(self, level: int) -> None:
        self._send(PainChosen(level))

    @Slot()
    def skipPain(self) -> None:
        self._send(PainChosen(None))

    @Slot(bool)
    def sayMedicines(self, taken: bool) -> None:
        self._send(MedicinesChosen(taken))

    @Slot()
    def skipMedicines(self) -> None:
        self._send(MedicinesChosen(None))

    @Slot(str)
    def touchSign(self, sign: str) -> None:
        self._send(WarningTouched(WarningSign(sign)))

    @Slot()
    def confirmSigns(self) -> None:
        self._send(WarningsConfirmed())
