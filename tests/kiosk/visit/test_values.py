# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bounds: what can be typed in, what is far out, what passes a plan's limits."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drivers.reading import Origin, Quantity
from kiosk.visit.answers import ByHandProblem, SkipReason, Vital
from kiosk.visit.by_hand_bounds import NEEDED, POSSIBLE, by_hand_problem, holds
from kiosk.visit.far_out import USUAL, is_far_out
from kiosk.visit.plan_limits import passed, values_of
from kiosk.visit.state import MeanPressure, PlanLimit, VitalResult
from tests.kiosk.visit.making import UNITS, a_reading, reading_of

SYSTOLIC, DIASTOLIC, PULSE = Quantity.SYSTOLIC, Quantity.DIASTOLIC, Quantity.PULSE
OF = {
    SYSTOLIC: Vital.BLOOD_PRESSURE,
    DIASTOLIC: Vital.BLOOD_PRESSURE,
    PULSE: Vital.BLOOD_PRESSURE,
    Quantity.SPO2: Vital.OXIMETRY,
    Quantity.TEMPERATURE: Vital.TEMPERATURE,
    Quantity.WEIGHT: Vital.WEIGHT,
}


def _result(**values: object) -> VitalResult:
    """Whatever vital; the bounds go by the quantity."""
    reading = reading_of({Quantity(name): value for name, value in values.items()})
    return VitalResult(Vital.BLOOD_PRESSURE, reading=reading)


def _mean(systolic: str, diastolic: str, pulse: str | None) -> VitalResult:
    mean = MeanPressure(Decimal(systolic), Decimal(diastolic), Decimal(pulse) if pulse else None)
    return VitalResult(Vital.BLOOD_PRESSURE, mean=mean)


@pytest.mark.parametrize(
    ("usual", "far"),
    [
        ({"systolic": 91}, {"systolic": 90}),
        ({"systolic": 179}, {"systolic": 180}),
        ({"diastolic": 109}, {"diastolic": 110}),
        ({"diastolic": 40}, {"diastolic": 110}),
        ({"pulse": 41}, {"pulse": 40}),
        ({"pulse": 130}, {"pulse": 131}),
        ({"spo2": 92}, {"spo2": 91}),
        ({"spo2": 100}, {"spo2": 91}),
        ({"temperature": "35.1"}, {"temperature": "35.0"}),
        ({"temperature": "39.0"}, {"temperature": "39.1"}),
        ({"weight": 400}, {"weight": 80, "pulse": 20}),
    ],
)
def test_the_bounds_of_what_is_usual(usual: dict[str, object], far: dict[str, object]) -> None:
    assert not is_far_out(_result(**usual))
    assert is_far_out(_result(**far))


def test_a_mean_is_judged_as_it_is() -> None:
    assert not is_far_out(_mean("179.0", "109.0", None))
    assert is_far_out(_mean("179.5", "90.0", "70"))
    assert is_far_out(_mean("140.0", "90.0", "130.5"))


def test_what_does_not_count_is_not_judged() -> None:
    far = _mean("200.0", "120.0", None)
    assert values_of(replace(far, left_out=True)) == ()
    assert values_of(VitalResult(Vital.OXIMETRY, skipped=SkipReason.DEVICE)) == ()
    assert values_of(VitalResult(Vital.OXIMETRY)) == ()
    assert not is_far_out(replace(far, left_out=True))


def test_a_limit_is_kept_by_the_value_on_it() -> None:
    limits = (
        PlanLimit(SYSTOLIC, low=Decimal(110), high=Decimal(150)),
        PlanLimit(PULSE, high=Decimal(100)),
        PlanLimit(Quantity.WEIGHT),
    )
    assert passed([_mean("150.0", "90.0", "100")], limits) == ()
    assert passed([_mean("110.0", "90.0", None)], limits) == ()
    assert passed([_mean("150.1", "90.0", "100.5")], limits) == limits[:2]
    assert passed([_mean("109.9", "90.0", None)], limits) == limits[:1]
    assert passed([_result(weight=80)], limits) == ()


@pytest.mark.parametrize("quantity", POSSIBLE)
def test_what_can_be_typed_in(quantity: Quantity) -> None:
    low, high, unit = POSSIBLE[quantity]
    assert unit == UNITS[quantity]
    vital = OF[quantity]
    # The other pressure stays out of the way, so that only this bound is tried.
    others = {each: POSSIBLE[each][0 if quantity is SYSTOLIC else 1] for each in NEEDED[vital]}
    for value, fits in ((low, True), (high, True), (low - 1, False), (high + 1, False)):
        reading = reading_of({**others, quantity: value}, Origin.BY_HAND)
        impossible = by_hand_problem(vital, reading) is ByHandProblem.IMPOSSIBLE
        assert impossible != fits, value


def test_the_lower_pressure_is_lower() -> None:
    assert by_hand_problem(Vital.BLOOD_PRESSURE, a_reading(142, 141)) is None
    same = by_hand_problem(Vital.BLOOD_PRESSURE, a_reading(142, 142))
    assert same is ByHandProblem.CONTRADICTORY


def test_values_of_something_else_or_in_another_unit_are_not_taken() -> None:
    for vital, reading in (
        (Vital.BLOOD_PRESSURE, a_reading(142, None)),
        (Vital.BLOOD_PRESSURE, a_reading(14, 8, unit="kPa")),
        (Vital.OXIMETRY, a_reading()),
    ):
        assert not holds(vital, reading)
        assert by_hand_problem(vital, reading) is ByHandProblem.IMPOSSIBLE
    fahrenheit = reading_of({Quantity.TEMPERATURE: 37})
    odd = replace(fahrenheit, values=(replace(fahrenheit.values[0], unit="[degF]"),))
    assert by_hand_problem(Vital.TEMPERATURE, odd) is ByHandProblem.IMPOSSIBLE
    extra = reading_of({Quantity.SPO2: 97})
    index = replace(extra.values[0], quantity=Quantity.PERFUSION_INDEX)
    more = replace(extra, values=(*extra.values, index))
    assert by_hand_problem(Vital.OXIMETRY, more) is ByHandProblem.IMPOSSIBLE


def test_every_vital_and_every_usual_quantity_has_its_bounds() -> None:
    assert set(NEEDED) == set(Vital)
    assert {quantity for needed in NEEDED.values() for quantity in needed} <= set(POSSIBLE)
    assert set(USUAL) <= set(POSSIBLE)
