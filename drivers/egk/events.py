# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a visit hears of the card reader. Pure.

A card that is in a reader before it was ever seen empty is somebody else's, and is never told of.
After `CardIn` comes exactly one of `CardRead` and `CardNotRead`, and then `CardOut`, in this order,
whatever happens to card, reader or service.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from drivers.egk.card import Card
from drivers.fault import DeviceFault


class CardTrouble(StrEnum):
    """Why a card gave nothing. The sentence a person reads lives in the translations."""

    OUT_TOO_EARLY = "out-too-early"  # pulled while it was read
    NOT_A_HEALTH_CARD = "not-a-health-card"  # another chip card
    MUTE = "mute"  # no answer to reset: upside down, no chip, dead
    UNREADABLE = "unreadable"  # it answers, and its bytes are damaged
    UNUSABLE = "unusable"  # read well, and not what may stand there; or the insurer locked it
    BUSY = "busy"  # another program holds the card


@dataclass(frozen=True, slots=True)
class CardReaderReady:
    """There is a reader."""


@dataclass(frozen=True, slots=True)
class CardReaderAbsent:
    """There is none, or none can be used; `fault` says why."""

    fault: DeviceFault


@dataclass(frozen=True, slots=True)
class CardIn:
    """A card was put in and is being read: it has to stay."""


@dataclass(frozen=True, slots=True)
class CardOut:
    """The card, read or not, is gone."""


@dataclass(frozen=True, slots=True)
class CardRead:
    """All of it. An update that was broken off is in `card.status`; whether the cover holds is
    asked of `card.cover`."""

    card: Card


@dataclass(frozen=True, slots=True)
class CardNotRead:
    """Nothing of it. `detail` is for IT: a step and a status word, a file and a problem; no text
    of the card."""

    trouble: CardTrouble
    detail: str = ""


CardEvent = CardReaderReady | CardReaderAbsent | CardIn | CardOut | CardRead | CardNotRead


class CardReading(Protocol):
    """What the visit has of card readers. `drivers.egk.session` is the real thing."""

    def subscribe(self, listener: Callable[[CardEvent], None]) -> None:
        """Every event, in order, on the event loop's thread."""
        ...

    async def run(self) -> None:
        """Serve until cancelled."""
        ...
