# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the thermometer is asked, and how it ends when nothing is measured. No I/O."""

from decimal import Decimal

import pytest

from drivers.conversation import Failed, Finished, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.reading import Quantity, Reading
from drivers.taidoc_thermometer import simulated_bytes as wire
from drivers.taidoc_thermometer.protocol import CONNECT, COUNT, question
from tests.drivers.taidoc_thermometer.talk import OLD, Talk


def reading_of(talk: Talk) -> Reading:
    (finished,) = talk.ends
    assert isinstance(finished, Finished)
    return finished.reading


def test_nothing_is_said_before_somebody_wants_to_know() -> None:
    talk = Talk(*OLD)
    assert talk.conversation.connected() == []
    talk.hears(wire.answer(wire.VALUE, wire.number(368)))
    assert talk.steps == []
    assert talk.conversation.stop() == []


@pytest.mark.parametrize("command", [0x22, 0x24, 0x54])
def test_each_answer_to_the_first_question_is_taken(command: int) -> None:
    talk = Talk(*OLD)
    talk.connects_as = command
    talk.start()
    talk.takes()
    assert isinstance(talk.ends[0], Finished)


@pytest.mark.parametrize(
    ("model", "name"),
    [(0x4277, "TaiDoc TD-4277"), (0x3140, "TaiDoc TD-3140"), (0xFFFF, "TaiDoc without a number")],
)
def test_another_device_of_the_maker_is_refused_before_it_is_read(model: int, name: str) -> None:
    """362 mg/dl would be a temperature."""
    talk = Talk(*OLD)
    talk.model = model
    talk.start()
    assert talk.ends == [Failed(DeviceFault.WRONG_DEVICE, name)]
    assert len(talk.said) == 2


def test_live_never_shows_what_may_be_anybodys() -> None:
    talk = Talk(*OLD)
    talk.start()
    assert talk.conversation.live() == Live(Contact.NOBODY)


def test_a_device_that_does_not_answer_is_connected_anew_and_given_up() -> None:
    talk = Talk(*OLD)
    talk.deaf = True
    talk.start()
    talk.waits(4.2)
    assert talk.said == [question(CONNECT)] * 4
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


def test_a_device_that_is_deaf_while_it_measures_is_waited_for() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.deaf = True
    talk.waits(9)
    assert talk.ends == []
    talk.deaf = False
    talk.takes()
    talk.waits(2)
    assert isinstance(talk.ends[0], Finished)


def test_a_device_that_stays_deaf_is_given_up_at_last() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.deaf = True
    talk.waits(20)
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


def test_a_clock_that_runs_faster_than_the_line_ends_by_the_limit() -> None:
    talk = Talk(*OLD)
    talk.deaf = True
    talk.start()
    talk.waits(90, line=0.5)
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


def test_a_garbled_answer_is_asked_for_again_at_once() -> None:
    talk = Talk(*OLD)
    talk.deaf = True
    talk.start()
    talk.hears(wire.with_flipped_bit(wire.answer(wire.CONNECT, b"")))
    talk.deaf = False
    talk.waits(0.1)
    assert talk.said[:2] == [question(CONNECT)] * 2
    assert talk.said[-1] != question(CONNECT)


@pytest.mark.parametrize("noise", [b"\x42" * 8, b"\x51\xff\xff\xff\xff\xff\xa5\x00"])
def test_nothing_but_noise_is_garbled(noise: bytes) -> None:
    talk = Talk(*OLD)
    talk.deaf = True
    talk.start()
    for _ in range(6):
        talk.hears(noise)
        talk.waits(0.1)
    assert talk.ends == [Failed(DeviceFault.GARBLED, "noise")]


def test_answers_that_nobody_waits_for_belong_to_nothing() -> None:
    talk = Talk(*OLD)
    talk.start()
    looked = len(talk.said)
    talk.hears(wire.answer(wire.COUNT, wire.number(9)) * 3)
    talk.hears(wire.answer(wire.VALUE, wire.number(400)) * 3)
    assert len(talk.said) == looked
    talk.deaf = True
    talk.waits(1)
    assert talk.said[-1] == question(COUNT)
    talk.hears(wire.answer(wire.VALUE, wire.number(400)) + wire.answer(wire.CONNECT, b""))
    talk.hears(question(COUNT))  # an echo of what we say
    assert talk.said[-1] == question(COUNT)
    talk.deaf = False
    talk.waits(2)
    talk.takes()
    assert reading_of(talk).value(Quantity.TEMPERATURE) == Decimal("36.8")


def test_something_else_on_the_line_is_told_by_name_at_any_time() -> None:
    talk = Talk(*OLD)
    sensor = b"BM\x00\x1c" + b"\x42" * 28
    wrong = DeviceFault.WRONG_DEVICE, "particle sensor"
    talk.hears(sensor)
    assert talk.steps == [Stranger(*wrong)]
    talk.conversation.silent(talk.time.passes(1))
    talk.deaf = True
    talk.start()
    talk.hears(sensor)
    assert talk.steps[-2:] == [Stranger(*wrong), Failed(*wrong)]
