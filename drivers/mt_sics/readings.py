# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A weight of such a scale as the product's own value. Pure."""

import hashlib
from datetime import datetime
from typing import Final

from drivers.mt_sics.events import Weight
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value

UNNAMED: Final = "MT-SICS scale"


def value_of(weight: Weight) -> Value:
    """Exact, with as many decimals as the scale shows."""
    return Value(Quantity.WEIGHT, weight.kilograms, "kg")


def reading_of(
    weight: Weight,
    model: str | None,
    serial: str | None,
    kiosk_time: datetime,
    quality: tuple[str, ...],
) -> Reading:
    """`weight` was confirmed at `kiosk_time` (aware, UTC). The scale has no clock."""
    return Reading(
        values=(value_of(weight),),
        device=DeviceInfo("Mettler Toledo", model or UNNAMED, serial),
        kiosk_time=kiosk_time,
        device_time=None,
        quality=quality,
        origin=Origin.MEASURED,
        raw_hash=hashlib.sha256(weight.raw).digest()[:8],
    )
