# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose record is this? The bundle's patient against the practice's appointments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sync.clinic.arrival import ArrivalState
from sync.clinic.opener import OpenedRecord
from sync.clinic.practice_store import BookedAppointment, PracticeStore
from sync.formats.receipt import Reason

APPOINTMENT = "urn:telemed-kiosk:appointment"
APPOINTMENT_CODE = "urn:telemed-kiosk:appointment-code"

# What a visit consists of. Others (a Subscription, say) make a server do things.
_KINDS = "Patient|Encounter|Consent|Device|Observation|QuestionnaireResponse"
_RESOURCE = re.compile(rf"({_KINDS})/[A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class Match:
    """Where the record goes; `reason` is not NONE if its content is at fault."""

    state: ArrivalState
    reason: Reason
    appointment: str | None


@dataclass(frozen=True, slots=True)
class _Patient:
    birth_date: date | None = field(repr=False)
    identifiers: dict[str, str] = field(repr=False)


def match(record: OpenedRecord, store: PracticeStore) -> Match:
    """Compare the birth date with the appointment's; in doubt a person decides."""
    if record.reason is not Reason.NONE:
        return Match(ArrivalState.TO_BE_CLARIFIED, record.reason, None)
    patient = _patient(record.bundle)
    if patient is None or not writes_only_its_own(record):
        return Match(ArrivalState.TO_BE_CLARIFIED, Reason.MALFORMED, None)
    if not patient.identifiers.keys() & {APPOINTMENT, APPOINTMENT_CODE}:
        state = ArrivalState.WALK_IN if patient.birth_date else ArrivalState.TO_BE_CLARIFIED
        return Match(state, Reason.NONE, None)
    booked = _booked(patient, store)
    if booked is None or booked.booked.birth_date != patient.birth_date:
        found = booked.id if booked else None
        return Match(ArrivalState.TO_BE_CLARIFIED, Reason.NONE, found)
    return Match(ArrivalState.DELIVERED, Reason.NONE, booked.id)


def writes_only_its_own(record: OpenedRecord) -> bool:
    """Does the transaction touch, and speak of, nothing but resources of this visit?

    A receiving server would do whatever the bundle says: it must not reach a patient or an
    observation that this kiosk didn't make, and a reference puts a value into somebody's file too.
    """
    entries = record.bundle.get("entry")
    if record.bundle.get("type") != "transaction" or not isinstance(entries, list):
        return False
    return all(_is_own(entry, f"{record.record}-") for entry in entries)


def _is_own(entry: object, prefix: str) -> bool:
    if not isinstance(entry, dict):
        return False
    request, resource = entry.get("request"), entry.get("resource")
    if not isinstance(request, dict) or not isinstance(resource, dict):
        return False
    kind, own = resource.get("resourceType"), str(resource.get("id"))
    url = f"{kind}/{own}"
    return (
        request.get("method") == "PUT"
        and request.get("url") == url
        and own.startswith(prefix)
        and _RESOURCE.fullmatch(url) is not None
        and all(_speaks_of_own(each, prefix) for each in _references(resource))
    )


def _references(value: object) -> Iterator[object]:
    """Every `reference` at any depth; its depth was bounded when the record was opened."""
    if isinstance(value, dict):
        if "reference" in value:
            yield value["reference"]
        for member in value.values():
            yield from _references(member)
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)


def _speaks_of_own(reference: object, prefix: str) -> bool:
    return (
        isinstance(reference, str)
        and _RESOURCE.fullmatch(reference) is not None
        and reference.partition("/")[2].startswith(prefix)
    )


def _booked(patient: _Patient, store: PracticeStore) -> BookedAppointment | None:
    if APPOINTMENT in patient.identifiers:
        return store.appointment(patient.identifiers[APPOINTMENT])
    return store.appointment_by_code(patient.identifiers[APPOINTMENT_CODE])


def _patient(bundle: dict[str, Any]) -> _Patient | None:
    found = [r for r in _resources(bundle) if r.get("resourceType") == "Patient"]
    if len(found) != 1:
        return None
    identifiers = {
        each["system"]: each["value"]
        for each in _objects(found[0].get("identifier"))
        if isinstance(each.get("system"), str) and isinstance(each.get("value"), str)
    }
    return _Patient(_date(found[0].get("birthDate")), identifiers)


def _resources(bundle: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for entry in _objects(bundle.get("entry")):
        yield from _objects([entry.get("resource")])


def _objects(value: object) -> Iterator[dict[str, Any]]:
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            yield each


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
