# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What holds for every device of the catalogue: cuts, noise, flipped bits, and any bytes at all."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.catalogue import DRIVERS
from drivers.driver import Driver, Interface
from tests.drivers.flips import readings
from tests.drivers.vectors import Vector, vectors_of

SERIAL = [key for key, driver in DRIVERS.items() if driver.interface is Interface.SERIAL]
CASES = [(key, vector) for key in DRIVERS for vector in vectors_of(key)]
ON_A_LINE = [(key, vector) for key, vector in CASES if key in SERIAL]
# What may stand before, inside and after: no start of anything, printable, all bits set.
NOISES = (b"\x00", b"\x1f\x1f\x1f", b"noise\r\n", b"\xff\xfe", b"\x42")


def ids(cases: list[tuple[str, Vector]]) -> list[str]:
    return [f"{key}-{vector}" for key, vector in cases]


def said(key: str, *pieces: bytes) -> set[tuple[object, ...]]:
    """Quantity, value and unit of every reading."""
    return {
        (outcome["quantity"], outcome["value"], outcome["unit"])
        for outcome in DRIVERS[key].decode(*pieces)
        if outcome["kind"] == "reading"
    }


@pytest.mark.parametrize(("key", "vector"), CASES, ids=ids(CASES))
def test_a_vector_decodes_to_what_its_source_says(key: str, vector: Vector) -> None:
    told = DRIVERS[key].decode(*vector.pieces)
    assert json.loads(json.dumps(told)) == vector.outcome


@pytest.mark.parametrize(("key", "vector"), ON_A_LINE, ids=ids(ON_A_LINE))
def test_the_cut_of_a_read_changes_nothing(key: str, vector: Vector) -> None:
    decode, data = DRIVERS[key].decode, vector.data
    assert decode(*(bytes([byte]) for byte in data)) == vector.outcome
    for cut in range(len(data) + 1):
        assert decode(data[:cut], data[cut:]) == vector.outcome


@pytest.mark.parametrize(("key", "vector"), ON_A_LINE, ids=ids(ON_A_LINE))
def test_noise_before_and_after_makes_no_other_reading(key: str, vector: Vector) -> None:
    data = vector.data
    good = said(key, data)
    for noise in NOISES:
        assert said(key, noise, data) <= good
        assert said(key, data, noise) <= good
        # Noise costs at most what it touches: said again, it is heard.
        assert said(key, noise, data, data) >= said(key, data)


@pytest.mark.parametrize(("key", "vector"), ON_A_LINE, ids=ids(ON_A_LINE))
def test_noise_inside_a_checked_frame_makes_no_other_reading(key: str, vector: Vector) -> None:
    if not DRIVERS[key].check:
        return  # what holds there is the driver's own rule, on its page
    good = said(key, vector.data)
    for cut in range(1, len(vector.data), 1 + len(vector.data) // 60):
        for noise in NOISES:
            assert said(key, vector.data[:cut], noise, vector.data[cut:]) <= good


@pytest.mark.parametrize("key", DRIVERS)
def test_every_driver_has_a_vector_that_is_refused_or_empty(key: str) -> None:
    """No driver whose tests only ever saw it say yes."""
    assert any(not readings(DRIVERS[key], vector.pieces) for vector in vectors_of(key))


def pieces_of(driver: Driver) -> st.SearchStrategy[list[bytes]]:
    """Bytes that look like the device's more often than chance would, in pieces."""
    captured = [piece for vector in vectors_of(driver.key) for piece in vector.pieces]
    part = st.sampled_from(captured).flatmap(
        lambda data: st.tuples(st.integers(0, len(data)), st.integers(0, len(data))).map(
            lambda cut: data[min(cut) : max(cut)]
        )
    )
    return st.lists(st.one_of(st.binary(max_size=70), st.sampled_from(captured), part), max_size=6)


@pytest.mark.parametrize("key", DRIVERS)
@given(data=st.data())
@settings(max_examples=20)
def test_any_bytes_are_objects_and_no_cut_changes_them(key: str, data: st.DataObject) -> None:
    driver = DRIVERS[key]
    pieces: Sequence[bytes] = data.draw(pieces_of(driver))
    told = driver.decode(*pieces)
    assert {outcome["kind"] for outcome in told} <= {"reading", "status", "refused"}
    json.dumps(told)
    for outcome in told:
        assert outcome.get("value") != "0" or outcome["kind"] != "reading"
    if driver.interface is Interface.SERIAL:
        assert driver.decode(b"".join(pieces)) == told
