# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The report's figures, recomputed from the raw logbook by a script that shares nothing with it."""

import json
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from sync.formats.logbook import read_entry
from sync.line.store import OutboxStore
from sync.report.days import Period, days_of, figures
from tests.sync.report.recount import lines_of, recount, reported
from tests.sync.report.roomdays import Room

ZONE = "Europe/Berlin"
PERIOD = Period(date(2026, 10, 23), date(2026, 11, 20))


@pytest.mark.parametrize("seed", range(12))
def test_an_independent_script_counts_the_same(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "store.db"
    store = OutboxStore(path)
    store.logbook.write(tuple(Room(seed).drafts(400)))
    entries = [read_entry(row.entry) for row in store.logbook.page(0, 1000)]
    store.close()
    said = json.loads(figures(days_of(entries, PERIOD, ZoneInfo(ZONE))))
    counted = recount(lines_of(path), PERIOD.first, PERIOD.last, ZONE)
    assert reported(said) == counted
    assert sum(len(day["cleanings"]) for day in counted.values()) > 20
