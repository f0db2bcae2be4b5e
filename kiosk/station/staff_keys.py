# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose a PIN or badge is, as the site profile says: as long as she works there, and as long as the
profile isn't too old. An attendant who left while the line was down must not come in for ever; the
room's own PIN goes on, because care does.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.station.scribe import ATTENDANT
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.formats.pin import PinHash, is_badge
from sync.formats.site_profile import Attendants

# The clinic signs for 7 days at a time: 21 days without hearing from it.
GRACE = timedelta(days=14)


def is_current(expires: datetime | None, now: datetime) -> bool:
    """May a profile whose signatures expire then still say who opens? Both aware."""
    return expires is not None and now <= expires + GRACE


@dataclass(frozen=True, slots=True)
class StaffKeys:
    """`kiosk.station.pin_guard.Keys`. `today`: by the site's calendar; `current`: `is_current`."""

    attendants: Attendants
    today: date
    current: bool

    def who(self, said: str) -> Who | None:
        """The attendant, by her id as far as it is hers alone; None: nobody's.

        Every hash of that kind is worked out, whichever fits, also of those who don't count any
        more: the time it takes tells nothing.
        Raises `MemoryError`.
        """
        fitting = [who for who, made in self._made(is_badge(said)) if made.matches(said)]
        counting = [who for who in fitting if self._counts(who)]
        if not counting:
            return None
        return fitting[0] if len(fitting) == 1 else ATTENDANT

    def _counts(self, who: Who) -> bool:
        if who.staff is None:
            return True
        return self.current and self.attendants.staff[who.staff].counts_on(self.today)

    def _known(self, name: str) -> Who:
        return Who(Role(self.attendants.staff[name].role.value), name)

    def _made(self, badge: bool) -> list[tuple[Who, PinHash]]:
        people = self.attendants.staff.items()
        own = {name: each.badge if badge else each.pin for name, each in people}
        made = [(self._known(name), it) for name, it in own.items() if it is not None]
        return made if badge else [(ATTENDANT, self.attendants.pin), *made]
