# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The simulated CMS50 as a program sees it, and each of its faults as the driver does."""

import asyncio
from pathlib import Path

import pytest

from drivers.contec_cms50 import simulated_bytes as wire
from drivers.contec_cms50.decoding import decode
from drivers.contec_cms50.simulator import simulate
from drivers.fault import DeviceFault
from drivers.meter import MeterDone, MeterEvent, MeterFailed
from drivers.reading import Quantity
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals
from drivers.strangers import OLD_CMS50_NAME
from tests.drivers.device_end import names, program
from tests.drivers.meter_room import events_in, room, simulated

KEY = "contec-cms50"


async def test_it_streams_from_start_to_stop_and_says_that_it_is_free(tmp_path: Path) -> None:
    async with program(tmp_path, KEY) as machine:
        await machine.quiet(0.05)
        stream = await machine.asks(wire.START, 9 * 60)
        assert set(stream[::9]) == {1}
        assert decode(stream)[0] == {"kind": "status", "status": "finger-out", "packages": 60}
        machine.say(wire.STOP)
        await machine.log_has("plugged", "start", "stop")
        await asyncio.sleep(0.02)
        assert machine.port.read(100_000).endswith(wire.FREED)
        await machine.quiet(0.05)


async def test_a_second_is_sixty_packages(tmp_path: Path) -> None:
    async with program(tmp_path, KEY, pace=1) as machine:
        begin = asyncio.get_running_loop().time()
        await machine.asks(wire.START, 9 * 31)
        # Thirty whole intervals lie between the first package and the last: a floor, not a speed.
        assert asyncio.get_running_loop().time() - begin >= 30 / 60 - 0.02


async def test_a_kiosk_that_says_nothing_more_is_left_in_peace(tmp_path: Path) -> None:
    async with program(tmp_path, KEY) as machine:
        machine.say(wire.START)
        await machine.log_has("plugged", "start", "fell-silent")
        machine.port.reset_input_buffer()
        await machine.asks(wire.START, 9)


async def test_a_command_with_a_flipped_bit_is_not_obeyed(tmp_path: Path) -> None:
    async with program(tmp_path, KEY) as machine:
        machine.say(wire.START[:-1] + b"\x81" + b"\xff\x00" + wire.START[:4] + wire.STOP)
        await machine.log_has("plugged", "not-understood", "not-understood")
        machine.say(wire.KEEP_ALIVE)


def test_the_curve_looks_like_a_finger() -> None:
    """One crest and one lower one in each beat, never beyond the scale, and the same every time."""
    beat = [wire.pleth(number / 60, 60) for number in range(60)]
    crests = [
        number
        for number in range(1, 59)
        if beat[number - 1] < beat[number] >= beat[number + 1] and beat[number] > 20
    ]
    assert len(crests) == 2
    first, second = crests
    assert beat[first] > 100 > beat[second] > 30
    assert first < 15 < second < 40  # up in a quarter of the beat, down in the rest
    assert all(0 <= wire.pleth(number / 60, 71) <= 127 for number in range(6000))


@pytest.mark.parametrize("vitals", ["spo2=91,pulse=104,perfusion=0.35", "spo2=100,pulse=250"])
async def test_the_reading_is_the_given_values_exactly(tmp_path: Path, vitals: str) -> None:
    async with room(tmp_path, KEY, vitals=vitals) as meter:
        done = await meter.measures()
    assert isinstance(done, MeterDone)
    for name, value in parse_vitals(vitals).items():
        quantity = Quantity.PERFUSION_INDEX if name == "perfusion" else Quantity(name)
        assert done.reading.value(quantity) == value


async def measured(folder: Path, *faults: str) -> MeterEvent:
    async with room(folder, KEY, *faults) as meter:
        meter.session.start()
        while not isinstance(end := await meter.told(), MeterDone | MeterFailed):
            pass
        return end


FAILING = {
    "refuse": (DeviceFault.DEVICE_ERROR, "not-supported"),
    "no-finger": (DeviceFault.NO_CONTACT, ""),
    "search": (DeviceFault.TIMED_OUT, "searching"),
    "restless": (DeviceFault.UNSTABLE, ""),
    "implausible=spo2": (DeviceFault.OUT_OF_RANGE, "spo2"),
    "implausible=pulse": (DeviceFault.OUT_OF_RANGE, "pulse"),
    "old-protocol": (DeviceFault.WRONG_DEVICE, OLD_CMS50_NAME),
    "wrong-speed": (DeviceFault.WRONG_SPEED, "slower"),
    "stream-ends-at=6": (DeviceFault.NO_ANSWER, ""),
}


@pytest.mark.parametrize("fault", FAILING)
async def test_a_fault_is_told_as_what_it_is(tmp_path: Path, fault: str) -> None:
    assert await measured(tmp_path, fault) == MeterFailed(*FAILING[fault])


async def test_a_finger_that_was_out_for_a_while_is_measured_all_the_same(tmp_path: Path) -> None:
    assert isinstance(await measured(tmp_path, "finger-out-at=9"), MeterDone)


async def test_without_a_perfusion_index(tmp_path: Path) -> None:
    done = await measured(tmp_path, "no-perfusion")
    assert isinstance(done, MeterDone)
    assert done.reading.value(Quantity.PERFUSION_INDEX) is None


async def test_the_driver_stops_the_stream_it_started(tmp_path: Path) -> None:
    async with room(tmp_path, KEY) as meter:
        await meter.measures()
        await asyncio.sleep(0.05)
        events = events_in(tmp_path / "log")
    assert [event for event in events if event != "keep-alive"] == [
        "plugged",
        "stop",
        "start",
        "stop",
    ]


@pytest.mark.parametrize(
    ("vitals", "faults", "pace", "option"),
    [
        ("systolic=120", [], 1.0, "--vitals"),
        ("spo2=101", [], 1.0, "--vitals"),
        ("spo2=96.5", [], 1.0, "--vitals"),
        ("pulse=300", [], 1.0, "--vitals"),
        ("perfusion=0.001", [], 1.0, "--vitals"),
        ("perfusion=31", [], 1.0, "--vitals"),
        ("", ["explode"], 1.0, "--fault"),
        ("", ["implausible=weight"], 1.0, "--fault"),
        ("", ["finger-out-at"], 1.0, "--fault"),
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


async def test_the_link_goes_with_it(tmp_path: Path) -> None:
    async with simulated(tmp_path, KEY):
        assert (tmp_path / "meter").is_symlink()
    assert names(tmp_path) == ["log"]
