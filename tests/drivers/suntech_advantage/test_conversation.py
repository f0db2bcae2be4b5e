# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which bytes may count for an inflation, moment by moment; no line, no clock."""

from collections.abc import Callable

import pytest

from drivers.conversation import Failed, Finished, Say, Stranger
from drivers.cuff_conversation import CuffStep, Inflating, StopHeard
from drivers.fault import DeviceFault
from drivers.reading import Quantity
from drivers.simulated_device import particle_sensor
from drivers.simulated_pressure import Pressure
from drivers.suntech_advantage import simulated_bytes as wire
from drivers.suntech_advantage.conversation import AdvantageConversation
from tests.drivers.moments import Time

PRESSURE = Pressure(128, 97, 82, 68)
RESULT = wire.result(PRESSURE)
OTHER = wire.result(Pressure(129, 97, 82, 68))
RECEIVED, EXECUTED, ABORTED = (
    wire.packet(letter) for letter in (wire.RECEIVED, wire.EXECUTED, wire.ABORTED)
)
ASKS_RESULT = [Say(wire.RESULT)]


class Talk:
    """A conversation and the time it is told."""

    def __init__(self) -> None:
        self.time = Time()
        self.one = AdvantageConversation()

    def start(self) -> list[CuffStep]:
        return self.one.start(self.time.now)

    def hear(self, data: bytes) -> list[CuffStep]:
        return self.one.receive(data, self.time.now)

    def wait(self, seconds: float) -> list[CuffStep]:
        return self.one.tick(self.time.passes(seconds))

    def inflate(self, highest: int = 158) -> None:
        assert self.start() == [Say(wire.START)]
        assert self.hear(RECEIVED) == [Inflating()]
        assert self.wait(0) == [Say(wire.PRESSURE)]
        assert self.hear(wire.cuff(highest)) == []
        for _ in range(6):
            assert self.wait(1) == [Say(wire.PRESSURE)]
            assert self.hear(wire.cuff(40)) == []

    def end(self, *results: bytes) -> list[CuffStep]:
        assert self.hear(EXECUTED) == ASKS_RESULT
        return [step for result in results for step in self.hear(result)]


def failed(fault: DeviceFault, detail: str = "") -> list[CuffStep]:
    return [Failed(fault, detail)]


def test_the_same_result_twice_behind_an_inflation_is_the_reading() -> None:
    talk = Talk()
    talk.inflate()
    again, done = talk.end(RESULT, RESULT)
    assert again == Say(wire.RESULT)
    assert isinstance(done, Finished)
    reading = done.reading
    assert [reading.value(q) for q in (Quantity.SYSTOLIC, Quantity.DIASTOLIC)] == [128, 82]
    assert reading.value(Quantity.MEAN_ARTERIAL) == 97
    assert reading.value(Quantity.PULSE) == 68
    assert reading.device.make == "SunTech"
    assert reading.device_time is None
    assert talk.hear(RESULT) == []
    assert talk.wait(10) == []


def test_a_result_without_an_inflation_that_reached_its_mean_is_not_this_patients() -> None:
    talk = Talk()
    talk.inflate(highest=96)
    assert talk.end(RESULT) == failed(DeviceFault.DEVICE_ERROR, "no-inflation-seen")


def test_a_cuff_that_tells_no_pressure_is_no_inflation_either() -> None:
    talk = Talk()
    talk.start()
    talk.hear(RECEIVED)
    talk.time.passes(6)
    assert talk.hear(wire.cuff(None)) == []
    assert talk.end(RESULT) == failed(DeviceFault.DEVICE_ERROR, "no-inflation-seen")


def test_two_results_that_differ_are_none() -> None:
    talk = Talk()
    talk.inflate()
    assert talk.end(RESULT, OTHER) == [*ASKS_RESULT, *failed(DeviceFault.GARBLED, "two-results")]


def test_a_result_nobody_asked_for_belongs_to_nobody() -> None:
    talk = Talk()
    assert talk.hear(RESULT) == []
    talk.inflate()
    assert talk.hear(RESULT) == []


def test_a_packet_of_another_kind_means_nothing() -> None:
    talk = Talk()
    talk.inflate()
    assert talk.hear(wire.packet(b"\x01\x02\x03")) == []


@pytest.mark.parametrize("letter", [EXECUTED, ABORTED])
def test_an_end_that_comes_too_soon_answers_an_earlier_stop(letter: bytes) -> None:
    talk = Talk()
    talk.start()
    assert talk.hear(letter) == []
    assert talk.hear(RECEIVED) == [Inflating()]
    talk.time.passes(4.9)
    assert talk.hear(letter) == []


def test_a_module_that_stops_by_itself_says_why() -> None:
    talk = Talk()
    talk.inflate()
    assert talk.hear(ABORTED) == ASKS_RESULT
    leak = wire.result(None, 0x57)
    assert talk.hear(leak) == failed(DeviceFault.CUFF_FIT, "leak")
    talk.inflate()
    assert talk.hear(ABORTED) == ASKS_RESULT
    # Without an error it can only be the result before this one.
    assert talk.hear(RESULT) == failed(DeviceFault.DEVICE_ERROR, "aborted")


ERRORS = {
    0x01: (DeviceFault.NO_PULSE, "weak-signal"),
    0x02: (DeviceFault.MOVED, "artefact"),
    0x55: (DeviceFault.CUFF_FIT, "blocked-tube"),
    0x59: (DeviceFault.OVER_PRESSURE, "overpressure"),
    0x5A: (DeviceFault.DEVICE_ERROR, "hardware"),
    0x99: (DeviceFault.DEVICE_ERROR, "99"),
}


