# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose a PIN or badge is, as the site profile says."""

from dataclasses import dataclass

from kiosk.station.scribe import ATTENDANT
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.formats.pin import PinHash, is_badge
from sync.formats.site_profile import Attendants, Staff


@dataclass(frozen=True, slots=True)
class StaffKeys:
    """`kiosk.station.pin_guard.Keys`."""

    attendants: Attendants

    def who(self, said: str) -> Who | None:
        """The attendant, by her id as far as it is hers alone; None: nobody's.

        Every hash of that kind is worked out, whichever fits: the time it takes tells nothing.
        Raises `MemoryError`.
        """
        fitting = [who for who, made in self._made(is_badge(said)) if made.matches(said)]
        if not fitting:
            return None
        return fitting[0] if len(fitting) == 1 else ATTENDANT

    def _made(self, badge: bool) -> list[tuple[Who, PinHash]]:
        own = {name: each.badge if badge else each.pin for name, each in self._staff}
        made = [(Who(Role.ATTENDANT, name), it) for name, it in own.items() if it is not None]
        return made if badge else [(ATTENDANT, self.attendants.pin), *made]

    @property
    def _staff(self) -> list[tuple[str, Staff]]:
        return list(self.attendants.staff.items())
