# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the bytes of a TaiDoc/FORA device can be. Frozen; `repr` shows no measured value."""

from dataclasses import dataclass, field
from enum import StrEnum

from drivers.strangers import Recognised


class Garble(StrEnum):
    """Why bytes became nothing."""

    NOISE = "noise"  # bytes outside any frame
    CUT = "cut"  # silence inside a frame
    CHECK = "check-sum"


@dataclass(frozen=True, slots=True)
class Answer:
    """A frame of the device with the right check sum; `data` are its four bytes, `raw` all eight.

    It doesn't say which record it is about: only the order of questions and answers does.
    """

    command: int
    data: bytes = field(repr=False)
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """A frame of the host, as it stands in captures of both directions."""

    command: int


@dataclass(frozen=True, slots=True)
class Garbled:
    """`size` bytes were dropped."""

    reason: Garble
    size: int


Event = Answer | Asked | Garbled | Recognised
