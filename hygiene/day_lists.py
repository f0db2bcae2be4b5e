# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is done once a day or once a week: which things are ticked, and what is left. Pure.

A day is the site's calendar day, a week the ISO week. A tick counts for its own day or week alone:
whatever a clock does, another date begins with everything open, so nothing is ever taken for done
that was not ticked under the date that is shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum


class ListName(StrEnum):
    """The three lists, in the order in which they are asked for."""

    OPENING = "opening"
    CLOSING = "closing"
    WEEKLY = "weekly"


Done = dict[str, str]
"""Ids of things that are ticked, each with the id of whoever did it, "" where she has none."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """`day` is YYYY-MM-DD, `week` as in 2026-W48: what the ticks count for."""

    day: str = ""
    week: str = ""
    opening: Done = field(default_factory=dict)
    closing: Done = field(default_factory=dict)
    weekly: Done = field(default_factory=dict)

    def of(self, name: ListName) -> Done:
        """The ticks of one list."""
        return {
            ListName.OPENING: self.opening,
            ListName.CLOSING: self.closing,
            ListName.WEEKLY: self.weekly,
        }[name]


def on(ticks: Ticks, today: date) -> Ticks:
    """What still counts today."""
    day, week = today.isoformat(), week_of(today)
    if ticks.day != day:
        ticks = replace(ticks, day=day, opening={}, closing={})
    if ticks.week != week:
        ticks = replace(ticks, week=week, weekly={})
    return ticks


def ticked(ticks: Ticks, name: ListName, item: str, staff: str | None) -> Ticks:
    """With one thing done by `staff`, or, with None, open again."""
    done = {each: who for each, who in ticks.of(name).items() if each != item}
    if staff is not None:
        done[item] = staff
    match name:
        case ListName.OPENING:
            return replace(ticks, opening=done)
        case ListName.CLOSING:
            return replace(ticks, closing=done)
        case _:
            return replace(ticks, weekly=done)


def left(ticks: Ticks, name: ListName, items: Sequence[str]) -> tuple[str, ...]:
    """What the list still asks for, in its order."""
    return tuple(item for item in items if item not in ticks.of(name))


def asked_for(open_: Mapping[ListName, int], hour: int, closing_from: int) -> ListName | None:
    """Which list is the next thing to do, of those with something open; the closing list not before
    its hour (0-23)."""
    order = [ListName.OPENING, ListName.CLOSING, ListName.WEEKLY]
    if hour < closing_from:
        order.remove(ListName.CLOSING)
    return next((name for name in order if open_.get(name)), None)


def week_of(day: date) -> str:
    """As in 2026-W48 (ISO 8601: the week belongs to the year of its Thursday)."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
