# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose record it is, and where it is made. A name is known only where a card told it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from uuid import UUID

from kiosk.record import codes, insured
from kiosk.record.facts import Consented
from kiosk.record.numbers import PATIENT, resource_id
from kiosk.record.parts import Json, concept, identifier
from kiosk.visit.answers import Vital


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record is made: the room, whose practice it is for, and the room's time zone.

    `statistics_receiver` is who gets anonymous figures; empty: nobody, and nobody is asked.
    `checks_past` are the measurements whose device should have been checked, each with the last day
    of its check.
    """

    site: str
    site_name: str
    practice: str
    zone: tzinfo
    statistics_receiver: str = ""
    checks_past: Mapping[Vital, date] = field(default_factory=dict)


def patient(visit: UUID, consented: Consented) -> Json:
    made: Json = {
        "resourceType": "Patient",
        "id": resource_id(visit, PATIENT),
        "birthDate": consented.birth_date.isoformat(),
    }
    if known := _identifiers(consented):
        made["identifier"] = known
    if consented.callback:
        # No `use`: nobody was asked whether it rings at home or in a pocket.
        made["telecom"] = [{"system": "phone", "value": consented.callback}]
    if consented.card is not None:
        made |= insured.person(consented.card.person)
    return made


def _identifiers(consented: Consented) -> list[Json]:
    found = []
    if consented.appointment is not None:
        found.append(identifier(codes.APPOINTMENT_SYSTEM, consented.appointment.id))
    elif consented.code:
        found.append(identifier(codes.APPOINTMENT_CODE_SYSTEM, consented.code))
    if consented.insurance_number:
        number = identifier(codes.KVNR_SYSTEM, consented.insurance_number)
        found.append({"type": concept(codes.KVNR_TYPE)} | number)
    return found
