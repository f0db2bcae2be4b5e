# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reads of a 125 kHz badge reader (RDM6300, ID-12LA, ID-20LA), without I/O, clock or threads.

    STX id (10 hexadecimal digits) check [CR LF] ETX
    check  the five bytes of the id, XOR: two digits, or (13 bytes in all) one raw byte

Known ghosts have a right check: one read proves nothing, two equal ones of a known badge do.
Source: docs/devices/rdm6300.md.
"""

import re
from typing import Final

from drivers.checks import xor_of
from drivers.said import Named, Refused
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

LONGEST: Final = 16
_STX: Final = 0x02
_RAW_SIZE: Final = 13
_FORM: Final = re.compile(rb"\x02([0-9A-F]{10})(?:([0-9A-F]{2})(?:\r\n)?|(.))\x03", re.DOTALL)
_NOBODY: Final = b"0" * 10


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, LONGEST)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] != _STX:
        return NOISE
    # The raw byte may itself be an ETX, so the end is looked for behind it.
    end = data.find(b"\x03", _RAW_SIZE - 1)
    if end < 0:
        return NoFrame("fields") if len(data) >= LONGEST else None
    match = _FORM.fullmatch(data[: end + 1])
    if match is None:
        return NoFrame("fields")
    digits, text, raw = match.groups()
    if xor_of(bytes.fromhex(digits.decode("ascii"))) != (int(text, 16) if text else raw[0]):
        return NoFrame("check")
    if digits == _NOBODY:
        return Frame(end + 1, (Refused("ghost", size=end + 1),))
    return Frame(end + 1, (Named("badge", digits.decode("ascii"), data[: end + 1]),))
