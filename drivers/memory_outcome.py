# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A record that was proved to be new, as what a measurement ends with. Pure.

HI, LO, control solution and the like are failures of their own name, never numbers.
"""

import hashlib
from datetime import datetime, timedelta
from typing import Final

from drivers.conversation import Failed, Finished, Moment
from drivers.fault import DeviceFault
from drivers.memory_baseline import Entry, Glance
from drivers.reading import DeviceInfo, Origin, Reading
from drivers.said import Refused, Said

# Beyond this the device's clock is told to be off; both times are kept either way.
CLOCK_BOUND: Final = timedelta(minutes=15)
_BEYOND: Final = frozenset(("above-range", "below-range"))
# The device's own remarks under which its number isn't to be believed.
_DOUBTS: Final = frozenset(("doubtful",))


def outcome_of(entry: Entry, glance: Glance, maker: str, now: Moment) -> Finished | Failed:
    """`entry` was found to be new at `now`."""
    event = entry.event
    if isinstance(event, Refused):
        return Failed(*_refused(event))
    if not isinstance(event, Said):
        fault = DeviceFault.OUT_OF_RANGE if event.name in _BEYOND else DeviceFault.DEVICE_ERROR
        return Failed(fault, event.name)
    doubts = _DOUBTS.intersection(event.quality)
    if doubts:
        return Failed(DeviceFault.DEVICE_ERROR, min(doubts))
    return Finished(_reading(event, glance, maker, now))


def _refused(event: Refused) -> tuple[DeviceFault, str]:
    if event.reason == "out-of-range":
        return DeviceFault.OUT_OF_RANGE, event.detail
    return DeviceFault.DEVICE_ERROR, event.reason


def _reading(said: Said, glance: Glance, maker: str, now: Moment) -> Reading:
    return Reading(
        values=said.values,
        device=DeviceInfo(maker, glance.model, glance.serial or None),
        kiosk_time=now.wall,
        device_time=said.device_time,
        quality=(*said.quality, *_clock(said.device_time, now.local)),
        origin=Origin.MEASURED,
        raw_hash=hashlib.sha256(said.raw).digest()[:8],
    )


def _clock(taken_at: datetime | None, local: datetime) -> tuple[str, ...]:
    if taken_at is None:
        return ("device-clock-invalid",)
    return ("device-clock-off",) if abs(taken_at - local) > CLOCK_BOUND else ()
