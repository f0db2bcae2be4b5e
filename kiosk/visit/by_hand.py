# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A value that somebody typed in, as a reading. Says whose word it is: no device's.

What is possible and what contradicts itself is the flow's business.
"""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from kiosk.visit.answers import Vital

NO_DEVICE = DeviceInfo("", "")
UNITS = {  # UCUM
    Quantity.SYSTOLIC: "mm[Hg]",
    Quantity.DIASTOLIC: "mm[Hg]",
    Quantity.PULSE: "/min",
    Quantity.SPO2: "%",
    Quantity.TEMPERATURE: "Cel",
    Quantity.WEIGHT: "kg",
}
# What is asked for, in this order; of these, what may stay empty.
ASKED = {
    Vital.OXIMETRY: (Quantity.SPO2,),
    Vital.TEMPERATURE: (Quantity.TEMPERATURE,),
    Vital.BLOOD_PRESSURE: (Quantity.SYSTOLIC, Quantity.DIASTOLIC, Quantity.PULSE),
    Vital.WEIGHT: (Quantity.WEIGHT,),
}
OPTIONAL = frozenset({Quantity.PULSE})


def by_hand_reading(
    vital: Vital, numbers: Mapping[Quantity, Decimal], kiosk_time: datetime
) -> Reading:
    """`numbers` in the units above, exactly as they were typed; `kiosk_time` is aware UTC.

    What was not typed is not in the reading. Raises KeyError if something is missing that must
    not be.
    """
    wanted = [q for q in ASKED[vital] if q in numbers or q not in OPTIONAL]
    return Reading(
        values=tuple(Value(quantity, numbers[quantity], UNITS[quantity]) for quantity in wanted),
        device=NO_DEVICE,
        kiosk_time=kiosk_time,
        device_time=None,
        quality=(),
        origin=Origin.BY_HAND,
        raw_hash=b"",
    )
