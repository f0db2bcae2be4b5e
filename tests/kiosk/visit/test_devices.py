# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A visit's devices: what the room doesn't have is asked for nothing, and nothing fails."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from drivers.fault import DeviceFault
from drivers.meter import MeterAbsent, MeterPresent
from kiosk.visit.answers import Vital
from kiosk.visit.devices import Sessions, VisitDevices
from kiosk.visit.events import MeterReported, VisitEvent
from tests.kiosk.visit.fake_meter import FakeMeter
from tests.kiosk.visit.fakes import FakeCuff, settled


def _use_all(devices: VisitDevices) -> None:
    devices.stop_cuff()
    devices.inflate()
    for vital in Vital:
        devices.start(vital)
        devices.stop(vital)


async def test_before_anything_is_open_nothing_happens() -> None:
    heard: list[VisitEvent] = []
    devices = VisitDevices(heard.append)
    _use_all(devices)
    assert (devices.has_cuff, heard) == (False, [])


async def test_a_room_without_a_cuff() -> None:
    heard: list[VisitEvent] = []
    running: list[asyncio.Task[None]] = []

    def spawn(work: Coroutine[Any, Any, None]) -> None:
        running.append(asyncio.create_task(work))

    devices, scale = VisitDevices(heard.append), FakeMeter()
    devices.open(Sessions(None, {Vital.WEIGHT: scale}), spawn)
    await settled()
    _use_all(devices)
    assert not devices.has_cuff
    assert scale.said == ["run", "start", "stop"]
    absent = MeterAbsent(DeviceFault.UNPLUGGED)
    scale.report(absent)
    assert heard == [
        MeterReported(Vital.WEIGHT, MeterPresent()),
        MeterReported(Vital.WEIGHT, absent),
    ]
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)


async def test_a_room_without_meters() -> None:
    running: list[Coroutine[Any, Any, None]] = []
    devices, cuff = VisitDevices(lambda _: None), FakeCuff()
    devices.open(Sessions(cuff), running.append)
    _use_all(devices)
    assert cuff.said == ["stop", "stop", "start"]
    for work in running:
        work.close()
