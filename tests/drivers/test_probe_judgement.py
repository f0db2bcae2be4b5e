# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes are taken for their own device, for some that speak alike, or for none: never another."""

import pytest

from drivers.catalogue import DRIVERS
from drivers.driver import Driver
from drivers.fault import DeviceFault
from drivers.probe_judgement import fitting, parity_of, stranger_of
from drivers.probing import drivers_to_probe
from drivers.simulated_device import garbage
from tests.drivers.vectors import vectors_of

BY_SETTINGS = drivers_to_probe(DRIVERS.values())
SERIAL = [driver for driver in DRIVERS.values() if driver.line is not None]
ALIKE = (
    {"mt-sics", "kern"},
    {"kern", "aandd-scale"},
    {"taidoc-thermometer", "taidoc-glucose"},
    {"berry-bm1000", "ieee11073"},
)


@pytest.mark.parametrize("driver", SERIAL, ids=lambda driver: driver.key)
def test_a_capture_is_taken_for_its_own_device_or_for_none(driver: Driver) -> None:
    assert driver.line is not None
    for vector in vectors_of(driver.key):
        found = {one.key for one in fitting(BY_SETTINGS[driver.line], vector.data)}
        if any(one["kind"] != "refused" for one in vector.outcome):
            assert found <= {driver.key} or (driver.key in found and found in ALIKE), vector.name


@pytest.mark.parametrize("size", [40, 100, 400])
def test_noise_is_nobody(size: int) -> None:
    for seed in range(100):
        noise = garbage(size, seed)
        assert fitting(SERIAL, noise) == []


def test_text_of_a_code_reader_is_its_own_only_if_nobody_elses() -> None:
    assert [one.key for one in fitting(SERIAL, b"S S      82.40 kg\r\n")] == ["mt-sics", "kern"]
    assert [one.key for one in fitting(SERIAL, b"TK1.ABCDEF\r\n")] == ["code-reader"]


def _with_parity(text: bytes, odd: int) -> bytes:
    return bytes(byte | (byte.bit_count() % 2 ^ odd) << 7 for byte in text)


def test_wrong_parity_is_told_by_name() -> None:
    line = b"S S      82.40 kg\r\n"
    assert stranger_of(_with_parity(line, 0)) == (DeviceFault.WRONG_SPEED, "even")
    assert parity_of(_with_parity(line, 1)) == "odd"
    assert parity_of(line) is None
    assert parity_of(_with_parity(line, 0)[:4]) is None
    assert parity_of(garbage(64, 1)) is None
    assert parity_of(bytes([0xD3, 0x53] * 20)) is None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"BM\x00\x1c" + bytes(28), (DeviceFault.WRONG_DEVICE, "particle sensor")),
        (bytes([0xE0, 0x00, 0xFC] * 30), (DeviceFault.WRONG_SPEED, "slower")),
    ],
)
def test_a_stranger_is_told_by_name(data: bytes, expected: tuple[DeviceFault, str]) -> None:
    assert stranger_of(data) == expected
