# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The record of one visit as it grows: FHIR R4 entries per confirmed step, and the whole Bundle.

Pure: ids and times come in. Resources are PUT under ids made of the visit and a number, the same in
a step, in the Bundle and in every corrected version of it: however often and in whichever order
they arrive, they are there once.
"""

from dataclasses import replace
from datetime import datetime
from typing import assert_never
from uuid import UUID

from kiosk.consent.text import ConsentText, statistics_text
from kiosk.record import consents, insured, people
from kiosk.record.encounter import Course, CourseFact, encounter
from kiosk.record.facts import (
    ArmTaken,
    Completed,
    Consented,
    Ended,
    Fact,
    HandsCleaned,
    HandsNotCleaned,
    LeftOut,
    Measured,
    MedicinesGiven,
    NotMeasured,
    NotTaken,
    PainGiven,
    ReasonGiven,
    Rested,
    Skipped,
    StatisticsAnswered,
    Taken,
    WarningMarked,
    WarningsGiven,
    WarningTakenBack,
)
from kiosk.record.observed import Observed
from kiosk.record.parts import Json, moment
from kiosk.record.questionnaire import Answered, AnswerFact, response


class RecordBuilder:
    """Made with the consent; before it there is no record. Times are aware."""

    def __init__(
        self,
        visit: UUID,
        place: people.RecordPlace,
        consented: Consented,
        text: ConsentText,
        at: datetime,
    ) -> None:
        self._visit = visit
        self._place = place
        self._consented = consented
        self._text = text
        self._course = Course(at)
        self._answered = Answered()
        self._observed = Observed(visit, place)
        self._resources: dict[str, Json] = {}

    def step(self, fact: Fact, at: datetime) -> list[Json]:
        """The entries that a confirmed step adds or changes."""
        resources = self._step(fact, at)
        self._resources |= {str(each["id"]): each for each in resources}
        return [_entry(each) for each in resources]

    def bundle(self, completed: Completed, at: datetime) -> Json:
        """The whole record as a transaction; after a correction again, with the same ids."""
        self._course = self._course.completed(completed, at)
        self._answered = self._answered.ended(whole=True)
        whole = [self._encounter(), *self._answers(), *self._observed.completed(completed, at)]
        resources = self._resources | {str(each["id"]): each for each in whole}
        return {
            "resourceType": "Bundle",
            "type": "transaction",
            "timestamp": moment(at.astimezone(self._place.zone)),
            "entry": [_entry(each) for each in resources.values()],
        }

    def _step(self, fact: Fact, at: datetime) -> list[Json]:
        made: list[Json]
        match fact:
            case Consented():
                made = self._opening()
            case StatisticsAnswered(agreed):
                made = [self._statistics(agreed, at)]
            case HandsCleaned() | HandsNotCleaned() | ArmTaken() | Rested():
                made = self._went_on(fact, at)
            case Ended():
                self._answered = self._answered.ended(whole=False)
                made = [*self._went_on(fact, at), *self._answers()]
            case ReasonGiven() | PainGiven() | MedicinesGiven():
                made = self._answer(fact, at)
            case WarningMarked() | WarningTakenBack() | WarningsGiven():
                made = [*self._answer(fact, at), *self._warned()]
            case Measured() | NotMeasured() | Taken() | NotTaken() | Skipped() | LeftOut():
                made = self._observed.step(fact, at)
            case _:
                assert_never(fact)
        return made

    def _opening(self) -> list[Json]:
        card = self._consented.card
        return [
            people.patient(self._visit, self._consented),
            self._encounter(),
            consents.treatment(self._visit, self._text, self._course.start, self._place),
            *([] if card is None else [insured.coverage(self._visit, card)]),
        ]

    def _statistics(self, agreed: bool, at: datetime) -> Json:
        text = statistics_text(self._consented.language, self._place.statistics_receiver)
        return consents.statistics(self._visit, agreed, text, at, self._place)

    def _went_on(self, fact: CourseFact, at: datetime) -> list[Json]:
        self._course = self._course.after(fact, at)
        self._observed.arm = self._course.arm
        return [self._encounter()]

    def _answer(self, fact: AnswerFact, at: datetime) -> list[Json]:
        self._answered = self._answered.after(fact, at)
        return self._answers()

    def _warned(self) -> list[Json]:
        """The practice sees a warning sign where it sees the visit."""
        self._course = replace(self._course, warnings=self._answered.answers.warnings)
        return [self._encounter()]

    def _answers(self) -> list[Json]:
        operator = self._consented.operator
        made = response(self._visit, self._answered, operator, self._place)
        return [] if made is None else [made]

    def _encounter(self) -> Json:
        return encounter(self._visit, self._consented, self._course, self._place)


def _entry(resource: Json) -> Json:
    url = f"{resource['resourceType']}/{resource['id']}"
    return {"resource": resource, "request": {"method": "PUT", "url": url}}
