# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Numbers as people write them."""

from decimal import Decimal

import pytest

from ui.viewmodels.numbers import number_text


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("142", "142", "142"),
        ("142.0", "142", "142"),
        ("142.5", "142,5", "142.5"),
        ("100", "100", "100"),
        ("0.50", "0,5", "0.5"),
        ("1E+2", "100", "100"),
    ],
)
def test_number_text(value: str, german: str, english: str) -> None:
    assert number_text(Decimal(value), "de") == german
    assert number_text(Decimal(value), "en") == english
