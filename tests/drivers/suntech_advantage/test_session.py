# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Session and simulated module on a real pseudo-terminal: measurements, faults, and every stop."""

import asyncio
import os
import select
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from decimal import Decimal
from pathlib import Path

import pytest

from drivers.catalogue import find_driver
from drivers.clock import PacedClock
from drivers.cuff import (
    CuffAbsent,
    CuffEvent,
    CuffPresent,
    InflationDone,
    InflationFailed,
    InflationStarted,
    StopSent,
)
from drivers.cuff_session import LineCuffSession
from drivers.fault import DeviceFault
from drivers.ports import PortWatch, open_watch
from drivers.reading import Quantity
from drivers.suntech_advantage.commands import ABORT, START_ADULT
from drivers.suntech_advantage.conversation import AdvantageConversation
from drivers.suntech_advantage.simulated_bytes import EXECUTED, RECEIVED, packet
from drivers.transport import LineError, LineOpener, LineSettings, SerialLine
from tests.drivers.lines import PATIENCE, Cable, FakeLine, FakeOpener, ToldWatch
from tests.drivers.meter_room import events_in, simulated

KEY = "suntech-advantage"
PACE = 50.0


class Bench:
    """A running session and what it tells."""

    def __init__(self, ports: PortWatch, opener: LineOpener, pace: float) -> None:
        self.session = LineCuffSession(
            ports, opener, LineSettings(9600), PacedClock(pace), ABORT, AdvantageConversation
        )
        self._events: asyncio.Queue[CuffEvent] = asyncio.Queue()
        self.session.subscribe(self._events.put_nowait)

    async def told(self) -> CuffEvent:
        async with asyncio.timeout(PATIENCE):
            return await self._events.get()

    def nothing_told(self) -> bool:
        return self._events.empty()

    async def is_ready(self) -> None:
        assert await self.told() == StopSent()
        assert await self.told() == CuffPresent()

    async def inflates(self) -> CuffEvent:
        """Start, and how it ended."""
        self.session.start_inflation()
        first = await self.told()
        return await self.told() if first == InflationStarted() else first


@asynccontextmanager
async def running(
    ports: PortWatch, opener: LineOpener = SerialLine, pace: float = PACE
) -> AsyncIterator[Bench]:
    bench = Bench(ports, opener, pace)
    task = asyncio.create_task(bench.session.run())
    try:
        yield bench
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def room(
    folder: Path, *faults: str, vitals: str = "", pace: float = PACE
) -> AsyncIterator[Bench]:
    ports = open_watch(f"links:{folder}", "meter")
    async with simulated(folder, KEY, *faults, vitals=vitals, pace=pace):
        async with running(ports, pace=pace) as bench:
            await bench.is_ready()
            yield bench
        await until(folder, "stop")  # the last word


