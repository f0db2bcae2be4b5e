# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Thermometers. The sources are on their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Rating, Role
from drivers.reading import Quantity
from drivers.transport import LineSettings

ROWS: Final = (
    Driver(
        key="taidoc-thermometer",
        maker="TaiDoc",
        models=("TD-1035", "TD-1241", "TD-1261"),
        quantities=(Quantity.TEMPERATURE,),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CODE,
        # The adapter is whatever the room bought; the maker's own HID cable is no serial port.
        check="sum",
        line=LineSettings(19200),
    ),
    Driver(
        key="ir-board",
        maker="various",
        models=("infrared boards with FA commands",),
        quantities=(Quantity.TEMPERATURE,),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CODE,
        line=LineSettings(9600),
    ),
)
