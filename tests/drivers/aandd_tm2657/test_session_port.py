# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The session and its port: absent, busy, pulled, moved, stuck; the first word is always stop."""

import asyncio
import contextlib

import pytest
import serial

from drivers.aandd_tm2657.protocol import STOP
from drivers.aandd_tm2657.session import Tm2657Session
from drivers.clock import PacedClock
from drivers.cuff import CuffAbsent, CuffPresent, InflationFailed, StopSent
from drivers.fault import DeviceFault
from drivers.transport import LineError, SerialLine
from tests.drivers.aandd_tm2657.rig import SETTINGS, plugged, running
from tests.drivers.lines import Cable, FakeLine, FakeOpener, ToldWatch

UNPLUGGED = LineError(DeviceFault.UNPLUGGED, "EIO")


async def test_the_first_word_is_stop() -> None:
    async with plugged() as (bench, cable):
        await cable.quiet(0.05)
        assert bench.nothing_told()


async def test_without_a_port_it_says_so_and_refuses_to_inflate() -> None:
    async with running(None) as bench:
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED)
        bench.session.start_inflation()
        assert await bench.told() == InflationFailed(DeviceFault.UNPLUGGED)
        bench.session.stop()
        await asyncio.sleep(0.05)
        assert bench.nothing_told()


async def test_before_run_nothing_inflates() -> None:
    told: list[object] = []
    session = Tm2657Session(ToldWatch(None), SerialLine, SETTINGS, PacedClock(1))
    session.subscribe(told.append)
    session.start_inflation()
    session.stop()
    assert told == []  # nothing is told from inside a call
    await asyncio.sleep(0)
    assert told == [InflationFailed(DeviceFault.UNPLUGGED)]


async def test_a_pulled_cable_is_told_and_any_other_port_goes_on_with_a_stop() -> None:
    other = Cable()
    async with plugged() as (bench, cable):
        await bench.is_inflating(cable)
        cable.pull()
        failed = await bench.told()
        assert isinstance(failed, InflationFailed)
        assert failed.fault is DeviceFault.UNPLUGGED
        absent = await bench.told()
        assert isinstance(absent, CuffAbsent)
        assert absent.fault is DeviceFault.UNPLUGGED
        bench.watch.say(None)
        bench.session.stop()  # asked for while there is no line
        bench.watch.say(other.path)
        await bench.is_ready(other)
        await bench.is_inflating(other)
    other.pull()


async def test_the_same_port_named_again_is_a_new_one() -> None:
    async with plugged() as (bench, cable):
        await bench.is_inflating(cable)
        bench.watch.say(cable.path)
        assert await bench.told() == InflationFailed(DeviceFault.UNPLUGGED)
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED)
        await bench.is_ready(cable)


async def test_a_busy_port_is_named_and_taken_when_it_is_free() -> None:
    cable = Cable()
    holder = serial.Serial(cable.path, exclusive=True)
    async with running(cable.path) as bench:
        assert await bench.told() == CuffAbsent(DeviceFault.BUSY_PORT, "EAGAIN")
        bench.session.start_inflation()
        assert await bench.told() == InflationFailed(DeviceFault.BUSY_PORT, "EAGAIN")
        holder.close()
        await bench.is_ready(cable)
    cable.pull()


async def test_a_fault_is_told_once_however_often_it_is_tried() -> None:
    denied = LineError(DeviceFault.NO_PERMISSION, "EACCES")
    line = FakeLine()
    async with running("port", FakeOpener(denied, denied, line)) as bench:
        assert await bench.told() == CuffAbsent(DeviceFault.NO_PERMISSION, "EACCES")
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        assert line.written == STOP


async def test_a_stop_that_cannot_be_written_is_written_on_the_next_line() -> None:
    first, second = FakeLine(), FakeLine()
    async with running("port", FakeOpener(first, second)) as bench:
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        first.fails = UNPLUGGED
        bench.session.stop()
        assert first.closed
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED, "EIO")
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        assert second.written == STOP


async def test_a_start_that_cannot_be_written_is_an_unplugged_cuff() -> None:
    first, second = FakeLine(), FakeLine()
    async with running("port", FakeOpener(first, second)) as bench:
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        first.fails = UNPLUGGED
        bench.session.start_inflation()
        assert await bench.told() == InflationFailed(DeviceFault.UNPLUGGED, "EIO")
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED, "EIO")
        assert await bench.told() == StopSent()


async def test_a_stop_repeated_into_a_dead_line_is_an_unplugged_cuff() -> None:
    first, second = FakeLine(), FakeLine()
    async with running("port", FakeOpener(first, second)) as bench:
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        first.fails = UNPLUGGED
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED, "EIO")


async def test_a_stop_is_not_called_sent_before_it_has_left() -> None:
    line, second = FakeLine(), FakeLine()
    line.waiting = 0
    async with running("port", FakeOpener(line, second)) as bench:
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        bench.session.stop()
        line.waiting = len(STOP)
        await asyncio.sleep(0.1)
        assert bench.nothing_told()
        line.waiting = 0
        assert await bench.told() == StopSent()


async def test_a_line_that_does_not_move_is_given_up_and_opened_again() -> None:
    line, second = FakeLine(), FakeLine()
    async with running("port", FakeOpener(line, second)) as bench:
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        bench.session.stop()
        line.waiting = len(STOP)
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED, "output stuck")
        assert line.closed
        assert await bench.told() == StopSent()


async def test_a_line_that_dies_while_the_stop_leaves_is_an_unplugged_cuff() -> None:
    line, second = FakeLine(), FakeLine()
    async with running("port", FakeOpener(line, second)) as bench:
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        bench.session.stop()
        line.waiting = len(STOP)
        await asyncio.sleep(0.02)
        line.fails = UNPLUGGED
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED, "EIO")
        assert await bench.told() == StopSent()
        assert second.written == STOP


async def test_the_last_stop_is_given_time_but_not_for_ever() -> None:
    line = FakeLine()
    async with running("port", FakeOpener(line)) as bench:
        assert await bench.told() == StopSent()
        assert await bench.told() == CuffPresent()
        line.waiting = len(STOP)
        line.written = b""
    assert line.written == STOP
    assert line.closed


async def test_the_last_word_is_stop() -> None:
    cable = Cable()
    async with running(cable.path) as bench:
        await bench.is_ready(cable)
        await bench.is_inflating(cable)
    await cable.hear(STOP)
    cable.pull()


async def test_a_watch_that_breaks_ends_the_session() -> None:
    class BrokenWatch(ToldWatch):
        async def watch(self):  # type: ignore[no-untyped-def]
            yield None
            raise RuntimeError("udev is gone")

    session = Tm2657Session(BrokenWatch(None), SerialLine, SETTINGS, PacedClock(1))
    with pytest.raises(ExceptionGroup, match="TaskGroup"), contextlib.suppress(TimeoutError):
        async with asyncio.timeout(5):
            await session.run()
