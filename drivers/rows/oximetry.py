# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pulse oximeters. The sources are on their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Rating, Role, UsbId
from drivers.reading import Quantity
from drivers.transport import LineSettings

ROWS: Final = (
    Driver(
        key="contec-cms50",
        maker="Contec",
        models=("CMS50D+", "CMS50E", "CMS50F"),
        quantities=(Quantity.SPO2, Quantity.PULSE, Quantity.PERFUSION_INDEX),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.DOCUMENT,
        # Older firmware of the same name speaks another protocol, which is recognised and refused.
        line=LineSettings(115200),
        usb=(UsbId(0x10C4, 0xEA60, shared=True),),
    ),
)
