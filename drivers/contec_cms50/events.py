# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the bytes of a Contec CMS50 can mean. Frozen; `repr` shows no measured value."""

from dataclasses import dataclass
from enum import StrEnum

from drivers.oximetry.sample import Implausible, Sample
from drivers.strangers import Recognised


class Garble(StrEnum):
    """Why bytes became nothing."""

    NOISE = "noise"  # bytes outside any package
    CUT = "cut"  # a package with too few bytes before the next one or a silence
    TOO_LONG = "too-long"  # or with too many


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
