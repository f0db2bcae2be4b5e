# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Numbers keep their digits, and everything else is plain JSON."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.record.exact_json import NotJsonError, dumps

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3) | st.integers()
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_what_is_written_is_read_again(value: Any) -> None:
    assert json.loads(dumps(value), parse_float=Decimal, parse_int=Decimal) == value


@pytest.mark.parametrize("text", ["142", "88.50", "0.1", "-1.0", "0", "1000000000000000000000.25"])
def test_every_digit_stays(text: str) -> None:
    assert dumps([Decimal(text)]) == f"[{text}]".encode()


def test_no_exponent_is_written() -> None:
    assert dumps(Decimal("1E+3")) == b"1000"
    assert dumps(Decimal("1E-3")) == b"0.001"


@pytest.mark.parametrize(
    "value", [1.5, Decimal("NaN"), Decimal("Infinity"), {1: "x"}, b"bytes", object()]
)
def test_what_json_cannot_say_exactly_is_refused(value: object) -> None:
    with pytest.raises(NotJsonError):
        dumps({"in": [value]})


def test_a_refusal_does_not_show_the_value() -> None:
    with pytest.raises(NotJsonError) as refused:
        dumps(142.5)
    assert "142" not in str(refused.value)
