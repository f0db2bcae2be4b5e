# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The simulated scale as a program sees it, and each of its faults as the driver does."""

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest

from drivers.fault import DeviceFault
from drivers.meter import MeterDone, MeterEvent, MeterFailed
from drivers.mt_sics import simulated_bytes as wire
from drivers.mt_sics.simulator import simulate
from drivers.reading import DeviceInfo, Quantity
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals
from tests.drivers.device_end import names, program
from tests.drivers.meter_room import room

KEY = "mt-sics"


async def test_it_answers_each_command(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, "empty") as machine:
        assert await machine.asks(b"@\r\n", len(wire.SERIAL)) == wire.SERIAL
        assert await machine.asks(b"I4\r\n", len(wire.SERIAL)) == wire.SERIAL
        assert await machine.asks(b"I2\r\n", len(wire.MODEL)) == wire.MODEL
        assert await machine.asks(b"SI\r\n", 19) == b"S S       0.00 kg\r\n"
        assert await machine.asks(b"SX\r\n", 4) == wire.SYNTAX_ERROR
        assert await machine.asks(b"S", 0) == b""
        assert await machine.asks(b"I\r\n", 19) == b"S S       0.00 kg\r\n"
        await machine.log_has("plugged", "start", "not-understood")


async def test_a_person_steps_on_sways_and_stands_still(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, vitals="weight=82.4", pace=20) as machine:
        await machine.asks(b"@\r\n", len(wire.SERIAL))
        seen = []
        while not seen or seen[-1] != b"S S      82.40 kg\r\n":
            seen.append(await machine.asks(b"SI\r\n", 19))
        assert seen[0] == b"S S       0.00 kg\r\n"
        assert any(answer.startswith(b"S D ") for answer in seen)
        assert await machine.asks(b"S\r\n", 19) == seen[-1]


async def test_a_stable_weight_is_waited_for_and_in_the_end_refused(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, "restless", vitals="step=0") as machine:
        await machine.asks(b"@\r\n", len(wire.SERIAL))
        assert await machine.asks(b"S\r\n", 5) == wire.NOT_NOW


async def test_a_reset_cancels_what_waits_and_said_twice_it_is_one(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, "restless", vitals="step=0", pace=5) as machine:
        await machine.asks(b"@\r\n@\r\n", 2 * len(wire.SERIAL))
        machine.say(b"S\r\n")
        await machine.asks(b"@\r\n", len(wire.SERIAL))
        await machine.quiet(1.2)  # six seconds of its clock: longer than it waits
        await machine.log_has("plugged", "start", "start")


async def test_bytes_leave_no_faster_than_9600_baud(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, pace=1) as machine:
        begin = asyncio.get_running_loop().time()
        await machine.asks(b"I2\r\n", len(wire.MODEL))
        floor = (len(wire.MODEL) - 1) * 10 / 9600
        assert asyncio.get_running_loop().time() - begin >= floor - 0.001


@pytest.mark.parametrize("weight", ["82.4", "54.05", "120.00", "300"])
async def test_the_reading_is_the_given_weight_exactly(tmp_path: Path, weight: str) -> None:
    async with room(tmp_path, KEY, vitals=f"weight={weight}") as meter:
        done = await meter.measures()
    assert isinstance(done, MeterDone)
    assert done.reading.value(Quantity.WEIGHT) == Decimal(weight)
    assert done.reading.device == DeviceInfo("Mettler Toledo", "ICS469 OU 300.00 kg", "B512345678")
    assert done.reading.quality == ()


async def measured(folder: Path, *faults: str) -> MeterEvent:
    # Time enough for the scale to be seen empty, however busy the machine is.
    async with room(folder, KEY, *faults, vitals="step=20") as meter:
        meter.session.start()
        while not isinstance(end := await meter.told(), MeterDone | MeterFailed):
            pass
        return end


FAILING = {
    "empty": (DeviceFault.NO_CONTACT, ""),
    "restless": (DeviceFault.UNSTABLE, ""),
    "not-now": (DeviceFault.UNSTABLE, ""),
    "overload": (DeviceFault.OVERLOAD, "overload"),
    "underload": (DeviceFault.OVERLOAD, "underload"),
    "pounds": (DeviceFault.DEVICE_ERROR, "unit lb"),
    "syntax-error": (DeviceFault.DEVICE_ERROR, "ES"),
    "parity": (DeviceFault.WRONG_SPEED, "even"),
}


@pytest.mark.parametrize("fault", FAILING)
async def test_a_fault_is_told_as_what_it_is(tmp_path: Path, fault: str) -> None:
    assert await measured(tmp_path, fault) == MeterFailed(*FAILING[fault])


@pytest.mark.parametrize(
    ("fault", "weight", "serial", "quality"),
    [
        ("standing", "74.60", "B512345678", ()),
        ("grams", "74.600", "B512345678", ()),
        ("no-name", "74.60", None, ()),
        ("not-at-zero", "77.80", "B512345678", ("scale-not-at-zero",)),
    ],
)
async def test_what_is_unusual_and_measured_all_the_same(
    tmp_path: Path, fault: str, weight: str, serial: str | None, quality: tuple[str, ...]
) -> None:
    done = await measured(tmp_path, fault)
    assert isinstance(done, MeterDone)
    assert str(done.reading.value(Quantity.WEIGHT)) == weight
    assert done.reading.device.serial == serial
    assert done.reading.quality == quality


@pytest.mark.parametrize(
    ("vitals", "faults", "pace", "option"),
    [
        ("systolic=120", [], 1.0, "--vitals"),
        ("weight=82.41", [], 1.0, "--vitals"),
        ("weight=0", [], 1.0, "--vitals"),
        ("weight=300.05", [], 1.0, "--vitals"),
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
