# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a device measured, as frozen values. Knows no visit, no patient and no store."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class Quantity(StrEnum):
    """What was measured; the codes (LOINC, SNOMED) are the record's business."""

    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"
    MEAN_ARTERIAL = "mean-arterial"
    PULSE = "pulse"
    SPO2 = "spo2"
    PERFUSION_INDEX = "perfusion-index"
    TEMPERATURE = "temperature"
    WEIGHT = "weight"
    HEIGHT = "height"
    GLUCOSE = "glucose"
    CO2 = "co2"
    AIR_TEMPERATURE = "air-temperature"
    HUMIDITY = "humidity"


class Origin(StrEnum):
    """How the value came in."""

    MEASURED = "measured"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Value:
    """One number: exact decimal, with its UCUM unit."""

    quantity: Quantity
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """The device as it names itself; `serial` only where it tells one."""

    make: str
    model: str
    serial: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One completed measurement of one device.

    `kiosk_time` is aware UTC; `device_time` is what the device's own clock showed (naive, as the
    device knows no zone) or None. `raw_hash` is the first 8 bytes of SHA-256 of the raw frame.
    """

    values: tuple[Value, ...]
    device: DeviceInfo
    kiosk_time: datetime
    device_time: datetime | None
    quality: tuple[str, ...]
    origin: Origin
    raw_hash: bytes

    def value(self, quantity: Quantity) -> Decimal | None:
        """The number for `quantity`, or None where the device gave none."""
        for item in self.values:
            if item.quantity is quantity:
                return item.value
        return None
