# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A result of this device as the product's own values. Pure."""

import hashlib
from datetime import datetime
from decimal import Decimal

from drivers.aandd_tm2657.events import Result
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value


def values_of(result: Result) -> tuple[Value, ...]:
    """The four values, exact, in UCUM units."""
    return (
        Value(Quantity.SYSTOLIC, Decimal(result.systolic), "mm[Hg]"),
        Value(Quantity.MEAN_ARTERIAL, Decimal(result.mean), "mm[Hg]"),
        Value(Quantity.DIASTOLIC, Decimal(result.diastolic), "mm[Hg]"),
        Value(Quantity.PULSE, Decimal(result.pulse), "/min"),
    )


def reading_of(result: Result, kiosk_time: datetime) -> Reading:
    """At `kiosk_time` (aware, UTC) the block was complete. The device tells no serial number."""
    return Reading(
        values=values_of(result),
        device=DeviceInfo("A&D", result.model),
        kiosk_time=kiosk_time,
        device_time=result.device_time,
        quality=result.quality,
        origin=Origin.MEASURED,
        raw_hash=hashlib.sha256(result.raw).digest()[:8],
    )
