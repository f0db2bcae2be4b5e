# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which values lead to a calm second measurement. No judgement of anybody's health."""

from decimal import Decimal

from drivers.reading import Quantity
from kiosk.visit.state import VitalResult

SYSTOLIC = Decimal(180)  # mmHg, from here on (ESC 2024, ESH 2023)
DIASTOLIC = Decimal(110)
SPO2 = Decimal(90)  # %, below


def is_far_out(result: VitalResult) -> bool:
    """What counts of `result` lies so far out that it is measured again before it is believed."""
    if result.mean is not None:
        return result.mean.systolic >= SYSTOLIC or result.mean.diastolic >= DIASTOLIC
    spo2 = result.reading.value(Quantity.SPO2) if result.reading else None
    return spo2 is not None and spo2 < SPO2
