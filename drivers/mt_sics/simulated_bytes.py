# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated scale says, right ones and wrong ones. Pure.

Made from the layout in docs/devices/mt-sics.md and not from the driver's own code, so that the two
can disagree.
"""

from decimal import Decimal

SERIAL = b'I4 A "B512345678"\r\n'
MODEL = b'I2 A "ICS469 OU 300.00 kg"\r\n'
NOT_NOW = b"S I\r\n"
OVERLOAD = b"S +\r\n"
UNDERLOAD = b"S -\r\n"
SYNTAX_ERROR = b"ES\r\n"
STEP = Decimal("0.05")  # kg: what it shows is a multiple


def weight(kilograms: Decimal, *, stable: bool, unit: str = "kg") -> bytes:
    """A weight answer, as shown in that unit."""
    shown = {
        "kg": f"{kilograms:.2f}",
        "g": f"{kilograms * 1000:.0f}",
        "lb": f"{kilograms * Decimal('2.204623'):.1f}",
    }[unit]
    return f"S {'S' if stable else 'D'} {shown:>10} {unit}\r\n".encode("ascii")


def with_flipped_bit(answer: bytes) -> bytes:
    """The last digit of a number is another one; other answers lose a letter."""
    digits = [at for at, byte in enumerate(answer) if chr(byte).isdigit()]
    flipped = bytearray(answer)
    flipped[digits[-1] if digits else 0] ^= 0x01
    return bytes(flipped)


def with_even_parity(data: bytes) -> bytes:
    """What a scale set to 7E1 looks like on a line read as 8N1."""
    return bytes(byte | (byte.bit_count() % 2) << 7 for byte in data)
