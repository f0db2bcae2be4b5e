# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every meter of the catalogue on a real pseudo-terminal, and the cable pulled at every moment."""

import asyncio
from importlib import import_module
from pathlib import Path

import pytest
import serial

from drivers.catalogue import DRIVERS
from drivers.clock import PacedClock
from drivers.driver import Interface
from drivers.fault import DeviceFault
from drivers.meter import Contact, MeterAbsent, MeterDone, MeterEvent, MeterFailed, MeterPresent
from drivers.ports import open_watch
from drivers.reading import Quantity
from tests.drivers.lines import Cable, ToldWatch
from tests.drivers.meter_room import events_in, open_session, room, running, simulated

METERS = [
    key
    for key, driver in DRIVERS.items()
    if driver.open_meter is not None
    and driver.interface is Interface.SERIAL  # the others: tests/drivers/hid
    # A device that a person starts and that tells once: test_self_started.
    and not hasattr(import_module(f"{driver.package}.parts"), "SELF_STARTED")
]
# Whoever streams by itself doesn't know when a measurement begins: a fault "@1" is its plug's.
FREE = [key for key in METERS if hasattr(import_module(f"{DRIVERS[key].package}.parts"), "STREAM")]
# Their times and endings: by others that speak alike, or in test_one_shot and test_ir_board.
ALIKE = {"nonin-format8", "nonin-ascii", "kern", "nonin-format13", "gtech-column", "ir-board"}
ALIKE |= {"beurer-bm-serial"}  # beurer_bm_serial/test_look: a memory without checks
# One conversation for all that have a memory: one of them stands for the others, whose times and
# endings are in tests/drivers/memories.
MEMORIES = {key for key in METERS if Quantity.GLUCOSE in DRIVERS[key].quantities} - {
    "taidoc-glucose"
}
# Asked once and done: test_air.
AIR = {key for key in METERS if Quantity.CO2 in DRIVERS[key].quantities}
each_meter = pytest.mark.parametrize(
    "key", [key for key in METERS if key not in ALIKE | AIR | MEMORIES]
)
every_meter = pytest.mark.parametrize("key", [key for key in METERS if key not in AIR | MEMORIES])


@every_meter
async def test_a_measurement_becomes_a_reading_and_another_one_follows(
    tmp_path: Path, key: str
) -> None:
    async with room(tmp_path, key) as meter:
        for _ in range(2):
            done = await meter.measures()
            assert isinstance(done, MeterDone)
            quantities = [value.quantity for value in done.reading.values]
            assert quantities == list(DRIVERS[key].quantities)
            assert done.reading.device.make
        assert meter.nothing_told()
    assert "not-understood" not in events_in(tmp_path / "log")


@every_meter
async def test_live_is_shown_while_it_measures_and_never_after(tmp_path: Path, key: str) -> None:
    async with room(tmp_path, key, pace=20) as meter:
        assert isinstance(await meter.measures(), MeterDone)
        contacts = [live.contact for live in meter.lives]
        # A device that prints dashes says no more than that it has no value.
        assert contacts[0] in {Contact.NOBODY, Contact.SEARCHING}
        assert all(0 <= live.done_share <= 1 for live in meter.lives)
        assert all(0 <= point <= 100 for live in meter.lives for point in live.wave)
        shown = len(meter.lives)
        await asyncio.sleep(0.3)
        assert len(meter.lives) == shown


@each_meter
@pytest.mark.parametrize("seconds", [0, 0.5, 2, 4, 7, 10, 13])
async def test_a_cable_pulled_at_any_moment_is_told_and_any_other_port_goes_on(
    tmp_path: Path, key: str, seconds: float
) -> None:
    if key in FREE and not seconds:
        return  # it would be gone before anybody saw it
    faults = f"unplug-at={seconds}@1", "replug-after=10@1"
    async with simulated(tmp_path, key, *faults):
        ports = open_watch(f"links:{tmp_path}", "meter")
        async with running(open_session(key, ports, PacedClock(60))) as meter:
            assert await meter.told() == MeterPresent()
            first = await meter.measures()
            if isinstance(first, MeterFailed):  # else it was done before the cable was pulled
                assert first.fault is DeviceFault.UNPLUGGED
            absent = await meter.told()
            assert isinstance(absent, MeterAbsent)
            assert absent.fault is DeviceFault.UNPLUGGED
            refused = await meter.measures()
            assert isinstance(refused, MeterFailed)
            assert refused.fault is DeviceFault.UNPLUGGED
            while await meter.told() != MeterPresent():
                pass
            assert isinstance(await meter.measures(), MeterDone)


