# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The values that count, and which limits of the signed plan they pass. Pure; judges nobody."""

from collections.abc import Iterable
from decimal import Decimal

from drivers.reading import Quantity
from kiosk.visit.state import PlanLimit, VitalResult


def values_of(result: VitalResult) -> tuple[tuple[Quantity, Decimal], ...]:
    """What counts of one result; nothing if it was skipped or left out."""
    if result.left_out or result.skipped is not None:
        return ()
    if result.reading is not None:
        return tuple((value.quantity, value.value) for value in result.reading.values)
    if result.mean is None:
        return ()
    pressures = (
        (Quantity.SYSTOLIC, result.mean.systolic),
        (Quantity.DIASTOLIC, result.mean.diastolic),
    )
    pulse = result.mean.pulse
    return pressures if pulse is None else (*pressures, (Quantity.PULSE, pulse))


def passed(results: Iterable[VitalResult], limits: Iterable[PlanLimit]) -> tuple[PlanLimit, ...]:
    """The limits that a value lies beyond; a value on the limit keeps it."""
    values = [value for result in results for value in values_of(result)]
    return tuple(
        limit
        for limit in limits
        if any(quantity is limit.quantity and _beyond(value, limit) for quantity, value in values)
    )


def _beyond(value: Decimal, limit: PlanLimit) -> bool:
    return (limit.low is not None and value < limit.low) or (
        limit.high is not None and value > limit.high
    )
