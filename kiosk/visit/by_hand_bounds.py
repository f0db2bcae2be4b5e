# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a value that was typed in can be at all: slips of the finger, not judgements. Pure.

The bounds are wider than any living person's values; they are the ranges that the devices of the
rooms can show (docs/devices), rounded outwards.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from drivers.reading import Quantity, Reading
from kiosk.visit.answers import ByHandProblem, Vital

POSSIBLE: Mapping[Quantity, tuple[Decimal, Decimal, str]] = MappingProxyType(
    {
        Quantity.SYSTOLIC: (Decimal(40), Decimal(300), "mm[Hg]"),
        Quantity.DIASTOLIC: (Decimal(20), Decimal(200), "mm[Hg]"),
        Quantity.PULSE: (Decimal(20), Decimal(250), "/min"),
        Quantity.SPO2: (Decimal(30), Decimal(100), "%"),
        Quantity.TEMPERATURE: (Decimal(25), Decimal(45), "Cel"),
        Quantity.WEIGHT: (Decimal(2), Decimal(400), "kg"),
    }
)

NEEDED: Mapping[Vital, frozenset[Quantity]] = MappingProxyType(
    {
        Vital.OXIMETRY: frozenset({Quantity.SPO2}),
        Vital.TEMPERATURE: frozenset({Quantity.TEMPERATURE}),
        Vital.BLOOD_PRESSURE: frozenset({Quantity.SYSTOLIC, Quantity.DIASTOLIC}),
        Vital.WEIGHT: frozenset({Quantity.WEIGHT}),
    }
)
"""Without these a reading of that vital is none."""


def by_hand_problem(vital: Vital, reading: Reading) -> ByHandProblem | None:
    """Why `reading`, typed in for `vital`, is not taken; None: it is."""
    if not holds(vital, reading):
        return ByHandProblem.IMPOSSIBLE
    for value in reading.values:
        low, high, unit = POSSIBLE.get(value.quantity, (Decimal(1), Decimal(0), ""))
        if value.unit != unit or not low <= value.value <= high:
            return ByHandProblem.IMPOSSIBLE
    systolic, diastolic = reading.value(Quantity.SYSTOLIC), reading.value(Quantity.DIASTOLIC)
    if systolic is not None and diastolic is not None and diastolic >= systolic:
        return ByHandProblem.CONTRADICTORY
    return None


def holds(vital: Vital, reading: Reading) -> bool:
    """Everything is there without which it is no reading of `vital`, in its unit."""
    units = {value.quantity: value.unit for value in reading.values}
    return all(units.get(quantity) == POSSIBLE[quantity][2] for quantity in NEEDED[vital])
