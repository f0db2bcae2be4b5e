# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sessions of HID devices, with their simulators behind a real socket: readings, and faults."""

from functools import reduce
from operator import xor
from pathlib import Path

import pytest

from drivers.catalogue import DRIVERS
from drivers.conversation import Failed
from drivers.driver import Interface
from drivers.fault import DeviceFault
from drivers.meter import MeterAbsent, MeterDone, MeterFailed, MeterPresent
from drivers.ports import open_watch
from drivers.simulated_shelf import Kept
from tests.drivers.memories.talk import NEW, OLD, Talk
from tests.drivers.meter_room import events_in, open_session, room, running, simulated

PACE = 40.0
KEYS = [
    key
    for key, driver in DRIVERS.items()
    if driver.interface is Interface.HID and driver.open_meter is not None
]
each = pytest.mark.parametrize("key", KEYS)
# A look at its memory takes so many reports that one in ten may spoil each look; a question whose
# answer was spoilt is not asked twice in one look. Then there is no reading, which is right.
MANY_REPORTS = frozenset({"omron-hem790", "beurer-bm-hid"})


def test_there_are_some() -> None:
    assert {*KEYS} == {
        "contec-cms50e-hid",
        "omron-hem790",
        "beurer-bm-hid",
        "contour-usb",
        "freestyle-hid",
    }


@each
@pytest.mark.parametrize("faults", [(), ("bit-flip",), ("half-frame",)], ids=str)
async def test_a_reading_and_then_another_one_whatever_one_report_in_ten_becomes(
    tmp_path: Path, key: str, faults: tuple[str, ...]
) -> None:
    async with room(tmp_path, key, *faults, pace=PACE) as meter:
        for _ in range(1 if faults else 2):
            done = await meter.measures()
            if faults and key in MANY_REPORTS and isinstance(done, MeterFailed):
                assert done.fault is DeviceFault.GARBLED
                continue
            assert isinstance(done, MeterDone)
            assert [v.quantity for v in done.reading.values] == list(DRIVERS[key].quantities)
        assert meter.nothing_told()
    assert "not-understood" not in events_in(tmp_path / "log")


@each
async def test_a_cable_pulled_in_the_middle_and_back(tmp_path: Path, key: str) -> None:
    async with room(tmp_path, key, "unplug-at=4@1", "replug-after=2@1", pace=PACE) as meter:
        meter.session.start()
        failed = await meter.told()
        if isinstance(failed, MeterAbsent):  # a stream was unplugged before anybody was asked
            assert failed.fault is DeviceFault.UNPLUGGED
        else:
            assert isinstance(failed, MeterFailed)
            assert failed.fault is DeviceFault.UNPLUGGED
            assert isinstance(await meter.told(), MeterAbsent)
        assert await meter.told() == MeterPresent()
        assert isinstance(await meter.measures(), MeterDone)


@each
async def test_another_device_is_told_by_its_numbers(tmp_path: Path, key: str) -> None:
    async with simulated(tmp_path, key, "wrong-device", pace=PACE):
        ports = open_watch(f"links:{tmp_path}", "meter")
        async with running(open_session(key, ports)) as meter:
            assert await meter.told() == MeterAbsent(DeviceFault.WRONG_DEVICE, "USB 046D:C077")


@each
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("silent", MeterFailed(DeviceFault.NO_ANSWER)),
        ("garbage", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("flood", MeterFailed(DeviceFault.GARBLED, "noise")),
    ],
)
async def test_a_fault_is_told_as_what_it_is(
    tmp_path: Path, key: str, fault: str, told: MeterFailed
) -> None:
    async with room(tmp_path, key, fault, pace=100) as meter:
        assert await meter.measures() == told


@each
async def test_a_node_that_another_program_has_is_no_present_device(
    tmp_path: Path, key: str
) -> None:
    async with room(tmp_path, key, pace=PACE) as meter:
        ports = open_watch(f"links:{tmp_path}", "meter")
        async with running(open_session(key, ports)) as second:
            assert await second.told() == MeterPresent()  # for a moment: a node says it at once
            absent = await second.told()
            assert isinstance(absent, MeterAbsent)
        assert isinstance(await meter.measures(), MeterDone)


def test_a_cable_with_another_model_behind_it_is_asked_for_its_name_and_nothing_else() -> None:
    """The same USB id serves models that would take what follows for something else."""
    talk = Talk("omron-hem790", *OLD)
    parts = _reports(b"\x00M7131U  100")
    talk.spoil = lambda _, number: parts[number]
    talk.start()
    assert talk.ends == [Failed(DeviceFault.WRONG_DEVICE, "M7131U  100")]
    assert talk.said == [b"\x05VER00\x00\x00"]


def _reports(payload: bytes) -> list[bytes]:
    answer = b"OK" + payload + bytes([reduce(xor, payload)])
    parts = [answer[at : at + 7] for at in range(0, len(answer), 7)]
    return [bytes([len(part)]) + part.ljust(7, b"\xee") for part in parts]


@pytest.mark.parametrize("records", [0, 1, 3])
def test_what_a_blood_pressure_meter_kept_before_is_never_the_reading(records: int) -> None:
    talk = Talk("omron-hem790", *OLD[:records])
    talk.start()
    talk.waits(20)
    assert talk.ends == []
    talk.takes(Kept(NEW.at, 131, more=(84, 66)))
    numbers = [int(value.value) for value in talk.reading.values]
    assert numbers == [131, 84, 66]
    assert talk.reading.device_time == NEW.at
    assert (talk.reading.device.model, talk.reading.device.serial) == ("M7080IT", "06000000040000")


@pytest.mark.parametrize("at", range(24))
@pytest.mark.parametrize("way", ["flip", "half", "lost"])
def test_a_damaged_report_is_asked_for_again(at: int, way: str) -> None:
    talk = Talk("omron-hem790", *OLD)

    def spoil(report: bytes, number: int) -> bytes:
        flipped = report[:3] + bytes([report[3] ^ 4]) + report[4:]
        ways = {"flip": flipped, "half": report[:4], "lost": b""}
        return ways[way] if number % 60 == at else report

    talk.spoil = spoil
    talk.start()
    talk.waits(8)
    talk.takes(Kept(NEW.at, 131, more=(84, 66)))
    talk.waits(20)
    assert [int(value.value) for value in talk.reading.values] == [131, 84, 66]


def test_a_freestyle_that_keeps_no_such_list_is_another_device() -> None:
    talk = Talk("freestyle-hid", *OLD)
    body = b"12,something else\r\n"
    text = body + b"CKSM:%08X\r\nCMD OK\r\n" % sum(body)
    refused = bytes([0x60, len(text)]) + text
    talk.spoil = lambda report, _: refused if b"7," in report else report
    talk.start()
    assert talk.ends == [Failed(DeviceFault.WRONG_DEVICE, "FreeStyle")]