@each_meter
async def test_after_a_stop_nothing_is_told_and_the_next_start_measures(
    tmp_path: Path, key: str
) -> None:
    async with room(tmp_path, key) as meter:
        meter.session.stop()  # nothing to stop
        meter.session.start()
        await asyncio.sleep(0.1)
        meter.session.stop()
        meter.session.stop()
        await asyncio.sleep(0.5)
        assert meter.nothing_told()
        assert isinstance(await meter.measures(), MeterDone)


@each_meter
async def test_a_second_start_changes_nothing(tmp_path: Path, key: str) -> None:
    async with room(tmp_path, key) as meter:
        meter.session.start()
        await asyncio.sleep(0.05)
        assert isinstance(await meter.measures(), MeterDone)
        await asyncio.sleep(0.5)
        assert meter.nothing_told()


@each_meter
async def test_a_busy_port_is_named_and_taken_when_it_is_free(key: str) -> None:
    cable = Cable()
    holder = serial.Serial(cable.path, exclusive=True)
    async with running(open_session(key, ToldWatch(cable.path))) as meter:
        assert await meter.told() == MeterAbsent(DeviceFault.BUSY_PORT, "EAGAIN")
        assert await meter.measures() == MeterFailed(DeviceFault.BUSY_PORT, "EAGAIN")
        holder.close()
        assert await meter.told() == MeterPresent()
    cable.pull()


@each_meter
async def test_the_same_port_named_again_is_a_new_one(key: str) -> None:
    cable = Cable()
    watch = ToldWatch(cable.path)
    async with running(open_session(key, watch)) as meter:
        assert await meter.told() == MeterPresent()
        meter.session.start()
        watch.say(cable.path)
        assert await meter.told() == MeterFailed(DeviceFault.UNPLUGGED)
        assert await meter.told() == MeterAbsent(DeviceFault.UNPLUGGED)
        assert await meter.told() == MeterPresent()
    cable.pull()


@each_meter
async def test_something_else_at_the_port_is_named_and_refused(tmp_path: Path, key: str) -> None:
    wrong = DeviceFault.WRONG_DEVICE, "particle sensor"
    async with room(tmp_path, key, "wrong-device") as meter:
        assert await meter.told() == MeterAbsent(*wrong)
        assert await meter.measures() == MeterFailed(*wrong)


async def test_a_device_that_does_not_answer(tmp_path: Path) -> None:
    """All of them beside each other: each waits as long as its device may take."""
    async with asyncio.TaskGroup() as together:
        for key in METERS:
            (own := tmp_path / key).mkdir()
            together.create_task(_answers_nothing_twice(own, key))


async def _answers_nothing_twice(folder: Path, key: str) -> None:
    async with room(folder, key, "silent") as meter:
        for _ in range(2):
            assert await meter.measures() == MeterFailed(DeviceFault.NO_ANSWER), key


@each_meter
@pytest.mark.parametrize("fault", ["garbage", "flood"])
async def test_nothing_but_garbage_is_garbled_and_the_next_one_is_read(
    tmp_path: Path, key: str, fault: str
) -> None:
    async with room(tmp_path, key, f"{fault}@1", pace=20) as meter:
        failed = await meter.measures()
        assert isinstance(failed, MeterFailed)
        assert failed.fault is DeviceFault.GARBLED
        if key in FREE:
            return
        await asyncio.sleep(2)  # a flood may have looked like somebody else for a moment
        last: MeterEvent = MeterPresent()
        while not meter.nothing_told():
            last = await meter.told()
        if isinstance(last, MeterAbsent):
            assert await meter.told() == MeterPresent()
        assert isinstance(await meter.measures(), MeterDone)


@each_meter
@pytest.mark.parametrize("fault", ["bit-flip", "half-frame"])
async def test_spoiled_bytes_cost_time_and_never_a_value(
    tmp_path: Path, key: str, fault: str
) -> None:
    async with room(tmp_path, key, fault, pace=10) as meter:  # a lost answer costs real time
        spoiled = await meter.measures()
    async with room(tmp_path, key) as meter:
        clean = await meter.measures()
    assert isinstance(clean, MeterDone)
    assert isinstance(spoiled, MeterDone)
    assert spoiled.reading.values == clean.reading.values
