# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a meter's answers can be besides right ones: another device's, senseless, or in doubt."""

from datetime import datetime

import pytest

from drivers.conversation import Failed, Say, Stranger
from drivers.fault import DeviceFault
from drivers.memory_baseline import Glance
from drivers.memory_exchange import Ask, Asking, Exchange
from drivers.memory_looks import as_record, has, last_list
from drivers.meter import Contact, Live
from drivers.onetouch_ultra2.simulator import line
from drivers.oximetry.sample import Implausible
from drivers.reading import Quantity
from drivers.said import Told
from drivers.simulated_device import garbage, particle_sensor
from drivers.simulated_shelf import Kept
from drivers.taidoc_thermometer import simulated_bytes as wire
from tests.drivers.memories.damage import ON_A_LINE, measured
from tests.drivers.memories.talk import NEW, OLD, Talk

each = pytest.mark.parametrize("key", ON_A_LINE)


def test_another_model_of_the_maker_is_told_by_its_number() -> None:
    talk = Talk("taidoc-glucose", *OLD)
    model = wire.answer(wire.MODEL, wire.number(wire.THERMOMETER))
    talk.spoil = lambda answer, _: model if answer[1] == wire.MODEL else answer
    talk.start()
    assert talk.ends == [Failed(DeviceFault.WRONG_DEVICE, "TaiDoc TD-1261")]


@each
def test_a_stranger_on_the_line_is_told_by_name_and_once(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.deaf = True
    talk.hears(particle_sensor(1))
    talk.waits(2)  # a device that speaks in lines waits for their end
    assert talk.steps == [Stranger(DeviceFault.WRONG_DEVICE, "particle sensor")]
    talk.start()
    talk.hears(particle_sensor(2))
    talk.waits(2)
    assert talk.ends == [Failed(DeviceFault.WRONG_DEVICE, "particle sensor")]


@each
def test_a_flood_is_told_and_no_memory_is_read_out_of_it(key: str) -> None:
    talk = Talk(key, *OLD)
    talk.deaf = True
    talk.start()
    for seed in range(60):
        talk.hears(garbage(1024, seed))
        talk.waits(0.1)
    (end,) = talk.ends
    assert isinstance(end, Failed)
    assert end.fault in {DeviceFault.GARBLED, DeviceFault.WRONG_SPEED, DeviceFault.WRONG_DEVICE}


def test_a_frame_that_is_missing_costs_the_transfer_and_no_value() -> None:
    talk = Talk("contour-serial", *OLD)
    # The third result is left out, whole as it is: the next one has come before its turn.
    talk.spoil = lambda answer, number: b"" if number == 4 else answer
    talk.start()
    talk.waits(8)
    talk.spoil = lambda answer, number: answer.replace(b"\x025", b"\x026") if number else answer
    talk.takes()
    (end,) = talk.ends
    assert isinstance(end, Failed)
    assert end.fault is DeviceFault.GARBLED


def test_a_number_that_the_meter_itself_doubts_is_none() -> None:
    talk = Talk("onetouch-ultra2", *OLD)
    doubted = line('P "MON","11/23/26","09:15:00   ","  104?","N","00", 00')
    sure = line('P "MON","11/23/26","09:15:00   ","  104 ","N","00", 00')
    talk.spoil = lambda answer, _: answer.replace(sure, doubted)
    talk.start()
    talk.takes()
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "doubtful")]


def test_a_device_without_a_date_gives_its_number_and_says_so() -> None:
    talk = Talk("taidoc-glucose", *OLD)
    unset = wire.answer(wire.TIME, bytes(4))
    talk.spoil = lambda answer, _: unset if answer[1] == wire.TIME else answer
    talk.start()
    talk.takes()
    assert (talk.reading.device_time, talk.reading.quality) == (None, ("device-clock-invalid",))


def test_a_record_without_a_possible_date_is_no_reading() -> None:
    talk = Talk("contour-serial", *OLD)
    at = f"{NEW.at:%Y%m%d%H%M}".encode()

    def spoil(answer: bytes, _: int) -> bytes:
        if at not in answer or b"R|" not in answer:
            return answer
        checked = answer[1:-4].replace(at, b"202613230915")
        return b"\x02" + checked + f"{sum(checked) & 0xFF:02X}\r\n".encode()

    talk.spoil = spoil
    talk.start()
    talk.takes(Kept(datetime(2026, 11, 23, 9, 15), 104))  # noqa: DTZ001 - the device knows no zone
    assert talk.ends == [Failed(DeviceFault.DEVICE_ERROR, "date")]


def test_what_is_no_record_is_none() -> None:
    implausible = Implausible(Quantity.SPO2)
    with pytest.raises(TypeError):
        as_record(implausible)
    with pytest.raises(LookupError):
        last_list("list", ())


def test_what_comes_after_the_last_answer_belongs_to_nothing() -> None:
    def once() -> Exchange:
        yield Ask(b"?", has("end"))
        return Glance(0, {})

    asking = Asking(once())
    assert asking.begin(0.0) == [Say(b"?")]
    assert asking.hear(Told("other"), 0.1) == []
    assert asking.hear(Told("end"), 0.2) == []
    assert asking.outcome == Glance(0, {})
    asking.bytes_came(0.3)
    assert asking.hear(Told("end"), 0.3) == []
    assert asking.tick(99.0) == []


def test_nothing_is_said_or_shown_before_there_is_something_proved() -> None:
    talk = Talk("onetouch-verio", *OLD)
    assert talk.conversation.connected() == []
    talk.start()
    assert talk.conversation.live() == Live(Contact.NOBODY)


@each
def test_no_damage_makes_a_value_out_of_what_was_there_before(key: str) -> None:
    """A slice of `python -m tests.drivers.memories.damage`."""
    assert {measured(key, seed) for seed in range(8)} <= {"right", "none"}
