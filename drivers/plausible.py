# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Numbers that somebody alive, or a room, can have; beyond them bytes are misread. Pure.

The bounds are ours, wide on purpose: they find wrong bytes, not sick people.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from drivers.reading import Quantity, Value
from drivers.said import Refused

UNITS: Mapping[Quantity, str] = MappingProxyType(
    {
        Quantity.SYSTOLIC: "mm[Hg]",
        Quantity.MEAN_ARTERIAL: "mm[Hg]",
        Quantity.DIASTOLIC: "mm[Hg]",
        Quantity.PULSE: "/min",
        Quantity.SPO2: "%",
        Quantity.TEMPERATURE: "Cel",
        Quantity.AIR_TEMPERATURE: "Cel",
        Quantity.HUMIDITY: "%",
        Quantity.CO2: "[ppm]",
        Quantity.GLUCOSE: "mg/dL",
        Quantity.WEIGHT: "kg",
        Quantity.HEIGHT: "cm",
    }
)
BOUNDS: Mapping[Quantity, tuple[Decimal, Decimal]] = MappingProxyType(
    {
        Quantity.SYSTOLIC: (Decimal(40), Decimal(300)),
        Quantity.MEAN_ARTERIAL: (Decimal(25), Decimal(250)),
        Quantity.DIASTOLIC: (Decimal(20), Decimal(200)),
        Quantity.PULSE: (Decimal(25), Decimal(250)),
        Quantity.SPO2: (Decimal(35), Decimal(100)),
        Quantity.TEMPERATURE: (Decimal(32), Decimal(43)),
        Quantity.AIR_TEMPERATURE: (Decimal(-20), Decimal(60)),
        Quantity.HUMIDITY: (Decimal(0), Decimal(100)),
        Quantity.CO2: (Decimal(300), Decimal(10000)),
        Quantity.GLUCOSE: (Decimal(10), Decimal(900)),
        Quantity.WEIGHT: (Decimal(2), Decimal(350)),
        Quantity.HEIGHT: (Decimal(60), Decimal(230)),
    }
)


def value(quantity: Quantity, number: Decimal | int, unit: str = "") -> Value | Refused:
    """The number with its unit, or why it is none."""
    exact = Decimal(number)
    low, high = BOUNDS[quantity]
    if not low <= exact <= high:
        return Refused("out-of-range", quantity)
    return Value(quantity, exact, unit or UNITS[quantity])


def values(**numbers: Decimal | int) -> tuple[Value, ...] | Refused:
    """All of them, by the names of Quantity, or the first reason why one isn't.

    0 is what is sent for a value that is missing: it is refused like one.
    """
    found: list[Value] = []
    for name, number in numbers.items():
        quantity = Quantity[name.upper()]
        if not number and quantity not in (Quantity.HUMIDITY, Quantity.AIR_TEMPERATURE):
            return Refused("missing", quantity)
        one = value(quantity, number)
        if isinstance(one, Refused):
            return one
        found.append(one)
    return tuple(found)


def beyond_meters(milligrams: int) -> str:
    """The typed outcome for a number that no blood glucose meter shows as one, else "".

    They all say LO below 20 mg/dL and HI above 600; what some keep in their memory then is unknown.
    """
    return "below-range" if milligrams < 20 else "above-range" if milligrams > 600 else ""


def pressure(
    systolic: int, diastolic: int, pulse: int, mean: int | None = None
) -> tuple[Value, ...] | Refused:
    """A blood pressure in mm[Hg] and a pulse: each possible, and diastolic < mean < systolic.

    The order is the cross-check of frames that have no check of their own.
    """
    numbers: dict[str, Decimal | int] = {"systolic": systolic, "diastolic": diastolic}
    if mean is not None:
        numbers["mean_arterial"] = mean
    found = values(**numbers, pulse=pulse)
    if isinstance(found, Refused):
        return found
    order = (diastolic, systolic) if mean is None else (diastolic, mean, systolic)
    if list(order) != sorted(set(order)):
        return Refused("implausible", "order")
    return found
