# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the screens may need of the rooms below: types only. `ui` imports `kiosk` alone."""

from drivers.clock import Clock, PacedClock, SystemClock
from drivers.cuff import (
    CuffAbsent,
    CuffFault,
    CuffPresent,
    InflationDone,
    InflationFailed,
    InflationStarted,
    StopSent,
)
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from kiosk.visit.place import Place

__all__ = [
    "Clock",
    "CuffAbsent",
    "CuffFault",
    "CuffPresent",
    "DeviceInfo",
    "InflationDone",
    "InflationFailed",
    "InflationStarted",
    "Origin",
    "PacedClock",
    "Place",
    "Quantity",
    "Reading",
    "StopSent",
    "SystemClock",
    "Value",
]
