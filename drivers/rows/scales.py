# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Scales, and columns that also measure height. The sources are on their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Rating, Role
from drivers.reading import Quantity
from drivers.transport import LineSettings

ROWS: Final = (
    Driver(
        key="mt-sics",
        maker="Mettler Toledo",
        models=("ICS469",),
        quantities=(Quantity.WEIGHT,),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CAPTURE,
        line=LineSettings(9600),
        alternatives=(LineSettings(2400), LineSettings(19200), LineSettings(9600, 7, "E")),
        # It has an RS-232 socket; the adapter is whatever the room bought.
    ),
    Driver(
        key="kern",
        maker="KERN",
        models=(
            "KCP balances",
            "DE",
            "EOC",
        ),
        quantities=(Quantity.WEIGHT,),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CODE,
        line=LineSettings(9600),
    ),
    Driver(
        key="aandd-scale",
        maker="A&D",
        models=("scales with the A&D standard format",),
        quantities=(Quantity.WEIGHT,),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CAPTURE,
        line=LineSettings(2400, 7, "E"),
        alternatives=(
            LineSettings(9600, 7, "E"),
            LineSettings(9600),
        ),
    ),
    Driver(
        key="gtech-column",
        maker="G-Tech",
        models=(
            "GL-150",
            "GL-310",
        ),
        quantities=(
            Quantity.HEIGHT,
            Quantity.WEIGHT,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CODE,
        line=LineSettings(9600),
        # The speed is nowhere told: what such devices usually have.
    ),
)
