# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""From which reading on the practice wants to be told at once: the limits of one appointment.

A limit belongs to the person, so the practice sets it; nothing here knows what is healthy.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from sync.formats.strict_json import Fields

# What a limit may lie between, both ends included: where devices measure at all, so that a slip of
# the key (16 for 160) is noticed. mmHg, mmHg, per minute, per cent, degrees Celsius, kilogrammes.
RANGES: dict[str, tuple[int, int]] = {
    "systolic": (40, 280),
    "diastolic": (20, 200),
    "pulse": (20, 250),
    "spo2": (50, 100),
    "temperature": (30, 43),
    "weight": (2, 350),
}

_DECIMAL = r"[1-9][0-9]{0,2}(\.[0-9]{1,2})?"
_KEYS = frozenset({"quantity"})
_BOUNDS = frozenset({"low", "high"})


class BoundError(ValueError):
    """Not a number with at most two decimal places, within the quantity's range."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A reading below `low` or above `high` exceeds it; at a bound it doesn't. At least one is set.

    `quantity` is a key of `RANGES`, which names the unit as well.
    """

    quantity: str
    low: Decimal | None
    high: Decimal | None


def read_bound(quantity: str, text: str) -> Decimal:
    """One bound of a limit of `quantity`, which is a key of `RANGES`. Raises `BoundError`."""
    if re.fullmatch(_DECIMAL, text) is None:
        raise BoundError
    bound = Decimal(text)
    lowest, highest = RANGES[quantity]
    if not lowest <= bound <= highest:
        raise BoundError
    return bound


def read_limit(value: object, where: str) -> Limit:
    """A reader for `Fields.each`; `DocumentError` says where it is wrong."""
    fields = Fields(value, where, _KEYS, optional=_BOUNDS)
    quantity = fields.text("quantity", "|".join(RANGES))
    low, high = (_bound(fields, key, quantity) for key in ("low", "high"))
    if low is None and high is None:
        raise fields.refuse("low", "at least one bound")
    if low is not None and high is not None and low >= high:
        raise fields.refuse("high", "a number above the low one")
    return Limit(quantity, low, high)


def limit_data(limit: Limit) -> dict[str, object]:
    """What `read_limit` takes: numbers as text, digit by digit; what is not set is left out."""
    bounds = {"low": limit.low, "high": limit.high}
    written = {key: f"{value:f}" for key, value in bounds.items() if value is not None}
    return {"quantity": limit.quantity, **written}


def _bound(fields: Fields, key: str, quantity: str) -> Decimal | None:
    if key not in fields:
        return None
    try:
        return read_bound(quantity, fields.text(key))
    except BoundError as error:
        lowest, highest = RANGES[quantity]
        raise fields.refuse(key, f"a decimal from {lowest} to {highest} as text") from error
