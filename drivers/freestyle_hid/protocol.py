# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of an Abbott FreeStyle on USB (HID, blood glucose), without I/O, clock or threads.

    report = type length (0-62) data       type 60: text; 22 may come in between and is skipped
    text   = body, CKSM:HHHHHHHH CR LF, CMD OK CR LF       sum of the body's characters, 32 bits
    result = 7,id,month,day,year,hour,minute,.,value,...   Optium Neo to $result?, mg/dL

Results count only when the sum behind them is right. Source: docs/devices/freestyle-hid.md.
"""

import re
from datetime import datetime
from typing import Final

from drivers.plausible import values
from drivers.said import Event, Refused, Said, Told

_TEXT: Final = 0x60
_SKIPPED: Final = 0x22
MOST: Final = 62
LONGEST: Final = 200_000
_END: Final = re.compile(rb"(.*)CKSM:([0-9A-Fa-f]{8})\r\n(CMD OK|CMD Fail!)\r\n", re.DOTALL)
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
        if kind != _TEXT:
            return [] if kind == _SKIPPED else [Told("other", (("type", f"{kind:02x}"),))]
        if size > MOST or len(data) < 2 + size:
            self._text = b""
            return [Refused("fields", size=len(data))]
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


def listen() -> Reports:
    """A device that has just been opened."""
    return Reports()


def _read(body: bytes, check: bytes, state: bytes) -> list[Event]:
    if sum(body) & 0xFFFFFFFF != int(check, 16):
        return [Refused("check", size=len(body))]
    if state != b"CMD OK":
        return [Told("refused-by-device")]
    results = [_RESULT.fullmatch(line) for line in body.split(b"\r\n")]
    return [_result(result) for result in results if result] or [Told("text", raw=body)]


def _result(match: re.Match[bytes]) -> Event:
    month, day, year, hour, minute, milligrams = map(int, match.groups())
    try:
        at = datetime(2000 + year, month, day, hour, minute)  # noqa: DTZ001 - it knows no zone
    except ValueError:
        return Refused("date")
    found = values(glucose=milligrams)
    return found if isinstance(found, Refused) else Said(found, match[0], at)
