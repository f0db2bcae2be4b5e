# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The air of the room. The sources are on their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Rating, Role
from drivers.reading import Quantity
from drivers.transport import LineSettings

ROWS: Final = (
    Driver(
        key="senseair-s8",
        maker="SenseAir",
        models=("S8",),
        quantities=(Quantity.CO2,),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.DOCUMENT,
        line=LineSettings(9600),
        check="CRC-16",
    ),
    Driver(
        key="scd30",
        maker="Sensirion",
        models=("SCD30",),
        quantities=(
            Quantity.CO2,
            Quantity.AIR_TEMPERATURE,
            Quantity.HUMIDITY,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CODE,
        line=LineSettings(19200),
        check="CRC-16",
    ),
    Driver(
        key="mh-z19",
        maker="Winsen",
        models=(
            "MH-Z19",
            "MH-Z19B",
        ),
        quantities=(
            Quantity.CO2,
            Quantity.AIR_TEMPERATURE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CAPTURE,
        line=LineSettings(9600),
        check="sum",
    ),
)
