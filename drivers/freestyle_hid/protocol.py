# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of an Abbott FreeStyle on USB (HID, blood glucose), without I/O, clock or threads.

    report = type length (0-62) data       type 60: text; 22 may come in between and is skipped
    text   = body, CKSM:HHHHHHHH CR LF, CMD OK CR LF       sum of the body's characters, 32 bits
    result = 7,id,month,day,year,hour,minute,.,value,...   Optium Neo to $result?, mg/dL

Results count only when the sum behind them is right; a line of type 7 that isn't understood is
told, so that none is passed over. Source: docs/devices/freestyle-hid.md.
"""

import re
from datetime import datetime
from typing import Final

from drivers.plausible import beyond_meters, values
from drivers.said import Event, Refused, Said, Told

SIZE: Final = 64
TEXT: Final = 0x60
_SKIPPED: Final = 0x22
MOST: Final = 62
LONGEST: Final = 200_000
_END: Final = re.compile(rb"(.*)CKSM:([0-9A-Fa-f]{8})\r\n(CMD OK|CMD Fail!)\r\n", re.DOTALL)
_RESULT_TYPE: Final = b"7,"
_RESULT: Final = re.compile(
    rb"7,\d{1,6},(\d{1,2}),(\d{1,2}),(\d{1,2}),(\d{1,2}),(\d{1,2}),[^,\r\n]*,(\d{1,3})(?:,[^,\r\n]*)*"
)


class Reports:
    """One report at a time; text is kept until its sum is known."""

    def __init__(self) -> None:
        self._text = b""

    def receive(self, data: bytes) -> list[Event]:
        if len(data) < 2:
            return [Refused("fields", size=len(data))] if data else []
        kind, size = data[:2]
        if size > MOST or len(data) < 2 + size:
            self._text = b""
            return [Refused("fields", size=len(data))]
        if kind != TEXT:
            return [] if kind == _SKIPPED else [Told("other", (("type", f"{kind:02x}"),))]
        self._text += data[2 : 2 + size]
        if len(self._text) > LONGEST:
            return self._cut("too-long")
        if end := _END.fullmatch(self._text):
            self._text = b""
            return _read(*end.groups())
        return []

    def idle(self) -> list[Event]:
        return self._cut("cut") if self._text else []

    def _cut(self, reason: str) -> list[Event]:
        size, self._text = len(self._text), b""
        return [Refused(reason, size=size)]


def report(kind: int, text: bytes = b"") -> bytes:
    """What is said to the device: at most `MOST` bytes of text, filled up with zeros."""
    return (bytes([kind, len(text)]) + text).ljust(SIZE, b"\x00")


def listen() -> Reports:
    """A device that has just been opened."""
    return Reports()


def _read(body: bytes, check: bytes, state: bytes) -> list[Event]:
    if sum(body) & 0xFFFFFFFF != int(check, 16):
        return [Refused("check", size=len(body))]
    if state != b"CMD OK":
        return [Told("refused-by-device")]
    results = [line for line in body.split(b"\r\n") if line.startswith(_RESULT_TYPE)]
    if not results:
        return [Told("text", raw=body)]
    return [Told("list", (("records", len(results)),)), *map(_result, results)]


def _result(line: bytes) -> Event:
    match = _RESULT.fullmatch(line)
    if match is None:
        return Refused("fields", size=len(line))
    month, day, year, hour, minute, milligrams = map(int, match.groups())
    try:
        at = datetime(2000 + year, month, day, hour, minute)  # noqa: DTZ001 - it knows no zone
    except ValueError:
        return Refused("date")
    if milligrams and (beyond := beyond_meters(milligrams)):
        return Told(beyond, raw=line)
    found = values(glucose=milligrams)
    return found if isinstance(found, Refused) else Said(found, match[0], at)
