# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What went over a device's line, with its times, as text. Pure.

Of a serial line docs/formats/capture-v1.md, of a HID device docs/formats/capture-v2.md; the format
has no place for anything but bytes, their times, and how the line was set or which device it was.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from drivers.hid_cable import HidCable
from drivers.line_settings import LineSettings

FORMAT_LINE: Final = "capture-v1"
FORMAT_HID: Final = "capture-v2"
LONGEST_PIECE: Final = 65536  # bytes; the kernel hands on 4096 at most
LARGEST_REPORT: Final = 4096
_HEADER: Final = ("format", "driver", "place")
_LINE: Final = ("baud", "data_bits", "parity", "stop_bits")
_HID: Final = ("vendor", "product", "size")
_USB: Final = re.compile("[0-9a-f]{4}")
_PIECE: Final = ("t", "dir", "hex")
_LONGEST_SECONDS: Final = Decimal(100 * 24 * 3600)


class Expected(StrEnum):
    """What should stand where something else does."""

    WHOLE_LINE = "whole-line"  # the text breaks off in this line
    HEADER = "header"
    LINE = "line"  # its settings
    HID = "hid"  # which device
    OBJECT = "object"
    KEYS = "keys"  # these and no others
    TIME = "t"  # seconds, never less than in the line above
    DIRECTION = "dir"
    BYTES = "hex"


class CaptureError(ValueError):
    """The text is no capture. `line` counts from 1."""

    def __init__(self, line: int, expected: Expected) -> None:
        super().__init__(f"line {line}: expected {expected}")
        self.line = line
        self.expected = expected


class UnknownFormatError(CaptureError):
    """It says itself that it is of another format, or of a version that isn't known here."""

    def __init__(self, got: str) -> None:
        super().__init__(1, Expected.HEADER)
        self.got = got[:40]


class Direction(StrEnum):
    """Seen from the machine."""

    IN = "in"  # the device said it
    OUT = "out"  # the machine said it


@dataclass(frozen=True, slots=True)
class Header:
    """Whose line it was: the driver's key and the place, each None where nobody said."""

    driver: str | None
    place: str | None
    line: LineSettings | HidCable


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes that came or went together, `seconds` after the start; of a HID device a report."""

    seconds: Decimal
    direction: Direction
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Capture:
    """All of it; the pieces' times never go back."""

    header: Header
    pieces: tuple[Piece, ...]

    def said_by(self, direction: Direction) -> tuple[bytes, ...]:
        """One side's pieces."""
        return tuple(piece.data for piece in self.pieces if piece.direction is direction)


def header_line(header: Header) -> str:
    """The first line, with its end."""
    names = {"driver": header.driver, "place": header.place}
    if isinstance(header.line, HidCable):
        vendor, product = (f"{number:04x}" for number in header.line.usb)
        hid = {"vendor": vendor, "product": product, "size": header.line.size}
        return _text({"format": FORMAT_HID, **names, "hid": hid})
    line = {name: getattr(header.line, name) for name in _LINE}
    return _text({"format": FORMAT_LINE, **names, "line": line})


def piece_line(piece: Piece) -> str:
    """Each further line, with its end."""
    seconds = float(round(piece.seconds, 6))  # six places of a float are exact for a hundred days
    return _text({"t": seconds, "dir": piece.direction.value, "hex": piece.data.hex()})


def parse(text: str) -> Capture:
    """The capture in `text`; CaptureError, UnknownFormatError. Nothing unknown is skipped."""
    lines = text.split("\n")
    if lines.pop():
        raise CaptureError(len(lines) + 1, Expected.WHOLE_LINE)
    if not lines:
        raise CaptureError(1, Expected.HEADER)
    header = _header(lines[0])
    longest = header.line.size if isinstance(header.line, HidCable) else LONGEST_PIECE
    return Capture(header, tuple(_pieces(lines[1:], longest)))


def is_capture(data: bytes) -> bool:
    """Whether it means to be one, of whatever version."""
    return data.startswith(b'{"format":"capture-')


def _text(data: dict[str, object]) -> str:
    return json.dumps(data, separators=(",", ":")) + "\n"


def _object(line: str, number: int) -> dict[str, object]:
    try:
        data = json.loads(line, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise CaptureError(number, Expected.OBJECT) from error
    if not isinstance(data, dict):
        raise CaptureError(number, Expected.OBJECT)
    return data


def _with_keys(data: dict[str, object], keys: tuple[str, ...], number: int) -> dict[str, object]:
    if sorted(data) != sorted(keys):
        raise CaptureError(number, Expected.KEYS)
    return data


def _header(line: str) -> Header:
    data = _object(line, 1)
    what = str(data.get("format", ""))
    if what not in {FORMAT_LINE, FORMAT_HID}:
        raise UnknownFormatError(what)
    key = "hid" if what == FORMAT_HID else "line"
    _with_keys(data, (*_HEADER, key), 1)
    names, told = (data["driver"], data["place"]), data[key]
    if not isinstance(told, dict) or not all(isinstance(one, str | None) for one in names):
        raise CaptureError(1, Expected.HEADER)
    return Header(*names, _hid(told) if key == "hid" else _line(told))  # type: ignore[arg-type]


def _line(told: dict[str, object]) -> LineSettings:
    baud, data_bits, parity, stop_bits = (_with_keys(told, _LINE, 1)[name] for name in _LINE)
    whole = all(type(one) is int and 0 < one < 10**7 for one in (baud, data_bits, stop_bits))
    if not whole or parity not in ("N", "E", "O", "M", "S"):
        raise CaptureError(1, Expected.LINE)
    return LineSettings(baud, data_bits, parity, stop_bits)  # type: ignore[arg-type]


def _hid(told: dict[str, object]) -> HidCable:
    vendor, product, size = (_with_keys(told, _HID, 1)[name] for name in _HID)
    usb = [int(text, 16) for text in map(str, (vendor, product)) if _USB.fullmatch(text)]
    if len(usb) != 2 or type(size) is not int or not 0 < size <= LARGEST_REPORT:
        raise CaptureError(1, Expected.HID)
    return HidCable((usb[0], usb[1]), size)


def _pieces(lines: Iterable[str], longest: int) -> Iterable[Piece]:
    before = Decimal(0)
    for number, line in enumerate(lines, 2):
        piece = _piece(_with_keys(_object(line, number), _PIECE, number), number, longest)
        if piece.seconds < before:
            raise CaptureError(number, Expected.TIME)
        before = piece.seconds
        yield piece


def _piece(data: dict[str, object], number: int, longest: int) -> Piece:
    seconds = data["t"]
    if isinstance(seconds, bool) or not isinstance(seconds, int | Decimal):
        raise CaptureError(number, Expected.TIME)
    seconds = Decimal(seconds)
    if not seconds.is_finite() or not 0 <= seconds <= _LONGEST_SECONDS:
        raise CaptureError(number, Expected.TIME)
    if data["dir"] not in tuple(Direction):
        raise CaptureError(number, Expected.DIRECTION)
    try:
        raw = bytes.fromhex(str(data["hex"]))
    except ValueError as error:
        raise CaptureError(number, Expected.BYTES) from error
    if not 0 < len(raw) <= longest:
        raise CaptureError(number, Expected.BYTES)
    return Piece(seconds, Direction(str(data["dir"])), raw)
