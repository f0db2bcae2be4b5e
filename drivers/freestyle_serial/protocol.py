# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines of an Abbott FreeStyle with a serial cable (blood glucose), without I/O, clock or threads.

    $xmem   CR LF, serial, version, clock, count (3 digits), results, then 0xHHHH  END
            HHHH: the sum of all characters before it, CR LF included
    result  = nnn|HI |LO  blank  month day year time  G|K  0x00     mg/dL; K: ketones
    $colq   S/N: .. Ver: .. Clock:<tab>Apr  22 2014<tab>02:14:37 .. CMD OK
    month   three letters and a blank, but June and July in full

Results count only when the sum at their end is right. Source: docs/devices/freestyle-serial.md.
"""

import re
from datetime import datetime
from typing import Final

from drivers.plausible import values
from drivers.said import Event, Refused, Said, Told
from drivers.strangers import Strangers

LONGEST: Final = 64  # of a line
MOST: Final = 60_000  # of a list: a thousand results
_END: Final = re.compile(rb"0x([0-9A-Fa-f]{4})  END")
_RESULT: Final = re.compile(
    rb"(\d{3}|HI |LO ) {1,2}([A-Z][a-z]{2}[ a-z]) ?(\d\d) (\d{4}) (\d\d:\d\d) ([GK])"
    rb" 0x[0-9A-Fa-f]{2}"
)
_CLOCK: Final = re.compile(rb"Clock:\t([A-Z][a-z]{2})  (\d\d) (\d{4})\t(\d\d:\d\d:\d\d)")
# Serial number, version, clock, count.
_HEAD: Final = (rb"[!-~]+", rb"[!-~]+", rb"[A-Z][a-z]{2}  \d\d \d{4} \d\d:\d\d:\d\d", rb"\d{3}")
_ECHO: Final = b"$"  # it sometimes says the command again
_FIXED: Final = {b"CMD OK": "done", b"CMD Fail!": "refused-by-device"}
_MONTHS: Final = b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_BEYOND: Final = {b"HI ": "above-range", b"LO ": "below-range"}


class Lines:
    """Text as it comes; a list's results are kept until its sum is known."""

    def __init__(self) -> None:
        self._line = b""
        self._list = b""
        self._head: list[bytes] = []
        self._results: list[Event] = []
        self._strangers = Strangers()

    def receive(self, data: bytes) -> list[Event]:
        events: list[Event] = []
        for byte in data:
            self._line += bytes([byte])
            events += self._strangers.hear(bytes([byte]))
            if self._line.endswith(b"\n"):
                line, self._line = self._line, b""
                events += self._take(line)
            elif len(self._line) >= LONGEST:
                events += self._drop("too-long")
        return events

    def idle(self) -> list[Event]:
        self._strangers.forget()
        return self._drop("cut") if self._line or self._results else []

    def _take(self, line: bytes) -> list[Event]:
        text = line.rstrip(b"\r\n")
        if end := _END.fullmatch(text):
            return self._finish(int(end[1], 16), text)
        if text in _FIXED or text.startswith(_ECHO):
            self._forget()
            return [Told(_FIXED.get(text, "asked"))]
        self._list += line
        if len(self._list) > MOST:
            return self._drop("too-long")
        if clock := _CLOCK.fullmatch(text):
            return [_clock(clock)]
        if text.startswith(b"Clock:"):
            return [Refused("date")]
        if result := _RESULT.fullmatch(text):
            self._results.append(_read(result, text))
        elif text:
            self._head.append(text)
        return []

    def _finish(self, told: int, text: bytes) -> list[Event]:
        checked, head, results = self._list, self._head, self._results
        self._forget()
        if sum(checked) & 0xFFFF != told:
            return [Refused("check", size=len(checked) + len(text))]
        if len(head) != len(_HEAD) or not all(map(re.fullmatch, _HEAD, head)):
            return [Refused("fields", size=len(checked) + len(text))]
        if int(head[-1]) != len(results):
            return [Refused("count", size=len(checked) + len(text))]
        serial = head[0].decode("ascii")
        return [Told("list", (("records", len(results)), ("serial", serial))), *results]

    def _drop(self, reason: str) -> list[Event]:
        size = len(self._list) + len(self._line)
        self._line = b""
        self._forget()
        return [Refused(reason, size=size)]

    def _forget(self) -> None:
        self._list = b""
        self._head = []
        self._results = []


def listen() -> Lines:
    """A line that has just been opened."""
    return Lines()


def _clock(match: re.Match[bytes]) -> Event:
    month, day, year, time = match.groups()
    at = _time(month, day, year, time)
    if at is None:
        return Refused("date")
    return Told("clock", (("device_time", at.isoformat()),))


def _read(match: re.Match[bytes], raw: bytes) -> Event:
    number, month, day, year, time, kind = match.groups()
    at = _time(month.strip(), day, year, time)
    if at is None:
        return Refused("date")
    if kind == b"K":
        return Told("ketones", raw=raw)
    if number in _BEYOND:
        return Told(_BEYOND[number], raw=raw)
    found = values(glucose=int(number))
    return found if isinstance(found, Refused) else Said(found, raw, at)


def _time(month: bytes, day: bytes, year: bytes, time: bytes) -> datetime | None:
    try:
        number = _MONTHS.index(month[:3]) + 1
        hour, minute, second = [*map(int, time.split(b":")), 0][:3]
        # The device knows no zone.
        return datetime(int(year), number, int(day), hour, minute, second)  # noqa: DTZ001
    except ValueError:
        return None
