# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The session on a real pseudo-terminal: one measurement, what spoils it, and the stop command."""

import asyncio
import contextlib
import hashlib
import os
import select
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from drivers.aandd_tm2657.protocol import START, STOP
from drivers.clock import PacedClock
from drivers.cuff import (
    CuffAbsent,
    CuffEvent,
    CuffPresent,
    InflationDone,
    InflationFailed,
    StopSent,
)
from drivers.fault import DeviceFault
from drivers.reading import DeviceInfo, Origin, Quantity, Value
from tests.drivers.aandd_tm2657.rig import plugged, running
from tests.drivers.aandd_tm2657.vectors import ACKNOWLEDGE, REFUSE, block, framed
from tests.drivers.lines import Cable, FakeLine, FakeOpener

LONG_ENOUGH = 0.02  # real seconds: 20 s of a clock that runs a thousand times as fast


async def test_a_measurement_becomes_a_reading() -> None:
    async with plugged() as (bench, cable):
        await bench.is_inflating(cable)
        await asyncio.sleep(LONG_ENOUGH)
        cable.say(block())
        done = await bench.told()
        assert isinstance(done, InflationDone)
        reading = done.reading
        assert reading.values == (
            Value(Quantity.SYSTOLIC, Decimal(142), "mm[Hg]"),
            Value(Quantity.MEAN_ARTERIAL, Decimal(106), "mm[Hg]"),
            Value(Quantity.DIASTOLIC, Decimal(88), "mm[Hg]"),
            Value(Quantity.PULSE, Decimal(71), "/min"),
        )
        assert reading.device == DeviceInfo("A&D", "TM-2657P", None)
        assert reading.device_time == datetime(2026, 11, 23, 9, 15)  # noqa: DTZ001 - as the device
        assert reading.kiosk_time.tzinfo is UTC
        assert reading.origin is Origin.MEASURED
        assert reading.raw_hash == hashlib.sha256(block()[2:]).digest()[:8]


async def test_three_in_a_row() -> None:
    async with plugged() as (bench, cable):
        for _ in range(3):
            await bench.is_inflating(cable)
            await asyncio.sleep(LONG_ENOUGH)
            cable.say(block())
            assert isinstance(await bench.told(), InflationDone)


async def test_stop_is_on_the_wire_before_the_loop_turns_again() -> None:
    async with plugged() as (bench, cable):
        await bench.is_inflating(cable)
        bench.session.stop()
        # No await in between: only the kernel can have carried it.
        assert select.select([cable.master], [], [], 5)[0]
        assert os.read(cable.master, 100) == STOP
        assert bench.nothing_told()
        assert await bench.told() == StopSent()


async def test_after_a_stop_the_block_counts_for_nothing() -> None:
    async with plugged() as (bench, cable):
        await bench.is_inflating(cable)
        await asyncio.sleep(LONG_ENOUGH)
        bench.session.stop()
        await cable.hear(STOP)
        cable.say(ACKNOWLEDGE + block())
        assert await bench.told() == StopSent()
        await cable.quiet(0.1)
        assert bench.nothing_told()


async def test_stop_takes_the_place_of_a_start_that_has_not_left() -> None:
    line = FakeLine()
    async with running("port", FakeOpener(line)) as bench:
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        line.written = b""
        bench.session.start_inflation()
        line.waiting = len(START)
        bench.session.stop()
        assert line.written == STOP


async def test_stop_may_be_said_any_number_of_times_by_a_listener_too() -> None:
    async with plugged() as (bench, cable):
        said = 0

        def stop_again(event: CuffEvent) -> None:
            nonlocal said
            if event == StopSent() and said < 3:
                said += 1
                bench.session.stop()

        bench.session.subscribe(stop_again)
        bench.session.stop()
        for _ in range(4):
            await cable.hear(STOP)
            cable.say(ACKNOWLEDGE)
            assert await bench.told() == StopSent()


async def test_a_stop_that_nobody_acknowledges_is_said_again() -> None:
    async with plugged() as (bench, cable):
        bench.session.stop()
        await cable.hear(STOP * 3)
        assert await bench.told() == StopSent()
        await cable.quiet(0.7)
        assert bench.nothing_told()


async def test_a_stop_is_not_repeated_into_the_next_inflation() -> None:
    async with plugged() as (bench, cable):
        bench.session.stop()
        await cable.hear(STOP)
        assert await bench.told() == StopSent()
        bench.session.start_inflation()
        await cable.hear(START)
        await cable.quiet(0.7)


async def test_a_second_touch_while_it_inflates_changes_nothing() -> None:
    async with plugged() as (bench, cable):
        await bench.is_inflating(cable)
        bench.session.start_inflation()
        await cable.quiet(0.05)
        assert bench.nothing_told()


