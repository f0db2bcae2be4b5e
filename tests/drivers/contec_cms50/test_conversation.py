# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is said to the oximeter and when, and how a measurement ends. No I/O, time by hand."""

import hashlib
from decimal import Decimal

import pytest

from drivers.contec_cms50 import simulated_bytes as wire
from drivers.contec_cms50.conversation import Cms50Conversation
from drivers.contec_cms50.protocol import KEEP_ALIVE, START, STOP
from drivers.conversation import Failed, Finished, Say, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.reading import DeviceInfo, Origin, Quantity, Value
from drivers.strangers import OLD_CMS50_NAME
from tests.drivers.contec_cms50.samples import stream
from tests.drivers.moments import Time

FEED_SECONDS = 0.1


class Talk:
    """A conversation, and everything it wanted done."""

    def __init__(self) -> None:
        self.time = Time()
        self.conversation = Cms50Conversation()
        self.steps: list[Step] = []

    def start(self) -> None:
        assert self.conversation.start(self.time.now) == [Say(START)]

    def hears(self, data: bytes) -> None:
        self.steps += self.conversation.receive(data, self.time.now)

    def streams(self, data: bytes) -> None:
        """At the device's own pace, with a tick after every tenth of a second."""
        for at in range(0, len(data), 54):
            self.hears(data[at : at + 54])
            self.waits(FEED_SECONDS)

    def waits(self, seconds: float) -> None:
        for _ in range(round(seconds / FEED_SECONDS)):
            now = self.time.passes(FEED_SECONDS)
            if not self.ends:  # as the session does
                self.steps += self.conversation.tick(now)

    @property
    def said(self) -> list[bytes]:
        return [step.data for step in self.steps if isinstance(step, Say)]

    @property
    def ends(self) -> list[Step]:
        return [step for step in self.steps if isinstance(step, Finished | Failed)]


@pytest.fixture
def talk() -> Talk:
    return Talk()


def test_the_first_word_is_stop(talk: Talk) -> None:
    assert talk.conversation.connected() == [Say(STOP)]


def test_a_measurement_becomes_a_reading_and_the_stream_is_stopped(talk: Talk) -> None:
    talk.start()
    talk.streams(stream(8.4))
    assert talk.said == [KEEP_ALIVE, STOP]
    (finished,) = talk.ends
    assert isinstance(finished, Finished)
    reading = finished.reading
    assert reading.values == (
        Value(Quantity.SPO2, Decimal(96), "%"),
        Value(Quantity.PULSE, Decimal(71), "/min"),
        Value(Quantity.PERFUSION_INDEX, Decimal("3.85"), "%"),
    )
    assert reading.device == DeviceInfo("Contec", "CMS50", None)
    assert reading.device_time is None
    assert reading.origin is Origin.MEASURED
    assert reading.quality == ()
    packages = {stream(8.4)[at : at + 9] for at in range(0, len(stream(8.4)), 9)}
    assert reading.raw_hash in {hashlib.sha256(one).digest()[:8] for one in packages}


def test_without_a_perfusion_index_there_is_none_in_the_reading(talk: Talk) -> None:
    talk.start()
    talk.streams(stream(8.4, perfusion=None))
    (finished,) = talk.ends
    assert isinstance(finished, Finished)
    assert [value.quantity for value in finished.reading.values] == [Quantity.SPO2, Quantity.PULSE]


def test_what_streams_before_the_start_or_after_the_stop_counts_for_nothing(talk: Talk) -> None:
    talk.hears(stream(7))
    talk.start()
    talk.streams(stream(3))
    assert talk.ends == []
    assert talk.conversation.stop() == [Say(STOP)]
    talk.hears(stream(20))
    assert talk.ends == []


def test_a_second_measurement_begins_from_nothing(talk: Talk) -> None:
    talk.start()
    talk.streams(stream(7))
    talk.conversation.stop()
    talk.start()
    assert talk.conversation.live() == Live(Contact.NOBODY, wave_hz=60)
    talk.streams(stream(7))
    assert talk.ends == []
    talk.streams(stream(2))
    assert isinstance(talk.ends[0], Finished)


def test_the_keep_alive_is_said_every_five_seconds(talk: Talk) -> None:
    talk.start()
    talk.streams(wire.finger_out() * 60 * 16)
    assert talk.said == [KEEP_ALIVE] * 3


def test_live_shows_the_curve_once_and_the_values_as_soon_as_they_are_believed(
    talk: Talk,
) -> None:
    talk.start()
    talk.streams(wire.finger_out() * 12)
    assert talk.conversation.live() == Live(Contact.NOBODY, (), 0, (), 60, 0.0)
    talk.streams(wire.searching(127) * 12 + wire.searching(0))
    live = talk.conversation.live()
    assert (live.contact, live.values, live.signal) == (Contact.SEARCHING, (), 25)
    assert live.wave == (0, *(100,) * 12)  # the last package before waited for the next byte
    talk.streams(stream(1))
    live = talk.conversation.live()
    assert live.contact is Contact.SETTLING
    assert live.values == (
        Value(Quantity.SPO2, Decimal(96), "%"),
        Value(Quantity.PULSE, Decimal(71), "/min"),
    )
    assert live.signal == 75
    assert len(live.wave) == 60
    assert all(0 <= point <= 100 for point in live.wave)
    assert 0.1 < live.done_share < 0.13
    assert talk.conversation.live().wave == ()
    talk.streams(stream(1.5))
    assert talk.conversation.live().contact is Contact.STEADY


