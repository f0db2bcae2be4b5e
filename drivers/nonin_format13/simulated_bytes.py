# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated device says: written from the table of docs/devices, not from the decoder."""

from datetime import datetime

NOTHING_MEASURED = 0x0100
FROM_MEMORY = 0x0010


def frame(at: datetime, status: int, pulse: int, spo2: int) -> bytes:
    """22 bytes; the check is of our making, nobody says how the device's is made."""
    century, year = divmod(at.year, 100)
    time = (century, year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond // 10000)
    body = (
        b"\x00\x02\x00\x0d\x00\x0e"
        + bytes(time)
        + status.to_bytes(2, "big")
        + pulse.to_bytes(2, "big")
        + bytes([0, spo2])
    )
    return body + bytes([sum(body) % 256, 0x03])
