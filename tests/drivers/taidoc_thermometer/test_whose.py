# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose temperature it is: which record may be the reading, and how it is read. No I/O."""

import hashlib
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from drivers.conversation import Failed, Finished
from drivers.fault import DeviceFault
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from drivers.taidoc_thermometer import simulated_bytes as wire
from drivers.taidoc_thermometer.protocol import question
from drivers.taidoc_thermometer.simulated_bytes import Entry
from tests.drivers.taidoc_thermometer.talk import NEW, OLD, Talk

OTHER = Entry(datetime(2026, 11, 23, 9, 14), 374)  # noqa: DTZ001 - the device knows no zone


def reading_of(talk: Talk) -> Reading:
    (finished,) = talk.ends
    assert isinstance(finished, Finished)
    return finished.reading


def test_a_record_added_after_the_start_becomes_the_reading() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.waits(8)
    assert talk.ends == []
    talk.takes()
    reading = reading_of(talk)
    assert reading.values == (Value(Quantity.TEMPERATURE, Decimal("36.8"), "Cel"),)
    assert reading.device == DeviceInfo("TaiDoc", "TD-1261", None)
    assert reading.device_time == NEW.at
    assert reading.kiosk_time == talk.time.now.wall - timedelta(seconds=0.5)
    assert reading.origin is Origin.MEASURED
    assert reading.quality == ()
    frames = wire.answer(wire.TIME, wire.time(NEW.at)) + wire.answer(wire.VALUE, wire.number(368))
    assert reading.raw_hash == hashlib.sha256(frames).digest()[:8]


@pytest.mark.parametrize("old", [0, 1, 2, 3])
def test_what_was_in_the_memory_before_is_never_the_reading(old: int) -> None:
    talk = Talk(NEW, *OLD[:old])
    talk.start()
    talk.waits(89)
    assert talk.ends == []
    talk.waits(1.5)
    assert talk.ends == [Failed(DeviceFault.NO_CONTACT)]


@pytest.mark.parametrize("at", range(12))
@pytest.mark.parametrize("capacity", [3, 100])
def test_a_record_that_comes_while_the_memory_is_first_read_spoils_nothing(
    at: int, capacity: int
) -> None:
    """It may be anybody's; the next one is this person's, and is read."""
    talk = Talk(*OLD)
    asked = 0
    usual = talk.answer

    def answer(frame: bytes) -> bytes | None:
        nonlocal asked
        if asked == at:
            talk.memory.insert(0, OTHER)
            del talk.memory[capacity:]
        asked += 1
        return usual(frame)

    talk.answer = answer  # type: ignore[method-assign]
    talk.start()
    talk.waits(3)
    if not talk.ends:
        talk.takes(capacity=capacity)
        talk.waits(2)
    assert reading_of(talk).value(Quantity.TEMPERATURE) in {Decimal("36.8"), Decimal("37.4")}


def test_the_first_record_of_an_empty_memory_is_the_reading() -> None:
    talk = Talk()
    talk.start()
    talk.takes()
    assert reading_of(talk).value(Quantity.TEMPERATURE) == Decimal("36.8")


def test_two_at_once_in_an_empty_memory_have_no_known_order() -> None:
    talk = Talk()
    talk.start()
    talk.memory.insert(0, OLD[0])
    talk.takes()
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "record-order")]


def test_of_two_records_added_the_newest_counts() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.memory.insert(0, Entry(NEW.at, 371))
    talk.takes()
    assert reading_of(talk).value(Quantity.TEMPERATURE) == Decimal("36.8")


def test_a_full_memory_loses_its_oldest_and_gives_its_newest() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.takes(capacity=3)
    assert reading_of(talk).value(Quantity.TEMPERATURE) == Decimal("36.8")


def test_the_same_temperature_in_the_same_minute_is_a_reading_too() -> None:
    talk = Talk(NEW, *OLD)
    talk.start()
    talk.takes(NEW)
    assert reading_of(talk).value(Quantity.TEMPERATURE) == Decimal("36.8")


