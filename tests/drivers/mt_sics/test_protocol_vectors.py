# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every vector: whole, byte by byte, cut everywhere, and with noise before, inside and after."""

from decimal import Decimal

import pytest

from drivers.fault import DeviceFault
from drivers.mt_sics.decoding import decode
from drivers.mt_sics.events import Event, Garble, Garbled, OtherUnit, Text, Weight
from drivers.mt_sics.protocol import MAX_LINE, MtSicsProtocol, parity_of
from drivers.strangers import Recognised
from tests.drivers.vectors import Vector, vectors_of

VECTORS = vectors_of("mt-sics")
LINE = b"S S      82.40 kg\r\n"
NOISE = b"\x00\xff noise \x8a"


def events_of(*pieces: bytes) -> list[Event]:
    """Followed by silence."""
    protocol = MtSicsProtocol()
    return [event for piece in pieces for event in protocol.receive(piece)] + protocol.idle()


def weights_of(*pieces: bytes) -> list[Weight]:
    return [event for event in events_of(*pieces) if isinstance(event, Weight)]


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_a_vector_decodes_to_what_its_source_says(vector: Vector) -> None:
    assert decode(vector.data) == vector.outcome


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_the_cut_of_a_read_changes_nothing(vector: Vector) -> None:
    whole = events_of(vector.data)
    assert events_of(*(bytes([byte]) for byte in vector.data)) == whole
    for cut in range(len(vector.data) + 1):
        assert events_of(vector.data[:cut], vector.data[cut:]) == whole


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_noise_costs_the_line_it_is_in_and_no_other(vector: Vector) -> None:
    whole = events_of(vector.data)
    assert events_of(NOISE + b"\r\n", vector.data)[-len(whole) :] == whole
    assert events_of(vector.data, NOISE)[: len(whole)] == whole
    assert weights_of(NOISE, vector.data) == []
    assert weights_of(NOISE + LINE + LINE) == weights_of(LINE)


@pytest.mark.parametrize("foreign", [b"\x00", b"\x80", b"\xff", b"7", b" ", b".", b"\r", b"-"])
def test_a_byte_too_many_inside_a_line_is_no_weight(foreign: bytes) -> None:
    for at in range(len(LINE)):
        spoiled = LINE[:at] + foreign + LINE[at:]
        assert [w for w in weights_of(spoiled) if w.kilograms != Decimal("82.40")] == []
        assert weights_of(spoiled + LINE + LINE)[-1:] == weights_of(LINE)


def test_a_byte_too_few_is_no_weight_but_for_a_lost_k() -> None:
    """That one makes grams of kilograms: in one answer, and nobody weighs 82 grams."""
    k = LINE.index(b"k")
    for at in range(len(LINE)):
        found = [one.kilograms for one in weights_of(LINE[:at] + LINE[at + 1 :])]
        assert found == ([Decimal("0.08240")] if at == k else [])


def test_half_a_line_is_no_weight_and_the_one_after_the_next_end_is() -> None:
    for cut in range(1, len(LINE) - 1):
        assert weights_of(LINE[:cut], LINE) == []
        assert weights_of(LINE[:cut], LINE, LINE) == weights_of(LINE)
        protocol = MtSicsProtocol()
        protocol.receive(LINE[:cut])
        assert protocol.unfinished == cut
        assert protocol.idle()[0] == Garbled(Garble.CUT, cut)
        assert protocol.receive(LINE) == weights_of(LINE)


@pytest.mark.parametrize(
    ("line", "kilograms"),
    [
        (b"S S     100.00 g", "0.10000"),
        (b"S S   82400    g", None),
        (b"S S      82400 g", "82.400"),
        (b"S D      82.40 kg", "82.40"),
        (b"S S          0 kg", "0"),
        (b"S S       0.00 kg", "0.00"),
        (b"S S      -1.25 kg", "-1.25"),
        (b"S S     082.40 kg", None),
        (b"S S       82.4  kg", None),
        (b"S S     82.40 kg", None),
        (b"S S       82.40 kg", None),
        (b"S S      82,40 kg", None),
        (b"S S      8 2.4 kg", None),
        (b"S S       82.  kg", None),
        (b"S S       .824 kg", None),
        (b"S S      --8.4 kg", None),
        (b"S S            kg", None),
        (b"S X      82.40 kg", None),
        (b"S S      82.40", None),
        (b" S S      82.40 kg", None),
        (b"s s      82.40 kg", None),
        ("S S      ٨2.40 kg".encode(), None),
    ],
)
def test_a_weight_is_read_exactly_or_not_at_all(line: bytes, kilograms: str | None) -> None:
    found = [str(weight.kilograms) for weight in weights_of(line + b"\r\n")]
    assert found == ([] if kilograms is None else [kilograms])


@pytest.mark.parametrize("unit", ["lb", "oz", "t", "PCS", "%", "Kg", "G"])
def test_another_unit_is_no_weight(unit: str) -> None:
    assert events_of(f"S S      82.40 {unit}\r\n".encode()) == [OtherUnit(unit)]


def test_a_line_without_end_is_dropped_in_portions() -> None:
    protocol = MtSicsProtocol()
    events = protocol.receive(b"x" * 10 * MAX_LINE)
    assert events == [Garbled(Garble.TOO_LONG, MAX_LINE)] * 10
    assert protocol.unfinished == 0


def test_what_the_scale_says_about_itself_is_told_without_blanks_around() -> None:
    assert events_of(b'I4 A " 1234567 "\r\n') == [Text("I4", "1234567")]
    assert decode(b'I4 A "12"34"\r\n')[0]["kind"] == "refused"
    assert decode(b'I4 A "\xe9"\r\n')[0]["kind"] == "refused"


PARITIES = {
    "even": lambda byte: byte | (byte.bit_count() % 2) << 7,
    "odd": lambda byte: byte | (1 - byte.bit_count() % 2) << 7,
    "mark": lambda byte: byte | 0x80,
}


@pytest.mark.parametrize("parity", PARITIES)
def test_another_parity_is_told_by_name(parity: str) -> None:
    data = bytes(map(PARITIES[parity], LINE))
    assert parity_of(data) == parity
    assert Recognised(DeviceFault.WRONG_SPEED, parity) in events_of(data)
    assert weights_of(data) == []


@pytest.mark.parametrize("data", [LINE, LINE[:4], b"S S     \xb8", b"\xff" * 9, b"S \xd3 12345"])
def test_what_is_no_other_parity(data: bytes) -> None:
    assert parity_of(data) is None


def test_a_garbled_line_of_its_own_is_no_other_scale() -> None:
    assert decode(b"S S   xx\r\n") == [
        {"kind": "refused", "reason": "fields", "detail": "", "bytes": 10}
    ]
    assert decode(b"ST,+00082.40 kg\r\n")[1]["detail"] == "A&D scale"


def test_a_weight_shows_no_value_when_it_is_printed() -> None:
    assert "82" not in repr(weights_of(LINE)[0])
