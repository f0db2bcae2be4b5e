# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The Encounter: when and where the visit was, and the marks that stopped nobody."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import assert_never
from uuid import UUID

from drivers.reading import Quantity
from kiosk.record import codes
from kiosk.record.facts import (
    ArmTaken,
    Completed,
    Consented,
    Ended,
    HandsCleaned,
    HandsNotCleaned,
    Rested,
)
from kiosk.record.numbers import ENCOUNTER, PATIENT, reference, resource_id
from kiosk.record.parts import Json, coding, concept, extension, identifier, moment
from kiosk.record.people import RecordPlace
from kiosk.visit.answers import WarningSign
from kiosk.visit.state import Arm

CourseFact = ArmTaken | Rested | HandsCleaned | HandsNotCleaned | Ended
_HANDS_DONE = "done"


@dataclass(frozen=True, slots=True)
class Course:
    """What the Encounter says about how the visit went; grows with the visit."""

    start: datetime
    end: datetime | None = None
    arm: Arm | None = field(default=None, repr=False)
    rest_shortened: bool = False
    ended_early: str | None = None
    hands: str | None = None  # "done", or why not
    hands_seconds: int | None = None
    warnings: frozenset[WarningSign] = field(default=frozenset(), repr=False)
    beyond: tuple[Quantity, ...] = field(default=(), repr=False)
    urgent: bool = False

    def after(self, fact: CourseFact, at: datetime) -> "Course":
        match fact:
            case ArmTaken(arm):
                return replace(self, arm=arm)
            case Rested(shortened):
                return replace(self, rest_shortened=shortened)
            case HandsCleaned(seconds):
                return replace(self, hands=_HANDS_DONE, hands_seconds=seconds)
            case HandsNotCleaned(reason):
                return replace(self, hands=reason.value, hands_seconds=None)
            case Ended(reason):
                return replace(self, end=at, ended_early=reason.value)
            case _:
                assert_never(fact)

    def completed(self, completed: Completed, at: datetime) -> "Course":
        beyond = tuple(limit.quantity for limit in completed.beyond)
        return replace(self, end=at, beyond=beyond, urgent=completed.urgent)


def encounter(visit: UUID, consented: Consented, course: Course, place: RecordPlace) -> Json:
    period: Json = {"start": moment(course.start.astimezone(place.zone))}
    if course.end is not None:
        period["end"] = moment(course.end.astimezone(place.zone))
    made: Json = {
        "resourceType": "Encounter",
        "id": resource_id(visit, ENCOUNTER),
        "extension": list(_marks(consented, course)),
        "identifier": [identifier(codes.VISIT_SYSTEM, str(visit))],
        "status": "in-progress" if course.end is None else "finished",
        "class": coding(codes.ENCOUNTER_CLASS),
        "subject": reference("Patient", visit, PATIENT),
        "period": period,
        "location": [{"location": _room(place)}],
        "serviceProvider": {"display": place.practice},
    }
    if course.urgent or course.warnings:
        made["priority"] = concept(codes.URGENT)
    return made


def _room(place: RecordPlace) -> Json:
    return {
        "identifier": identifier(codes.SITE_SYSTEM, place.site),
        "display": place.site_name,
    }


def _marks(consented: Consented, course: Course) -> Iterator[Json]:
    yield extension("check-in", "Code", consented.check_in.value)
    if consented.signed_slip:
        yield extension("slip", "Code", "signed")
    for mark in consented.timing:
        yield extension("timing", "Code", mark.value)
    if consented.operator is not None:
        yield extension("operator", "Code", consented.operator.value)
    if course.arm is not None:
        yield extension("arm", "Code", course.arm.value)
    if course.rest_shortened:
        yield extension("rest-shortened", "Boolean", True)
    if course.hands is not None:
        yield extension("hand-hygiene", "Code", course.hands)
    if course.hands_seconds is not None:
        yield extension("hand-hygiene-seconds", "Integer", course.hands_seconds)
    yield from _alarming(course)
    if course.ended_early is not None:
        yield extension("ended-early", "Code", course.ended_early)


def _alarming(course: Course) -> Iterator[Json]:
    """What makes the practice look here first."""
    for sign in WarningSign:
        if sign in course.warnings:
            yield extension("warning-sign", "Code", sign.value)
    for quantity in course.beyond:
        yield extension("limit-exceeded", "Code", quantity.value)