@pytest.mark.parametrize("twins", [False, True])
def test_a_memory_in_the_other_order_is_refused(twins: bool) -> None:
    """Record 0 is the oldest there: it would be another person's, of another day."""
    talk = Talk(*([OLD[2], OLD[2]] if twins else [OLD[2], OLD[1]]), OLD[0])
    talk.start()
    talk.memory.append(NEW)
    talk.waits(2)
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "record-order")]


def test_a_full_memory_in_the_other_order_is_refused() -> None:
    talk = Talk(*reversed(OLD))
    talk.start()
    talk.memory = [*talk.memory[1:], NEW]
    talk.waits(2)
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "record-order")]


def test_a_memory_that_somebody_clears_is_a_new_beginning() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.memory = [NEW]
    talk.waits(3)
    assert talk.ends == []  # when that one was taken can't be known any more
    talk.takes(Entry(NEW.at, 371))
    assert reading_of(talk).value(Quantity.TEMPERATURE) == Decimal("37.1")


def test_a_record_that_changes_while_it_is_read_is_read_again() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.waits(1)
    talk.memory.insert(0, NEW)
    answer, reads = talk.answer, 0

    def another_comes_in_between(frame: bytes) -> bytes | None:
        nonlocal reads
        if frame == question(wire.VALUE, 1):
            reads += 1
            if reads == 1:
                talk.memory.insert(0, Entry(NEW.at, 371))
        return answer(frame)

    talk.answer = another_comes_in_between  # type: ignore[method-assign]
    talk.waits(4)
    assert reading_of(talk).value(Quantity.TEMPERATURE) == Decimal("37.1")


@pytest.mark.parametrize(
    ("number", "temperature"),
    [(320, "32.0"), (430, "43.0"), (368, "36.8"), (3682, "36.82"), (4300, "43.00")],
)
def test_tenths_and_hundredths_are_exact(number: int, temperature: str) -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.takes(Entry(NEW.at, number))
    assert str(reading_of(talk).value(Quantity.TEMPERATURE)) == temperature


@pytest.mark.parametrize("number", [0, 0xFFFF, 319, 431, 982, 999, 1000, 3199, 4301])
def test_what_no_person_has_is_no_reading(number: int) -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.takes(Entry(NEW.at, number))
    assert talk.ends == [Failed(DeviceFault.OUT_OF_RANGE, "temperature")]


LOCAL = datetime(2026, 11, 23, 9, 15)  # noqa: DTZ001 - what the room's clock shows


@pytest.mark.parametrize(
    ("at", "quality"),
    [
        (LOCAL - timedelta(minutes=14), ()),
        (LOCAL + timedelta(minutes=15), ()),
        (LOCAL - timedelta(minutes=16), ("device-clock-off",)),
        (LOCAL - timedelta(hours=1), ("device-clock-off",)),
        (LOCAL + timedelta(days=400), ("device-clock-off",)),
        (datetime(2000, 1, 1), ("device-clock-off",)),  # noqa: DTZ001
    ],
)
def test_a_clock_that_is_off_is_told_and_keeps_nobody_from_a_reading(
    at: datetime, quality: tuple[str, ...]
) -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.takes(Entry(at, 368))
    reading = reading_of(talk)
    assert (reading.device_time, reading.quality) == (at, quality)


def test_a_clock_without_a_date_costs_the_date_alone() -> None:
    talk = Talk(*OLD)
    talk.start()
    answer = talk.answer
    talk.answer = lambda frame: (  # type: ignore[method-assign]
        wire.answer(wire.TIME, bytes(4)) if frame[1] == wire.TIME else answer(frame)
    )
    talk.conversation.stop()
    talk.start()
    talk.takes()
    reading = reading_of(talk)
    assert (reading.device_time, reading.quality) == (None, ("device-clock-invalid",))


def test_after_a_stop_nothing_counts_and_the_next_start_has_a_new_baseline() -> None:
    talk = Talk(*OLD)
    talk.start()
    talk.conversation.stop()
    talk.memory.insert(0, Entry(NEW.at, 401))  # taken while nobody was asked
    talk.start()
    talk.waits(5)
    assert talk.ends == []
    talk.takes()
    assert reading_of(talk).value(Quantity.TEMPERATURE) == Decimal("36.8")
