# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which values are worth a second, calmer measurement, and then a person (docs/decisions/008).

No diagnosis and no limit of a plan: bounds beyond which a slipped finger in the clip is as likely
as anything else. Systolic and diastolic above: 2024 ESC Guidelines, 180/110 mmHg has a path of its
own. The others: single values of three points in NEWS2 (Royal College of Physicians, 2017), for
temperature of two. Pure.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from drivers.reading import Quantity
from kiosk.visit.plan_limits import values_of
from kiosk.visit.state import VitalResult

Bounds = tuple[Decimal | None, Decimal | None]

USUAL: Mapping[Quantity, Bounds] = MappingProxyType(
    {
        Quantity.SYSTOLIC: (Decimal(91), Decimal(179)),
        Quantity.DIASTOLIC: (None, Decimal(109)),
        Quantity.PULSE: (Decimal(41), Decimal(130)),
        Quantity.SPO2: (Decimal(92), None),
        Quantity.TEMPERATURE: (Decimal("35.1"), Decimal("39.0")),
    }
)
"""Both ends are still usual; None: no bound on this side."""


def is_far_out(result: VitalResult) -> bool:
    """Does any value that counts lie outside what is usual?"""
    return any(_outside(value, USUAL.get(quantity)) for quantity, value in values_of(result))


def _outside(value: Decimal, bounds: Bounds | None) -> bool:
    low, high = bounds or (None, None)
    return (low is not None and value < low) or (high is not None and value > high)
