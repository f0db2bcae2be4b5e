# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of an Omron HEM-790IT on USB (HID) to records, without I/O, clock or threads.

    report = count (0-7), then 7 bytes, of which `count` are valid; 08: not ready, read again
    answer = the valid bytes of some reports: "OK" payload XOR        XOR of the payload
             "NO" repeat the question; "OFF" CR LF the end
    record = 0 YY MM DD hh mm ss . . systolic diastolic pulse . flags     year from 2000

What stands behind the count was in an earlier report. High half of the flags: 0 a single
measurement, 1 to 3 the parts of an averaged one. Source: docs/devices/omron-hem790.md.
"""

from datetime import datetime
from typing import Final

from drivers.checks import xor_of
from drivers.plausible import pressure
from drivers.said import Event, Refused, Said, Told

MOST: Final = 7  # valid bytes in a report
_NOT_READY: Final = 0x08
_LONGEST: Final = 64
_OK, _NO, _OFF = b"OK", b"NO", b"OFF\r\n"
_FIXED: Final = {_NO: "repeat", _OFF: "end"}
_RECORD, _COUNT, _WEEK, _SERIAL, _VERSION = 14, 5, 9, 8, 12  # sizes of a payload


class Reports:
    """One report at a time; holds at most one answer that isn't over yet."""

    def __init__(self) -> None:
        self._answer = b""

    def receive(self, data: bytes) -> list[Event]:
        if not data:
            return []
        count = data[0]
        if count == _NOT_READY:
            return [Told("not-ready")]
        if not 0 < count <= MOST or len(data) <= count:
            return [*self.idle(), Refused("fields", size=len(data))]
        valid = data[1 : 1 + count]
        events: list[Event] = []
        if valid.startswith((_OK, _NO, _OFF)):
            events = self.idle()
        self._answer += valid
        if count < MOST or len(self._answer) > _LONGEST:
            events += self.idle()
        return events

    def idle(self) -> list[Event]:
        answer, self._answer = self._answer, b""
        return [_read(answer)] if answer else []


def listen() -> Reports:
    """A device that has just been opened."""
    return Reports()


def _read(answer: bytes) -> Event:
    if answer in _FIXED:
        return Told(_FIXED[answer], raw=answer)
    if not answer.startswith(_OK):
        return Refused("fields", size=len(answer))
    checked = answer.removeprefix(_OK)
    if len(checked) < 2 or xor_of(checked):
        return Refused("check", size=len(answer))
    return _payload(checked[:-1], answer)


def _payload(payload: bytes, answer: bytes) -> Event:
    match len(payload):
        case size if size == _RECORD:
            return _record(payload, answer)
        case size if size == _COUNT:
            return Told("count", (("records", payload[-1]),), answer)
        case size if size == _WEEK:
            return Told("weekly-average", raw=answer)  # of many measurements: none of this visit
        case size if size == _VERSION and payload[1:].isascii():
            return Told("model", (("text", payload[1:].decode("ascii")),), answer)
        case size if size == _SERIAL:
            return Told("serial", (("text", payload[1:].hex()),), answer)
    return Refused("length", size=len(answer))


def _record(payload: bytes, raw: bytes) -> Event:
    try:
        # The device knows no zone.
        at = datetime(2000 + payload[1], *payload[2:7])  # noqa: DTZ001
    except ValueError:
        return Refused("date", size=len(raw))
    found = pressure(payload[9], payload[10], payload[11])
    if isinstance(found, Refused):
        return found
    part = payload[13] >> 4
    return Said(found, raw, at, (f"part-{part}-of-an-average",) if part else ())
