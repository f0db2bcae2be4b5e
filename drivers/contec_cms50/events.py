# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the bytes of a Contec CMS50 can mean. Frozen; `repr` shows no measured value."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from drivers.reading import Quantity
from drivers.strangers import Recognised


class Garble(StrEnum):
    """Why bytes became nothing."""

    NOISE = "noise"  # bytes outside any package
    CUT = "cut"  # a package with too few bytes before the next one or a silence
    TOO_LONG = "too-long"  # or with too many


@dataclass(frozen=True, slots=True)
class Sample:
    """One sixtieth of a second. No check character protects it: alone it proves nothing.

    `signal` is 0 to 8 or None, `pleth` 0 to 127. `spo2` (%), `pulse` (/min) and `perfusion` (%)
    are None where the device shows none, whichever way it says so. `raw` is the package.
    """

    finger_out: bool
    searching: bool
    signal: int | None
    pleth: int = field(repr=False)
    spo2: int | None = field(repr=False)
    pulse: int | None = field(repr=False)
    perfusion: Decimal | None = field(repr=False)
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Implausible:
    """A sample whose value for `quantity` is no living person's."""

    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Feedback:
    """What became of a command (its low seven bits); reason 0 is "done"."""

    command: int
    reason: int


@dataclass(frozen=True, slots=True)
class Other:
    """A whole package of a kind that says nothing about a measurement."""

    kind: int


@dataclass(frozen=True, slots=True)
class Garbled:
    """`size` bytes were dropped."""

    reason: Garble
    size: int


Event = Sample | Implausible | Feedback | Other | Garbled | Recognised
