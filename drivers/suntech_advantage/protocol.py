# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Packets of a SunTech Advantage module, without I/O, clock or threads.

    packet = 3E length data check       length of the whole; all bytes together 0, modulo 256
    length 04: a letter, what became of a command
    length 05: pressure in the cuff, two bytes, the low one first; -1 none
    length 18: the result; counted from the length byte, words with the low byte first:
               systolic 1, diastolic 3, pulse 15, mean 17; error in byte 19

Source: docs/devices/suntech-advantage.md.
"""

from typing import Final

from drivers.checks import sum_of
from drivers.plausible import pressure
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

_HEAD: Final = 0x3E
SHORTEST, LONGEST = 4, 0x43
_LETTER, _CUFF, _RESULT = 0x04, 0x05, 0x18
LETTERS: Final = {
    "O": "received",
    "K": "executed",
    "A": "aborted",
    "B": "busy",
    "E": "error",
    "N": "undefined",
    "D": "unrecognised",
    "S": "sleeping",
    "T": "timeout",
}
ERRORS: Final = {
    0x01: "weak-signal",
    0x02: "artefact",
    0x03: "out-of-range",
    0x04: "timeout",
    0x55: "blocked-tube",
    0x56: "terminated",
    0x57: "leak",
    0x58: "safety-timeout",
    0x59: "overpressure",
    0x5A: "hardware",
    0x61: "transducer",
    0x63: "memory",
    0x85: "blocked-tube",
    0x87: "leak",
    0x88: "safety-timeout",
    0x89: "overpressure",
}


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, LONGEST)


def cuff_pressure_of(packet: bytes) -> int | None:
    """In mm[Hg], out of a packet told as "cuff-pressure"; None where the module has none."""
    pressed = int.from_bytes(packet[2:4], "little", signed=True)
    return pressed if pressed >= 0 else None


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] != _HEAD:
        return NOISE
    if len(data) < 2:
        return None
    size = data[1]
    if not SHORTEST <= size <= LONGEST:
        return NoFrame("length")
    if len(data) < size:
        return None
    if sum_of(data[:size]):
        return NoFrame("check")
    return Frame(size, (_read(data[:size]),))


def _read(packet: bytes) -> Event:
    match packet[1]:
        case size if size == _LETTER:
            letter = chr(packet[2])
            name = LETTERS.get(letter, "other")
            return Told("answer", (("meaning", name),), packet)
        case size if size == _CUFF:
            return Told("cuff-pressure", raw=packet)
        case size if size == _RESULT:
            return _result(packet)
    return Told("other", raw=packet)


def _result(packet: bytes) -> Event:
    if error := packet[20]:
        return Refused("device-error", ERRORS.get(error, f"{error:02x}"))
    systolic, diastolic, pulse, mean = (
        int.from_bytes(packet[at : at + 2], "little") for at in (2, 4, 16, 18)
    )
    found = pressure(systolic, diastolic, pulse, mean)
    return found if isinstance(found, Refused) else Said(found, packet)
