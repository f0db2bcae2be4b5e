# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Devices that say a measurement once: it counts when the very same frame comes again."""

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest

from drivers.conversation import Failed, Finished, Say
from drivers.fault import DeviceFault
from drivers.gtech_column.conversation import converse as gtech
from drivers.gtech_column.simulated_bytes import frame
from drivers.meter import Contact, MeterDone, MeterFailed
from drivers.nonin_format13.conversation import ACK, NAK
from drivers.nonin_format13.conversation import converse as nonin
from drivers.reading import Quantity
from tests.drivers.lines import PATIENCE
from tests.drivers.meter_room import events_in, room
from tests.drivers.moments import Time
from tests.drivers.vectors import vectors_of

PACE = 40.0
SPOT, NOTHING = (vector.data for vector in vectors_of("nonin-format13"))
COLUMN = frame(Decimal("176.5"), Decimal("74.60"), Decimal("23.9"))
OTHER = frame(Decimal("176.5"), Decimal("74.65"), Decimal("24.0"))


@pytest.mark.parametrize("fault", ["", "text", "half-frame", "bit-flip"])
async def test_a_column_gives_height_and_weight(fault: str, tmp_path: Path) -> None:
    faults = (fault,) if fault else ()
    vitals = "weight=82.40,height=181.0"
    async with room(tmp_path, "gtech-column", *faults, vitals=vitals, pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        assert done.reading.value(Quantity.WEIGHT) == Decimal("82.40")
        assert done.reading.value(Quantity.HEIGHT) == Decimal("181.0")
    assert "not-understood" not in events_in(tmp_path / "log")  # nothing was said to it


@pytest.mark.parametrize("fault", ["", "half-frame", "bit-flip"])
async def test_a_spot_check_is_asked_for_again_and_acknowledged(fault: str, tmp_path: Path) -> None:
    faults, vitals = (fault,) if fault else (), "spo2=94,pulse=131"
    async with room(tmp_path, "nonin-format13", *faults, vitals=vitals, pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        assert done.reading.value(Quantity.SPO2) == Decimal(94)
        assert done.reading.value(Quantity.PULSE) == Decimal(131)
        assert done.reading.device_time is not None
        async with asyncio.timeout(PATIENCE):
            while "acknowledged" not in events_in(tmp_path / "log"):  # noqa: ASYNC110 - a file
                await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    ("key", "fault", "told"),
    [
        ("gtech-column", "once", MeterFailed(DeviceFault.UNSTABLE, "told once")),
        ("gtech-column", "restless", MeterFailed(DeviceFault.UNSTABLE, "not confirmed")),
        ("gtech-column", "wrong-index", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("gtech-column", "garbage", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("gtech-column", "silent", MeterFailed(DeviceFault.NO_ANSWER)),
        ("gtech-column", "flood", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("nonin-format13", "restless", MeterFailed(DeviceFault.UNSTABLE, "not confirmed")),
        ("nonin-format13", "no-finger", MeterFailed(DeviceFault.NO_CONTACT)),
        ("nonin-format13", "from-memory", MeterFailed(DeviceFault.NO_ANSWER)),
    ],
)
async def test_how_it_ends_without_a_reading(
    key: str, fault: str, told: MeterFailed, tmp_path: Path
) -> None:
    async with room(tmp_path, key, fault, pace=PACE) as meter:
        assert await meter.measures() == told


def test_what_was_said_before_the_start_counts_for_nothing() -> None:
    time, column = Time(), gtech()
    assert column.receive(COLUMN, time.now) == []
    column.start(time.now)
    assert column.live().contact is Contact.NOBODY
    assert column.receive(COLUMN, time.passes(1)) == []
    assert column.live().contact is Contact.SETTLING
    assert column.receive(OTHER, time.passes(1)) == []
    (done,) = column.receive(OTHER, time.passes(1))
    assert isinstance(done, Finished)
    assert done.reading.value(Quantity.WEIGHT) == Decimal("74.65")


def test_every_flip_of_one_frame_of_two_gives_no_other_value() -> None:
    for bit in range(len(COLUMN) * 8):
        spoilt = bytearray(COLUMN)
        spoilt[bit // 8] ^= 1 << bit % 8
        for first, second in ((bytes(spoilt), COLUMN), (COLUMN, bytes(spoilt))):
            time, column = Time(), gtech()
            column.start(time.now)
            steps = column.receive(first + second, time.passes(1))
            assert steps == []


def test_it_is_asked_again_so_often_and_no_more() -> None:
    time, meter = Time(), nonin()
    meter.start(time.now)
    assert meter.receive(SPOT, time.now) == [Say(NAK)]
    steps = [step for _ in range(20) for step in meter.tick(time.passes(1))]
    assert steps == [Say(NAK)] * 3 + [Failed(DeviceFault.UNSTABLE, "not confirmed")]
    meter.start(time.now)
    assert meter.receive(NOTHING, time.now) == []
    assert meter.live().contact is Contact.SEARCHING
    assert meter.receive(SPOT[3:], time.now) == []
    assert meter.silent(time.passes(1)) == [Say(NAK)]  # what broke off is asked for
    assert meter.receive(SPOT, time.now) == [Say(NAK)]
    thanks, done = meter.receive(SPOT, time.now)
    assert thanks == Say(ACK)
    assert isinstance(done, Finished)


def test_a_clock_that_shows_no_time_is_none() -> None:
    time, meter = Time(), nonin()
    broken = SPOT[:8] + b"\x63" + SPOT[9:]
    meter.start(time.now)
    meter.receive(broken, time.now)
    done = meter.receive(broken, time.now)[-1]
    assert isinstance(done, Finished)
    assert done.reading.device_time is None
