# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Blood-pressure meters that are started at the meter: what counts, and what nobody believes."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from drivers.catalogue import find_driver
from drivers.conversation import Failed, Finished, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, MeterAbsent, MeterDone, MeterFailed
from drivers.reading import DeviceInfo, Quantity, Reading
from drivers.said import Event, Named
from drivers.self_started import CONFIRM, SelfStarted, SelfStartedConversation
from drivers.simulated_device import particle_sensor
from drivers.simulated_pressure import Pressure
from drivers.simulated_self_started import NOTHING
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals
from kiosk.fitting import fitting
from tests.drivers.device_end import names
from tests.drivers.meter_room import events_in, room
from tests.drivers.moments import Time

KEYS = ("aandd-ua767", "omron-hbp9020", "omron-hbp9030", "terumo-esbp500")
each = pytest.mark.parametrize("key", KEYS)
PACE = 100.0
PRESSURE = Pressure(128, 97, 82, 68)
WRONG_ORDER = Pressure(82, 97, 128, 68)


def part(key: str, name: str) -> ModuleType:
    return import_module(f"{find_driver(key).package}.{name}")


class Talk:
    """A conversation of one model and its time."""

    def __init__(self, key: str) -> None:
        self._bytes = part(key, "simulated_bytes")
        self.systolic_at: int = self._bytes.SYSTOLIC_AT
        self.time = Time()
        self.one = SelfStartedConversation(part(key, "parts").SELF_STARTED)
        assert self.one.connected() == []

    def start(self) -> None:
        assert self.one.start(self.time.now) == []
        self.time.passes(30)

    def frame(self, pressure: Pressure, hours_off: int = 0) -> bytes:
        local = self.time.now.local
        frame: bytes = self._bytes.frame(pressure, local.replace(hour=local.hour + hours_off))
        return frame

    def hear(self, data: bytes) -> list[object]:
        return [*self.one.receive(data, self.time.now), *self.one.silent(self.time.now)]

    def reads(self, data: bytes) -> Reading:
        (done,) = self.hear(data)
        assert isinstance(done, Finished)
        return done.reading


@each
def test_one_frame_after_the_start_is_the_reading(key: str) -> None:
    talk = Talk(key)
    talk.start()
    assert talk.one.live().contact is Contact.NOBODY
    reading = talk.reads(talk.frame(PRESSURE))
    assert [value.quantity for value in reading.values] == list(find_driver(key).quantities)
    assert reading.value(Quantity.SYSTOLIC) == 128
    assert reading.value(Quantity.DIASTOLIC) == 82
    assert reading.value(Quantity.PULSE) == 68
    assert reading.device.make == find_driver(key).maker
    # Without check and without a mean nothing but the device's own display confirms it.
    assert (CONFIRM in reading.quality) == (key == "omron-hbp9030")
    assert talk.hear(talk.frame(PRESSURE)) == []


@each
def test_a_frame_that_comes_sooner_than_a_cuff_can_be_done_is_an_earlier_persons(key: str) -> None:
    talk = Talk(key)
    assert talk.hear(talk.frame(PRESSURE)) == []
    talk.one.start(talk.time.now)
    talk.time.passes(9.9)
    for pressure in (PRESSURE, WRONG_ORDER, NOTHING):
        assert talk.hear(talk.frame(pressure)) == []
    talk.time.passes(0.1)
    assert talk.reads(talk.frame(PRESSURE)).value(Quantity.SYSTOLIC) == 128


@each
def test_a_clock_that_is_off_is_told_and_decides_nothing(key: str) -> None:
    talk = Talk(key)
    talk.start()
    reading = talk.reads(talk.frame(PRESSURE, hours_off=3))
    has_clock = key in {"omron-hbp9020", "terumo-esbp500"}
    assert ("device-clock-off" in reading.quality) == has_clock
    assert (reading.device_time is not None) == has_clock


@each
def test_no_pressure_found_and_a_wrong_order_are_never_numbers(key: str) -> None:
    for pressure in (NOTHING, WRONG_ORDER):
        talk = Talk(key)
        talk.start()
        (told,) = talk.hear(talk.frame(pressure))
        assert isinstance(told, Failed)
        assert told.fault in {DeviceFault.OUT_OF_RANGE, DeviceFault.DEVICE_ERROR}


@each
def test_what_can_not_be_read_is_told_at_once(key: str) -> None:
    whole = Talk(key).frame(PRESSURE)
    for spoilt in (whole[: len(whole) - 3], whole[5:], b"\x11" * 64):
        talk = Talk(key)
        talk.start()
        (told, *_) = talk.hear(spoilt)
        assert isinstance(told, Failed), spoilt
        assert told.fault is DeviceFault.GARBLED


@each
def test_a_little_noise_explains_that_nothing_came(key: str) -> None:
    talk = Talk(key)
    talk.start()
    assert talk.hear(b"\x11\x12") == []
    assert talk.one.tick(talk.time.passes(119.9)) == []
    assert talk.one.tick(talk.time.passes(0.1)) == [Failed(DeviceFault.GARBLED, "noise")]
    talk = Talk(key)
    talk.start()
    assert talk.one.tick(talk.time.passes(120)) == [Failed(DeviceFault.NO_ANSWER)]


