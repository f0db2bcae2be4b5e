# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Samples of this device as the product's own values. Pure."""

import hashlib
from datetime import datetime

from drivers.oximetry.sample import Sample, values_of
from drivers.reading import DeviceInfo, Origin, Reading

DEVICE = DeviceInfo("Contec", "CMS50")  # it tells neither its model's last letter nor a serial


def reading_of(sample: Sample, kiosk_time: datetime, *, with_perfusion: bool) -> Reading:
    """`sample` ended the steady time at `kiosk_time` (aware, UTC). It has no clock of its own."""
    perfusion = sample.perfusion if with_perfusion else None
    return Reading(
        values=values_of(sample.spo2, sample.pulse, perfusion),
        device=DEVICE,
        kiosk_time=kiosk_time,
        device_time=None,
        quality=(),
        origin=Origin.MEASURED,
        raw_hash=hashlib.sha256(sample.raw).digest()[:8],
    )
