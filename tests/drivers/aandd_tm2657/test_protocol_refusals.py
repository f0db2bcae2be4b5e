# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a block with a right check character is still refused for, and what it is taken for."""

from datetime import datetime

import pytest

from drivers.aandd_tm2657.block import ERRORS
from drivers.aandd_tm2657.events import (
    Acknowledged,
    DeviceError,
    Event,
    Garble,
    Garbled,
    Implausible,
    NotAcknowledged,
    Result,
    WrongDevice,
)
from drivers.aandd_tm2657.protocol import MAX_BODY, Tm2657Protocol
from drivers.fault import DeviceFault
from drivers.reading import Quantity
from tests.drivers.aandd_tm2657.vectors import ACKNOWLEDGE, REFUSE, block, framed


def only(data: bytes) -> Event:
    (event,) = Tm2657Protocol().receive(data)
    return event


def fields_refused(data: bytes) -> str:
    event = only(data)
    assert isinstance(event, Garbled)
    assert event.reason is Garble.FIELDS
    return event.detail


def test_a_right_block_is_taken() -> None:
    result = only(block())
    assert isinstance(result, Result)
    assert (result.systolic, result.mean, result.diastolic, result.pulse) == (142, 106, 88, 71)
    assert result.device_time == datetime(2026, 11, 23, 9, 15)  # noqa: DTZ001 - as the device
    assert result.quality == ()
    assert result.raw == block()[2:]


@pytest.mark.parametrize(
    ("field", "texts"),
    {
        "time": ["261123091", "26112309155", "26112309 5", ""],
        "format": ["RC", "rb", "R", ""],
        "mode": ["m", "1", "MM", ""],
        "error": ["E0", "e00", "E000", "   ", ""],
        "systolic": ["s142", "D142", "S42", "S1420", "142", "S14O", "S-42", ""],
        "mean": ["P106", "M06", "M1.6"],
        "diastolic": ["S 88", "D88", "D  88"],
        "pulse": ["p 71", "P71", "P\t71"],
        "inflation": ["100", "I0", "I000"],
        "amplitude": ["M143", "L14", "l143"],
    }.items(),
)
def test_a_field_that_is_not_as_known_refuses_the_whole_block(field: str, texts: list[str]) -> None:
    names = {"mean": "mean-arterial"}
    for text in texts:
        if "\t" in text:
            assert isinstance(Tm2657Protocol().receive(block(**{field: text}))[0], Garbled)
        else:
            assert fields_refused(block(**{field: text})) == names.get(field, field)


@pytest.mark.parametrize("field", ["systolic", "mean", "diastolic", "pulse"])
@pytest.mark.parametrize("digits", ["   ", "1 2", "12 "])
def test_a_missing_value_is_an_error_and_never_zero(field: str, digits: str) -> None:
    letter = field[0].upper()
    detail = fields_refused(block(**{field: letter + digits}))
    assert detail == {"mean": "mean-arterial"}.get(field, field)


@pytest.mark.parametrize(
    ("changed", "quantity"),
    [
        ({"systolic": "S281"}, Quantity.SYSTOLIC),
        ({"systolic": "S 49"}, Quantity.SYSTOLIC),
        ({"systolic": "S000"}, Quantity.SYSTOLIC),
        ({"mean": "M241"}, Quantity.MEAN_ARTERIAL),
        ({"diastolic": "D 19"}, Quantity.DIASTOLIC),
        ({"pulse": "P  0"}, Quantity.PULSE),
        ({"pulse": "P 29"}, Quantity.PULSE),
        ({"pulse": "P241"}, Quantity.PULSE),
        ({"mean": "M142"}, Quantity.MEAN_ARTERIAL),
        ({"mean": "M 88"}, Quantity.MEAN_ARTERIAL),
        ({"systolic": "S 80", "mean": "M 84"}, Quantity.MEAN_ARTERIAL),
    ],
)
def test_what_no_person_has_is_implausible(changed: dict[str, str], quantity: Quantity) -> None:
    assert only(block(**changed)) == Implausible(quantity)


def test_the_edges_of_the_window_are_inside() -> None:
    for changed in (
        {"systolic": "S280", "mean": "M240", "diastolic": "D200", "pulse": "P240"},
        {"systolic": "S 50", "mean": "M 30", "diastolic": "D 20", "pulse": "P 30"},
    ):
        assert isinstance(only(block(**changed)), Result)


@pytest.mark.parametrize(("code", "fault"), ERRORS.items())
def test_error_codes(code: str, fault: DeviceFault) -> None:
    blank = {"systolic": "S   ", "mean": "M   ", "diastolic": "D   ", "pulse": "P   "}
    assert only(block(error=code, **blank)) == DeviceError(code, fault)
    # Whatever stands in the values beside a code, it is no reading.
    assert only(block(error=code)) == DeviceError(code, fault)


def test_the_codes_that_a_patient_can_do_something_about() -> None:
    assert ERRORS["E44"] is DeviceFault.MOVED
    assert ERRORS["E12"] is DeviceFault.CUFF_FIT
    assert ERRORS["E43"] is DeviceFault.NO_PULSE
    assert ERRORS["E23"] is DeviceFault.OVER_PRESSURE
    assert ERRORS["E63"] is DeviceFault.OUT_OF_RANGE
    assert len(ERRORS) == 16


