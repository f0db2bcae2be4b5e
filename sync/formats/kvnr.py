# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The health insurance number of a person (KVNR, the unchanging part): letter, 8 digits, check.

The letter counts as two digits (A = 01 to Z = 26); the ten digits are weighted 1, 2, 1, 2, ...; the
sum of the cross sums of the products, modulo 10, is the check digit. Checked against gematik's
examples (A123456780) and test cards (X110359890). Pure.
"""

import re

_PATTERN = re.compile(r"[A-Z][0-9]{9}")
LENGTH = 10


def is_valid(number: str) -> bool:
    """The shape and the check digit fit; whether it was ever given to anybody, nobody knows."""
    if not _PATTERN.fullmatch(number):
        return False
    letter = ord(number[0]) - ord("A") + 1
    digits = f"{letter:02}{number[1:-1]}"
    products = (int(digit) * (1 + place % 2) for place, digit in enumerate(digits))
    return sum(product // 10 + product % 10 for product in products) % 10 == int(number[-1])
