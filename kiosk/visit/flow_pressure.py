# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How blood-pressure readings become a mean: three readings, a fourth if they disagree.

Source: 2024 ESC Guidelines for elevated blood pressure and hypertension (Eur Heart J
2024;45:3912), office measurement: three readings 1-2 minutes apart, further ones if they differ by
more than 10 mmHg, mean of the last two.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from drivers.reading import Quantity, Reading
from kiosk.visit.state import MeanPressure

MAX_INFLATIONS = 5
READINGS = 3
APART = Decimal(10)
UNIT = "mm[Hg]"


def is_good(reading: Reading) -> bool:
    """Both pressures are there, in mmHg. A missing value is never a number."""
    units = {value.quantity: value.unit for value in reading.values}
    return units.get(Quantity.SYSTOLIC) == UNIT == units.get(Quantity.DIASTOLIC)


def differ(one: Reading, other: Reading) -> bool:
    """Two good readings are more than 10 mmHg apart in either value."""
    first, second = _numbers(one), _numbers(other)
    return any(
        abs(first[quantity] - second[quantity]) > APART
        for quantity in (Quantity.SYSTOLIC, Quantity.DIASTOLIC)
    )


def wants_more(readings: Sequence[Reading]) -> bool:
    """The protocol asks for another reading after these good ones."""
    return len(readings) < READINGS or fourth_missing(readings)


def fourth_missing(readings: Sequence[Reading]) -> bool:
    """There are three, and the second and third are too far apart."""
    return len(readings) == READINGS and differ(readings[1], readings[2])


def another_helps(readings: Sequence[Reading], inflations: int) -> bool:
    """With the inflations that are left there can be a mean, or a newer one."""
    return MAX_INFLATIONS - inflations >= max(1, READINGS - len(readings))


def mean_of(readings: Sequence[Reading]) -> MeanPressure | None:
    """The mean of the last two, to one decimal; None with fewer than three good readings."""
    if len(readings) < READINGS:
        return None
    one, other = (_numbers(reading) for reading in readings[-2:])
    pulses = (one.get(Quantity.PULSE), other.get(Quantity.PULSE))
    return MeanPressure(
        systolic=_half(one[Quantity.SYSTOLIC] + other[Quantity.SYSTOLIC]),
        diastolic=_half(one[Quantity.DIASTOLIC] + other[Quantity.DIASTOLIC]),
        pulse=None if pulses[0] is None or pulses[1] is None else _half(pulses[0] + pulses[1]),
    )


def _numbers(reading: Reading) -> dict[Quantity, Decimal]:
    return {value.quantity: value.value for value in reading.values}


def _half(total: Decimal) -> Decimal:
    return (total / 2).quantize(Decimal("0.1"), ROUND_HALF_UP)
