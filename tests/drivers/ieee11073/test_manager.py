# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The manager's answers: those of the captures byte for byte, and whole sessions of agents."""

from collections.abc import Iterable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.ieee11073.floats import Special, float_, sfloat
from drivers.ieee11073.manager import Manager, State
from drivers.reading import Quantity
from drivers.said import Refused, Said, Told
from tests.drivers.vectors import vectors_of

VECTORS = {vector.name: vector.data for vector in vectors_of("ieee11073")}
REQUEST = VECTORS["ieee-association-request"]
PRESSURE = VECTORS["ieee-blood-pressure"]
TIME = bytes.fromhex("2026112609300000")
OURS = bytes.fromhex("8877665544332211")


def words(*numbers: int) -> bytes:
    return b"".join(number.to_bytes(2, "big") for number in numbers)


def sized(data: bytes) -> bytes:
    return words(len(data)) + data


def event(kind: int, information: bytes, *, invoke: int = 1, choice: int = 0x0101) -> bytes:
    content = bytes(2) + b"\xff\xff\xff\xff" + words(kind) + sized(information)
    return words(0xE700) + sized(sized(words(invoke, choice) + sized(content)))


def attribute(kind: int, value: bytes) -> bytes:
    return words(kind) + sized(value)


def an_object(handle: int, attributes: Iterable[bytes], kind: int = 6) -> bytes:
    listed = [*attributes]
    return words(kind, handle, len(listed)) + sized(b"".join(listed))


def configuration(number: int, objects: Iterable[bytes]) -> bytes:
    listed = [*objects]
    return event(0x0D1C, words(number, len(listed)) + sized(b"".join(listed)))


# As an agent of blood pressure with a configuration of its own tells it.
NIBP = an_object(
    1,
    (
        attribute(0x092F, words(2, 18948)),
        attribute(0x0A76, words(3) + sized(words(18949, 18950, 18951))),
        attribute(0x0996, words(3872)),
        attribute(0x0A55, words(2) + sized(words(0x0A75, 10, 0x0990, 8))),
    ),
)
PULSE = an_object(
    2,
    (
        attribute(0x092F, words(2, 18474)),
        attribute(0x0996, words(2720)),
        attribute(0x0A55, words(2) + sized(words(0x0A4C, 2, 0x0990, 8))),
    ),
)
STATUS = an_object(
    3,
    (
        attribute(0x092F, words(128, 1)),
        attribute(0x0A55, words(2) + sized(words(0x0A4C, 2, 0x0990, 8))),
    ),
)
OWN_CONFIGURATION = configuration(0x4000, (NIBP, PULSE, STATUS))


def told(heard: object) -> list[str]:
    return [each.name for each in heard.events if isinstance(each, Told)]  # type: ignore[attr-defined]


def test_an_unknown_configuration_is_asked_for_and_accepted_as_in_the_captures() -> None:
    manager = Manager(OURS)
    heard = manager.receive(REQUEST)
    unknown = VECTORS["ieee-association-unknown"]
    assert heard.replies == (unknown.replace(bytes.fromhex("1122334455667788"), OURS),)
    assert manager.state is State.CONFIGURING
    heard = manager.receive(OWN_CONFIGURATION)
    assert heard.replies == (VECTORS["ieee-configuration-accepted"],)
    assert manager.state is State.OPERATING


def test_a_standard_configuration_is_accepted_at_once() -> None:
    standard = REQUEST.replace(bytes.fromhex("03cc4000"), bytes.fromhex("03cc02bc"))
    manager = Manager(OURS)
    assert manager.receive(standard).replies == (VECTORS["ieee-association-accepted"],)
    assert manager.state is State.OPERATING


def test_the_captured_pressure_by_the_agents_own_configuration() -> None:
    manager = Manager(OURS)
    manager.receive(REQUEST)
    manager.receive(OWN_CONFIGURATION)
    heard = manager.receive(PRESSURE)
    (said,) = heard.events
    assert isinstance(said, Said)
    assert said.quality == ()  # nothing had to be assumed
    assert {each.quantity: each.value for each in said.values} == {
        Quantity.SYSTOLIC: Decimal(113),
        Quantity.DIASTOLIC: Decimal(71),
        Quantity.MEAN_ARTERIAL: Decimal(85),
        Quantity.PULSE: Decimal(71),
    }
    # The capture's invoke id, and the same event type back.
    assert heard.replies == (
        bytes.fromhex(
            "e7000012 0010 0001 0201 000a 0000 ffffffff 0d1f 0000".replace(" ", "")
        ).replace(b"\x00\x01\x02\x01", PRESSURE[6:8] + b"\x02\x01"),
    )


def test_a_variable_report() -> None:
    manager = Manager(OURS)
    manager.receive(REQUEST)
    manager.receive(OWN_CONFIGURATION)
    values = attribute(0x0A75, words(3, 6, 0x0078, 0x0050, 0x005D)) + attribute(0x0990, TIME)
    observation = words(1, 2) + sized(values)
    heard = manager.receive(event(0x0D1E, words(0xF000, 0, 1) + sized(observation)))
    (said,) = heard.events
    assert isinstance(said, Said)
    assert [each.value for each in said.values] == [Decimal(120), Decimal(80), Decimal(93)]
    assert str(said.device_time) == "2026-11-26 09:30:00"