def test_a_code_nobody_knows_is_told_as_it_is() -> None:
    assert only(block(error="E99")) == DeviceError("E99", DeviceFault.DEVICE_ERROR)


def test_marks_of_the_long_format() -> None:
    result = only(block("p173", "i 2", "m1", "t 35", "h     ", format="RA"))
    assert isinstance(result, Result)
    assert result.quality == ("irregular-heartbeat", "movement")
    calm = only(block("i 0", "m0", format="RA"))
    assert isinstance(calm, Result)
    assert calm.quality == ()


@pytest.mark.parametrize("extra", ["P173", "", "1", "i", "i x", "m  "])
def test_an_extra_field_of_an_unknown_form_refuses_the_block(extra: str) -> None:
    assert fields_refused(block(extra, format="RA")) == "extra"


def test_too_many_and_too_few_fields() -> None:
    assert fields_refused(block("p173")) == "number-of-fields"  # the short format has no extras
    assert fields_refused(framed(b"TM2657\x1e2611230915\x1e")) == "number-of-fields"
    body = block()[6:-2]
    assert fields_refused(framed(body[:-1])) == "number-of-fields"  # no separator at the end


@pytest.mark.parametrize("word", ["", "T", "tm2657", "TM2657" * 5, "\x7fTM", "**"])
def test_what_is_no_model_word_names_no_device(word: str) -> None:
    told = Tm2657Protocol().receive(block(model=word))
    assert isinstance(told[0], Garbled)


def test_a_device_clock_that_was_never_set_costs_the_time_alone() -> None:
    result = only(block(time="0000000000"))
    assert isinstance(result, Result)
    assert result.device_time is None
    assert result.quality == ("device-clock-invalid",)


def test_another_model_of_the_family_is_another_device() -> None:
    assert only(block(model="TM2540")) == WrongDevice("TM2540")


def test_answers() -> None:
    assert only(ACKNOWLEDGE) == Acknowledged()
    assert only(REFUSE) == NotAcknowledged()
    assert only(ACKNOWLEDGE[1:]) == Acknowledged()  # one SYN is enough
    assert Tm2657Protocol().receive(ACKNOWLEDGE[2:]) == []  # none is not


@pytest.mark.parametrize(
    ("data", "event"),
    [
        (b"BM\x00\x1c", WrongDevice("particle sensor")),
        (b"bp,99999999999999999999,2023/04/27,", WrongDevice("Omron HBP-9020")),
        (b"\x02R1,000000000,210427,", WrongDevice("Terumo ES-BP")),
        (b"ST,+0004775.7   g\r\n", WrongDevice("A&D scale")),
        (b"S S     100.00 g\r\n", WrongDevice("MT-SICS scale")),
    ],
)
def test_what_else_may_be_plugged_in_is_named_once(data: bytes, event: Event) -> None:
    protocol = Tm2657Protocol()
    told = protocol.receive(b"\x00" + data * 3)
    assert [e for e in told if isinstance(e, WrongDevice)] == [event]
    protocol.idle()
    assert event in protocol.receive(data)


@pytest.mark.parametrize(
    ("parity", "add"),
    [
        ("even", lambda byte: byte | (byte.bit_count() % 2) << 7),
        ("odd", lambda byte: byte | (byte.bit_count() % 2 ^ 1) << 7),
        ("mark", lambda byte: byte | 0x80),
    ],
)
def test_parity_bits_on_a_line_read_without_are_named(parity: str, add: object) -> None:
    assert callable(add)
    for data in (ACKNOWLEDGE, block()):
        told = Tm2657Protocol().receive(bytes(map(add, data)))
        assert told[0] in (Garbled(Garble.PARITY, 4, parity), Garbled(Garble.PARITY, 3, parity))
        assert not any(isinstance(event, Result) for event in told)


def test_a_wrong_check_character_refuses() -> None:
    good = block()
    told = Tm2657Protocol().receive(good[:-1] + bytes([good[-1] ^ 0xFF]))
    assert told == [Garbled(Garble.CHECK, len(good) - 3)]


def test_a_block_without_check_character_does_not_swallow_the_next() -> None:
    good = block()
    told = Tm2657Protocol().receive(good[:-1] + good)
    assert [type(event) for event in told] == [Garbled, Result]


def test_a_block_that_never_ends_is_given_up() -> None:
    told = Tm2657Protocol().receive(block()[:6] + b"A" * (MAX_BODY + 1))
    assert told == [Garbled(Garble.TOO_LONG, MAX_BODY)]


def test_too_many_syn_are_noise_and_lead_in_all_the_same() -> None:
    told = Tm2657Protocol().receive(b"\x16" * 66 + ACKNOWLEDGE)
    assert told == [Garbled(Garble.NOISE, 64), Acknowledged()]


def test_noise_is_told_in_portions_and_at_silence() -> None:
    protocol = Tm2657Protocol()
    assert protocol.receive(b"\x00" * 100) == [Garbled(Garble.NOISE, 64)]
    assert protocol.idle() == [Garbled(Garble.NOISE, 36)]
    assert protocol.idle() == []
