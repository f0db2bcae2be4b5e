# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who else talks on a line is told by name, once, and chance makes nobody a stranger."""

import random

import pytest

from drivers.contec_cms50 import simulated_bytes as cms50
from drivers.fault import DeviceFault
from drivers.strangers import MT_SICS_NAME, OLD_CMS50_NAME, Recognised, Strangers
from tests.drivers.aandd_tm2657.vectors import BLOCKS

OLD = b"".join(cms50.old_protocol(cms50.pleth(n / 60, 71), 96, 71) for n in range(20))
KNOWN = {
    "particle sensor": b"BM\x00\x1c",
    "particle sensor ": b"BM\x00\x14",
    "A&D TM-2655P/TM-2657P": BLOCKS[0].data,
    "Terumo ES-BP": b"\x02R1,000000000,210427",
    "Omron HBP-9020": b"bp,99999999999999999999,2023/04/27",
    "A&D scale": b"ST,+00082.40 kg\r\n",
    "A&D scale ": b"US,+00082.40 kg\r\n",
    MT_SICS_NAME: b"S S      82.40 kg\r\n",
    MT_SICS_NAME + " ": b"S D      82.40 kg\r\n",
    OLD_CMS50_NAME: OLD,
}


@pytest.mark.parametrize("name", KNOWN)
def test_a_stranger_is_told_by_name_and_once(name: str) -> None:
    strangers = Strangers()
    noise = b"\x00\xff" + KNOWN[name]
    expected = [Recognised(DeviceFault.WRONG_DEVICE, name.strip())]
    assert strangers.hear(noise) == expected
    assert strangers.hear(noise) == []
    strangers.forget()
    assert strangers.hear(noise[:-1]) + strangers.hear(noise[-1:]) == expected


def test_a_device_is_no_stranger_to_itself() -> None:
    assert Strangers(own=MT_SICS_NAME).hear(KNOWN[MT_SICS_NAME]) == []


def test_a_slower_line_is_told_as_one() -> None:
    assert Strangers().hear(cms50.read_too_fast(OLD)) == [
        Recognised(DeviceFault.WRONG_SPEED, "slower")
    ]


@pytest.mark.parametrize("noise", [b"\x00" * 500, b"\xff" * 500, OLD[:29], b"\xe0\x00" * 23])
def test_what_is_nobody_yet(noise: bytes) -> None:
    assert Strangers().hear(noise) == []


def test_two_hundred_thousand_bytes_of_chance_are_nobody() -> None:
    noise = random.Random(0).randbytes(200_000)  # noqa: S311 - the same noise every time
    assert Strangers().hear(noise) == []
