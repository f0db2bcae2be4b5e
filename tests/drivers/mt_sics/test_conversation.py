# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the scale is asked and when, and how a weighing ends. No I/O, time by hand."""

import hashlib
from decimal import Decimal

import pytest

from drivers.conversation import Failed, Finished, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.mt_sics import simulated_bytes as wire
from drivers.mt_sics.protocol import CANCEL, MODEL, SERIAL, WEIGHT_NOW, WEIGHT_STABLE
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from tests.drivers.mt_sics.talk import EMPTY, MOVING, STEADY, Talk


@pytest.fixture
def talk() -> Talk:
    return Talk()


def reading_of(talk: Talk) -> Reading:
    (finished,) = talk.ends
    assert isinstance(finished, Finished)
    return finished.reading


def test_nothing_is_said_before_somebody_wants_to_know(talk: Talk) -> None:
    assert talk.conversation.connected() == []
    talk.hears(STEADY)
    assert talk.steps == []
    assert talk.conversation.stop() == []


def test_a_weight_held_for_two_seconds_and_confirmed_becomes_a_reading(talk: Talk) -> None:
    talk.is_named()
    talk.weighs(EMPTY, 3)
    talk.weighs(MOVING, 5)
    talk.is_held()
    assert talk.ends == []
    talk.hears(STEADY)
    reading = reading_of(talk)
    assert reading.values == (Value(Quantity.WEIGHT, Decimal("82.40"), "kg"),)
    assert reading.device == DeviceInfo("Mettler Toledo", "ICS469 OU 300.00 kg", "B512345678")
    assert reading.device_time is None
    assert reading.origin is Origin.MEASURED
    assert reading.quality == ()
    assert reading.raw_hash == hashlib.sha256(STEADY).digest()[:8]


def test_three_equal_answers_are_needed_however_long_they_take(talk: Talk) -> None:
    talk.is_named()
    talk.hears(STEADY)
    talk.waits(3)
    talk.hears(STEADY)
    talk.waits(0.2)
    assert WEIGHT_STABLE not in talk.said
    talk.hears(STEADY)
    assert talk.said[-1] == WEIGHT_STABLE


def test_who_stands_on_it_already_is_weighed(talk: Talk) -> None:
    talk.is_named()
    talk.is_held()
    talk.hears(STEADY)
    assert reading_of(talk).quality == ()


@pytest.mark.parametrize(
    "other",
    [
        b"S S      82.45 kg\r\n",
        b"S S       82.4 kg\r\n",
        b"S S      82400 g\r\n",
        MOVING,
        EMPTY,
        wire.NOT_NOW,
        wire.OVERLOAD,
        wire.SYNTAX_ERROR,
        b"S S      181.7 lb\r\n",
    ],
)
def test_any_other_answer_begins_anew_also_the_confirmation(talk: Talk, other: bytes) -> None:
    talk.is_named()
    talk.weighs(STEADY, 15)
    talk.weighs(other)
    talk.is_held()
    assert talk.said.count(WEIGHT_STABLE) == 1
    talk.hears(other)
    assert talk.ends == []
    talk.waits(0.2)
    assert talk.said[-1] == WEIGHT_NOW
    talk.is_held()
    talk.hears(STEADY)
    assert reading_of(talk).value(Quantity.WEIGHT) == Decimal("82.40")


def test_a_weight_from_before_the_start_belongs_to_nobody(talk: Talk) -> None:
    talk.start()
    talk.hears(STEADY * 30, wire.NOT_NOW, wire.MODEL)
    assert talk.said == [CANCEL]
    talk.hears(wire.SERIAL)
    talk.hears(STEADY * 30)
    assert talk.said == [CANCEL, SERIAL]


def test_an_answer_nobody_waits_for_is_none(talk: Talk) -> None:
    talk.is_named()
    talk.hears(STEADY, *[STEADY] * 30)  # all at once: one question, one answer
    talk.waits(2.5)
    assert WEIGHT_STABLE not in talk.said
    talk.hears(b"Z A\r\n", wire.SERIAL)
    assert talk.conversation.live().contact is Contact.STEADY


def test_a_name_that_is_told_differently_twice_is_no_name(talk: Talk) -> None:
    talk.start()
    talk.hears(wire.SERIAL, b'I4 A "B512345679"\r\n', wire.MODEL, wire.MODEL)
    talk.is_held()
    talk.hears(STEADY)
    assert reading_of(talk).device == DeviceInfo("Mettler Toledo", "ICS469 OU 300.00 kg", None)


@pytest.mark.parametrize("refusal", [wire.SYNTAX_ERROR, b"I4 I\r\n"])
def test_a_scale_that_tells_no_name_weighs_all_the_same(talk: Talk, refusal: bytes) -> None:
    talk.start()
    talk.hears(wire.SERIAL, refusal, wire.SYNTAX_ERROR, b"I2 I\r\n")
    assert talk.said[-2:] == [MODEL, WEIGHT_NOW]
    talk.is_held()
    talk.hears(STEADY)
    assert reading_of(talk).device == DeviceInfo("Mettler Toledo", "MT-SICS scale", None)


def test_a_scale_that_was_not_at_zero_is_told_with_the_weight(talk: Talk) -> None:
    talk.is_named()
    talk.weighs(b"S S       3.20 kg\r\n", 3)
    talk.weighs(b"S D       9.15 kg\r\n", 3)  # the first foot
    talk.is_held()
    talk.hears(STEADY)
    assert reading_of(talk).quality == ("scale-not-at-zero",)


