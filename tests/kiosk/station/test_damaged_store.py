# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What IT reads of a kiosk whose store was damaged: the process starts, and says what it saved."""

import asyncio
from pathlib import Path

import pytest

from kiosk.ctl import main
from kiosk.ctl_output import Exit
from kiosk.station import messages as m
from kiosk.station.control_client import ask
from sync.formats.logbook_words import Event
from sync.line.store import OutboxStore
from tests.kiosk.station.test_station import _started
from tests.kiosk.station.writing import events
from tests.sync.line.samples import complete
from tests.sync.line.test_set_aside import ruin


async def test_a_damaged_store_is_set_aside_and_the_station_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    store = OutboxStore(data / "store.db")
    visit = complete(store)
    store.close()
    ruin(data)
    process = await _started(tmp_path)
    runtime = tmp_path / "runtime"
    status = await asyncio.to_thread(ask, runtime, m.StatusRequest(), m.Status)
    assert status.store_fault == "set-aside: 1 kept, 0 lost"
    rows = (await asyncio.to_thread(ask, runtime, m.OutboxRequest(), m.Outbox)).rows
    assert visit in {row.record for row in rows}
    places = ["--data", str(data), "--runtime", str(runtime), "status"]
    assert await asyncio.to_thread(main, places) == Exit.OK
    said = capsys.readouterr().out
    assert "Speicher: die Datenbank war beschädigt und liegt im Datenordner" in said
    process.terminate()
    _, log = await process.communicate()
    assert process.returncode == 0
    assert b'"store damaged"' in log
    assert len(list(data.glob("store-damaged-*.db"))) == 1
    again = OutboxStore(data / "store.db")
    assert events(again).count(Event.STORE_SET_ASIDE) == 1
    again.close()
