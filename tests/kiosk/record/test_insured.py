# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a health card told, in the record: valid FHIR, nothing added, nothing lost."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from drivers.egk.card import Gender
from drivers.egk.simulated_cards import TEST_CARDS
from kiosk.record.facts import Consented
from kiosk.visit.state import CheckIn
from tests.kiosk.record.making import NOTHING, Made, make
from tests.kiosk.record.validators import fhir_resources_accepts, fhirkit_accepts

BORN = date(1948, 3, 17)
WHOLE = [
    name
    for name, invented in TEST_CARDS.items()
    if invented.card.person.birth_date.whole() is not None
]


def record(name: str, **person: Any) -> Made:
    card = TEST_CARDS[name].card
    card = replace(card, person=replace(card.person, **person))
    born = card.person.birth_date.whole()
    assert born is not None
    consented = Consented(
        CheckIn.CARD, born, "de", insurance_number=card.person.insured_id, card=card
    )
    return make(consented, [], NOTHING)


@pytest.mark.parametrize("name", WHOLE)
def test_both_validators_take_it(name: str) -> None:
    bundle = record(name).bundle
    assert fhirkit_accepts(bundle)
    assert fhir_resources_accepts(bundle)


def test_name_and_address_are_the_cards() -> None:
    patient = record("karl").resource(1)
    (name,) = patient["name"]
    assert name["family"] == "Freiherr von Graf"
    assert [each["valueString"] for each in name["_family"]["extension"]] == [
        "Freiherr",
        "von",
        "Graf",
    ]
    assert (name["given"], name["prefix"]) == (["Karl"], ["Dr. med."])
    assert (patient["gender"], patient["birthDate"]) == ("male", "1952-11-30")
    (number,) = patient["identifier"]
    assert number["value"] == TEST_CARDS["karl"].card.person.insured_id
    (address,) = patient["address"]
    assert address["line"] == ["Am Anger 3 a"]
    assert (address["postalCode"], address["city"], address["country"]) == (
        "07613",
        "Crossen",
        "DE",
    )


def test_a_box_instead_of_a_street() -> None:
    (address,) = record("postfach").resource(1)["address"]
    assert (address["type"], address["line"]) == ("postal", ["Postfach 12 34"])


def test_a_supplement_alone_is_a_line() -> None:
    street = TEST_CARDS["erna"].card.person.street
    assert street is not None
    bare = replace(street, street=None, house_number=None, supplement="Hinterhaus")
    (address,) = record("erna", street=bare).resource(1)["address"]
    assert address["line"] == ["Hinterhaus"]
    (nowhere,) = record("erna", street=replace(bare, supplement=None)).resource(1)["address"]
    assert "line" not in nowhere
    assert "address" not in record("erna", street=None).resource(1)


def test_a_card_has_more_than_two_genders() -> None:
    patient = record("erna", gender=Gender.DIVERSE).resource(1)
    assert patient["gender"] == "other"
    (official,) = patient["_gender"]["extension"]
    assert official["valueCoding"]["code"] == "D"


def test_the_cover_is_a_draft_for_the_practice_to_check() -> None:
    card = TEST_CARDS["erna"].card
    coverage = record("erna").resource(33)
    assert coverage["status"] == "draft"
    assert coverage["period"] == {"start": "2021-01-01"}
    (payor,) = coverage["payor"]
    assert payor["identifier"]["value"] == card.cover.billing_ik
    assert payor["display"] == card.cover.name
    codes = [each["valueCoding"]["code"] for each in coverage["extension"]]
    assert codes == ["5", "93"]
    assert record("abgelaufen").resource(33)["period"]["end"] == "2022-12-31"
    assert "extension" not in record("privat").resource(33)


def test_without_a_card_there_is_no_cover() -> None:
    made = make(Consented(CheckIn.WALK_IN, BORN, "de"), [], NOTHING)
    assert not [each for each in made.resources if each["resourceType"] == "Coverage"]
