# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The simulated thermometer as a program sees it, and each of its faults as the driver does."""

from decimal import Decimal
from pathlib import Path

import pytest

from drivers.fault import DeviceFault
from drivers.meter import MeterDone, MeterEvent, MeterFailed
from drivers.reading import Quantity
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals
from drivers.taidoc_thermometer import simulated_bytes as wire
from drivers.taidoc_thermometer.protocol import question
from drivers.taidoc_thermometer.record import time_of
from drivers.taidoc_thermometer.simulator import simulate
from tests.drivers.device_end import Program, names, program
from tests.drivers.meter_room import room

KEY = "taidoc-thermometer"


async def count(machine: Program) -> int:
    answer = await machine.asks(question(wire.COUNT), 8)
    return int.from_bytes(answer[2:4], "little")


async def test_it_answers_each_question_and_leaves_others_alone(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, "no-press") as machine:
        assert await machine.asks(question(wire.CONNECT), 8) == wire.answer(wire.CONNECT, b"")
        assert await machine.asks(question(wire.MODEL), 8) == wire.answer(wire.MODEL, b"\x61\x12")
        assert time_of((await machine.asks(question(wire.CLOCK), 8))[2:6]) is not None
        assert await count(machine) == 3
        value = await machine.asks(question(wire.VALUE, 1), 8)
        assert value == wire.answer(wire.VALUE, wire.number(372))
        machine.say(question(wire.VALUE, 3) + question(0x52))
        machine.say(wire.with_flipped_bit(question(wire.COUNT)) + b"\xff\x51")
        await machine.log_has("plugged", "start", "not-understood", "not-understood")
        assert await count(machine) == 3  # nothing of it cleared the memory


async def test_some_time_after_the_second_look_the_button_is_pressed(tmp_path: Path) -> None:
    vitals = "temperature=37.4,press=4"
    async with program(tmp_path, KEY, vitals=vitals, pace=20) as machine:
        await machine.asks(question(wire.CONNECT), 8)
        assert await count(machine) == 3
        await machine.asks(question(wire.CONNECT), 8)  # asked again, it is the same thermometer
        assert await count(machine) == 3
        await machine.log_has("plugged", "start", "taken")
        assert await count(machine) == 4
        newest = await machine.asks(question(wire.VALUE, 0), 8)
        assert newest == wire.answer(wire.VALUE, wire.number(374))
        behind = await machine.asks(question(wire.VALUE, 1), 8)
        assert behind == wire.answer(wire.VALUE, wire.number(389))


async def test_while_it_measures_it_is_deaf_and_answers_afterwards(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, vitals="press=0", pace=5) as machine:
        await machine.asks(question(wire.CONNECT), 8)
        assert await count(machine) == 3
        assert await count(machine) == 3
        await machine.quiet(0.05)
        assert await count(machine) == 4


async def test_another_connection_much_later_is_another_measurement(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, "garbage@1") as machine:
        await machine.asks(question(wire.CONNECT), 8)
        await machine.quiet(0.2)  # forty seconds of its clock
        assert await machine.asks(question(wire.CONNECT), 8) == wire.answer(wire.CONNECT, b"")
        await machine.log_has("plugged", "start", "start")


@pytest.mark.parametrize("temperature", ["36.8", "39.55", "35.0", "41.20"])
async def test_the_reading_is_the_given_temperature_exactly(
    tmp_path: Path, temperature: str
) -> None:
    async with room(tmp_path, KEY, vitals=f"temperature={temperature}") as meter:
        done = await meter.measures()
    assert isinstance(done, MeterDone)
    assert str(done.reading.value(Quantity.TEMPERATURE)) == temperature
    assert done.reading.quality == ()


async def measured(folder: Path, *faults: str) -> MeterEvent:
    async with room(folder, KEY, *faults) as meter:
        return await meter.measures()


FAILING = {
    "no-press": (DeviceFault.NO_CONTACT, ""),
    "oldest-first": (DeviceFault.DEVICE_ERROR, "record-order"),
    "no-value": (DeviceFault.OUT_OF_RANGE, "temperature"),
    "fahrenheit": (DeviceFault.OUT_OF_RANGE, "temperature"),
    "other-model": (DeviceFault.WRONG_DEVICE, "TaiDoc TD-4277"),
}


@pytest.mark.parametrize("fault", FAILING)
async def test_a_fault_is_told_as_what_it_is(tmp_path: Path, fault: str) -> None:
    assert await measured(tmp_path, fault) == MeterFailed(*FAILING[fault])


@pytest.mark.parametrize(
    ("fault", "quality"),
    [
        ("empty", ()),
        ("full", ()),
        ("cleared", ()),
        ("clock-off", ("device-clock-off",)),
        ("clock-unset", ("device-clock-invalid",)),
    ],
)
async def test_what_is_unusual_and_measured_all_the_same(
    tmp_path: Path, fault: str, quality: tuple[str, ...]
) -> None:
    done = await measured(tmp_path, fault)
    assert isinstance(done, MeterDone)
    assert done.reading.value(Quantity.TEMPERATURE) == Decimal("36.6")
    assert done.reading.quality == quality
    assert (done.reading.device_time is None) == (fault == "clock-unset")


@pytest.mark.parametrize(
    ("vitals", "faults", "pace", "option"),
    [
        ("systolic=120", [], 1.0, "--vitals"),
        ("temperature=36.855", [], 1.0, "--vitals"),
        ("temperature=19.9", [], 1.0, "--vitals"),
        ("temperature=98.2", [], 1.0, "--vitals"),
        ("", ["explode"], 1.0, "--fault"),
        ("", ["unplug-at=soon"], 1.0, "--fault"),
        ("", [], 0.0, "--pace"),
    ],
)
async def test_what_cannot_be_meant_is_refused_before_anything_is_made(
    tmp_path: Path, vitals: str, faults: list[str], pace: float, option: str
) -> None:
    options = SimulatorOptions(
        tmp_path / "meter", parse_vitals(vitals), pace, parse_faults(faults), tmp_path / "log"
    )
    with pytest.raises(OptionError) as refused:
        await simulate(options)
    assert refused.value.option == option
    assert names(tmp_path) == []
