# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""No driver can say what erases, calibrates, tares or resets: the bytes are nowhere in it."""

import ast
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import drivers
from drivers.catalogue import DRIVERS
from drivers.driver import Role

# What the makers' lists have and nobody may send from a kiosk.
FORBIDDEN: dict[str, tuple[bytes, ...]] = {
    "aandd-tm2657": (),  # its whole list is start and stop
    "contec-cms50": (
        *(bytes([0x7D, 0x81, code]) for code in (0xAE, 0xA6, 0xB1, 0xB2, 0xF5, 0xF6)),
        b"\xf5\xf5",
    ),
    # Clear the memory, set the clock, switch off.
    "taidoc-thermometer": tuple(bytes([0x51, code]) for code in (0x52, 0x33, 0x50)),
    # Stored data of the older firmware.
    "contec-cms50-old": (b"\xf5\xf5", b"\xf6\xf6\xf6"),
    # Set the user, set the clock.
    "contec-cms50e-hid": (b"\x8e\x03", b"\x83"),
    # Set the format, set the clock.
    "nonin-format13": (b"\x02\x70", b"\x02\x72"),
    # Clear the memory; set the clock.
    "omron-hem790": (b"\x07\x00\x00\x00\x00\x00\x00\x00", b"MCL", b"CLR"),
    "onetouch-ultra2": (b"DMZ", b"DMT"),
    "onetouch-ultramini": (b"\x05\x1a", b"\x05\x20\x01"),
    "onetouch-verio": (b"\x1a", b"\x20\x01"),
    "contour-serial": (b"W|",),
    "contour-usb": (b"W|",),
    "freestyle-serial": (b"$tim",),
    "freestyle-hid": (b"$tim", b"$date,", b"$time,"),
    "taidoc-glucose": tuple(bytes([0x51, code]) for code in (0x52, 0x33, 0x50)),
    "microlife-hid": (b"\x12\x16\x18\x27",),
    # Write a card's memory; load a key into the reader.
    "pcsc-uid": (b"\xff\xd6", b"\x00\xd6", b"\xff\x82"),
    "beurer-bm-hid": (),  # no command that changes anything is told anywhere
    "beurer-bm-serial": (),  # likewise
    # Calibrate, start a child or a newborn, sleep, reset, another initial pressure.
    "suntech-advantage": tuple(
        bytes([0x3A, code]) for code in (0x04, 0x87, 0x28, 0x81, 0x8A, 0x17)
    ),
    "ir-board": (),  # its whole list is to measure and to be set to bodies
    "senseair-s8": (b"\xfe\x06",),  # every register that can be set calibrates
    "mh-z19": (b"\xff\x01\x87", b"\xff\x01\x88"),
    "scd30": (b"\x61\x06\x00\x3a", b"\x61\x06\x00\x39"),
    **{
        key: tuple(command + b"\r\n" for command in (b"Z", b"T", b"TA", b"R", b"CAL", b"EXC"))
        for key in ("kern", "aandd-scale")
    },
    # Zero, tare, adjustment, settings, switching off: each as a whole line.
    "mt-sics": tuple(
        command.encode() + b"\r\n"
        for command in "Z ZI ZC T TI TA TAC C0 C1 C2 C3 M02 M03 FSET RST PWR DW D SIR SR".split()
    ),
}
# Numbers that have no innocent use in the driver, whatever is made of them.
FORBIDDEN_NUMBERS: dict[str, tuple[int, ...]] = {
    "contec-cms50": (0xAE, 0xB1, 0xB2),
    "taidoc-thermometer": (0x52, 0x33, 0x50),
    "taidoc-glucose": (0x52, 0x33, 0x50),
    "mh-z19": (0x87, 0x88),
}
# Nothing at all is ever said to these: every constant that could be said would be seen.
SILENT = frozenset(key for key, driver in DRIVERS.items() if driver.role is Role.DECODED) | {
    "aandd-ua767",
    "berry-bm1000",
    "code-reader",
    "contec-cms50-old",
    "gtech-column",
    "nonin-ascii",
    "nonin-format2",
    "nonin-format8",
    "rdm6300",
    "omron-hbp9020",
    "omron-hbp9030",
    "terumo-esbp500",
}


def package_of(key: str) -> str:
    return DRIVERS[key].package


def modules_of(key: str) -> list[str]:
    folder = Path(drivers.__file__).parent / package_of(key).split(".")[1]
    return [f"{package_of(key)}.{one.name}" for one in pkgutil.iter_modules([str(folder)])]


def bytes_in(value: object, depth: int = 0) -> Iterator[bytes]:
    """Every sequence of bytes in a module's constants, also inside tables and enums."""
    if isinstance(value, bytes):
        yield value
    elif depth < 3 and isinstance(value, dict):
        for item in (*value.keys(), *value.values()):
            yield from bytes_in(item, depth + 1)
    elif depth < 3 and isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from bytes_in(item, depth + 1)


def numbers_in(source: str) -> set[object]:
    return {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}


@pytest.mark.parametrize("key", DRIVERS)
def test_no_constant_of_a_driver_holds_a_forbidden_command(key: str) -> None:
    for name in modules_of(key):
        for value in vars(import_module(name)).values():
            for data in bytes_in(value):
                assert not any(command in data for command in FORBIDDEN.get(key, ())), name


@pytest.mark.parametrize("key", DRIVERS)
def test_a_driver_that_talks_has_its_list(key: str) -> None:
    assert key in FORBIDDEN or key in SILENT


@pytest.mark.parametrize("key", SILENT)
def test_nothing_is_said_by_a_driver_that_only_listens(key: str) -> None:
    for name in modules_of(key):
        file = import_module(name).__file__
        assert file is not None
        source = Path(file).read_text(encoding="utf-8")
        assert not re.search(r"\bSay\(|\.write\(", source) or "simulator" in name, name


@pytest.mark.parametrize("key", FORBIDDEN_NUMBERS)
def test_no_number_in_a_driver_is_a_forbidden_command(key: str) -> None:
    for name in modules_of(key):
        file = import_module(name).__file__
        assert file is not None
        found = numbers_in(Path(file).read_text(encoding="utf-8"))
        assert not found & set(FORBIDDEN_NUMBERS[key]), name


def test_a_forbidden_command_would_be_seen() -> None:
    assert list(bytes_in({"erase": (b"\x7d\x81\xae",)})) == [b"\x7d\x81\xae"]
    assert 0xAE in numbers_in("ERASE = _command(0xAE)")
