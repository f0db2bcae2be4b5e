# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""capture-v1: what is written is read again, and what isn't one is refused by its line."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.capture import (
    Capture,
    CaptureError,
    Direction,
    Expected,
    Header,
    Piece,
    UnknownFormatError,
    header_line,
    is_capture,
    parse,
    piece_line,
)
from drivers.catalogue import DRIVERS
from drivers.hid_cable import HidCable
from drivers.line_settings import LineSettings

HEAD = (
    '{"format":"capture-v1","driver":"mt-sics","place":"scale",'
    '"line":{"baud":9600,"data_bits":8,"parity":"N","stop_bits":1}}\n'
)
HID_HEAD = (
    '{"format":"capture-v2","driver":"omron-hem790","place":null,'
    '"hid":{"vendor":"0590","product":"0028","size":8}}\n'
)
PAGES = Path(__file__).parents[2] / "docs" / "formats"


def _example(page: str) -> Capture:
    example = (PAGES / page).read_text(encoding="utf-8").split("```json\n")[1].split("```")[0]
    capture = parse(example)
    assert is_capture(example.encode())
    assert header_line(capture.header) + "".join(map(piece_line, capture.pieces)) == example
    return capture


def test_the_pages_examples_are_some() -> None:
    capture = _example("capture-v1.md")
    assert capture.header.driver == "mt-sics"
    assert capture.said_by(Direction.OUT) == (b"@\r\n", b"I2\r\n")
    capture = _example("capture-v2.md")
    assert capture.header.line == HidCable((0x0590, 0x0028), 8)
    (told,) = DRIVERS["omron-hem790"].decode(*capture.said_by(Direction.IN))
    assert (told["status"], told["text"]) == ("model", "M7080IT 207")


@given(
    st.lists(
        st.tuples(
            st.decimals(0, 8_000_000, places=6),
            st.sampled_from(Direction),
            st.binary(min_size=1, max_size=64),
        )
    ),
    st.sampled_from([LineSettings(19200, 8, "O"), HidCable((0x0590, 0xFFFF), 64)]),
)
def test_what_is_written_is_read_again(
    rows: list[tuple[Decimal, Direction, bytes]], line: LineSettings | HidCable
) -> None:
    pieces = tuple(Piece(*row) for row in sorted(rows, key=lambda row: row[0]))
    header = Header(None, None, line)
    text = header_line(header) + "".join(map(piece_line, pieces))
    assert parse(text) == Capture(header, pieces)


@given(st.text())
def test_any_text_is_a_capture_or_refused(text: str) -> None:
    for whole in (text, HEAD + text, HEAD + text + "\n", HID_HEAD + text + "\n"):
        try:
            parse(whole)
        except CaptureError as error:
            assert 1 <= error.line <= whole.count("\n") + 1


@pytest.mark.parametrize("got", ["capture-v3", "capture-v11", ""])
def test_an_unknown_version_is_refused_by_name(got: str) -> None:
    with pytest.raises(UnknownFormatError) as refused:
        parse(HEAD.replace("capture-v1", got))
    assert refused.value.got == got


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 1, Expected.HEADER),
        (HEAD[:-1], 1, Expected.WHOLE_LINE),
        (HEAD + '{"t":0', 2, Expected.WHOLE_LINE),
        (HEAD.replace('"place":"scale",', ""), 1, Expected.KEYS),
        (HEAD.replace('"scale"', "7"), 1, Expected.HEADER),
        (HEAD.replace('"N"', '"X"'), 1, Expected.LINE),
        (HEAD.replace("9600", "0"), 1, Expected.LINE),
        (HEAD.replace("9600", "9600.5"), 1, Expected.LINE),
        (HEAD.replace("v1", "v2"), 1, Expected.KEYS),
        (HID_HEAD.replace("v2", "v1"), 1, Expected.KEYS),
        (HID_HEAD.replace('"hid":{', '"hid":7,"more":{'), 1, Expected.KEYS),
        (HID_HEAD.replace('"0028"', "28"), 1, Expected.HID),
        (HID_HEAD.replace("0590", "059G"), 1, Expected.HID),
        (HID_HEAD.replace("8}", "0}"), 1, Expected.HID),
        (HID_HEAD.replace("8}", "true}"), 1, Expected.HID),
        (HID_HEAD + '{"t":0,"dir":"in","hex":"010203040506070809"}\n', 2, Expected.BYTES),
        (HEAD + "\n", 2, Expected.OBJECT),
        (HEAD + "[]\n", 2, Expected.OBJECT),
        (HEAD + '{"t":0,"dir":"in"}\n', 2, Expected.KEYS),
        (HEAD + '{"t":0,"dir":"in","hex":"00","name":"Erna"}\n', 2, Expected.KEYS),
        (HEAD + '{"t":"0","dir":"in","hex":"00"}\n', 2, Expected.TIME),
        (HEAD + '{"t":NaN,"dir":"in","hex":"00"}\n', 2, Expected.TIME),
        (HEAD + '{"t":-1,"dir":"in","hex":"00"}\n', 2, Expected.TIME),
        (HEAD + '{"t":1e9,"dir":"in","hex":"00"}\n', 2, Expected.TIME),
        (HEAD + '{"t":0,"dir":"up","hex":"00"}\n', 2, Expected.DIRECTION),
        (HEAD + '{"t":0,"dir":"in","hex":"0"}\n', 2, Expected.BYTES),
        (HEAD + '{"t":0,"dir":"in","hex":""}\n', 2, Expected.BYTES),
        (
            HEAD + '{"t":1,"dir":"in","hex":"00"}\n{"t":0.5,"dir":"in","hex":"00"}\n',
            3,
            Expected.TIME,
        ),
    ],
)
def test_a_mistake_is_told_by_its_line(text: str, line: int, expected: Expected) -> None:
    with pytest.raises(CaptureError) as refused:
        parse(text)
    assert (refused.value.line, refused.value.expected) == (line, expected)


def test_measured_bytes_are_in_no_repr() -> None:
    assert "4b" not in repr(Piece(Decimal(0), Direction.IN, b"K"))
    assert "K" not in repr(Piece(Decimal(0), Direction.IN, b"K"))
