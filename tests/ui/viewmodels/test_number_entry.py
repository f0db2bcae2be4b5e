# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Numbers on a pad: where a digit goes, where the decimal point comes from, what is missing."""

from decimal import Decimal

import pytest

from kiosk.visit.answers import Vital
from kiosk.visit.by_hand import ASKED
from ui.viewmodels.by_hand import BOXES
from ui.viewmodels.number_entry import Box, NumberEntry


def typed(vital: Vital, keys: str) -> NumberEntry:
    entry = NumberEntry.into([BOXES[quantity] for quantity in ASKED[vital]])
    for key in keys:
        entry = entry.delete_last() if key == "<" else entry.press(key)
    return entry


@pytest.mark.parametrize(
    ("keys", "texts", "at"),
    [
        ("12", ("12", "", ""), 0),
        ("128", ("128", "", ""), 1),  # three digits are a whole number
        ("12879", ("128", "79", ""), 2),  # 79 can't have a third
        ("9879", ("98", "79", ""), 2),
        ("1287964", ("128", "79", "64"), 2),
        ("12879641", ("128", "79", "64"), 2),  # nothing comes after the last box
        ("128079", ("128", "79", ""), 2),  # no number begins with 0
        ("1.28", ("128", "", ""), 1),  # no pressure has decimals
        ("x1", ("1", "", ""), 0),
        ("128<", ("12", "", ""), 0),  # back over the boxes
        ("12879<<", ("128", "", ""), 1),
        ("<", ("", "", ""), 0),
    ],
)
def test_blood_pressure(keys: str, texts: tuple[str, ...], at: int) -> None:
    entry = typed(Vital.BLOOD_PRESSURE, keys)
    assert (entry.texts, entry.at) == (texts, at)


@pytest.mark.parametrize(
    ("vital", "keys", "text"),
    [
        (Vital.TEMPERATURE, "36.8", "36.8"),
        (Vital.TEMPERATURE, "368", "36.8"),  # a third digit can only be a tenth
        (Vital.TEMPERATURE, "36..8", "36.8"),
        (Vital.TEMPERATURE, "36.85", "36.8"),  # one decimal is asked for
        (Vital.TEMPERATURE, ".36", "36"),
        (Vital.WEIGHT, "82.5", "82.5"),
        (Vital.WEIGHT, "825", "82.5"),  # nobody weighs 825 kg
        (Vital.WEIGHT, "1045", "104.5"),
        (Vital.WEIGHT, "35.2", "35.2"),
        (Vital.WEIGHT, "82.<", "82"),
        (Vital.OXIMETRY, "97", "97"),
        (Vital.OXIMETRY, "971", "97"),
        (Vital.OXIMETRY, "100", "100"),
    ],
)
def test_one_number(vital: Vital, keys: str, text: str) -> None:
    assert typed(vital, keys).texts == (text,)


@pytest.mark.parametrize(
    ("keys", "missing"),
    [("", 0), ("1", 0), ("12", 1), ("128", 1), ("1287", 1), ("12879", None), ("128796", 2)],
)
def test_what_is_missing_is_named_box_by_box(keys: str, missing: int | None) -> None:
    assert typed(Vital.BLOOD_PRESSURE, keys).missing == missing


def test_numbers_are_exact_and_a_missing_one_is_none() -> None:
    assert typed(Vital.BLOOD_PRESSURE, "12879").numbers == (Decimal(128), Decimal(79), None)
    assert typed(Vital.WEIGHT, "82.").numbers == (Decimal(82),)


def test_a_touched_box_is_typed_anew() -> None:
    entry = typed(Vital.BLOOD_PRESSURE, "1287964").go_to(1)
    assert (entry.texts, entry.at) == (("128", "", "64"), 1)


def test_without_a_box_nothing_happens() -> None:
    assert NumberEntry().press("1") == NumberEntry().delete_last() == NumberEntry()


def test_a_text_does_not_show_what_was_typed() -> None:
    assert "128" not in repr(NumberEntry.into([Box(3)]).press("1").press("2").press("8"))
