# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The vectors of tests/vectors/drivers/aandd-tm2657.json, and blocks made to measure."""

from functools import reduce
from operator import xor

from tests.drivers.vectors import vectors_of

VECTORS = vectors_of("aandd-tm2657")
BLOCKS = [vector for vector in VECTORS if vector.outcome[0]["kind"] == "reading"]

ACKNOWLEDGE = bytes.fromhex("16 16 01 30 30 06")
REFUSE = bytes.fromhex("16 16 01 30 30 15")

FIELDS = {
    "model": "TM2657",
    "time": "2611230915",
    "format": "RB",
    "mode": "M",
    "error": "E00",
    "systolic": "S142",
    "mean": "M106",
    "diastolic": "D 88",
    "pulse": "P 71",
    "inflation": "I00",
    "amplitude": "L143",
}


def framed(body: bytes) -> bytes:
    """Header, STX, `body`, ETX and the right check character."""
    checked = b"\x0100\x02" + body + b"\x03"
    return b"\x16\x16" + checked + bytes([reduce(xor, checked)])


def block(*extras: str, **changed: str) -> bytes:
    """A right block of 142/106/88, pulse 71, with some fields changed or added behind."""
    fields = [*(FIELDS | changed).values(), *extras, ""]
    return framed("\x1e".join(fields).encode("latin-1"))
