# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the four data bytes of an answer say: model, count, and the two halves of a record. Pure.

Field order: docs/devices/taidoc-thermometer.md, with the source of each.
"""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Final

from drivers.taidoc_thermometer.events import Answer

# The maker's thermometers begin with 1; blood-pressure devices and glucose meters speak with the
# same frames, and 362 mg/dl would be a temperature.
THERMOMETER: Final = "TD-1"
LOWEST: Final = Decimal(32)
HIGHEST: Final = Decimal(43)
# From here on the number counts hundredths of a degree, below tenths.
_HUNDREDTHS_FROM: Final = 1000
_NO_VALUE: Final = (0, 0xFFFF)


def model_of(data: bytes) -> str | None:
    """Four decimal digits, the low ones first; None if they are no digits."""
    digits = bytes([data[1], data[0]]).hex()
    return f"TD-{digits}" if digits.isdecimal() else None


def count_of(data: bytes) -> int:
    """How many records there are."""
    return int.from_bytes(data[:2], "little")


@dataclass(frozen=True, slots=True)
class Record:
    """One temperature in the memory, as the two answers that tell it."""

    time: Answer
    value: Answer
    temperature: Decimal | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "temperature", temperature_of(self.value.data))

    @property
    def taken_at(self) -> datetime | None:
        """On the device's own clock, or None where it shows no possible date."""
        return time_of(self.time.data)

    @property
    def raw(self) -> bytes:
        """Both frames."""
        return self.time.raw + self.value.raw


def temperature_of(data: bytes) -> Decimal | None:
    """In degrees Celsius, exact; None where there is no value."""
    number = int.from_bytes(data[:2], "little")
    if number in _NO_VALUE:
        return None
    return Decimal(number).scaleb(-2 if number >= _HUNDREDTHS_FROM else -1)


def time_of(data: bytes) -> datetime | None:
    """A word of year (from 2000), month and day, then minute and hour; it knows no zone."""
    day = int.from_bytes(data[:2], "little")
    try:
        # The device knows no zone, so the value is naive on purpose.
        return datetime(2000 + (day >> 9), day >> 5 & 0x0F, day & 0x1F, data[3], data[2])  # noqa: DTZ001
    except ValueError:
        return None
