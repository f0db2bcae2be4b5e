# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A value that somebody typed in becomes a reading that says so."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from drivers.reading import Origin, Quantity
from kiosk.visit.answers import Vital
from kiosk.visit.by_hand import ASKED, UNITS, by_hand_reading

AT = datetime(2026, 3, 17, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("vital", Vital)
def test_every_vital_has_its_quantities_and_their_units(vital: Vital) -> None:
    numbers = {quantity: Decimal(n) for n, quantity in enumerate(ASKED[vital], start=30)}
    reading = by_hand_reading(vital, numbers, AT)
    assert {value.quantity: value.value for value in reading.values} == numbers
    assert all(value.unit == UNITS[value.quantity] for value in reading.values)


def test_it_says_that_no_device_measured_it() -> None:
    reading = by_hand_reading(Vital.WEIGHT, {Quantity.WEIGHT: Decimal("82.50")}, AT)
    assert reading.origin is Origin.BY_HAND
    assert (reading.device.make, reading.device.model, reading.device.serial) == ("", "", None)
    assert (reading.raw_hash, reading.device_time, reading.kiosk_time) == (b"", None, AT)
    assert str(reading.value(Quantity.WEIGHT)) == "82.50"  # exactly as typed


def test_a_pulse_may_be_missing_and_is_then_not_there() -> None:
    numbers = {Quantity.SYSTOLIC: Decimal(128), Quantity.DIASTOLIC: Decimal(79)}
    reading = by_hand_reading(Vital.BLOOD_PRESSURE, numbers, AT)
    assert len(reading.values) == 2
    assert reading.value(Quantity.PULSE) is None


def test_anything_else_may_not_be_missing() -> None:
    with pytest.raises(KeyError):
        by_hand_reading(Vital.BLOOD_PRESSURE, {Quantity.SYSTOLIC: Decimal(128)}, AT)


def test_what_belongs_to_another_vital_is_left_out() -> None:
    numbers = {Quantity.WEIGHT: Decimal(80), Quantity.SPO2: Decimal(97)}
    assert len(by_hand_reading(Vital.WEIGHT, numbers, AT).values) == 1
