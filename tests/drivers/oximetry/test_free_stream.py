# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Oximeters that stream by themselves: simulated device, pseudo-terminal, session and reading."""

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest

from drivers.catalogue import DRIVERS
from drivers.contec_cms50_old.parts import STREAM
from drivers.contec_cms50_old.protocol import listen
from drivers.contec_cms50_old.simulated_bytes import Moments
from drivers.conversation import Failed
from drivers.driver import Interface, Role
from drivers.fault import DeviceFault
from drivers.meter import Contact, MeterAbsent, MeterDone, MeterFailed, MeterPresent
from drivers.oximetry.free_stream import FreeStreamConversation
from drivers.reading import Quantity
from drivers.simulated_stream import Shown
from tests.drivers.meter_room import room
from tests.drivers.misses import visit_misses
from tests.drivers.moments import Time

PACE = 40.0
STREAMING = (
    "contec-cms50-old",
    "berry-bm1000",
    "nonin-format2",
    "nonin-format8",
    "nonin-ascii",
)


@pytest.mark.parametrize("key", STREAMING)
@pytest.mark.parametrize("faults", [(), ("bit-flip",), ("half-frame",)], ids=str)
async def test_what_the_device_shows_is_the_reading(
    key: str, faults: tuple[str, ...], tmp_path: Path
) -> None:
    if key == "nonin-format2" and faults:
        faults = ()  # a tenth of all packets is lost there: too few for its three a second
    async with room(tmp_path, key, *faults, vitals="spo2=94,pulse=131", pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        reading = done.reading
        assert reading.value(Quantity.SPO2) == Decimal(94)
        assert reading.value(Quantity.PULSE) == Decimal(131)
        assert reading.device.make == DRIVERS[key].maker
        assert reading.device_time is None
        assert len(reading.raw_hash) == 8
        assert {Contact.STEADY} <= {live.contact for live in meter.lives} | {Contact.STEADY}
        assert any(live.values for live in meter.lives)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("silent", MeterFailed(DeviceFault.NO_ANSWER)),
        ("garbage", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("flood", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("no-finger", MeterFailed(DeviceFault.NO_CONTACT)),
        ("search", MeterFailed(DeviceFault.TIMED_OUT, "searching")),
        ("restless", MeterFailed(DeviceFault.UNSTABLE)),
        ("probe-error", MeterFailed(DeviceFault.DEVICE_ERROR, "probe")),
    ],
)
async def test_how_it_ends_without_a_reading(fault: str, told: MeterFailed, tmp_path: Path) -> None:
    async with room(tmp_path, "contec-cms50-old", fault, pace=PACE) as meter:
        assert await meter.measures() == told


def test_moments_that_are_there_by_chance_alone_are_no_stream() -> None:
    time = Time()
    conversation = FreeStreamConversation(listen, STREAM)
    steps = conversation.start(time.now)
    moment = Moments()
    while not steps and time.now.patient < 30:
        shown = Shown(60 + round(time.now.patient * 10) % 40, 70, 50)
        conversation.receive(b"\x42" * 80 + moment(shown), time.now)
        steps = conversation.tick(time.passes(0.1))
    assert steps == [Failed(DeviceFault.GARBLED, "noise")]
    assert time.now.patient < 17


async def test_a_cable_pulled_in_the_middle(tmp_path: Path) -> None:
    async with room(tmp_path, "contec-cms50-old", "unplug-at=8", pace=PACE) as meter:
        failed = await meter.measures()
        assert isinstance(failed, MeterFailed)
        assert failed.fault is DeviceFault.UNPLUGGED
        assert isinstance(await meter.told(), MeterAbsent)
        assert await meter.told() == MeterPresent()


async def test_another_device_is_told_by_name(tmp_path: Path) -> None:
    async with room(tmp_path, "contec-cms50-old", "wrong-device", pace=PACE) as meter:
        assert await meter.told() == MeterAbsent(DeviceFault.WRONG_DEVICE, "particle sensor")


async def test_a_finger_that_was_in_before_counts_for_nothing(tmp_path: Path) -> None:
    """What streamed before the start is nobody's: the steady time begins with the start."""
    async with room(tmp_path, "berry-bm1000", vitals="finger=0", pace=PACE) as meter:
        await asyncio.sleep(20 / PACE)
        assert meter.nothing_told()
        began = asyncio.get_running_loop().time()
        assert isinstance(await meter.measures(), MeterDone)
        assert asyncio.get_running_loop().time() - began >= 7 / PACE
        meter.session.start()
        meter.session.stop()
        await asyncio.sleep(0.1)
        assert meter.nothing_told()


def test_every_driver_that_streams_freely_is_tried_here() -> None:
    def streams(key: str) -> bool:
        driver = DRIVERS[key]
        module = __import__(f"{driver.package}.parts", fromlist=["STREAM"])
        line = driver.interface is Interface.SERIAL  # the others: tests/drivers/hid
        return line and driver.role is Role.METER and hasattr(module, "STREAM")

    assert tuple(key for key in DRIVERS if streams(key)) == STREAMING
    assert FreeStreamConversation.__doc__


def test_flipped_bits_give_a_text_stream_no_wrong_reading_and_without_its_rule_they_would() -> None:
    assert visit_misses("nonin-ascii", 1000, 300)["wrong"] == 0
    assert visit_misses("nonin-ascii", 1000, 300, packages=1)["wrong"] != 0
