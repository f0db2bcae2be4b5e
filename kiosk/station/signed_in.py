# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What whoever has signed in is told of herself: who she is, and how long that will open. Pure."""

from datetime import datetime, timedelta, tzinfo

from kiosk.station.messages import Access, SignedIn
from kiosk.station.staff_keys import GRACE
from sync.formats.logbook import Who
from sync.formats.site_profile import Attendants

SOON = timedelta(days=14)  # so long ahead her last day is said


def signed_in(
    who: Who, attendants: Attendants, zone: tzinfo, expires: datetime | None, now: datetime
) -> SignedIn:
    """`expires`: when the profile's signatures do; both aware. Days are the site's."""
    staff = attendants.staff.get(who.staff or "")
    name = (staff.name or who.staff or "") if staff else ""
    if expires is not None and expires < now and attendants.staff:
        last = (expires + GRACE).astimezone(zone).date()
        return SignedIn(name, who.role, Access.UNTIL_THE_LINE_IS_BACK, last.isoformat())
    until = staff.until if staff else None
    if until is not None and until <= (now + SOON).astimezone(zone).date():
        return SignedIn(name, who.role, Access.UNTIL_HER_LAST_DAY, until.isoformat())
    return SignedIn(name, who.role, Access.OPEN, None)
