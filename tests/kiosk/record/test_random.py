# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever follows whatever: the record is valid, complete, and holds nothing else."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.reading import Quantity
from kiosk.consent.text import treatment_text
from kiosk.record.builder import RecordBuilder
from kiosk.record.codes import QUANTITIES
from kiosk.record.facts import Consented, Fact
from kiosk.visit.state import PlanLimit
from tests.kiosk.record.laying import Json, laid, same
from tests.kiosk.record.looking import extensions
from tests.kiosk.record.making import PLACE, VISIT, exact, minutes
from tests.kiosk.record.random_visits import CONSENTED, FACTS, LIMITS, Course, Values
from tests.kiosk.record.validators import fhir_resources_accepts, fhirkit_accepts

QUANTITY_OF = {codings[0].code: quantity for quantity, codings in QUANTITIES.items()}
SEVERAL = st.lists(FACTS, max_size=25)


class Visit:
    """One record, and what has to be in it."""

    def __init__(self, consented: Consented) -> None:
        text = treatment_text(consented.language, PLACE.practice)
        self._builder = RecordBuilder(VISIT, PLACE, consented, text, minutes(0))
        self.course = Course()
        self.steps = [exact(self._builder.step(consented, minutes(0)))]
        self._version = 0

    def go(self, facts: Sequence[Fact], limits: Sequence[PlanLimit]) -> dict[str, Json]:
        """The facts, then the record: resource name to resource."""
        for fact in facts:
            self.course.take(fact)
            self.steps.append(exact(self._builder.step(fact, minutes(1))))
        self._version += 1
        completed = self.course.completed(limits, self._version)
        bundle = exact(self._builder.bundle(completed, minutes(2)))
        assert fhirkit_accepts(bundle)
        assert fhir_resources_accepts(bundle)
        assert len({entry["request"]["url"] for entry in bundle["entry"]}) == len(bundle["entry"])
        return {entry["request"]["url"]: entry["resource"] for entry in bundle["entry"]}


def values_in(resources: dict[str, Json]) -> Values:
    """Every number of every Observation but the mean, with all its digits."""
    found: Values = Counter()
    for resource in resources.values():
        for part in [resource, *resource.get("component", [])]:
            quantity = QUANTITY_OF.get(_first_code(part))
            if quantity is not None and "valueQuantity" in part:
                found[quantity, str(part["valueQuantity"]["value"])] += 1
    return found


def _first_code(part: Json) -> Any:
    return part.get("code", {}).get("coding", [{}])[0].get("code")


def check(visit: Visit, whole: dict[str, Json], limits: Sequence[PlanLimit]) -> None:
    for name, step in laid(visit.steps).items():
        assert same(name, whole[name], step), name
    assert values_in(whole) == visit.course.values()
    encounter = whole[f"Encounter/{VISIT}-2"]
    marks = extensions(encounter)
    told = [value for name, value in marks if name == "limit-exceeded"]
    assert told == [limit.quantity.value for limit in limits]
    signs = {value for name, value in marks if name == "warning-sign"}
    assert signs == {sign.value for sign in visit.course.warnings}
    assert ("priority" in encounter) == bool(limits or signs)


@settings(deadline=None)
@given(CONSENTED, SEVERAL, LIMITS)
def test_a_record_is_valid_and_holds_exactly_what_was_confirmed(
    consented: Consented, facts: list[Fact], limits: list[PlanLimit]
) -> None:
    visit = Visit(consented)
    check(visit, visit.go(facts, limits), limits)


@settings(deadline=None)
@given(CONSENTED, SEVERAL, LIMITS, SEVERAL, LIMITS)
def test_a_corrected_version_is_so_too_and_loses_no_resource(
    consented: Consented,
    facts: list[Fact],
    limits: list[PlanLimit],
    corrections: list[Fact],
    limits_then: list[PlanLimit],
) -> None:
    visit = Visit(consented)
    first = visit.go(facts, limits)
    second = visit.go(corrections, limits_then)
    check(visit, second, limits_then)
    assert first.keys() <= second.keys()


@settings(deadline=None)
@given(CONSENTED, SEVERAL)
def test_each_step_is_valid_alone(consented: Consented, facts: list[Fact]) -> None:
    visit = Visit(consented)
    visit.go(facts, [])
    for entries in visit.steps:
        bundle = {"resourceType": "Bundle", "type": "transaction", "entry": entries}
        assert fhirkit_accepts(bundle) or not entries
        assert fhir_resources_accepts(bundle) or not entries


@settings(deadline=None)
@given(CONSENTED, SEVERAL)
def test_of_the_takes_of_a_meter_one_counts(consented: Consented, facts: list[Fact]) -> None:
    visit = Visit(consented)
    whole = visit.go(facts, [])
    for result in visit.course.results.values():
        if result.reading is None or result.left_out:
            continue
        main = _main(result.reading.values[0].quantity)
        counting = [
            resource
            for resource in whole.values()
            if _first_code(resource) == main and resource["status"] == "final"
            if ("superseded", True) not in extensions(resource)
        ]
        assert len(counting) == 1


def _main(quantity: Quantity) -> str:
    pressure = quantity in (Quantity.SYSTOLIC, Quantity.DIASTOLIC)
    return "85354-9" if pressure else QUANTITIES[quantity][0].code
