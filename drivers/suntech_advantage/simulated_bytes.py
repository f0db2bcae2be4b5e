# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated module says and understands. Pure.

Made from the layout in docs/devices/suntech-advantage.md and not from the driver's own code, so
that the two can disagree.
"""

from drivers.simulated_pressure import Pressure

START = bytes.fromhex("3a20a6")
ABORT = bytes.fromhex("3a7901004c")
RESULT = bytes.fromhex("3a7903004a")
PRESSURE = bytes.fromhex("3a79050048")
HEAD = b"\x3a"
LONGEST = 5

RECEIVED, EXECUTED, ABORTED, BUSY = b"O", b"K", b"A", b"B"
NOTHING_YET = 0x01


def size_of(begun: bytes) -> int:
    """How long the command is that begins so (two bytes at least); 0 for none that is known."""
    for command in (START, ABORT, RESULT, PRESSURE):
        if command.startswith(begun[:2]):
            return len(command)
    return 0


def packet(data: bytes) -> bytes:
    """Head, length of the whole, data, and what makes all of it 0."""
    body = b"\x3e" + bytes([len(data) + 3]) + data
    return body + bytes([0x100 - sum(body) % 0x100 & 0xFF])


def cuff(pressure: int | None) -> bytes:
    """What is in the cuff; None: nothing known."""
    return packet((0xFFFF if pressure is None else pressure).to_bytes(2, "little"))


def result(pressure: Pressure | None, error: int = 0, missing: str = "") -> bytes:
    """The last result; `pressure` is None beside an error."""
    words = {
        name: getattr(pressure, name) if pressure and name != missing else 0
        for name in ("systolic", "diastolic", "pulse", "mean")
    }
    data = bytearray(21)
    # Counted from the length byte, which is not among the data.
    for name, at in (("systolic", 1), ("diastolic", 3), ("pulse", 15), ("mean", 17)):
        data[at - 1 : at + 1] = words[name].to_bytes(2, "little")
    data[18] = error
    return packet(bytes(data))


def with_flipped_bit(data: bytes) -> bytes:
    """One bit of the first data byte is wrong; the sum isn't."""
    return data[:2] + bytes([data[2] ^ 0x01]) + data[3:]
