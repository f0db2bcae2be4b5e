# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""By what right: the consent to treatment, and the answer about anonymous statistics.

Both name the text word for word as it was shown: the hash is of that very rendering.
"""

from datetime import datetime
from uuid import UUID

from kiosk.consent.text import ConsentText
from kiosk.record import codes
from kiosk.record.numbers import CONSENT, PATIENT, STATISTICS, reference, resource_id
from kiosk.record.parts import Json, concept, extension, marked, moment
from kiosk.record.people import RecordPlace


def treatment(visit: UUID, text: ConsentText, at: datetime, place: RecordPlace) -> Json:
    """The yes without which there is no record."""
    made = _consent(visit, CONSENT, text, at, place)
    return made | _answer(True) | {"scope": concept(codes.CONSENT_SCOPE)}


def statistics(
    visit: UUID, agreed: bool, text: ConsentText, at: datetime, place: RecordPlace
) -> Json:
    """The yes or no to figures for the receiver that the site profile names."""
    made = _consent(visit, STATISTICS, text, at, place)
    made = marked(made, extension("statistics-receiver", "String", place.statistics_receiver))
    return made | _answer(agreed) | {"scope": concept(codes.STATISTICS_SCOPE)}


def _answer(agreed: bool) -> Json:
    if agreed:
        return {"status": "active", "provision": {"type": "permit"}}
    return {"status": "rejected", "provision": {"type": "deny"}}


def _consent(visit: UUID, number: int, text: ConsentText, at: datetime, place: RecordPlace) -> Json:
    return {
        "resourceType": "Consent",
        "id": resource_id(visit, number),
        "extension": [
            extension("consent-text-version", "String", text.version),
            extension("consent-text-language", "Code", text.language),
            extension("consent-text-sha256", "String", text.sha256),
        ],
        "category": [concept(codes.CONSENT_CATEGORY)],
        "patient": reference("Patient", visit, PATIENT),
        "dateTime": moment(at.astimezone(place.zone)),
        "organization": [{"display": place.practice}],
        "policy": [{"uri": f"{codes.CONSENT_TEXT}:{text.id}:{text.version}:{text.language}"}],
    }
