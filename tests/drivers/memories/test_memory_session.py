# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Session and simulator of each meter with a memory, with a real pseudo-terminal between them."""

from pathlib import Path

import pytest

from drivers.catalogue import find_driver
from drivers.fault import DeviceFault
from drivers.meter import MeterDone, MeterFailed
from drivers.reading import Quantity
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals
from tests.drivers.device_end import names
from tests.drivers.memories.talk import KEYS
from tests.drivers.meter_room import room

PACE = 20.0  # faster, a busy machine would be over the device's time


@pytest.mark.parametrize("key", KEYS)
async def test_a_reading_and_then_another_one(tmp_path: Path, key: str) -> None:
    async with room(tmp_path, key, vitals="glucose=123,press=1", pace=PACE) as meter:
        for _ in range(2):
            done = await meter.measures()
            assert isinstance(done, MeterDone)
            assert done.reading.value(Quantity.GLUCOSE) == 123
            assert done.reading.quality == ()


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("high", MeterFailed(DeviceFault.OUT_OF_RANGE, "above-range")),
        ("control", MeterFailed(DeviceFault.DEVICE_ERROR, "control-solution")),
        ("silent", MeterFailed(DeviceFault.NO_ANSWER)),
        ("no-press", MeterFailed(DeviceFault.NO_CONTACT)),
        ("flood", MeterFailed(DeviceFault.GARBLED, "noise")),
    ],
)
async def test_a_fault_is_told_as_what_it_is(tmp_path: Path, fault: str, told: MeterFailed) -> None:
    pace = 100 if fault in ("silent", "no-press") else PACE
    async with room(tmp_path, "onetouch-ultra2", fault, pace=pace) as meter:
        assert await meter.measures() == told


@pytest.mark.parametrize("fault", ["other-meter", "away", "clock-off"])
async def test_what_is_unusual_and_measured_all_the_same(tmp_path: Path, fault: str) -> None:
    async with room(tmp_path, "onetouch-ultra2", fault, pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        assert done.reading.value(Quantity.GLUCOSE) == 104
        clock = ("device-clock-off",) if fault == "clock-off" else ()
        assert done.reading.quality == clock


@pytest.mark.parametrize(
    ("vitals", "fault", "pace", "option"),
    [
        ("systolic=120", "", 1.0, "--vitals"),
        ("glucose=104.5", "", 1.0, "--vitals"),
        ("glucose=19", "", 1.0, "--vitals"),
        ("", "explode", 1.0, "--fault"),
        ("", "", 0.0, "--pace"),
    ],
)
async def test_what_cannot_be_meant_is_refused_before_anything_is_made(
    tmp_path: Path, vitals: str, fault: str, pace: float, option: str
) -> None:
    options = SimulatorOptions(
        tmp_path / "meter", parse_vitals(vitals), pace, parse_faults(filter(None, [fault]))
    )
    simulate = find_driver("onetouch-ultra2").simulate
    assert simulate is not None
    with pytest.raises(OptionError) as refused:
        await simulate(options)
    assert refused.value.option == option
    assert names(tmp_path) == []
