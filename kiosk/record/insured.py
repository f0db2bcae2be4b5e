# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a health card says of a person and a cover, as FHIR R4 has it in Germany. Pure.

Names, address and identifiers as in the German base profiles (de.basisprofil.r4 1.6.0,
patient-de-basis, coverage-de-basis). Everything is as the card tells it; nothing was asked online:
so the Coverage is a draft, which is what "vorgemerkt" means.
"""

from uuid import UUID

from drivers.egk.card import Card, Gender, Person, PoBoxAddress, StreetAddress
from kiosk.record.numbers import COVERAGE, PATIENT, reference, resource_id
from kiosk.record.parts import Json, identifier

_HL7 = "http://hl7.org/fhir/StructureDefinition/"
_DE = "http://fhir.de/StructureDefinition/"
_IKNR = "http://fhir.de/sid/arge-ik/iknr"
_KIND = "https://fhir.kbv.de/CodeSystem/KBV_CS_SFHIR_KBV_VERSICHERTENSTATUS"
_WOP = "https://fhir.kbv.de/CodeSystem/KBV_CS_SFHIR_ITA_WOP"
_COVER = "http://fhir.de/CodeSystem/versicherungsart-de-basis"
_GENDERS = {Gender.MALE: "male", Gender.FEMALE: "female"}
_OFFICIAL_GENDER = "http://fhir.de/CodeSystem/gender-amtlich-de"
_OFFICIAL_GENDERS = {Gender.UNDETERMINED: ("X", "unbestimmt"), Gender.DIVERSE: ("D", "divers")}
# The card writes the plate's country code; the profiles want ISO 3166.
_GERMANY = {"D": "DE"}


def person(told: Person) -> Json:
    """Name, gender and addresses of a Patient."""
    made: Json = {"name": [_name(told)], "gender": _GENDERS.get(told.gender, "other")}
    if told.gender in _OFFICIAL_GENDERS:
        code, display = _OFFICIAL_GENDERS[told.gender]
        official = {"system": _OFFICIAL_GENDER, "code": code, "display": display}
        made["_gender"] = {
            "extension": [{"url": _DE + "gender-amtlich-de", "valueCoding": official}]
        }
    addresses = []
    if told.street is not None:
        addresses.append(_street(told.street))
    if told.po_box is not None:
        addresses.append(_po_box(told.po_box))
    return made | ({"address": addresses} if addresses else {})


def coverage(visit: UUID, card: Card) -> Json:
    """The cover that the card tells, for the practice to check."""
    cover = card.cover
    period: Json = {"start": cover.start.isoformat()}
    if cover.end is not None:
        period["end"] = cover.end.isoformat()
    extensions: list[Json] = []
    if cover.kind is not None:
        kind = {"system": _KIND, "code": cover.kind.value}
        extensions.append({"url": _DE + "gkv/versichertenart", "valueCoding": kind})
    if cover.wop is not None:
        wop = {"system": _WOP, "code": cover.wop}
        extensions.append({"url": _DE + "gkv/wop", "valueCoding": wop})
    payor: Json = {"identifier": identifier(_IKNR, cover.billing_ik), "display": cover.name}
    statutory = {"system": _COVER, "code": "GKV", "display": "gesetzliche Krankenversicherung"}
    made: Json = {
        "resourceType": "Coverage",
        "id": resource_id(visit, COVERAGE),
        "status": "draft",
        "type": {"coding": [statutory]},
        "subscriberId": card.person.insured_id,
        "beneficiary": reference("Patient", visit, PATIENT),
        "period": period,
        "payor": [payor],
    }
    return made | ({"extension": extensions} if extensions else {})


def _name(told: Person) -> Json:
    parts = (
        (_DE + "humanname-namenszusatz", told.name_affix),
        (_HL7 + "humanname-own-prefix", told.name_prefix),
        (_HL7 + "humanname-own-name", told.surname),
    )
    made: Json = {
        "use": "official",
        "family": " ".join(text for _, text in parts if text),
        "_family": {
            "extension": [{"url": url, "valueString": text} for url, text in parts if text]
        },
        "given": [told.given_names],
    }
    if told.title:
        qualifier = {"url": _HL7 + "iso21090-EN-qualifier", "valueCode": "AC"}
        made |= {"prefix": [told.title], "_prefix": [{"extension": [qualifier]}]}
    return made


def _street(address: StreetAddress) -> Json:
    line = " ".join(filter(None, (address.street, address.house_number)))
    lines = [text for text in (line, address.supplement) if text]
    parts = (
        ("streetName", address.street),
        ("houseNumber", address.house_number),
    )
    made = _place("both", address.city, address.postal_code, address.country)
    if not lines:
        return made
    extensions = [
        {"url": f"{_HL7}iso21090-ADXP-{name}", "valueString": text} for name, text in parts if text
    ]
    supplement = {
        "url": _HL7 + "iso21090-ADXP-additionalLocator",
        "valueString": address.supplement,
    }
    of_lines: list[Json | None] = [{"extension": extensions}] if line else []
    if address.supplement:
        of_lines.append({"extension": [supplement]})
    return made | {"line": lines, "_line": of_lines}


def _po_box(address: PoBoxAddress) -> Json:
    made = _place("postal", address.city, address.postal_code, address.country)
    box = {"url": _HL7 + "iso21090-ADXP-postBox", "valueString": address.po_box}
    return made | {"line": [f"Postfach {address.po_box}"], "_line": [{"extension": [box]}]}


def _place(kind: str, city: str, postal_code: str | None, country: str) -> Json:
    made: Json = {"type": kind, "city": city, "country": _GERMANY.get(country, country)}
    return made | ({"postalCode": postal_code} if postal_code else {})
