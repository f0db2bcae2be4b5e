# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A result of this module as the product's own values. Pure."""

import hashlib
from datetime import datetime
from typing import Final

from drivers.reading import DeviceInfo, Origin, Reading
from drivers.said import Said

_DEVICE: Final = DeviceInfo("SunTech", "Advantage")


def reading_of(said: Said, kiosk_time: datetime) -> Reading:
    """At `kiosk_time` (aware, UTC) it was told for the second time. The module has no clock."""
    return Reading(
        values=said.values,
        device=_DEVICE,
        kiosk_time=kiosk_time,
        device_time=None,
        quality=(),
        origin=Origin.MEASURED,
        raw_hash=hashlib.sha256(said.raw).digest()[:8],
    )
