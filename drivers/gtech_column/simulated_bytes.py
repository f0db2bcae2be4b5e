# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated column says: written from the table of docs/devices, not from the decoder."""

from decimal import Decimal


def frame(height: Decimal, weight: Decimal, index: Decimal) -> bytes:
    """STX, five fields, ETX."""
    return f"\x02{height:.1f},{weight:.2f},0,0,{index:.1f}\x03".encode("ascii")


def text(height: Decimal, weight: Decimal, index: Decimal) -> bytes:
    """With F4 = 1."""
    lines = (
        f"WEIGHT   ---- {weight:.2f} kg",
        f"HEIGHT   ---- {height:.1f} cm",
        f"B  M  I  ---- {index:5.1f}",
    )
    return "".join(line + "\r\n" for line in lines).encode("ascii") + b"\x1bT\x00"
