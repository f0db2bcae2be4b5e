# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Beurer's memory: only what was added counts, and no flip, cut or noise makes a number of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from drivers.beurer_bm_serial.simulated_bytes import record
from drivers.conversation import Failed
from drivers.fault import DeviceFault
from drivers.meter import MeterDone, MeterFailed
from drivers.reading import Quantity
from tests.drivers.beurer_bm_serial.talk import NEW, OLD, SECOND, FlippedOnce, Talk
from tests.drivers.meter_room import room

KEY = "beurer-bm-serial"
PACE = 60.0


@pytest.mark.parametrize("old", range(4))
def test_a_record_that_is_added_is_the_reading(old: int) -> None:
    talk = Talk(*OLD[:old])
    talk.start()
    talk.takes()
    assert talk.values() == (128, 82, 68)


@pytest.mark.parametrize("old", [0, 1, 3])
def test_what_was_there_before_is_never_the_reading(old: int) -> None:
    talk = Talk(NEW, *OLD[:old])
    talk.start()
    talk.waits(150)
    assert talk.ends == [Failed(DeviceFault.NO_CONTACT)]


@pytest.mark.parametrize("answers", range(14))
def test_a_full_memory_that_moves_on_during_a_look_is_looked_at_again(answers: int) -> None:
    talk = Talk(*OLD)
    talk.start()
    begun = talk.answers

    def moves_on(answer: bytes, number: int) -> bytes:
        if number == begun + answers:
            talk.shelf.records[:] = [NEW, *OLD[:-1]]
        return answer

    talk.spoil = moves_on
    talk.waits(15)
    assert talk.values() == (128, 82, 68)


def test_whoever_measures_as_user_1_is_read_beside_the_records_of_user_2() -> None:
    talk = Talk(*OLD, *SECOND)
    talk.start()
    talk.takes()
    assert talk.values() == (128, 82, 68)


def test_a_record_of_user_2_between_others_is_told_and_is_no_value() -> None:
    talk = Talk(*OLD, *SECOND)
    talk.start()
    talk.takes(replace(NEW, user=2))
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "record-order")]


def test_a_record_that_is_impossible_is_told_and_is_no_value() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.takes(replace(NEW, number=70, diastolic=82))
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "implausible")]


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "flip": lambda answer: answer[:-1] + bytes([answer[-1] ^ 1]),
    "half": lambda answer: answer[: len(answer) // 2],
    "lost": lambda _: b"",
    "noise before": lambda answer: b"\xf3\x0e" + answer,
    "noise": lambda answer: b"\xf3" * 64,
}


def at_answer(number: int, way: Callable[[bytes], bytes]) -> Callable[[bytes, int], bytes]:
    """That answer alone is spoilt."""
    return lambda answer, which: way(answer) if which == number else answer


@pytest.mark.parametrize("way", SPOILT)
def test_damage_costs_time_and_makes_no_other_value(way: str) -> None:
    for number in range(0, 40, 3):
        talk = Talk(*OLD)
        talk.spoil = at_answer(number, SPOILT[way])
        talk.start()
        talk.waits(8)
        talk.takes()
        talk.waits(10)
        assert talk.values() == (128, 82, 68), number


def test_every_flipped_bit_of_the_new_record_is_outvoted() -> None:
    good = record(NEW)
    for bit in range(len(good) * 8):
        talk = Talk(*OLD)
        talk.start()
        talk.spoil = flipped = FlippedOnce(good, bit)
        talk.takes()
        assert flipped.done
        assert talk.values() == (128, 82, 68), bit


# On a real pseudo-terminal.


async def test_two_measurements_one_after_the_other(tmp_path: Path) -> None:
    vitals = "systolic=142,diastolic=88,pulse=71,press=2"
    async with room(tmp_path, KEY, vitals=vitals, pace=PACE) as meter_:
        for _ in range(2):
            done = await meter_.measures()
            assert isinstance(done, MeterDone)
            assert done.reading.value(Quantity.SYSTOLIC) == 142
            assert done.reading.device.make == "Beurer"
            assert done.reading.quality == ()


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("silent", MeterFailed(DeviceFault.NO_ANSWER)),
        ("no-press", MeterFailed(DeviceFault.NO_CONTACT)),
        ("flood", MeterFailed(DeviceFault.GARBLED, "noise")),
        ("second-user", MeterFailed(DeviceFault.DEVICE_ERROR, "record-order")),
    ],
)
async def test_a_fault_is_told_as_what_it_is(tmp_path: Path, fault: str, told: MeterFailed) -> None:
    async with room(tmp_path, KEY, fault, pace=100) as meter_:
        assert await meter_.measures() == told


@pytest.mark.parametrize("fault", ["away", "full", "clock-off"])
async def test_what_is_unusual_and_measured_all_the_same(tmp_path: Path, fault: str) -> None:
    async with room(tmp_path, KEY, fault, pace=PACE) as meter_:
        done = await meter_.measures()
        assert isinstance(done, MeterDone)
        assert done.reading.value(Quantity.SYSTOLIC) == 128
        assert ("device-clock-off" in done.reading.quality) == (fault == "clock-off")
