# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a line of an MT-SICS scale can mean. Frozen; `repr` shows no measured value."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from drivers.strangers import Recognised


class Garble(StrEnum):
    """Why bytes became nothing."""

    CUT = "cut"  # a line that broke off: silence before its end
    TOO_LONG = "too-long"
    FIELDS = "fields"  # a line that is as no answer of such a scale


class Beyond(StrEnum):
    """Which end of its range the scale is at."""

    OVERLOAD = "overload"
    UNDERLOAD = "underload"


@dataclass(frozen=True, slots=True)
class Weight:
    """The weight as shown, in kilograms, exact. `raw` is the line with its end."""

    stable: bool
    kilograms: Decimal = field(repr=False)
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class OtherUnit:
    """A weight in a unit that isn't ours."""

    unit: str


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """No weight, because there is too much on the scale or too little."""

    end: Beyond


@dataclass(frozen=True, slots=True)
class NotNow:
    """The scale can't carry out `command` at present."""

    command: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """ES, ET or EL: syntax, transmission or logical error in what was asked."""

    code: str


@dataclass(frozen=True, slots=True)
class Text:
    """What the scale says about itself: I2 its model, I4 its serial number."""

    command: str
    text: str


@dataclass(frozen=True, slots=True)
class Other:
    """An answer to a command that this driver doesn't give."""

    command: str


@dataclass(frozen=True, slots=True)
class Garbled:
    """`size` bytes were dropped."""

    reason: Garble
    size: int


Answer = Weight | OtherUnit | OutOfRange | NotNow | NotUnderstood | Text | Other
Event = Answer | Garbled | Recognised
