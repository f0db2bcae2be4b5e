# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant may do here. Apart from the effects, so that no screen has to load those."""

from dataclasses import dataclass, field
from enum import StrEnum

from hygiene.day_lists import ListName
from hygiene.turnover_rules import Closed, Reason

__all__ = [
    "AttendantAction",
    "BlockRoom",
    "CareDeed",
    "Closed",
    "CutShort",
    "Reason",
    "WipeItem",
]


class AttendantAction(StrEnum):
    """What a PIN opens, and nothing else."""

    ROOM_CLEANED = "room-cleaned"
    BEGIN_CLEANING = "begin-cleaning"
    RELEASE_ROOM = "release-room"
    HELP_COMING = "help-coming"
    HELP_DONE = "help-done"
    PHONE_DONE = "phone-done"
    END_VISIT = "end-visit"
    CLEAN_SCREEN = "clean-screen"
    ASK_REPORT = "ask-report"  # of hygiene, from the practice


@dataclass(frozen=True, slots=True)
class WipeItem:
    """A thing on the list is wiped, with this product."""

    item: str
    product: str


@dataclass(frozen=True, slots=True)
class CutShort:
    """A second person's PIN, and why the contact time ends at once."""

    pin: str = field(repr=False)
    reason: Reason


@dataclass(frozen=True, slots=True)
class BlockRoom:
    """Nobody is to come in."""

    reason: Closed


@dataclass(frozen=True, slots=True)
class TickItem:
    """A thing of a daily or weekly list is done, or was ticked by mistake."""

    list: ListName
    item: str
    done: bool


@dataclass(frozen=True, slots=True)
class CountStock:
    """So many single pieces are there."""

    item: str
    count: int


@dataclass(frozen=True, slots=True)
class LeaveNote:
    """For the next attendant; empty: what was there is done."""

    text: str = field(repr=False)


HouseDeed = TickItem | CountStock | LeaveNote
CareDeed = WipeItem | CutShort | BlockRoom | HouseDeed
"""What an attendant does with words of its own; the rest is an `AttendantAction`."""