def test_an_event_without_confirmation_is_answered_by_nothing() -> None:
    manager = Manager(OURS)
    manager.receive(REQUEST.replace(bytes.fromhex("03cc4000"), bytes.fromhex("03cc05dc")))
    observation = words(1) + sized(bytes.fromhex("FF000338") + TIME)
    scan = words(0xF000, 0, 1) + sized(observation)
    heard = manager.receive(event(0x0D1D, scan, choice=0x0100))
    assert isinstance(heard.events[0], Said)
    assert heard.replies == ()


def test_release_and_abort_end_it() -> None:
    manager = Manager(OURS)
    manager.receive(REQUEST)
    assert manager.receive(VECTORS["ieee-release-request"]).replies == (VECTORS["ieee-released"],)
    assert manager.state is State.UNASSOCIATED
    manager.receive(REQUEST)
    assert manager.receive(VECTORS["ieee-abort-response"]).replies == ()
    assert manager.state is State.UNASSOCIATED


def test_what_comes_without_an_association_is_no_number() -> None:
    manager = Manager(OURS)
    heard = manager.receive(PRESSURE)
    assert heard.events == (Refused("not-associated", size=len(PRESSURE)),)
    assert heard.replies == (VECTORS["ieee-abort-undefined"],)
    assert manager.receive(OWN_CONFIGURATION).replies == (VECTORS["ieee-abort-undefined"],)


def test_a_configuration_of_nothing_that_we_know_is_refused() -> None:
    manager = Manager(OURS)
    manager.receive(REQUEST)
    heard = manager.receive(configuration(0x4001, (STATUS,)))
    assert manager.state is State.CONFIGURING
    assert heard.replies[0].endswith(words(0x4001, 1))


def test_an_agent_with_other_rules_of_encoding_is_rejected() -> None:
    other = bytearray(REQUEST)
    at = REQUEST.index(bytes.fromhex("80000000800080000000")) + 4
    other[at : at + 2] = words(0x2000)  # XER alone
    manager = Manager(OURS)
    heard = manager.receive(bytes(other))
    assert heard.replies[0][4:6] == words(5)
    assert manager.state is State.UNASSOCIATED


@pytest.mark.parametrize("cut", range(5, len(OWN_CONFIGURATION) - 4, 7))
def test_a_length_that_lies_is_an_abort(cut: int) -> None:
    manager = Manager(OURS)
    manager.receive(REQUEST)
    spoiled = bytearray(OWN_CONFIGURATION)
    spoiled[cut] ^= 0x40
    heard = manager.receive(bytes(spoiled) + bytes(300))
    assert not any(isinstance(each, Said) for each in heard.events)


@given(st.lists(st.sampled_from([*VECTORS.values(), OWN_CONFIGURATION]), max_size=6), st.binary())
def test_any_order_and_any_bytes(apdus: list[bytes], noise: bytes) -> None:
    manager = Manager(OURS)
    for apdu in (*apdus, noise):
        heard = manager.receive(apdu)
        assert all(reply[:1] in b"\xe3\xe5\xe6\xe7" for reply in heard.replies)
    manager.silent()


@pytest.mark.parametrize(
    ("hexadecimal", "number"),
    [
        ("00000002", "2"),
        ("FF000014", "2.0"),
        ("01000002", "2E+1"),
        ("000000C8", "200"),
        ("000004D2", "1234"),
        ("FFFFFFFF", "-0.1"),
    ],
)
def test_a_float_of_four_bytes(hexadecimal: str, number: str) -> None:
    assert str(float_(bytes.fromhex(hexadecimal))) == number


@pytest.mark.parametrize(
    ("hexadecimal", "number"),
    [
        ("0002", "2"),
        ("F014", "2.0"),
        ("1002", "2E+1"),
        ("00C8", "200"),
        ("04D2", "1234"),
        ("F16C", "36.4"),
        ("700A", "1.0E+8"),
    ],
)
def test_a_float_of_two_bytes(hexadecimal: str, number: str) -> None:
    assert str(sfloat(bytes.fromhex(hexadecimal))) == number


@pytest.mark.parametrize(
    ("four", "two", "special"),
    [
        ("007FFFFF", "07FF", Special.NAN),
        ("007FFFFE", "07FE", Special.PLUS_INFINITY),
        ("00800000", "0800", Special.NOT_AT_THIS_RESOLUTION),
        ("00800001", "0801", Special.RESERVED),
        ("00800002", "0802", Special.MINUS_INFINITY),
    ],
)
def test_what_is_no_number(four: str, two: str, special: Special) -> None:
    assert float_(bytes.fromhex(four)) is special
    assert sfloat(bytes.fromhex(two)) is special
