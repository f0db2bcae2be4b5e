# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Beurer on USB: the same rules as on the serial cable, and no report makes another value."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from drivers.beurer_bm_hid.look import Reports, meter
from drivers.beurer_bm_hid.simulator import Bm58Hid
from drivers.beurer_bm_serial.simulated_bytes import record
from drivers.conversation import Failed, Say
from drivers.fault import DeviceFault
from tests.drivers.beurer_bm_serial.talk import NEW, OLD, SECOND, FlippedOnce, Talk

talk_of = partial(Talk, meter=meter, device=Bm58Hid)
READING = (128, 82, 68)


@pytest.mark.parametrize("old", range(4))
def test_a_record_that_is_added_is_the_reading(old: int) -> None:
    talk = talk_of(*OLD[:old])
    talk.start()
    talk.takes()
    assert talk.values() == READING


@pytest.mark.parametrize("old", [0, 1, 3])
def test_what_was_there_before_is_never_the_reading(old: int) -> None:
    talk = talk_of(NEW, *OLD[:old])
    talk.start()
    talk.waits(150)
    assert talk.ends == [Failed(DeviceFault.NO_CONTACT)]


def test_nothing_but_three_questions_is_said_each_in_a_whole_report() -> None:
    talk = talk_of(*OLD)
    talk.start()
    talk.takes()
    said = {step.data for step in talk.steps if isinstance(step, Say)}
    assert {len(report) for report in said} == {8}
    assert {report.rstrip(b"\xf4")[:1] for report in said} == {b"\xaa", b"\xa2", b"\xa3"}


def test_a_record_of_user_2_between_others_is_told_and_is_no_value() -> None:
    talk = talk_of(*OLD, *SECOND)
    talk.start()
    talk.takes(replace(NEW, user=2))
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "record-order")]


def test_every_flipped_bit_of_the_new_record_is_outvoted() -> None:
    good = record(NEW)[1:]
    for bit in range(len(good) * 8):
        talk = talk_of(*OLD)
        talk.start()
        talk.spoil = flipped = FlippedOnce(good, bit)
        talk.takes()
        assert flipped.done
        assert talk.values() == READING, bit


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "flip": lambda answer: bytes([answer[0] ^ 1]) + answer[1:],
    "half": lambda answer: answer[: len(answer) // 2],
    "lost": lambda _: b"",
    "none": lambda _: b"\xa9".ljust(8, b"\xf4"),
    "another": lambda _: record(OLD[1])[1:],
}


@pytest.mark.parametrize("way", SPOILT)
def test_one_damaged_report_costs_time_and_makes_no_other_value(way: str) -> None:
    for number in range(0, 30, 2):
        talk = talk_of(*OLD)
        talk.spoil = lambda answer, which, at=number: SPOILT[way](answer) if which == at else answer
        talk.start()
        talk.waits(8)
        talk.takes()
        talk.waits(10)
        assert talk.values() == READING, number


def test_what_nobody_asked_for_is_damage() -> None:
    reports = Reports()
    (event,) = reports.receive(b"\x55".ljust(8, b"\xf4"))
    assert getattr(event, "reason", "") == "unasked"
    assert reports.receive(b"") == reports.idle() == []