@each
def test_another_device_is_named(key: str) -> None:
    stranger = Stranger(DeviceFault.WRONG_DEVICE, "particle sensor")
    talk = Talk(key)
    assert talk.hear(particle_sensor(1))[0] == stranger
    talk = Talk(key)
    talk.start()
    failed = Failed(DeviceFault.WRONG_DEVICE, "particle sensor")
    assert talk.hear(particle_sensor(1))[:2] == [stranger, failed]


@each
def test_after_a_stop_nothing_counts(key: str) -> None:
    talk = Talk(key)
    talk.start()
    assert talk.one.stop() == []
    assert talk.hear(talk.frame(PRESSURE)) == []


def test_a_frame_without_its_check_is_not_believed() -> None:
    talk = Talk("aandd-ua767")
    talk.start()
    bare = talk.frame(PRESSURE)[1:-1]
    assert talk.hear(bare) == [Failed(DeviceFault.GARBLED, "unchecked")]


class Speaker:
    """A listener that hears what no such device says."""

    def receive(self, data: bytes) -> list[Event]:
        return [Named("badge", "", data)]

    def idle(self) -> list[Event]:
        return []


def test_an_event_of_another_kind_is_a_mistake_of_ours() -> None:
    model = SelfStarted(DeviceInfo("", ""), Speaker, confirmed=True)
    conversation, time = SelfStartedConversation(model), Time()
    conversation.start(time.now)
    with pytest.raises(TypeError):
        conversation.receive(b"", time.passes(20))


def test_every_flipped_bit_of_a_frame_with_a_sum_is_refused() -> None:
    whole = Talk("aandd-ua767").frame(PRESSURE)
    for bit in range(len(whole) * 8):
        spoilt = bytearray(whole)
        spoilt[bit // 8] ^= 1 << bit % 8
        talk = Talk("aandd-ua767")
        talk.start()
        assert not [step for step in talk.hear(bytes(spoilt)) if isinstance(step, Finished)], bit


# On a real pseudo-terminal.


@each
async def test_two_measurements_at_the_device_are_two_readings(tmp_path: Path, key: str) -> None:
    vitals = "systolic=142,diastolic=88,pulse=71,spread=6"
    async with room(tmp_path, key, vitals=vitals, pace=PACE) as meter:
        seen = []
        for _ in range(2):
            done = await meter.measures()
            assert isinstance(done, MeterDone)
            seen.append(done.reading.value(Quantity.SYSTOLIC))
        assert seen[0] != seen[1]
        assert set(seen) <= {148, 142, 136}
    assert "not-understood" not in events_in(tmp_path / "log")


FAULTS = {
    "silent": {DeviceFault.NO_ANSWER},
    "no-value": {DeviceFault.OUT_OF_RANGE, DeviceFault.DEVICE_ERROR},
    "wrong-order": {DeviceFault.OUT_OF_RANGE, DeviceFault.DEVICE_ERROR},
    "bit-flip": {DeviceFault.GARBLED},
    "half-frame": {DeviceFault.GARBLED},
    "garbage": {DeviceFault.GARBLED},
    "flood": {DeviceFault.GARBLED, DeviceFault.WRONG_DEVICE, DeviceFault.WRONG_SPEED},
    "unplug-at=3@1": {DeviceFault.UNPLUGGED},
}
CASES = [(key, fault) for number, fault in enumerate(FAULTS) for key in (KEYS[number % 4],)]


@pytest.mark.parametrize(("key", "fault"), [*CASES, ("terumo-esbp500", "garbage")])
async def test_a_fault_is_told_and_is_no_value(tmp_path: Path, key: str, fault: str) -> None:
    async with room(tmp_path, key, fault, pace=PACE) as meter:
        told = await meter.measures()
        while isinstance(told, MeterAbsent):
            told = await meter.told()
        assert isinstance(told, MeterFailed)
        assert told.fault in FAULTS[fault]


async def test_another_device_at_the_port_is_refused(tmp_path: Path) -> None:
    wrong = DeviceFault.WRONG_DEVICE, "particle sensor"
    async with room(tmp_path, "terumo-esbp500", "wrong-device") as meter:
        assert await meter.told() == MeterAbsent(*wrong)
        assert await meter.measures() == MeterFailed(*wrong)


@pytest.mark.parametrize("key", ["omron-hbp9020", "suntech-advantage", "beurer-bm-serial"])
@pytest.mark.parametrize(
    ("vitals", "fault", "pace"),
    [
        ("glucose=104", "", 1.0),
        ("systolic=128.5", "", 1.0),
        ("systolic=301", "", 1.0),
        ("systolic=120,diastolic=90,mean=80", "", 1.0),
        ("", "explode", 1.0),
        ("", "", 0.0),
    ],
)
async def test_what_cannot_be_meant_is_refused_before_anything_is_made(
    tmp_path: Path, key: str, vitals: str, fault: str, pace: float
) -> None:
    faults = parse_faults(filter(None, [fault]))
    options = SimulatorOptions(tmp_path / "meter", parse_vitals(vitals), pace, faults)
    simulate = find_driver(key).simulate
    assert simulate is not None
    with pytest.raises(OptionError) as refused:
        await simulate(options)
    expected = "--vitals" if vitals else "--fault" if fault else "--pace"
    assert refused.value.option == expected
    assert names(tmp_path) == []


def test_no_visit_has_a_place_for_them() -> None:
    assert not set(KEYS) & set(fitting("cuff"))
    assert all(find_driver(key).no_place for key in KEYS)
