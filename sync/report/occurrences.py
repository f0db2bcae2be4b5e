# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a report tells of a room's days. Nobody's data is in it: staff by id, patients not at all.

Times are aware, in the room's zone; lengths whole seconds, rounded down; None: not over yet, or not
known. docs/formats/hygiene-report.md says how each is counted.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class End(StrEnum):
    """How a cleaning ended."""

    READY = "ready"
    BEGUN_ANEW = "begun-anew"
    BLOCKED = "blocked"
    OPEN = "open"  # at the end of the logbook


@dataclass(frozen=True, slots=True)
class Wipe:
    """One thing of the list."""

    item: str
    product: str
    staff: str


@dataclass(frozen=True, slots=True)
class Cleaning:
    """From the begin of wiping to a ready room. `items` were wiped, those with a name of their own
    are `wipes`; `product` is the one that needed longest, `needed` seconds. `contact`: how long it
    had worked when that was over or cut short; `cut`: the reason, or "" for one that wasn't;
    `turnaround`: since the room was used, None for one that nobody had used."""

    begun: datetime
    staff: tuple[str, ...]
    end: End
    wipes: tuple[Wipe, ...] = ()
    items: int = 0
    product: str = ""
    needed: int | None = None
    contact: int | None = None
    cut: str = ""
    cut_by: str = ""
    airing: int | None = None
    ready: datetime | None = None
    turnaround: int | None = None

    @property
    def kept(self) -> bool:
        """The agent worked as long as its maker says."""
        return self.contact is not None and not self.cut and self.contact >= (self.needed or 0)

    @property
    def products(self) -> tuple[str, ...]:
        """Each once, in the order of their use."""
        used = [each.product for each in self.wipes] or [self.product]
        return tuple(dict.fromkeys(filter(None, used)))


@dataclass(frozen=True, slots=True)
class Blocked:
    """Closed by staff, or by the station itself; `until` None: still. `seconds` of this day."""

    since: datetime
    until: datetime | None
    reason: str
    seconds: int


class Break(StrEnum):
    """Why the logbook says less than it should."""

    CRASHED = "crashed"  # the station ended without saying so: power cut, crash
    CLOCK_BACK = "clock-back"
    FORGOTTEN = "forgotten"  # what came before is older than a year: the clinic has it
    NEW_BOOK = "new-book"  # the first start with this store, or the one before was lost


@dataclass(frozen=True, slots=True)
class Gap:
    """`since`: the last that is known before it."""

    at: datetime
    why: Break
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Hands:
    """Of the patients, summed without persons: how often it was offered and done, and the seconds
    of all that were done."""

    offered: int
    done: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Noted:
    """A list, the stock or a device's check, as it stands there; `staff` is who told."""

    at: datetime
    staff: str
    event: str
    fields: tuple[tuple[str, int | str], ...]


@dataclass(frozen=True, slots=True)
class Day:
    """`recorded`: there is a logbook of this day."""

    day: date
    recorded: bool
    visits: int
    interrupted: int
    cleanings: tuple[Cleaning, ...]
    blocked: tuple[Blocked, ...]
    hands: Hands
    wiped: int  # between visits: every trace at the device proved gone
    traces: tuple[str, ...]  # what was not
    gaps: tuple[Gap, ...]
    noted: tuple[Noted, ...]

    @property
    def cut(self) -> int:
        return sum(bool(each.cut) for each in self.cleanings)

    @property
    def kept(self) -> int:
        """Contact times that ran as long as they had to."""
        return sum(each.kept for each in self.cleanings)

    @property
    def blocked_seconds(self) -> int:
        return sum(each.seconds for each in self.blocked)

    @property
    def turnarounds(self) -> tuple[int, ...]:
        """From used to ready, shortest first."""
        return tuple(sorted(c.turnaround for c in self.cleanings if c.turnaround is not None))