async def until(folder: Path, event: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while events_in(folder / "log")[-1] != event:  # noqa: ASYNC110 - another's file
            await asyncio.sleep(0.01)


async def test_three_readings_of_a_visit_are_the_given_values_exactly(tmp_path: Path) -> None:
    vitals = "systolic=142,diastolic=88,mean=100,pulse=71,spread=6"
    seen = []
    async with room(tmp_path, vitals=vitals) as bench:
        for _ in range(3):
            done = await bench.inflates()
            assert isinstance(done, InflationDone)
            seen.append(done.reading.value(Quantity.SYSTOLIC))
        assert bench.nothing_told()
    assert seen == [Decimal(148), Decimal(142), Decimal(136)]
    measured = ["start", "inflated", "released"]
    assert events_in(tmp_path / "log") == ["plugged", "stop", *measured * 3, "stop"]


FAILING = {
    "aborted": (DeviceFault.DEVICE_ERROR, "terminated"),
    "error=57": (DeviceFault.CUFF_FIT, "leak"),
    "garbage": (DeviceFault.GARBLED, "noise"),
    "flood": (DeviceFault.GARBLED, "noise"),
    "no-result": (DeviceFault.TIMED_OUT, ""),
    "stale": (DeviceFault.DEVICE_ERROR, "no-inflation-seen"),
}


@pytest.mark.parametrize("fault", FAILING)
async def test_a_failure_is_told_lets_the_cuff_go_and_the_next_one_is_read(
    tmp_path: Path, fault: str
) -> None:
    pace = 100.0 if fault == "no-result" else PACE
    async with room(tmp_path, f"{fault}@1", pace=pace) as bench:
        events = [await bench.inflates(), await bench.told()]
        assert InflationFailed(*FAILING[fault]) in events
        assert StopSent() in events
        # A flood may have looked like another device; it is gone when it falls silent.
        async with asyncio.timeout(2 * PATIENCE):
            while not isinstance(await bench.inflates(), InflationDone):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    log = events_in(tmp_path / "log")
    assert log.count("inflated") == log.count("released")


@pytest.mark.parametrize("fault", ["bit-flip", "half-frame", "quiet-stop"])
async def test_spoilt_answers_cost_time_and_no_value(tmp_path: Path, fault: str) -> None:
    async with room(tmp_path, fault, pace=20) as bench:
        done = await bench.inflates()
        assert isinstance(done, InflationDone)
        assert done.reading.value(Quantity.SYSTOLIC) == 128


async def test_a_stop_lets_go_at_once_and_no_reading_follows(tmp_path: Path) -> None:
    async with room(tmp_path) as bench:
        bench.session.start_inflation()
        assert await bench.told() == InflationStarted()
        bench.session.stop()
        assert await bench.told() == StopSent()
        await until(tmp_path, "released")
        assert isinstance(await bench.inflates(), InflationDone)
        assert bench.nothing_told()


async def test_whoever_leaves_during_an_inflation_leaves_no_cuff_inflated(tmp_path: Path) -> None:
    async with simulated(tmp_path, KEY, pace=1):
        async with running(open_watch(f"links:{tmp_path}", "meter"), pace=1) as bench:
            await bench.is_ready()
            bench.session.start_inflation()
            assert await bench.told() == InflationStarted()
        await until(tmp_path, "released")
    log = events_in(tmp_path / "log")
    assert log == ["plugged", "stop", "start", "inflated", "stop", "released"]


async def test_a_cable_pulled_meanwhile_is_told_and_the_stop_is_the_first_word_after(
    tmp_path: Path,
) -> None:
    faults = "unplug-at=4@1", "replug-after=1@1"
    async with room(tmp_path, *faults, pace=25) as bench:
        failed = await bench.inflates()
        assert isinstance(failed, InflationFailed)
        assert failed.fault is DeviceFault.UNPLUGGED
        absent = await bench.told()
        assert isinstance(absent, CuffAbsent)
        refused = await bench.inflates()
        assert isinstance(refused, InflationFailed)
        await bench.is_ready()
        await until(tmp_path, "released")
        assert isinstance(await bench.inflates(), InflationDone)


async def test_another_device_is_named_and_nothing_is_started_at_it(tmp_path: Path) -> None:
    wrong = DeviceFault.WRONG_DEVICE, "particle sensor"
    ports = open_watch(f"links:{tmp_path}", "meter")
    async with simulated(tmp_path, KEY, "wrong-device"), running(ports) as bench:
        while await bench.told() != CuffAbsent(*wrong):
            pass
        assert await bench.inflates() == InflationFailed(*wrong)


async def test_the_stop_is_on_the_wire_before_the_loop_turns_again() -> None:
    cable = Cable()
    async with running(ToldWatch(cable.path)) as bench:
        await cable.hear(ABORT)
        cable.say(packet(EXECUTED))
        await bench.is_ready()
        bench.session.start_inflation()
        bench.session.start_inflation()  # a second touch changes nothing
        await cable.hear(START_ADULT)
        bench.session.stop()
        # No await in between: only the kernel can have carried it.
        assert select.select([cable.master], [], [], 5)[0]
        assert os.read(cable.master, 100) == ABORT
    cable.pull()


async def test_a_stop_is_said_again_until_something_shows_that_it_was_heard() -> None:
    cable = Cable()
    async with running(ToldWatch(cable.path)) as bench:
        await cable.hear(ABORT)
        cable.say(packet(RECEIVED))  # may be the answer to anything
        await cable.hear(ABORT)
        cable.say(packet(EXECUTED))
        await bench.is_ready()
        await cable.quiet(0.7)
    cable.pull()


async def test_a_stop_takes_the_place_of_a_start_that_has_not_left() -> None:
    line = FakeLine()
    async with running(ToldWatch("port"), FakeOpener(line)) as bench:
        await bench.is_ready()
        line.written = b""
        bench.session.start_inflation()
        line.waiting = len(START_ADULT)
        bench.session.stop()
        assert line.written == ABORT


async def test_a_line_that_dies_at_any_word_is_told() -> None:
    lines = FakeLine(), FakeLine(), FakeLine()
    async with running(ToldWatch("port"), FakeOpener(*lines)) as bench:
        await bench.is_ready()
        lines[0].fails = LineError(DeviceFault.UNPLUGGED, "EIO")
        bench.session.start_inflation()
        assert await bench.told() == InflationFailed(DeviceFault.UNPLUGGED, "EIO")
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED, "EIO")
        await bench.is_ready()
        lines[1].fails = LineError(DeviceFault.UNPLUGGED, "EIO")
        bench.session.stop()
        assert await bench.told() == CuffAbsent(DeviceFault.UNPLUGGED, "EIO")
        await bench.is_ready()


async def test_without_a_port_a_start_is_refused() -> None:
    async with running(ToldWatch(None)) as bench:
        assert await bench.inflates() == InflationFailed(DeviceFault.UNPLUGGED)


def test_the_catalogue_has_it_as_a_cuff() -> None:
    driver = find_driver(KEY)
    assert driver.open_cuff is not None
    assert driver.experimental
