# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sensors of the room's air: simulated device, pseudo-terminal, session, and what is known."""

import asyncio
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest

from drivers.air import STALE_SECONDS, Air, AirKnown, AirUnknown, AirWatch
from drivers.air_conversation import NO_VALUE, WARMING_UP, AirConversation
from drivers.catalogue import DRIVERS
from drivers.clock import PacedClock
from drivers.conversation import Failed, Finished, Say, Step
from drivers.fault import DeviceFault
from drivers.meter import MeterAbsent, MeterDone, MeterFailed
from drivers.mh_z19.conversation import KIND as MH_Z19
from drivers.mh_z19.simulated_bytes import MhZ19
from drivers.ports import open_watch
from drivers.reading import Quantity
from drivers.scd30.conversation import GO, KIND, READY
from drivers.simulated_air import Air as SimulatedRoom
from tests.drivers.lines import PATIENCE
from tests.drivers.meter_room import events_in, open_session, room, simulated
from tests.drivers.moments import Time

PACE = 30.0
SENSORS = [key for key, driver in DRIVERS.items() if Quantity.CO2 in driver.quantities]
each_sensor = pytest.mark.parametrize("key", SENSORS)


@each_sensor
@pytest.mark.parametrize("fault", ["", "bit-flip", "half-frame"])
async def test_what_the_sensor_says_is_the_reading(key: str, fault: str, tmp_path: Path) -> None:
    faults = (fault,) if fault else ()
    async with room(tmp_path, key, *faults, vitals="co2=1240,temperature=24", pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        reading = done.reading
        assert [value.quantity for value in reading.values] == list(DRIVERS[key].quantities)
        assert reading.value(Quantity.CO2) == Decimal(1240)
        assert reading.value(Quantity.AIR_TEMPERATURE) in {None, Decimal(24)}
        assert reading.value(Quantity.HUMIDITY) in {None, Decimal(41)}
        assert reading.device.make == DRIVERS[key].maker
    assert "not-understood" not in events_in(tmp_path / "log")


@pytest.mark.parametrize(
    ("key", "fault", "told"),
    [
        ("senseair-s8", "warming-up", (DeviceFault.DEVICE_ERROR, NO_VALUE)),
        ("senseair-s8", "above-range", (DeviceFault.OUT_OF_RANGE, "co2")),
        ("senseair-s8", "device-error", (DeviceFault.DEVICE_ERROR, "4")),
        ("senseair-s8", "flood", (DeviceFault.GARBLED, "noise")),
        ("mh-z19", "warming-up", (DeviceFault.DEVICE_ERROR, WARMING_UP)),
        ("mh-z19", "device-error", (DeviceFault.TIMED_OUT, NO_VALUE)),
        ("scd30", "warming-up", (DeviceFault.DEVICE_ERROR, NO_VALUE)),
        ("scd30", "above-range", (DeviceFault.OUT_OF_RANGE, "co2")),
        ("scd30", "not-a-number", (DeviceFault.DEVICE_ERROR, "not-a-number")),
        ("scd30", "device-error", (DeviceFault.DEVICE_ERROR, "2")),
    ],
)
async def test_nonsense_has_a_name_and_is_no_number(
    key: str, fault: str, told: tuple[DeviceFault, str], tmp_path: Path
) -> None:
    async with room(tmp_path, key, fault, pace=PACE) as meter:
        assert await meter.measures() == MeterFailed(*told)


@each_sensor
async def test_another_device_is_told_by_name(key: str, tmp_path: Path) -> None:
    async with room(tmp_path, key, "wrong-device", pace=PACE) as meter:
        assert await meter.told() == MeterAbsent(DeviceFault.WRONG_DEVICE, "particle sensor")


async def test_a_sensor_that_does_not_measure_is_told_to(tmp_path: Path) -> None:
    async with room(tmp_path, "scd30", "not-started", pace=PACE) as meter:
        assert isinstance(await meter.measures(), MeterDone)


def test_it_is_told_to_once_and_not_for_ever() -> None:
    time, sensor = Time(), AirConversation(KIND)
    not_ready = bytes.fromhex("6103020000") + bytes.fromhex("398c")[::-1]
    said: list[Step] = sensor.start(time.now)
    while not isinstance(said[-1], Failed):
        said += sensor.receive(not_ready, time.passes(0.1))
        said += sensor.tick(time.passes(2))
    assert said.count(Say(GO)) <= 1
    assert Say(READY) in said


def look(sensor: AirConversation, time: Time, ppm: int) -> list[Step]:
    """One look that finds that many ppm."""
    (ask,) = sensor.start(time.now)
    assert isinstance(ask, Say)
    air = SimulatedRoom(ppm, Decimal(22), Decimal(40))
    answer = MhZ19().answers(air, lambda _: False, 0)[ask.data]()
    steps = sensor.receive(answer, time.passes(0.1))
    time.passes(30)
    return steps


def test_its_favourite_numbers_count_when_it_is_warm_and_the_end_of_its_range_never() -> None:
    time, sensor = Time(), AirConversation(MH_Z19)
    for ppm in (400, 410, 5000, 400):
        assert look(sensor, time, ppm) == [Failed(DeviceFault.DEVICE_ERROR, WARMING_UP)]
    assert isinstance(look(sensor, time, 655)[0], Finished)
    assert isinstance(look(sensor, time, 410)[0], Finished)
    assert look(sensor, time, 5000) == [Failed(DeviceFault.OUT_OF_RANGE, "co2")]
    time, sensor = Time(), AirConversation(MH_Z19)
    for _ in range(6):
        assert isinstance(look(sensor, time, 400)[0], Failed)
    assert isinstance(look(sensor, time, 400)[0], Finished)  # three minutes are over


class Listening:
    """A running watch, and all that it told."""

    def __init__(self, watch: AirWatch) -> None:
        self._told: asyncio.Queue[Air] = asyncio.Queue()
        watch.subscribe(self._told.put_nowait)

    async def told(self) -> Air:
        async with asyncio.timeout(PATIENCE):
            return await self._told.get()


async def test_it_is_looked_at_again_and_again_and_a_pulled_cable_is_told(tmp_path: Path) -> None:
    clock = PacedClock(600)
    async with simulated(tmp_path, "senseair-s8", "unplug-at=45@1", "replug-after=60", pace=600):
        watch = AirWatch(
            open_session("senseair-s8", open_watch(f"links:{tmp_path}", "meter"), clock), clock
        )
        assert watch.air == AirUnknown(DeviceFault.UNPLUGGED)
        listening = Listening(watch)
        running = asyncio.create_task(watch.run())
        known = await listening.told()
        assert isinstance(known, AirKnown)
        assert (known.co2, known.temperature, known.humidity) == (Decimal(812), None, None)
        while isinstance(known, AirKnown):
            known = await listening.told()
        assert known.fault is DeviceFault.UNPLUGGED
        while not isinstance(known, AirKnown):
            known = await listening.told()
        assert known.co2 == Decimal(812)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


class FakeClock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds


async def test_a_number_grows_old(tmp_path: Path) -> None:
    async with room(tmp_path, "mh-z19", pace=PACE) as meter:
        clock = FakeClock()
        watch = AirWatch(meter.session, clock)  # type: ignore[arg-type]  # no more is asked of it
        listening = Listening(watch)
        meter.session.start()
        known = await listening.told()
        assert watch.air is known
        clock.seconds += STALE_SECONDS + 1
        assert watch.air == AirUnknown(DeviceFault.NO_ANSWER)
