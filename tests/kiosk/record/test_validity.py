# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every record is FHIR R4, by two validators that know nothing of each other, and by own rules.

Neither validator knows the required value sets (a status "bogus" passes both), so the codes that
R4 requires are checked here.
"""

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest

from tests.kiosk.record.laying import laid, same
from tests.kiosk.record.making import RECORDS, VISIT, Made
from tests.kiosk.record.validators import fhir_resources_accepts, fhirkit_accepts

# FHIR R4 (4.0.1), required bindings of the elements that the record has.
REQUIRED = {
    ("Bundle", "type"): {"transaction"},
    ("Encounter", "status"): {"in-progress", "finished"},
    ("Consent", "status"): {"active", "rejected"},
    ("Observation", "status"): {"final", "cancelled"},
    ("QuestionnaireResponse", "status"): {"in-progress", "completed", "stopped"},
}
UNITS = {"mm[Hg]": "mmHg", "/min": "/min", "%": "%", "Cel": "°C", "kg": "kg"}


@pytest.fixture(params=RECORDS, name="made")
def _made(request: pytest.FixtureRequest) -> Made:
    return RECORDS[request.param]


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _nodes(item)
    elif isinstance(value, list):
        for item in value:
            yield from _nodes(item)


def test_both_validators_accept_it(made: Made) -> None:
    assert fhirkit_accepts(made.bundle)
    assert fhir_resources_accepts(made.bundle)


def test_steps_are_valid_alone(made: Made) -> None:
    for entries in made.steps:
        bundle = {"resourceType": "Bundle", "type": "transaction", "entry": entries}
        assert fhirkit_accepts(bundle)
        assert fhir_resources_accepts(bundle)


@pytest.mark.parametrize("element", ["code", "status"])
def test_the_validators_see_what_is_missing(element: str) -> None:
    broken = deepcopy(RECORDS["whole"].bundle)
    observation = next(
        entry["resource"]
        for entry in broken["entry"]
        if entry["resource"]["resourceType"] == "Observation"
    )
    del observation[element]
    assert not fhir_resources_accepts(broken)
    assert not fhirkit_accepts(broken)


def test_required_codes(made: Made) -> None:
    for resource in [made.bundle, *made.resources]:
        for (kind, element), allowed in REQUIRED.items():
            if resource["resourceType"] == kind:
                assert resource[element] in allowed


def test_every_quantity_is_ucum(made: Made) -> None:
    for node in _nodes(made.bundle):
        if "valueQuantity" in node:
            quantity = node["valueQuantity"]
            assert quantity["system"] == "http://unitsofmeasure.org"
            assert quantity["unit"] == UNITS[quantity["code"]]
            assert isinstance(quantity["value"], Decimal)


def test_vital_signs_as_the_german_base_profile_wants_them(made: Made) -> None:
    """de.basisprofil.r4 1.6.0: category, subject, effective; vs-de-2: value or reason, not both."""
    for resource in made.resources:
        if resource["resourceType"] != "Observation":
            continue
        (category,) = resource["category"]
        assert category["coding"][0]["code"] == "vital-signs"
        assert resource["subject"]
        assert resource["effectiveDateTime"]
        for part in resource.get("component", [resource]):
            assert ("valueQuantity" in part) != ("dataAbsentReason" in part)


def test_every_coding_says_system_code_and_display(made: Made) -> None:
    for node in _nodes(made.bundle):
        for coding in node.get("coding", []):
            assert set(coding) == {"system", "code", "display"}
            assert all(coding.values())


def test_every_reference_is_answered_in_the_bundle(made: Made) -> None:
    there = {f"{each['resourceType']}/{each['id']}" for each in made.resources}
    asked = {node["reference"] for node in _nodes(made.bundle) if "reference" in node}
    assert asked <= there


def test_every_entry_is_put_under_its_own_id(made: Made) -> None:
    urls = [entry["request"]["url"] for entry in made.bundle["entry"]]
    assert len(set(urls)) == len(urls)
    for entry in made.bundle["entry"]:
        resource = entry["resource"]
        assert entry["request"]["method"] == "PUT"
        assert entry["request"]["url"] == f"{resource['resourceType']}/{resource['id']}"


def test_the_steps_hold_what_the_bundle_holds(made: Made) -> None:
    """Laid over one another, the steps are the record; only its end is the Bundle's own."""
    whole = {entry["request"]["url"]: entry["resource"] for entry in made.bundle["entry"]}
    confirmed = laid(made.steps)
    assert confirmed.keys() <= whole.keys()
    assert whole.keys() - confirmed.keys() <= {f"Observation/{VISIT}-30"}
    for name, resource in confirmed.items():
        assert same(name, whole[name], resource), name
