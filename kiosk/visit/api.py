# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the screens may need of the rooms below: types only. `ui` imports `kiosk` alone.

It is loaded before the first frame: nothing here may bring asyncio or cryptography.
"""

from drivers.cuff import (
    CuffAbsent,
    CuffPresent,
    InflationDone,
    InflationFailed,
    InflationStarted,
    StopSent,
)
from drivers.egk.card import BirthDate, Card, CardStatus, Cover, Gender, Person
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live, MeterAbsent, MeterDone, MeterFailed, MeterPresent
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from hygiene.data_wipe import Trace

__all__ = [
    "BirthDate",
    "Card",
    "CardStatus",
    "Contact",
    "Cover",
    "CuffAbsent",
    "CuffPresent",
    "DeviceFault",
    "DeviceInfo",
    "Gender",
    "InflationDone",
    "InflationFailed",
    "InflationStarted",
    "Live",
    "MeterAbsent",
    "MeterDone",
    "MeterFailed",
    "MeterPresent",
    "Origin",
    "Person",
    "Quantity",
    "Reading",
    "StopSent",
    "Trace",
    "Value",
]
