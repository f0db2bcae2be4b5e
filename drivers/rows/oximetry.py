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
    Driver(
        key="contec-cms50-old",
        maker="Contec",
        models=(
            "CMS50D",
            "CMS50D+ (older firmware)",
            "CMS50E (older firmware)",
        ),
        quantities=(
            Quantity.SPO2,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CAPTURE,
        line=LineSettings(19200, 8, "O"),
        usb=(UsbId(0x10C4, 0xEA60, shared=True),),
    ),
    Driver(
        key="berry-bm1000",
        maker="Berry",
        models=("BM1000C",),
        quantities=(
            Quantity.SPO2,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.DOCUMENT,
        line=LineSettings(115200),
    ),
    Driver(
        key="nonin-format2",
        maker="Nonin",
        models=(
            "OEM III",
            "Xpod",
            "3150",
        ),
        quantities=(
            Quantity.SPO2,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CAPTURE,
        line=LineSettings(9600),
        check="sum",
    ),
    Driver(
        key="nonin-format8",
        maker="Nonin",
        models=(
            "OEM III",
            "Xpod",
        ),
        quantities=(
            Quantity.SPO2,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CODE,
        line=LineSettings(9600),
    ),
    Driver(
        key="nonin-format13",
        maker="Nonin",
        models=("9560",),
        quantities=(
            Quantity.SPO2,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.CODE,
        line=LineSettings(9600),
    ),
    Driver(
        key="nonin-ascii",
        maker="Nonin",
        models=(
            "2500",
            "8500",
            "9847",
            "Avant 9600",
        ),
        quantities=(
            Quantity.SPO2,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        rating=Rating.DOCUMENT,
        line=LineSettings(9600),
    ),
    Driver(
        key="contec-cms50e-hid",
        maker="Contec, Beurer",
        models=(
            "CMS50E",
            "PO80",
        ),
        quantities=(
            Quantity.SPO2,
            Quantity.PULSE,
        ),
        interface=Interface.HID,
        role=Role.METER,
        rating=Rating.CODE,
        # Two brands share the id; they speak alike.
        usb=(UsbId(0x28E9, 0x028A, shared=True),),
    ),
)