def test_a_stream_that_never_comes_is_asked_for_three_times(talk: Talk) -> None:
    talk.start()
    talk.waits(6.1)
    assert talk.said == [START, START, KEEP_ALIVE, STOP]
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


def test_a_stream_that_breaks_off_is_asked_for_again_and_begins_anew(talk: Talk) -> None:
    talk.start()
    talk.streams(stream(7))
    talk.waits(2.2)
    assert talk.said[-1] == START
    talk.streams(stream(7))
    assert talk.ends == []
    talk.streams(stream(1.2))
    assert isinstance(talk.ends[0], Finished)


def test_a_gap_in_the_stream_begins_anew(talk: Talk) -> None:
    """Long enough to change the finger, too short to be asked about."""
    talk.start()
    talk.streams(stream(7))
    talk.waits(1.2)
    talk.streams(stream(7))
    assert talk.ends == []


ENDLESS = {
    "no finger": (wire.finger_out(), DeviceFault.NO_CONTACT, ""),
    "no pulse": (wire.searching(51), DeviceFault.TIMED_OUT, "searching"),
    "implausible": (wire.values(51, 110, 71, 385), DeviceFault.OUT_OF_RANGE, "spo2"),
    "restless": (stream(1) + stream(1, spo2=90), DeviceFault.UNSTABLE, ""),
    "noisy": (
        b"".join(stream(1 / 60, spo2=spo2) + b"\x42\xff\xff" for spo2 in (96, 90)),
        DeviceFault.GARBLED,
        "noise",
    ),
}


@pytest.mark.parametrize(("data", "fault", "detail"), ENDLESS.values(), ids=ENDLESS)
def test_at_the_limit_it_says_what_it_was(
    talk: Talk, data: bytes, fault: DeviceFault, detail: str
) -> None:
    talk.start()
    whole = data * (91 * 540 // len(data) + 1)
    talk.streams(whole)
    assert talk.ends == [Failed(fault, detail)]
    assert talk.said[-1] == STOP


def test_a_clock_that_runs_faster_than_the_line_ends_by_the_limit(talk: Talk) -> None:
    talk.start()
    talk.steps += talk.conversation.tick(talk.time.passes(90, line=0.5))
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


def test_a_stream_lost_before_the_limit_is_no_answer_and_not_the_finger(talk: Talk) -> None:
    talk.start()
    talk.streams(stream(1))
    talk.steps += talk.conversation.tick(talk.time.passes(89.5, line=1.5))
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


def test_the_package_that_only_a_silence_ended_says_nothing_about_now(talk: Talk) -> None:
    talk.start()
    talk.streams(stream(1))
    talk.steps += talk.conversation.silent(talk.time.passes(1.0))
    talk.steps += talk.conversation.tick(talk.time.passes(0.95))
    assert talk.said == [START]


def test_nothing_but_noise_is_garbled(talk: Talk) -> None:
    talk.start()
    talk.hears(b"\x42\xff\x43" * 15)
    talk.steps += talk.conversation.silent(talk.time.passes(1.0))
    talk.waits(6)
    assert talk.ends == [Failed(DeviceFault.GARBLED, "noise")]


@pytest.mark.parametrize(
    ("reason", "detail"), [(0x85, "not-supported"), (0x81, "shut-down"), (0x90, "feedback 10")]
)
def test_a_refused_start_is_a_device_error(talk: Talk, reason: int, detail: str) -> None:
    talk.start()
    talk.hears(bytes([0x0B, 0x81, 0xA1, reason, 0x0C]))
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, detail)]


def test_feedback_that_refuses_nothing_changes_nothing(talk: Talk) -> None:
    talk.start()
    talk.hears(b"\x0b\x81\xa1\x80" + b"\x0b\x81\xaf\x85" + b"\x0c\x80")
    assert talk.ends == []
    talk.streams(stream(1))
    talk.hears(b"\x0b\x81\xa1\x85\x0c\x80\x01")  # in a stream it can only be flipped bits
    assert talk.ends == []


def test_something_else_on_the_line_is_told_by_name_at_any_time(talk: Talk) -> None:
    sensor = b"BM\x00\x1c" + b"\x42" * 28
    wrong = DeviceFault.WRONG_DEVICE, "particle sensor"
    talk.hears(sensor)
    assert talk.steps == [Stranger(*wrong)]
    talk.steps.clear()
    talk.steps += talk.conversation.silent(talk.time.passes(1))
    talk.start()
    talk.hears(sensor)
    assert talk.steps == [Stranger(*wrong), Failed(*wrong)]


def test_older_firmware_is_told_by_name_at_any_speed(talk: Talk) -> None:
    old = b"".join(wire.old_protocol(wire.pleth(n / 60, 71), 96, 71) for n in range(60))
    talk.start()
    talk.hears(old)
    assert talk.ends == [Failed(DeviceFault.WRONG_DEVICE, OLD_CMS50_NAME)]
    talk.conversation.silent(talk.time.passes(1))
    talk.steps.clear()
    talk.start()
    talk.hears(wire.read_too_fast(old))
    assert talk.ends == [Failed(DeviceFault.WRONG_SPEED, "slower")]


def test_packages_that_are_there_by_chance_alone_are_no_stream(talk: Talk) -> None:
    talk.start()
    for number in range(160):
        talk.hears(b"\x42\xff\x43" * 40 + stream(1 / 60, spo2=60 + number % 40))
        talk.waits(0.1)
    assert talk.ends == [Failed(DeviceFault.GARBLED, "noise")]
    assert talk.time.now.patient < 17
