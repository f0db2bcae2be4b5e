# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Devices that speak a standard, whoever made them. Sources: their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Lack, Rating, Role
from drivers.reading import Quantity
from drivers.transport import LineSettings

ROWS: Final = (
    Driver(
        key="ieee11073",
        maker="various",
        models=("IEEE 11073-20601 agents",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.MEAN_ARTERIAL,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
            Quantity.SPO2,
            Quantity.WEIGHT,
            Quantity.TEMPERATURE,
        ),
        interface=Interface.SERIAL,
        role=Role.DECODED,
        lack=Lack.CABLE,
        rating=Rating.CAPTURE,
        line=LineSettings(115200),
    ),
)
