# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Blood pressure. The sources are on their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Lack, Rating, Role, UsbId
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
        check="XOR",
        line=LineSettings(2400),
        alternatives=(LineSettings(9600), LineSettings(2400, 7, "E"), LineSettings(9600, 7, "E")),
        # It has an RS-232 socket; the adapter is whatever the room bought.
    ),
    Driver(
        key="aandd-ua767",
        maker="A&D",
        models=("UA-767PC",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.MEAN_ARTERIAL,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        line=LineSettings(9600, 8, "N", 2),
        check="sum",
    ),
    Driver(
        key="omron-hem790",
        maker="Omron",
        models=(
            "HEM-790IT",
            "HEM-7080IT",
            "M10-IT",
        ),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.HID,
        role=Role.METER,
        no_place=True,
        rating=Rating.CAPTURE,
        check="XOR",
        # The id is also in the cable of other models, which speak otherwise.
        usb=(UsbId(0x0590, 0x0028, shared=True),),
    ),
    Driver(
        key="omron-hem7131",
        maker="Omron",
        models=(
            "HEM-7131U",
            "HEM-7322U",
            "M400 IT",
            "M500 IT",
        ),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.HID,
        role=Role.DECODED,
        lack=Lack.LAYOUT,
        rating=Rating.CODE,
        check="XOR",
        usb=(UsbId(0x0590, 0x0090, shared=False),),
    ),
    Driver(
        key="omron-hbp9020",
        maker="Omron",
        models=("HBP-9020",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.MEAN_ARTERIAL,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        line=LineSettings(9600),
        # The speed is nowhere told: what such devices usually have.
    ),
    Driver(
        key="omron-hbp9030",
        maker="Omron",
        models=("HBP-9030",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        line=LineSettings(9600),
        # The speed is nowhere told: what such devices usually have.
    ),
    Driver(
        key="terumo-esbp500",
        maker="Terumo",
        models=("ES-BP500",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.MEAN_ARTERIAL,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        line=LineSettings(9600),
        # The speed is nowhere told: what such devices usually have.
    ),
    Driver(
        key="beurer-bm-hid",
        maker="Beurer",
        models=(
            "BM55",
            "BM58",
            "BM65",
        ),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.HID,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        usb=(UsbId(0x0C45, 0x7406, shared=False),),
    ),
    Driver(
        key="beurer-bm-serial",
        maker="Beurer",
        models=(
            "BM58",
            "BM65",
        ),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.METER,
        no_place=True,
        rating=Rating.CODE,
        line=LineSettings(4800),
        usb=(UsbId(0x067B, 0x2303, shared=True),),
    ),
    Driver(
        key="microlife-hid",
        maker="Microlife",
        models=("blood-pressure devices with USB 04B4:5500",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.HID,
        role=Role.DECODED,
        lack=Lack.NODE,
        rating=Rating.CODE,
        check="sum",
        usb=(UsbId(0x04B4, 0x5500, shared=False),),
    ),
    Driver(
        key="contec-08a",
        maker="Contec",
        models=("08A",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.MEAN_ARTERIAL,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.HID,
        role=Role.DECODED,
        lack=Lack.VALUES,
        rating=Rating.CAPTURE,
        # Borrowed from the maker of its chip.
        usb=(UsbId(0x0483, 0x5750, shared=True),),
    ),
    Driver(
        key="suntech-advantage",
        maker="SunTech",
        models=("Advantage OEM module",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.MEAN_ARTERIAL,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.SERIAL,
        role=Role.CUFF,
        rating=Rating.CODE,
        line=LineSettings(9600),
        check="sum",
    ),
    Driver(
        key="visomat-double-comfort",
        maker="visomat",
        models=("double comfort",),
        quantities=(
            Quantity.SYSTOLIC,
            Quantity.DIASTOLIC,
            Quantity.PULSE,
        ),
        interface=Interface.USB,
        role=Role.DECODED,
        lack=Lack.CABLE,
        rating=Rating.CAPTURE,
        usb=(UsbId(0x1247, 0x00F8, shared=False),),
    ),
)
