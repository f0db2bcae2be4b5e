# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of a real store: some of its entries countersigned, the newest not."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sync.formats import site_profile
from sync.formats.site_profile import SiteProfile
from sync.line.store import OutboxStore
from sync.report.days import Period
from sync.report.evidence import Evidence, sound
from sync.report.report import Report, make_report
from tests.kiosk.ctl.test_ctl import PROFILE
from tests.sync.line.logbooks import hand_in, settle
from tests.sync.line.samples import DEVICE, KEYS
from tests.sync.report.roomdays import Room

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
PERIOD = Period(date(2026, 10, 23), date(2026, 11, 5))
HYGIENE = """
[hygiene]
airing_minutes = 10
[hygiene.products.wipes-a]
name = "Flächentücher A"
vah_listed = true
concentration = 0.5
contact_seconds = 60
[hygiene.products.spray-b]
name = "Schaum B"
vah_listed = false
concentration = 1
contact_seconds = 300
"""


def filled(path: Path, count: int = 300, signed: int = 200, seed: int = 5) -> OutboxStore:
    """A store with so many entries, `signed` of them countersigned."""
    store = OutboxStore(path)
    drafts = list(Room(seed).drafts(count))
    store.logbook.write(drafts[:signed])
    settle(store, hand_in(store))
    store.logbook.write(drafts[signed:])
    return store


def evidence(store: OutboxStore) -> Evidence:
    standing, rows = store.logbook.standing(), store.logbook.page(0, 100_000)
    return Evidence(
        DEVICE,
        standing.book,
        standing.start,
        rows,
        standing.head,
        store.logbook.seals(),
        KEYS.inbox,
    )


def profile() -> SiteProfile:
    return site_profile.parse(PROFILE + HYGIENE, "Raumprofil")


def report(store: OutboxStore, period: Period = PERIOD) -> Report:
    return make_report(sound(evidence(store)), period, profile(), ZONE, NOW)
