# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A weight as scales write it. Pure."""

from decimal import Decimal
from typing import Final

from drivers.reading import Quantity, Value

_EXPONENT: Final = {b"kg": 0, b"g": -3}


def weight(number: bytes, unit: bytes) -> Value | None:
    """In kilograms, exact; None for a unit that isn't ours. `number` is a sign and digits."""
    if unit not in _EXPONENT:
        return None
    kilograms = (
        Decimal(number.replace(b" ", b"").decode("ascii")).scaleb(_EXPONENT[unit]) + 0
    )  # no negative zero
    return Value(Quantity.WEIGHT, kilograms, "kg")
