# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Blood glucose meters. The sources are on their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Rating, Role, UsbId
from drivers.reading import Quantity
from drivers.transport import LineSettings

ROWS: Final = (
    Driver(
        key="onetouch-ultra2",
        maker="LifeScan",
        models=(
            "OneTouch Ultra2",
            "OneTouch Ultra",
        ),
        quantities=(Quantity.GLUCOSE,),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CAPTURE,
        line=LineSettings(9600),
        check="sum, 16 bits",
        usb=(
            UsbId(0x067B, 0x2303, shared=True),
            UsbId(0x0403, 0x6001, shared=True),
            UsbId(0x1A86, 0x7523, shared=True),
        ),
    ),
    Driver(
        key="onetouch-ultramini",
        maker="LifeScan",
        models=(
            "OneTouch UltraMini",
            "OneTouch UltraEasy",
        ),
        quantities=(Quantity.GLUCOSE,),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CAPTURE,
        line=LineSettings(9600),
        check="CRC-16",
    ),
    Driver(
        key="onetouch-verio",
        maker="LifeScan",
        models=("OneTouch Verio IQ",),
        quantities=(Quantity.GLUCOSE,),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        line=LineSettings(38400),
        check="CRC-16",
        usb=(UsbId(0x10C4, 0x85A7, shared=False),),
    ),
    Driver(
        key="contour-serial",
        maker="Ascensia (Bayer)",
        models=("Contour with a serial cable",),
        quantities=(Quantity.GLUCOSE,),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CAPTURE,
        line=LineSettings(9600),
        check="sum",
        usb=(UsbId(0x1A79, 0x6001, shared=False),),
    ),
    Driver(
        key="contour-usb",
        maker="Ascensia (Bayer)",
        models=(
            "Contour USB",
            "Contour Next",
            "Contour Next USB",
            "Contour Link",
            "Contour Next One",
            "Contour Plus One",
        ),
        quantities=(Quantity.GLUCOSE,),
        interface=Interface.HID,
        role=Role.METER,
        no_place=True,
        rating=Rating.CAPTURE,
        check="sum",
        usb=(
            UsbId(0x1A79, 0x6002, shared=False),
            UsbId(0x1A79, 0x7350, shared=False),
            UsbId(0x1A79, 0x7410, shared=False),
            UsbId(0x1A79, 0x6200, shared=False),
            UsbId(0x1A79, 0x6300, shared=False),
            UsbId(0x1A79, 0x6210, shared=False),
            UsbId(0x1A79, 0x7800, shared=False),
            UsbId(0x1A79, 0x7900, shared=False),
            UsbId(0x1A79, 0x7950, shared=False),
        ),
    ),
    Driver(
        key="freestyle-serial",
        maker="Abbott",
        models=(
            "FreeStyle Lite",
            "FreeStyle Optium",
        ),
        quantities=(Quantity.GLUCOSE,),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        line=LineSettings(19200),
        check="sum, 16 bits",
        usb=(
            UsbId(0x1A61, 0x3410, shared=False),
            UsbId(0x1A61, 0x3420, shared=False),
        ),
    ),
    Driver(
        key="freestyle-hid",
        maker="Abbott",
        models=(
            "FreeStyle Optium Neo",
            "FreeStyle Precision Neo",
            "FreeStyle Libre",
        ),
        quantities=(Quantity.GLUCOSE,),
        interface=Interface.HID,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        check="sum, 32 bits",
        usb=(
            UsbId(0x1A61, 0x3850, shared=False),
            UsbId(0x1A61, 0x3650, shared=False),
        ),
    ),
    Driver(
        key="taidoc-glucose",
        maker="TaiDoc",
        models=(
            "TD-4230",
            "TD-4277",
            "TD-4279",
        ),
        quantities=(Quantity.GLUCOSE,),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        line=LineSettings(19200),
        check="sum",
    ),
)
