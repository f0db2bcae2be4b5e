# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the patient answered: one QuestionnaireResponse that grows with each answer.

A question that was not answered has no item. "None of these" is an answer of its own: it is not the
same as a list of warning signs that nobody has looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import assert_never
from uuid import UUID

from kiosk.record import codes
from kiosk.record.facts import (
    MedicinesGiven,
    PainGiven,
    ReasonGiven,
    WarningMarked,
    WarningsGiven,
    WarningTakenBack,
)
from kiosk.record.numbers import ANSWERS, ENCOUNTER, PATIENT, reference, resource_id
from kiosk.record.parts import Json, coding, moment
from kiosk.record.people import RecordPlace
from kiosk.visit.answers import Answers, Operator, WarningSign

AnswerFact = (
    ReasonGiven | PainGiven | MedicinesGiven | WarningMarked | WarningTakenBack | WarningsGiven
)
_GROWING = "in-progress"


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers so far; `over` says how it ended, as R4 calls it."""

    answers: Answers = field(default=Answers(), repr=False)
    warnings_confirmed: bool = False
    at: datetime | None = None
    over: str = _GROWING

    def after(self, fact: AnswerFact, at: datetime) -> "Answered":
        confirmed = self.warnings_confirmed or isinstance(fact, WarningsGiven)
        answers = _with(self.answers, fact)
        return replace(self, answers=answers, warnings_confirmed=confirmed, at=at)

    def ended(self, *, whole: bool) -> "Answered":
        """Broken off, R4 calls it stopped; unless the last question was answered before."""
        if self.over != _GROWING:
            return self
        return replace(self, over="completed" if whole or self.warnings_confirmed else "stopped")


def response(
    visit: UUID, answered: Answered, operator: Operator | None, place: RecordPlace
) -> Json | None:
    """None as long as nothing was asked."""
    if answered.at is None:
        return None
    patient = reference("Patient", visit, PATIENT)
    made: Json = {
        "resourceType": "QuestionnaireResponse",
        "id": resource_id(visit, ANSWERS),
        "questionnaire": codes.QUESTIONNAIRE,
        "status": answered.over,
        "subject": patient,
        "encounter": reference("Encounter", visit, ENCOUNTER),
        "authored": moment(answered.at.astimezone(place.zone)),
    }
    if operator is Operator.MYSELF:  # otherwise nobody knows who of the two has answered
        made["source"] = patient
    if items := list(_items(answered)):
        made["item"] = items
    return made


def _with(answers: Answers, fact: AnswerFact) -> Answers:
    match fact:
        case ReasonGiven(reason, text):
            return replace(answers, reason=reason, reason_text=text)
        case PainGiven(level):
            return replace(answers, pain=level)
        case MedicinesGiven(taken):
            return replace(answers, medicines=taken)
        case WarningMarked(sign):
            return replace(answers, warnings=answers.warnings | {sign})
        case WarningTakenBack(sign):
            return replace(answers, warnings=answers.warnings - {sign})
        case WarningsGiven(signs):
            return replace(answers, warnings=signs)
        case _:
            assert_never(fact)


def _items(answered: Answered) -> Iterator[Json]:
    answers = answered.answers
    if answers.reason is not None:
        reason = coding(codes.VISIT_REASONS[answers.reason])
        yield _item("reason", "Reason for the visit", {"valueCoding": reason})
    if answers.reason_text:
        yield _item("reason-text", "In own words", {"valueString": answers.reason_text})
    if answers.pain is not None:
        yield _item("pain", "Pain from 0 to 10", {"valueInteger": answers.pain})
    if answers.medicines is not None:
        taken: Json = {"valueBoolean": answers.medicines}
        yield _item("medicines-today", "Medicines taken today", taken)
    signs = [codes.WARNING_SIGNS[sign] for sign in WarningSign if sign in answers.warnings]
    if answered.warnings_confirmed and not signs:
        signs = [codes.NO_WARNING_SIGN]
    if signs:
        marked: list[Json] = [{"valueCoding": coding(sign)} for sign in signs]
        yield _item("warning-signs", "Warning signs", *marked)


def _item(link: str, text: str, *answers: Json) -> Json:
    return {"linkId": link, "text": text, "answer": list(answers)}