SPOILED = {
    "device error": (block(error="E44"), DeviceFault.MOVED, "E44"),
    "unknown error": (block(error="E99"), DeviceFault.DEVICE_ERROR, "E99"),
    "implausible": (block(systolic="S290"), DeviceFault.OUT_OF_RANGE, "systolic"),
    "missing": (block(pulse="P   "), DeviceFault.GARBLED, "fields: pulse"),
    "check": (block()[:-1] + b"\x00", DeviceFault.GARBLED, "check-character"),
    "half": (block()[:40], DeviceFault.GARBLED, "cut"),
    "noise": (b"\x00" * 70, DeviceFault.GARBLED, "noise"),
    "other model": (block(model="TM2540"), DeviceFault.WRONG_DEVICE, "TM2540"),
    "parity": (b"\x96\x96\x8100\x82", DeviceFault.GARBLED, "parity: even"),
}


@pytest.mark.parametrize(("data", "fault", "detail"), SPOILED.values(), ids=SPOILED)
async def test_a_spoiled_measurement_ends_at_once_and_with_a_stop(
    data: bytes, fault: DeviceFault, detail: str
) -> None:
    async with plugged(PacedClock(30)) as (bench, cable):
        await bench.is_inflating(cable)
        cable.say(data)
        events = [await bench.told() for _ in range(3 if fault is DeviceFault.WRONG_DEVICE else 2)]
        assert InflationFailed(fault, detail) in events
        assert events[-1] == StopSent()
        await cable.hear(STOP)


async def test_a_refused_start_is_a_device_error() -> None:
    async with plugged() as (bench, cable):
        bench.session.start_inflation()
        await cable.hear(START)
        cable.say(REFUSE)
        assert await bench.told() == InflationFailed(DeviceFault.DEVICE_ERROR, "NAK")
        await cable.hear(STOP)


async def test_no_acknowledgement_is_no_answer_and_a_late_one_starts_nothing() -> None:
    async with plugged() as (bench, cable):
        bench.session.start_inflation()
        await cable.hear(START)
        assert await bench.told() == InflationFailed(DeviceFault.NO_ANSWER)
        await cable.hear(STOP)
        assert await bench.told() == StopSent()
        cable.say(ACKNOWLEDGE + block())
        await cable.quiet(0.1)
        assert bench.nothing_told()


async def test_no_result_in_the_time_a_cuff_can_take_is_timed_out() -> None:
    async with plugged() as (bench, cable):
        await bench.is_inflating(cable)
        assert await bench.told() == InflationFailed(DeviceFault.TIMED_OUT)
        await cable.hear(STOP)


async def test_a_little_noise_does_not_end_a_measurement_but_explains_a_time_out() -> None:
    async with plugged(PacedClock(60)) as (bench, cable):
        await bench.is_inflating(cable)
        cable.say(b"\x00\xff\x00")
        assert await bench.told() == InflationFailed(DeviceFault.GARBLED, "noise")


async def test_a_block_nobody_asked_for_belongs_to_nobody() -> None:
    async with plugged() as (bench, cable):
        cable.say(block())
        await cable.quiet(0.1)
        assert bench.nothing_told()


async def test_a_block_that_comes_too_soon_is_not_this_patients() -> None:
    async with plugged(PacedClock(1)) as (bench, cable):
        await bench.is_inflating(cable)
        cable.say(block(systolic="S199"))
        await cable.quiet(0.1)
        assert bench.nothing_told()


async def test_a_block_before_the_acknowledgement_is_not_this_patients() -> None:
    async with plugged() as (bench, cable):
        bench.session.start_inflation()
        await cable.hear(START)
        cable.say(block(systolic="S199"))
        await cable.quiet(0.1)
        assert bench.nothing_told()


async def test_another_device_on_the_line_is_named_and_gone_when_it_falls_silent() -> None:
    async with plugged() as (bench, cable):
        cable.say(b"BM\x00\x1c")
        wrong = CuffAbsent(DeviceFault.WRONG_DEVICE, "particle sensor")
        assert await bench.told() == wrong
        bench.session.start_inflation()
        assert await bench.told() == InflationFailed(DeviceFault.WRONG_DEVICE, "particle sensor")
        bench.session.stop()  # a stop doesn't make it the right one
        await cable.hear(STOP)
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()


async def test_a_flood_neither_stops_the_stop_nor_the_loop() -> None:
    async with plugged() as (bench, cable):
        flooding = asyncio.create_task(_flood(cable))
        await asyncio.sleep(0.1)
        bench.session.stop()
        told = await bench.told()
        flooding.cancel()
        assert told == StopSent()
        await cable.hear(STOP)


async def _flood(cable: Cable) -> None:
    while True:
        with contextlib.suppress(BlockingIOError):
            cable.say(framed(b"\x1e" * 50) + bytes(range(256)))
        await asyncio.sleep(0)
