# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Blood pressure. The sources are on their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Rating, Role
from drivers.reading import Quantity
from drivers.transport import LineSettings

ROWS: Final = (
    Driver(
        key="aandd-tm2657",
        maker="A&D",
        models=("TM-2655P", "TM-2657P"),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.MEAN_ARTERIAL,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.CUFF,
        rating=Rating.CODE,
        line=LineSettings(2400),
        alternatives=(LineSettings(9600), LineSettings(2400, 7, "E"), LineSettings(9600, 7, "E")),
        # It has an RS-232 socket; the adapter is whatever the room bought.
    ),
)
