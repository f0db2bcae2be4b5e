# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The memory of a visomat double comfort, as it tells it, without I/O, clock or threads.

    dump   = STX text ETX, or the text alone before a silence
    text   = for each of two users: M user count (2 digits), then the records
    record = yymmdd HHMM flag systolic diastolic pulse       20 digits, three for each number
    count 00 is followed by one digit that means nothing

No check character: possible numbers, diastolic < systolic, a possible date and the right number of
digits are all that confirms a dump. Source: docs/devices/visomat-double-comfort.md.
"""

import re
from datetime import datetime
from typing import Final

from drivers.plausible import pressure
from drivers.said import Event, Refused, Said
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

_STX, _ETX = 0x02, b"\x03"
RECORD: Final = 20
LONGEST: Final = 2 * (4 + 99 * RECORD) + 2
_USER: Final = re.compile(rb"M([12])(\d\d)(\d*)")
_NOTHING: Final = 1  # digits behind a count of 00


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, LONGEST, at_silence=_alone)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] != _STX:
        return None if re.fullmatch(rb"M[M\d]*", data) else NOISE
    end = data.find(_ETX)
    if end < 0:
        return None if re.fullmatch(rb"[M\d]*", data[1:]) else NoFrame("fields")
    events = _read(data[1:end])
    return Frame(end + 1, events) if events else NoFrame("fields")


def _alone(data: bytes) -> Frame | NoFrame | None:
    events = _read(data)
    return Frame(len(data), events) if events else NoFrame("cut", len(data))


def _read(text: bytes) -> tuple[Event, ...]:
    """Empty for what is no dump."""
    users = _USER.findall(text)
    if b"".join(b"M" + b"".join(user) for user in users) != text:
        return ()
    events: list[Event] = []
    for user, count, digits in users:
        records = int(count)
        if len(digits) != (records * RECORD or _NOTHING):
            return ()
        for number in range(records):
            at = number * RECORD
            events.append(_record(digits[at : at + RECORD], int(user), number + 1))
    return tuple(events)


def _record(digits: bytes, user: int, number: int) -> Event:
    try:
        # The device knows no zone.
        at = datetime.strptime(digits[:10].decode("ascii"), "%y%m%d%H%M")  # noqa: DTZ007
    except ValueError:
        return Refused("date", f"user {user}, record {number}")
    systolic, diastolic, pulse = (int(digits[at : at + 3]) for at in (11, 14, 17))
    found = pressure(systolic, diastolic, pulse)
    if isinstance(found, Refused):
        return found
    return Said(found, digits, at, details=(("user", user), ("record", number)))
