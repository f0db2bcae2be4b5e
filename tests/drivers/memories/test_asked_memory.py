# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose value it is, and what becomes of damage: of every meter that is asked for its memory."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from drivers.catalogue import DRIVERS
from drivers.conversation import Failed, Finished
from drivers.fault import DeviceFault
from drivers.reading import Origin, Quantity
from drivers.simulated_shelf import Kept
from tests.drivers.memories.talk import KEYS, NEW, OLD, Talk

# No mark of a control solution is known of these.
UNMARKED = frozenset(("onetouch-ultramini", "taidoc-glucose", "freestyle-serial", "freestyle-hid"))
# No serial number is known of these: the order of the records has to do.
NAMELESS = frozenset(("onetouch-verio", "taidoc-glucose"))

LOCAL = datetime(2026, 11, 23, 9, 15)  # noqa: DTZ001 - what the room's clock shows

each = pytest.mark.parametrize("key", KEYS)


def glucose(talk: Talk) -> Decimal | None:
    return talk.reading.value(Quantity.GLUCOSE)


@each
def test_a_record_added_after_the_start_becomes_the_reading(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.waits(8)
    assert talk.ends == []
    talk.takes()
    reading = talk.reading
    assert glucose(talk) == 104
    assert reading.values[0].unit == "mg/dL"
    assert reading.device.make == DRIVERS[key].maker.partition(" (")[0]
    assert (reading.device.serial is None) == (key in NAMELESS)
    assert reading.device.model
    assert reading.device_time == NEW.at
    assert reading.origin is Origin.MEASURED
    assert reading.quality == ()
    assert len(reading.raw_hash) == 8


@each
def test_what_was_in_the_memory_before_is_never_the_reading(key: str) -> None:
    for old in (0, 3):
        talk = Talk(key, NEW, *OLD[:old])
        talk.start()
        talk.waits(145)
        assert talk.ends == []
        talk.waits(10)
        assert talk.ends == [Failed(DeviceFault.NO_CONTACT)]


@each
def test_the_order_of_the_records_is_found_and_not_believed(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.shelf.newest_first = not talk.shelf.newest_first
    talk.start()
    talk.takes()
    assert glucose(talk) == 104


@each
def test_a_full_memory_loses_its_oldest_and_gives_its_newest(key: str) -> None:
    talk = Talk(key, *OLD, capacity=3)
    talk.start()
    talk.takes()
    assert glucose(talk) == 104


@each
def test_the_first_record_of_an_empty_memory_is_the_reading(key: str) -> None:
    talk = Talk(key)
    talk.start()
    talk.takes()
    assert glucose(talk) == 104


@each
def test_two_at_once_in_an_empty_memory_have_no_known_order(key: str) -> None:
    talk = Talk(key)
    talk.start()
    talk.shelf.records = [NEW, OLD[0]]
    talk.waits(12)
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "record-order")]


@each
def test_a_memory_that_somebody_clears_is_a_new_beginning(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.shelf.records = [OLD[2]]
    talk.waits(8)
    assert talk.ends == []
    talk.takes()
    assert glucose(talk) == 104


@each
def test_another_meter_of_the_same_model_is_another_beginning(key: str) -> None:
    if key in NAMELESS:
        return
    talk = Talk(key, *OLD)
    talk.start()
    talk.shelf.meter = 1
    talk.shelf.records = [Kept(LOCAL, 333), *OLD]
    talk.waits(8)
    assert talk.ends == []
    talk.takes()
    assert glucose(talk) == 104


@each
def test_a_memory_of_which_nothing_is_known_any_more_gives_no_value(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.shelf.records = [Kept(LOCAL - timedelta(days=days), 300 + days) for days in range(5)]
    talk.waits(12)
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "record-order")]