def test_a_weight_in_grams_is_the_same_in_kilograms(talk: Talk) -> None:
    talk.is_named()
    talk.is_held(b"S S      82400 g\r\n")
    talk.hears(b"S S      82400 g\r\n")
    assert reading_of(talk).value(Quantity.WEIGHT) == Decimal("82.4")


def test_live_shows_what_the_scale_shows(talk: Talk) -> None:
    talk.is_named()
    assert talk.conversation.live() == Live(Contact.NOBODY)
    talk.weighs(EMPTY)
    assert talk.conversation.live() == Live(Contact.NOBODY)
    shown = (Value(Quantity.WEIGHT, Decimal("82.40"), "kg"),)
    talk.weighs(MOVING)
    assert talk.conversation.live() == Live(Contact.SETTLING, shown)
    talk.weighs(STEADY, 11)
    live = talk.conversation.live()
    assert (live.contact, live.values) == (Contact.STEADY, shown)
    assert 0.5 <= live.done_share <= 0.6
    talk.weighs(wire.NOT_NOW)
    assert talk.conversation.live() == Live(Contact.SEARCHING)


def test_a_question_is_said_again_and_in_the_end_given_up(talk: Talk) -> None:
    talk.start()
    talk.waits(4.2)
    assert talk.said == [CANCEL] * 4
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


def test_a_scale_may_take_long_for_a_stable_weight(talk: Talk) -> None:
    talk.is_named()
    talk.is_held()
    talk.waits(9)
    assert talk.said.count(WEIGHT_STABLE) == 1
    talk.hears(STEADY)
    assert isinstance(talk.ends[0], Finished)


def test_a_garbled_answer_is_asked_for_again_at_once(talk: Talk) -> None:
    talk.is_named()
    talk.weighs(STEADY, 10)
    talk.hears(b"S S      8\xb2.40 kg\r\n")
    talk.waits(0.1)
    assert talk.said[-2:] == [WEIGHT_NOW, WEIGHT_NOW]
    talk.waits(0.1)
    talk.weighs(STEADY, 12)
    talk.hears(STEADY)
    assert isinstance(talk.ends[0], Finished)


def test_nothing_but_garbled_answers_is_garbled(talk: Talk) -> None:
    talk.is_named()
    for _ in range(5):
        talk.hears(b"S S      8\xb2.40 kg\r\n")
        talk.waits(0.1)
    assert talk.ends == [Failed(DeviceFault.GARBLED, "noise")]


def test_a_line_that_never_ends_is_garbled(talk: Talk) -> None:
    talk.start()
    talk.hears(b"\x01\x02\x03\x04\x05\x06\x07\x08")
    talk.waits(60, line=0.5)
    assert talk.ends == [Failed(DeviceFault.GARBLED, "noise")]
    talk.conversation.silent(talk.time.passes(1))


ENDLESS = {
    "nobody": (EMPTY, DeviceFault.NO_CONTACT, ""),
    "restless": (MOVING, DeviceFault.UNSTABLE, ""),
    "never ready": (wire.NOT_NOW, DeviceFault.UNSTABLE, ""),
    "overload": (wire.OVERLOAD, DeviceFault.OVERLOAD, "overload"),
    "underload": (wire.UNDERLOAD, DeviceFault.OVERLOAD, "underload"),
    "pounds": (b"S S      181.7 lb\r\n", DeviceFault.DEVICE_ERROR, "unit lb"),
    "syntax": (b"ES\r\n", DeviceFault.DEVICE_ERROR, "ES"),
    "transmission": (b"ET\r\n", DeviceFault.WRONG_SPEED, "ET"),
    "logical": (b"EL\r\n", DeviceFault.DEVICE_ERROR, "EL"),
    "too heavy": (b"S S     350.05 kg\r\n", DeviceFault.OUT_OF_RANGE, "weight"),
}


@pytest.mark.parametrize(("answer", "fault", "detail"), ENDLESS.values(), ids=ENDLESS)
def test_a_trouble_that_stays_is_told_as_what_it_is(
    talk: Talk, answer: bytes, fault: DeviceFault, detail: str
) -> None:
    talk.is_named()
    for _ in range(700):
        if not talk.ends:
            talk.weighs(answer)
    assert talk.ends == [Failed(fault, detail)]


def test_a_trouble_said_twice_is_none(talk: Talk) -> None:
    talk.is_named()
    for _ in range(10):
        talk.weighs(wire.OVERLOAD, 2)
        talk.weighs(MOVING)
        talk.weighs(b"ES\r\n", 2)
    assert talk.ends == []


def test_after_a_stop_no_answer_counts_and_the_next_start_begins_anew(talk: Talk) -> None:
    talk.is_named()
    talk.weighs(STEADY, 20)
    assert talk.conversation.stop() == []
    talk.hears(STEADY, STEADY)
    assert talk.ends == []
    talk.is_named()
    talk.weighs(STEADY, 20)
    assert talk.ends == []
    assert talk.said[-1] == WEIGHT_NOW


def test_something_else_on_the_line_is_told_by_name_at_any_time(talk: Talk) -> None:
    sensor = b"BM\x00\x1c" + b"\x42" * 92
    wrong = DeviceFault.WRONG_DEVICE, "particle sensor"
    talk.hears(sensor)
    assert talk.steps == [Stranger(*wrong)]
    talk.conversation.silent(talk.time.passes(1))
    talk.start()
    talk.hears(sensor)
    assert talk.steps[-2:] == [Stranger(*wrong), Failed(*wrong)]


def test_another_parity_is_told_by_name(talk: Talk) -> None:
    talk.start()
    talk.hears(wire.with_even_parity(wire.SERIAL))
    assert talk.ends == [Failed(DeviceFault.WRONG_SPEED, "even")]
