# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Health insurance numbers: published examples, and every single slip of the finger."""

import pytest

from sync.formats.kvnr import LENGTH, is_valid

VALID = (
    "A123456780",
    "B234567895",
    "C345678908",
    "D456789013",
    "E567890127",
    "F678901231",
    "G789012344",
    "H890123459",
    "I901234562",
    "J012345677",
    "X110359890",
    "X110646712",
)


@pytest.mark.parametrize("number", VALID)
def test_numbers_that_are_right(number: str) -> None:
    assert len(number) == LENGTH
    assert is_valid(number)


@pytest.mark.parametrize(
    "number",
    [
        "A123456789",
        "X123456789",
        "",
        "A12345678",
        "A1234567800",
        "a123456780",
        "Ä123456780",
        "1123456780",
        "A12345678O",
        "A123456780\n",
        " A123456780",
        "A١٢٣٤٥٦٧٨٠",  # digits, but not ours
    ],
)
def test_numbers_that_are_not(number: str) -> None:
    assert not is_valid(number)


@pytest.mark.parametrize("number", VALID)
def test_one_wrong_digit_is_found(number: str) -> None:
    for place in range(1, LENGTH):
        for digit in "0123456789":
            if digit != number[place]:
                assert not is_valid(number[:place] + digit + number[place + 1 :])
