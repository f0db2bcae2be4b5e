# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An A&D scale: simulated device, pseudo-terminal, session and reading."""

from decimal import Decimal
from pathlib import Path

import pytest

from drivers.aandd_scale import conversation, simulator
from drivers.conversation import Failed, Say, Step
from drivers.fault import DeviceFault
from drivers.meter import MeterAbsent, MeterDone, MeterFailed, MeterPresent
from drivers.reading import Quantity
from tests.drivers.meter_room import room
from tests.drivers.moments import Time

PACE = 30.0


@pytest.mark.parametrize("fault", ["", "bit-flip", "standing", "grams"])
async def test_what_the_scale_shows_is_the_reading(fault: str, tmp_path: Path) -> None:
    faults = (fault,) if fault else ()
    async with room(tmp_path, "aandd-scale", *faults, vitals="weight=82.4", pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        assert done.reading.value(Quantity.WEIGHT) == Decimal("82.4")
        assert done.reading.quality == ()
        assert len(done.reading.raw_hash) == 8


async def test_a_bag_on_the_scale_is_told(tmp_path: Path) -> None:
    vitals = "step=20"  # so that the empty scale is looked at, however busy the machine is
    async with room(tmp_path, "aandd-scale", "not-at-zero", vitals=vitals, pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        assert done.reading.quality == ("scale-not-at-zero",)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("silent", MeterFailed(DeviceFault.NO_ANSWER)),
        ("garbage", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("empty", MeterFailed(DeviceFault.NO_CONTACT)),
        ("restless", MeterFailed(DeviceFault.UNSTABLE)),
        ("overload", MeterFailed(DeviceFault.OVERLOAD)),
        ("pounds", MeterFailed(DeviceFault.DEVICE_ERROR)),
        ("syntax-error", MeterFailed(DeviceFault.DEVICE_ERROR, "E01")),
    ],
)
async def test_how_it_ends_without_a_reading(fault: str, told: MeterFailed, tmp_path: Path) -> None:
    async with room(tmp_path, "aandd-scale", fault, pace=PACE) as meter:
        assert await meter.measures() == told


async def test_a_cable_pulled_in_the_middle(tmp_path: Path) -> None:
    async with room(tmp_path, "aandd-scale", "unplug-at=4", pace=PACE) as meter:
        failed = await meter.measures()
        assert isinstance(failed, MeterFailed)
        assert failed.fault is DeviceFault.UNPLUGGED
        assert isinstance(await meter.told(), MeterAbsent)
        assert await meter.told() == MeterPresent()


async def test_another_device_is_told_by_name(tmp_path: Path) -> None:
    async with room(tmp_path, "aandd-scale", "wrong-device", pace=PACE) as meter:
        assert await meter.told() == MeterAbsent(DeviceFault.WRONG_DEVICE, "particle sensor")


def test_only_two_things_are_ever_asked() -> None:
    said = {value for value in vars(conversation).values() if isinstance(value, bytes)}
    assert said == {b"Q\r\n", b"S\r\n"}


def test_the_simulated_line_is_as_long_as_the_documented_one() -> None:
    assert simulator.line(Decimal("82.4"), stable=True, unit="kg") == b"ST,+00082.40  kg\r\n"


def test_an_acknowledgement_is_no_answer_and_no_person_weighs_so_much() -> None:
    time, scale = Time(), conversation.converse()
    assert scale.start(time.now) == [Say(b"Q\r\n")]
    assert scale.receive(b"\x06", time.passes(0.1)) == []
    heavy = simulator.line(Decimal("420.00"), stable=True, unit="kg")
    steps: list[Step] = []
    for _ in range(60):
        steps = scale.receive(heavy, time.passes(0.2))
        if any(isinstance(step, Failed) for step in steps):
            break
        scale.tick(time.passes(0.2))
    assert steps == [Failed(DeviceFault.OUT_OF_RANGE, "weight")]
