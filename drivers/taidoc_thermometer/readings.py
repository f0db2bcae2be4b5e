# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A record of this device as the product's own value. Pure."""

import hashlib
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from drivers.conversation import Moment
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from drivers.taidoc_thermometer.record import Record

# Beyond this the device's clock is told to be off; both times are kept either way.
CLOCK_BOUND: Final = timedelta(minutes=15)


def value_of(temperature: Decimal) -> Value:
    """Exact, with as many decimals as the device tells."""
    return Value(Quantity.TEMPERATURE, temperature, "Cel")


def reading_of(record: Record, temperature: Decimal, model: str, now: Moment) -> Reading:
    """`record` was found to be new at `now`. The device tells no serial number that is known."""
    taken_at = record.taken_at
    return Reading(
        values=(value_of(temperature),),
        device=DeviceInfo("TaiDoc", model),
        kiosk_time=now.wall,
        device_time=taken_at,
        quality=_quality(taken_at, now.local),
        origin=Origin.MEASURED,
        raw_hash=hashlib.sha256(record.raw).digest()[:8],
    )


def _quality(taken_at: datetime | None, local: datetime) -> tuple[str, ...]:
    if taken_at is None:
        return ("device-clock-invalid",)
    return ("device-clock-off",) if abs(taken_at - local) > CLOCK_BOUND else ()
