# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated BM58 says and understands. Pure.

Made from the layout in docs/devices/beurer-bm-hid.md and not from the driver's own code, so that
the two can disagree.
"""

from dataclasses import dataclass

from drivers.simulated_shelf import Kept

READY = b"\x55"
NO_RECORD = b"\xa9"


@dataclass(frozen=True, slots=True)
class KeptPressure(Kept):
    """`number` is the systolic pressure."""

    diastolic: int = 0
    pulse: int = 0
    user: int = 1


def record(kept: KeptPressure) -> bytes:
    """Head and eight bytes."""
    second = 0x80 if kept.user == 2 else 0
    at = kept.at
    return bytes(
        (
            0xAC,
            kept.number - 25,
            kept.diastolic - 25,
            kept.pulse,
            at.month,
            at.day | second,
            at.hour,
            at.minute,
            at.year - 2000,
        )
    )