@pytest.mark.parametrize("code", ERRORS)
def test_an_error_code_is_told_and_its_numbers_are_nothing(code: int) -> None:
    talk = Talk()
    talk.inflate()
    assert talk.end(wire.result(PRESSURE, code)) == failed(*ERRORS[code])


@pytest.mark.parametrize("missing", ["systolic", "mean", "diastolic", "pulse"])
def test_a_missing_value_is_never_a_number(missing: str) -> None:
    talk = Talk()
    talk.inflate()
    (told,) = talk.end(wire.result(PRESSURE, missing=missing))
    assert isinstance(told, Failed)
    assert told.fault is DeviceFault.OUT_OF_RANGE


@pytest.mark.parametrize(("letter", "name"), [(b"B", "busy"), (b"N", "undefined"), (b"?", "other")])
def test_a_start_that_is_not_taken_is_a_device_error(letter: bytes, name: str) -> None:
    talk = Talk()
    talk.start()
    assert talk.hear(wire.packet(letter)) == failed(DeviceFault.DEVICE_ERROR, name)


@pytest.mark.parametrize("letter", [EXECUTED, ABORTED])
def test_what_shows_at_rest_that_a_stop_was_heard(letter: bytes) -> None:
    talk = Talk()
    assert talk.hear(letter) == [StopHeard()]
    # "received" may as well be the answer to the start before the stop.
    assert talk.hear(RECEIVED) == []
    assert talk.hear(wire.packet(b"D")) == []


def test_a_start_is_said_once_and_its_silence_told() -> None:
    talk = Talk()
    talk.start()
    assert talk.wait(1.9) == []
    assert talk.wait(0.1) == failed(DeviceFault.NO_ANSWER)
    assert talk.hear(RECEIVED) == []


def test_noise_explains_the_silence() -> None:
    talk = Talk()
    talk.start()
    talk.hear(b"\x00\xff\x00")
    talk.one.silent(talk.time.now)
    assert talk.wait(2) == failed(DeviceFault.GARBLED, "noise")


def test_a_module_that_answers_nothing_while_it_inflates_is_not_waited_for() -> None:
    talk = Talk()
    talk.inflate()
    assert talk.wait(2.9) == [Say(wire.PRESSURE)]
    assert talk.wait(0.1) == failed(DeviceFault.NO_ANSWER)


def test_a_result_that_is_never_told_is_asked_for_three_times() -> None:
    talk = Talk()
    talk.inflate()
    assert talk.hear(EXECUTED) == ASKS_RESULT
    assert talk.wait(1) == ASKS_RESULT
    assert talk.wait(1) == ASKS_RESULT
    assert talk.wait(1) == failed(DeviceFault.NO_ANSWER)


def test_a_spoilt_result_is_asked_for_at_once() -> None:
    talk = Talk()
    talk.inflate()
    assert talk.end(wire.with_flipped_bit(RESULT)) == []
    talk.one.silent(talk.time.now)
    assert talk.wait(0) == ASKS_RESULT
    assert talk.hear(RESULT) == ASKS_RESULT
    (done,) = talk.hear(RESULT)
    assert isinstance(done, Finished)


def test_an_inflation_that_never_ends_is_timed_out() -> None:
    talk = Talk()
    talk.inflate()
    for _ in range(143):
        talk.hear(wire.cuff(40))
        assert talk.wait(1) == [Say(wire.PRESSURE)]
    talk.hear(wire.cuff(40))
    assert talk.wait(1) == failed(DeviceFault.TIMED_OUT)


def test_the_pressure_is_asked_for_five_times_a_second() -> None:
    talk = Talk()
    talk.start()
    talk.hear(RECEIVED)
    assert talk.wait(0) == [Say(wire.PRESSURE)]
    assert talk.wait(0.15) == []
    assert talk.wait(0.1) == [Say(wire.PRESSURE)]
    assert talk.wait(0.15) == []


def asked(talk: Talk) -> None:
    talk.start()


def inflating(talk: Talk) -> None:
    talk.inflate()


def reading(talk: Talk) -> None:
    talk.inflate()
    talk.end()


@pytest.mark.parametrize("come_to", [asked, inflating, reading])
def test_enough_noise_ends_it_at_every_stage(come_to: Callable[[Talk], None]) -> None:
    talk = Talk()
    come_to(talk)
    assert failed(DeviceFault.GARBLED, "noise")[0] in talk.hear(b"\x01" * 128)
    assert talk.hear(b"\x01" * 64) == []


@pytest.mark.parametrize("come_to", [asked, inflating, reading])
def test_another_device_is_named_at_every_stage(come_to: Callable[[Talk], None]) -> None:
    talk = Talk()
    stranger = Stranger(DeviceFault.WRONG_DEVICE, "particle sensor")
    assert talk.hear(particle_sensor(1))[0] == stranger
    talk = Talk()
    come_to(talk)
    told = talk.hear(particle_sensor(1))
    assert told[:2] == [stranger, Failed(DeviceFault.WRONG_DEVICE, "particle sensor")]


@pytest.mark.parametrize("come_to", [asked, inflating, reading])
def test_after_a_cancel_nothing_counts(come_to: Callable[[Talk], None]) -> None:
    talk = Talk()
    come_to(talk)
    talk.one.cancel()
    assert talk.hear(RECEIVED + RESULT + RESULT) == []
    assert talk.wait(200) == []


def test_every_flipped_bit_of_a_result_is_refused() -> None:
    for bit in range(len(RESULT) * 8):
        spoilt = bytearray(RESULT)
        spoilt[bit // 8] ^= 1 << bit % 8
        talk = Talk()
        talk.inflate()
        steps = talk.end(bytes(spoilt)) + talk.one.silent(talk.time.now)
        assert not [step for step in steps if isinstance(step, Say | Finished)], bit