@each
def test_it_may_be_off_the_cable_while_it_is_used(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.deaf = True
    talk.waits(60)
    assert talk.ends == []
    talk.deaf = False
    talk.takes()
    assert glucose(talk) == 104


@each
def test_one_that_never_comes_back_is_told(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.deaf = True
    talk.waits(160)
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


@each
def test_one_that_never_answers_is_told_at_once(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.deaf = True
    talk.start()
    talk.waits(8)
    assert talk.ends == [Failed(DeviceFault.NO_ANSWER)]


@each
@pytest.mark.parametrize(
    ("mark", "number", "fault", "detail"),
    [
        ("high", 700, DeviceFault.OUT_OF_RANGE, "above-range"),
        ("low", 10, DeviceFault.OUT_OF_RANGE, "below-range"),
        ("control", 104, DeviceFault.DEVICE_ERROR, "control-solution"),
    ],
)
def test_a_sentinel_has_a_name_and_no_value(
    key: str, mark: str, number: int, fault: DeviceFault, detail: str
) -> None:
    if key in UNMARKED and mark == "control":
        return  # docs/devices says of each that no such mark is known
    talk = Talk(key, *OLD)
    talk.start()
    talk.takes(Kept(NEW.at, number, mark))
    assert talk.ends == [Failed(fault, detail)]


@each
@pytest.mark.parametrize("number", [0, 9, 901])
def test_what_no_person_has_is_no_reading(key: str, number: int) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.takes(Kept(NEW.at, number))
    (end,) = talk.ends
    assert isinstance(end, Failed)
    assert end.fault in {DeviceFault.OUT_OF_RANGE, DeviceFault.DEVICE_ERROR}


@each
@pytest.mark.parametrize(
    ("off", "quality"),
    [
        (timedelta(minutes=-14), ()),
        (timedelta(minutes=-17), ("device-clock-off",)),
        (timedelta(days=400), ("device-clock-off",)),
        (timedelta(days=-4000), ("device-clock-off",)),
    ],
)
def test_a_clock_that_is_off_is_told_and_keeps_nobody_from_a_reading(
    key: str, off: timedelta, quality: tuple[str, ...]
) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.takes(Kept(LOCAL + off, 104))
    assert (talk.reading.device_time, talk.reading.quality) == (LOCAL + off, quality)


@each
def test_a_record_that_comes_while_the_memory_is_first_read_spoils_nothing(key: str) -> None:
    """It may be anybody's; the next one is this person's, and is read."""
    for at in range(0, 24, 2):
        talk = Talk(key, *OLD)
        talk.spoil = lambda answer, number, talk=talk, at=at: _meanwhile(talk, answer, number == at)
        talk.start()
        talk.waits(8)
        if not talk.ends:
            talk.takes()
        assert glucose(talk) in {Decimal(104), Decimal(155)}, at


def _meanwhile(talk: Talk, answer: bytes, now: bool) -> bytes:
    if now:
        talk.adds(Kept(LOCAL, 155))
    return answer


WAYS: Mapping[str, Callable[[bytes], bytes]] = {
    "flip": lambda answer: _flipped(answer, len(answer) // 2),
    "half": lambda answer: answer[: len(answer) // 2],
    "lost": lambda _: b"",
    "twice": lambda answer: answer + answer,
    "noise": lambda answer: b"\xf3" * len(answer),
}


def _flipped(answer: bytes, at: int) -> bytes:
    return answer[:at] + bytes([answer[at] ^ 4]) + answer[at + 1 :]


@each
@pytest.mark.parametrize("way", WAYS)
def test_a_damaged_answer_is_asked_for_again(key: str, way: str) -> None:
    for at in range(16):
        talk = Talk(key, *OLD)
        talk.spoil = lambda answer, number, at=at: (
            WAYS[way](answer) if number % 40 == at else answer
        )
        talk.start()
        talk.waits(8)
        assert talk.ends == []
        talk.takes()
        talk.waits(20)
        assert glucose(talk) == 104, at


@each
def test_nothing_but_noise_is_told_as_such(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.spoil = lambda answer, _: b"\xf3" * len(answer)
    talk.start()
    talk.waits(30)
    (end,) = talk.ends
    assert isinstance(end, Failed)
    assert end.fault is DeviceFault.GARBLED


@each
def test_after_a_stop_nothing_counts_and_the_next_start_has_a_new_baseline(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.conversation.stop()
    talk.adds(Kept(NEW.at, 333))  # taken while nobody was asked
    talk.start()
    talk.waits(8)
    assert talk.ends == []
    talk.takes()
    assert glucose(talk) == 104


@each
def test_every_end_is_one_end(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.start()
    talk.takes()
    said = len(talk.said)
    talk.takes(Kept(NEW.at, 333))
    assert len(talk.ends) == 1
    assert isinstance(talk.ends[0], Finished)
    assert len(talk.said) == said
