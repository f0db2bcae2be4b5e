# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An attendant's word to the practice: in the logbook, with her id and the days that she means."""

from datetime import UTC, timedelta, timezone
from pathlib import Path

from kiosk.station.boot_clock import SystemBootClock
from kiosk.station.report_asked import DAYS, ReportAsked
from kiosk.station.scribe import Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Who, read_entry
from sync.formats.logbook_words import Role
from sync.line.store import OutboxStore
from tests.kiosk.visit.fakes import ManualClock


async def test_it_stands_in_the_logbook(tmp_path: Path) -> None:
    store, worker, clock = OutboxStore(tmp_path / "store.db"), StoreWorker(), ManualClock()
    east = timezone(timedelta(hours=14))
    scribe = Scribe(store.logbook, worker, clock, SystemBootClock())
    report = ReportAsked(scribe, clock, lambda: east)
    assert report.at is None
    await report.ask(Who(Role.ATTENDANT, "anna"))
    assert report.at == clock.now().astimezone(UTC)
    entry = read_entry(store.logbook.page(0, 9)[0].entry)
    last = clock.now().astimezone(east).date()
    days = {"first": (last - timedelta(DAYS - 1)).isoformat(), "last": last.isoformat()}
    assert (entry.event, entry.fields, entry.who.staff) == ("report-asked", days, "anna")
    worker.close()
    store.close()
