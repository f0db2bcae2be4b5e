# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated scale says: written from the table of docs/devices, not from the decoder."""

from decimal import Decimal

OVERLOAD = b"=Overload=\r\n"
SYNTAX_ERROR = b"ES\r\n"


def kcp(number: str, unit: str, *, stable: bool) -> bytes:
    """As MT-SICS: ten characters and the unit."""
    return f"S {'S' if stable else 'D'} {number:>10} {unit}\r\n".encode("ascii")


def de(number: str, unit: str, *, stable: bool) -> bytes:
    """The unit is told only while the weight is stable."""
    return f"  {number:>12}{f' {unit}' if stable else ''}\r\n".encode("ascii")


def eoc(number: str, unit: str, *, stable: bool) -> bytes:
    """As A&D, with blanks for zeros."""
    return f"{'ST' if stable else 'US'},GS {number:>9} {unit}\r\n".encode("ascii")


def shown(kilograms: Decimal, unit: str) -> str:
    """The number that its display has in that unit."""
    return {
        "kg": f"{kilograms:.2f}",
        "g": f"{kilograms * 1000:.0f}",
        "lb": f"{kilograms * Decimal('2.204623'):.1f}",
    }[unit]
