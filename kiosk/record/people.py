# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who, where and by what right: Patient, Encounter, Consent. No name is known here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID

from kiosk.consent.text import ConsentText
from kiosk.record import codes
from kiosk.record.facts import Consented
from kiosk.record.parts import Json, coding, concept, extension, identifier, moment
from kiosk.visit.state import Arm

PATIENT, ENCOUNTER, CONSENT = 1, 2, 3


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record is made: the room, whose practice it is for, and the room's time zone."""

    site: str
    site_name: str
    practice: str
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Course:
    """What the Encounter says about how the visit went; grows with the visit."""

    start: datetime
    end: datetime | None = None
    arm: Arm | None = None
    rest_shortened: bool = False
    ended_early: str | None = None


def resource_id(visit: UUID, number: int) -> str:
    """Stable: the same fact has the same id in its step and in the whole record."""
    return f"{visit}-{number}"


def reference(kind: str, visit: UUID, number: int) -> Json:
    return {"reference": f"{kind}/{resource_id(visit, number)}"}


def patient(visit: UUID, consented: Consented) -> Json:
    made: Json = {
        "resourceType": "Patient",
        "id": resource_id(visit, PATIENT),
        "birthDate": consented.birth_date.isoformat(),
    }
    if consented.appointment is not None:
        known = identifier(codes.APPOINTMENT_SYSTEM, consented.appointment.id)
        return made | {"identifier": [known]}
    if consented.code:
        return made | {"identifier": [identifier(codes.APPOINTMENT_CODE_SYSTEM, consented.code)]}
    return made


def encounter(visit: UUID, consented: Consented, course: Course, place: RecordPlace) -> Json:
    period: Json = {"start": moment(course.start.astimezone(place.zone))}
    if course.end is not None:
        period["end"] = moment(course.end.astimezone(place.zone))
    return {
        "resourceType": "Encounter",
        "id": resource_id(visit, ENCOUNTER),
        "extension": _marks(consented, course),
        "identifier": [identifier(codes.VISIT_SYSTEM, str(visit))],
        "status": "in-progress" if course.end is None else "finished",
        "class": coding(codes.ENCOUNTER_CLASS),
        "subject": reference("Patient", visit, PATIENT),
        "period": period,
        "location": [
            {
                "location": {
                    "identifier": identifier(codes.SITE_SYSTEM, place.site),
                    "display": place.site_name,
                }
            }
        ],
        "serviceProvider": {"display": place.practice},
    }


def _marks(consented: Consented, course: Course) -> Sequence[Json]:
    """Marks that stopped nobody, for those who read the record."""
    marks = [extension("check-in", "Code", consented.check_in.value)]
    marks += [extension("timing", "Code", mark.value) for mark in consented.timing]
    if course.arm is not None:
        marks.append(extension("arm", "Code", course.arm.value))
    if course.rest_shortened:
        marks.append(extension("rest-shortened", "Boolean", True))
    if course.ended_early is not None:
        marks.append(extension("ended-early", "Code", course.ended_early))
    return marks


def consent(visit: UUID, text: ConsentText, at: datetime, place: RecordPlace) -> Json:
    """The yes to `text`, word for word as it was shown: its hash is of that very rendering."""
    return {
        "resourceType": "Consent",
        "id": resource_id(visit, CONSENT),
        "extension": [
            extension("consent-text-version", "String", text.version),
            extension("consent-text-language", "Code", text.language),
            extension("consent-text-sha256", "String", text.sha256),
        ],
        "status": "active",
        "scope": concept(codes.CONSENT_SCOPE),
        "category": [concept(codes.CONSENT_CATEGORY)],
        "patient": reference("Patient", visit, PATIENT),
        "dateTime": moment(at.astimezone(place.zone)),
        "organization": [{"display": place.practice}],
        "policy": [{"uri": f"{codes.CONSENT_TEXT}:{text.id}:{text.version}:{text.language}"}],
        "provision": {"type": "permit"},
    }
