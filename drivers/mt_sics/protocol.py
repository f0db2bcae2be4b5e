# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of an MT-SICS scale to events, without I/O, clock or threads.

    line = text CR LF                    weight = "S" state value unit, value right-aligned in ten

What comes out depends on the bytes and on the silences between them alone, never on how a read
cut them. There is no check character: a flipped bit in a digit is another number. So a line alone
proves nothing; what makes a reading of several is `conversation`. Source: docs/devices/mt-sics.md.
"""

import re
from decimal import Decimal
from typing import Final

from drivers.fault import DeviceFault
from drivers.mt_sics.events import (
    Answer,
    Beyond,
    Event,
    Garble,
    Garbled,
    NotNow,
    NotUnderstood,
    Other,
    OtherUnit,
    OutOfRange,
    Text,
    Weight,
)
from drivers.strangers import MT_SICS_NAME, Recognised, Strangers

END: Final = b"\r\n"
# The longest answer that anybody's list shows has some sixty characters.
MAX_LINE: Final = 96

# All that is ever asked. The scale is zeroed, tared and adjusted by people alone.
CANCEL: Final = b"@\r\n"
WEIGHT_STABLE: Final = b"S\r\n"
WEIGHT_NOW: Final = b"SI\r\n"
MODEL: Final = b"I2\r\n"
SERIAL: Final = b"I4\r\n"

# A leading zero is no digit of any scale, but a flipped bit makes one of a blank.
_WEIGHT: Final = re.compile(rb"S ([SD]) ( *)(-?(?:0|[1-9]\d*)(?:\.\d+)?) ([!-~]{1,5})")
_VALUE_WIDTH: Final = 10
_TEXT: Final = re.compile(rb'(I2|I4) A "([ -!#-~]{1,60})"')
_OTHER: Final = re.compile(rb"([A-Z@]{1,3}\d{0,2}) [A-Z+-](?: [ -~]*)?")
_FIXED: Final[dict[bytes, Answer]] = {
    b"S I": NotNow("S"),
    b"I2 I": NotNow("I2"),
    b"I4 I": NotNow("I4"),
    b"S +": OutOfRange(Beyond.OVERLOAD),
    b"S -": OutOfRange(Beyond.UNDERLOAD),
    b"ES": NotUnderstood("ES"),
    b"ET": NotUnderstood("ET"),
    b"EL": NotUnderstood("EL"),
}
_GRAMS_EXPONENT: Final = {b"kg": 0, b"g": -3}
# So many characters with a consistent bit 7 are no accident.
_PARITY_LENGTH: Final = 8


class MtSicsProtocol:
    """State of one line: the unfinished part of what the scale is saying."""

    def __init__(self) -> None:
        self._line = b""
        self._strangers = Strangers(own=MT_SICS_NAME)

    @property
    def unfinished(self) -> int:
        """Bytes of a line whose end hasn't come."""
        return len(self._line)

    def receive(self, data: bytes) -> list[Event]:
        """Everything that `data` completes, in order. Never raises, whatever the bytes are."""
        events: list[Event] = []
        for byte in data:
            if byte == END[-1] and not self._line:
                continue  # the second half of an end whose first half was dropped
            self._line += bytes([byte])
            if self._line.endswith(END):
                self._end_line(events)
            elif byte & 0x7F == END[-1] and parity_of(self._line):
                self._drop(Garble.FIELDS, events)
            elif len(self._line) == MAX_LINE:
                self._drop(Garble.TOO_LONG, events)
        return events

    def idle(self) -> list[Event]:
        """The line has been silent for longer than an answer ever pauses: what was open is over."""
        events: list[Event] = []
        if self._line:
            self._drop(Garble.CUT, events)
        self._strangers.forget()
        return events

    def _end_line(self, events: list[Event]) -> None:
        answer = read_line(self._line)
        if answer is None:
            self._drop(Garble.FIELDS, events)
        else:
            events.append(answer)
            self._line = b""
            self._strangers.forget()

    def _drop(self, reason: Garble, events: list[Event]) -> None:
        line, self._line = self._line, b""
        events.append(Garbled(reason, len(line)))
        parity = parity_of(line)
        if parity is not None:
            events.append(Recognised(DeviceFault.WRONG_SPEED, parity))
        events.extend(self._strangers.hear(line))


def read_line(line: bytes) -> Answer | None:
    """What a whole line (with its end) says; None if no such scale says that."""
    text = line.removesuffix(END)
    if text in _FIXED:
        return _FIXED[text]
    if match := _WEIGHT.fullmatch(text):
        return _weight(match, line)
    if match := _TEXT.fullmatch(text):
        return Text(match[1].decode("ascii"), match[2].decode("ascii").strip())
    match = _OTHER.fullmatch(text)
    # A weight that isn't as known is garbled, and no answer to another command.
    if match is None or match[1] in (b"S", b"I2", b"I4"):
        return None
    return Other(match[1].decode("ascii"))


def _weight(match: re.Match[bytes], line: bytes) -> Weight | OtherUnit | None:
    if len(match[2]) + len(match[3]) != _VALUE_WIDTH:
        return None
    if match[4] not in _GRAMS_EXPONENT:
        return OtherUnit(match[4].decode("ascii"))
    value = Decimal(match[3].decode("ascii")).scaleb(_GRAMS_EXPONENT[match[4]])
    return Weight(match[1] == b"S", value, line)


def parity_of(line: bytes) -> str | None:
    """What bit 7 of a text is, if it isn't 0: "even", "odd" or "mark" parity; None if it is."""
    if len(line) < _PARITY_LENGTH or not any(byte & 0x80 for byte in line):
        return None
    if not all(0x20 <= byte & 0x7F <= 0x7E or byte & 0x7F in END for byte in line):
        return None
    ones = {byte.bit_count() % 2 for byte in line}
    if all(byte & 0x80 for byte in line):
        return "mark"
    if len(ones) == 1:
        return "odd" if ones == {1} else "even"
    return None
