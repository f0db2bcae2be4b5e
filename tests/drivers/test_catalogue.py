# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The table of drivers: complete, frozen, and off where its facts are weak."""

import json
import re
from dataclasses import FrozenInstanceError
from importlib import import_module
from pathlib import Path

import pytest

from drivers.catalogue import (
    DRIVERS,
    ExperimentalDriverError,
    UnknownDriverError,
    driver_for_place,
    find_driver,
)
from drivers.decode import HexError, bytes_of_hex, decode
from drivers.driver import Driver, Interface, Rating, Role
from drivers.outcomes import quantity_name

ROOT = Path(__file__).parents[2]
UDEV_RULES = ROOT / "packaging/debian/kiosk/root/usr/lib/udev/rules.d/60-telemed-kiosk.rules"


@pytest.fixture(params=[*DRIVERS.values()], ids=[*DRIVERS])
def driver(request: pytest.FixtureRequest) -> Driver:
    found: Driver = request.param
    return found


def test_every_driver_has_its_page_and_the_page_its_facts(driver: Driver) -> None:
    page = (ROOT / "docs" / "devices" / driver.page).read_text(encoding="utf-8")
    assert f"`{driver.key}`" in page
    assert f"`{driver.rating}`" in page
    for model in driver.models:
        assert model in page
    for settings in filter(None, (driver.line, *driver.alternatives)):
        words = f"{settings.baud} {settings.data_bits}{settings.parity}{settings.stop_bits}"
        assert words in page


def test_every_driver_has_vectors_that_it_decodes(driver: Driver) -> None:
    file = ROOT / "tests" / "vectors" / "drivers" / f"{driver.key}.json"
    vectors = json.loads(file.read_text(encoding="utf-8"))
    read = set()
    for vector in vectors:
        outcome = decode(driver.key, *map(bytes_of_hex, vector["hex"].split("|")))
        assert json.loads(json.dumps(outcome)) == vector["outcome"]
        read |= {item.get("quantity") for item in outcome}
    assert {quantity_name(quantity) for quantity in driver.quantities} <= read


def test_a_driver_opens_what_its_role_says(driver: Driver) -> None:
    assert (driver.open_cuff is not None) == (driver.role is Role.CUFF)
    assert (driver.open_meter is not None) == (driver.role is Role.METER)
    on_a_line = driver.role in (Role.READER, Role.BADGE) and driver.interface is not Interface.PCSC
    assert (driver.open_reader is not None) == on_a_line
    assert driver.simulate is not None or driver.role is Role.DECODED
    assert (driver.lack is not None) == (driver.role is Role.DECODED)


def test_every_usb_id_is_in_a_udev_rule_and_on_the_page(driver: Driver) -> None:
    rules = (
        ROOT / "packaging/debian/kiosk/root/usr/lib/udev/rules.d/60-telemed-kiosk.rules"
    ).read_text()
    page = (ROOT / "docs" / "devices" / driver.page).read_text(encoding="utf-8")
    for usb in driver.usb:
        vendor, product = f"{usb.vendor:04x}", f"{usb.product:04x}"
        mark = f'{{idVendor}}=="{vendor}"'
        (rule,) = [line for line in rules.splitlines() if mark in line and f'=="{product}"' in line]
        assert driver.key in rule.split("TELEMED_KIOSK_MAY_BE")[1]
        assert f"{vendor}:{product}".upper() in page


def test_the_page_tells_every_vital_and_fault_of_the_simulator(driver: Driver) -> None:
    if driver.simulate is None:
        return
    page = (ROOT / "docs" / "devices" / driver.page).read_text(encoding="utf-8")
    options = import_module(f"{driver.package}.simulator_options")
    for name in (*options.DEFAULTS, *options.FAULTS):
        assert re.search(rf"\b{name}\b", page), name


def test_the_table_is_frozen(driver: Driver) -> None:
    assert DRIVERS[driver.key] is driver
    with pytest.raises(TypeError):
        DRIVERS["other"] = driver  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        driver.key = "other"  # type: ignore[misc]


def test_a_driver_rated_code_is_off_until_the_profile_allows_it() -> None:
    cuff = find_driver("aandd-tm2657")
    assert cuff.rating is Rating.CODE
    assert cuff.experimental
    assert driver_for_place("aandd-tm2657", experimental=True) is cuff
    with pytest.raises(ExperimentalDriverError) as refused:
        driver_for_place("aandd-tm2657", experimental=False)
    assert refused.value.key == "aandd-tm2657"


@pytest.mark.parametrize("experimental", [True, False])
def test_an_unknown_driver_is_told_with_what_there_is(experimental: bool) -> None:
    with pytest.raises(UnknownDriverError) as refused:
        driver_for_place("omron", experimental=experimental)
    assert refused.value.got == "omron"
    assert refused.value.allowed == tuple(DRIVERS)


@pytest.mark.parametrize("text", ["16 16 01", "161601", "0x16 0x16,0x01", "16\n16\r\n01\n"])
def test_hexadecimal_as_people_write_it(text: str) -> None:
    assert bytes_of_hex(text) == b"\x16\x16\x01"


@pytest.mark.parametrize("text", ["1", "zz", "16 1"])
def test_what_is_no_hexadecimal(text: str) -> None:
    with pytest.raises(HexError):
        bytes_of_hex(text)


def test_every_kind_of_outcome_can_be_written_as_json() -> None:
    header = "16 16 01 30 30"
    texts = (f"{header} 15", f"{header} 06", f"{header} 02 54", "42 4d 00 1c", "00 " * 70)
    kinds = [
        [
            (item["kind"], item.get("reason", item.get("status")))
            for item in decode("aandd-tm2657", bytes_of_hex(text))
        ]
        for text in texts
    ]
    assert json.loads(json.dumps(kinds)) == [
        [["status", "not-acknowledged"]],
        [["status", "acknowledged"]],
        [["refused", "cut"]],
        [["refused", "wrong-device"], ["refused", "noise"]],
        [["refused", "noise"], ["refused", "noise"]],
    ]
