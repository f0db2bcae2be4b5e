# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The session of a meter and its line: one that dies, one that opens late, and the last word."""

import asyncio
import contextlib

import pytest

from drivers.clock import PacedClock
from drivers.contec_cms50.conversation import Cms50Conversation
from drivers.contec_cms50.protocol import START, STOP
from drivers.fault import DeviceFault
from drivers.meter import MeterAbsent, MeterDone, MeterEvent, MeterFailed, MeterPresent
from drivers.meter_session import LineMeterSession
from drivers.ports import Several
from drivers.simulated_device import particle_sensor
from drivers.transport import LineError, LineOpener, LineSettings, SerialLine
from tests.drivers.contec_cms50.samples import stream
from tests.drivers.lines import Cable, FakeLine, FakeOpener, ToldWatch
from tests.drivers.meter_room import Meter, running

SETTINGS = LineSettings(115200)
GONE = LineError(DeviceFault.UNPLUGGED, "EIO")


def session(path: str | None, opener: LineOpener = SerialLine) -> LineMeterSession:
    return session_at(ToldWatch(path), opener)


def session_at(watch: ToldWatch, opener: LineOpener = SerialLine) -> LineMeterSession:
    return LineMeterSession(watch, opener, SETTINGS, PacedClock(60), Cms50Conversation)


async def test_without_a_port_it_says_so_and_refuses_to_measure() -> None:
    async with running(session(None)) as meter:
        assert await meter.told() == MeterAbsent(DeviceFault.UNPLUGGED)
        assert await meter.measures() == MeterFailed(DeviceFault.UNPLUGGED)
        meter.session.stop()
        await asyncio.sleep(0.05)
        assert meter.nothing_told()


async def test_before_run_nothing_is_measured() -> None:
    meter = Meter(session(None))
    meter.session.start()
    meter.session.stop()
    assert meter.nothing_told()  # nothing is told from inside a call
    assert await meter.told() == MeterFailed(DeviceFault.UNPLUGGED)


async def test_a_fault_is_told_once_however_often_it_is_tried() -> None:
    denied = LineError(DeviceFault.NO_PERMISSION, "EACCES")
    async with running(session("port", FakeOpener(denied, denied, FakeLine()))) as meter:
        assert await meter.told() == MeterAbsent(DeviceFault.NO_PERMISSION, "EACCES")
        assert await meter.told() == MeterPresent()


async def test_a_start_that_cannot_be_written_is_an_unplugged_meter() -> None:
    first, second = FakeLine(), FakeLine()
    async with running(session("port", FakeOpener(first, second))) as meter:
        assert await meter.told() == MeterPresent()
        first.fails = GONE
        assert await meter.measures() == MeterFailed(DeviceFault.UNPLUGGED, "EIO")
        assert first.closed
        assert await meter.told() == MeterAbsent(DeviceFault.UNPLUGGED, "EIO")
        assert await meter.told() == MeterPresent()
        meter.session.start()
        assert second.written == STOP + START


async def test_a_first_word_that_cannot_be_written_is_an_unplugged_meter() -> None:
    first, second = FakeLine(), FakeLine()
    first.fails = GONE
    async with running(session("port", FakeOpener(first, second))) as meter:
        assert await meter.told() == MeterPresent()
        assert await meter.told() == MeterAbsent(DeviceFault.UNPLUGGED, "EIO")
        assert await meter.told() == MeterPresent()


async def test_the_last_word_is_the_stop_of_what_ran() -> None:
    line = FakeLine()
    async with running(session("port", FakeOpener(line))) as meter:
        assert await meter.told() == MeterPresent()
        meter.session.start()
        line.waiting = len(START)  # it never leaves: given time, but not for ever
    assert line.written == STOP + START + STOP
    assert line.closed


async def test_another_device_is_told_once_however_long_it_pauses_and_until_it_is_gone() -> None:
    cable = Cable()
    async with running(session(cable.path)) as meter:
        assert await meter.told() == MeterPresent()
        absent = MeterAbsent(DeviceFault.WRONG_DEVICE, "particle sensor")
        for number in range(2):
            cable.say(particle_sensor(number))
            if not number:
                assert await meter.told() == absent
            await asyncio.sleep(1.3)  # longer than a meter ever pauses inside what it says
            assert meter.nothing_told()
        assert await meter.measures() == MeterFailed(absent.fault, absent.detail)
        assert await meter.told() == MeterPresent()
    cable.pull()


async def test_a_second_one_of_its_kind_is_what_ends_a_measurement() -> None:
    cable = Cable()
    watch = ToldWatch(cable.path)
    async with running(session_at(watch)) as meter:
        assert await meter.told() == MeterPresent()
        meter.session.start()
        watch.say(Several((cable.path, "other")))
        detail = f"{cable.path}, other"
        assert await meter.told() == MeterFailed(DeviceFault.SEVERAL, detail)
        assert await meter.told() == MeterAbsent(DeviceFault.SEVERAL, detail)
    cable.pull()


async def test_a_listener_may_start_again_at_once() -> None:
    cable = Cable()
    meter_session = session(cable.path)
    ends = 0

    def again(event: MeterEvent) -> None:
        nonlocal ends
        if isinstance(event, MeterPresent):
            meter_session.start()
        if isinstance(event, MeterDone):
            ends += 1
            if ends < 3:
                meter_session.start()

    meter_session.subscribe(again)
    async with running(meter_session) as meter:
        assert await meter.told() == MeterPresent()
        streaming = asyncio.create_task(_stream(cable))
        for _ in range(3):
            assert isinstance(await meter.told(), MeterDone)
        streaming.cancel()
    cable.pull()


async def _stream(cable: Cable) -> None:
    while True:
        with contextlib.suppress(BlockingIOError):
            cable.say(stream(0.2))
        await asyncio.sleep(0.2 / 60)


async def test_a_watch_that_breaks_ends_the_session() -> None:
    class BrokenWatch(ToldWatch):
        async def watch(self):  # type: ignore[no-untyped-def]
            yield None
            raise RuntimeError("udev is gone")

    broken = LineMeterSession(
        BrokenWatch(None), SerialLine, SETTINGS, PacedClock(1), Cms50Conversation
    )
    with pytest.raises(ExceptionGroup, match="TaskGroup"):
        async with asyncio.timeout(5):
            await broken.run()
