# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl logbook`: what it shows, and what it says of a logbook somebody touched."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import ctl_logbook_words as words
from kiosk.ctl_output import Exit
from kiosk.station import facts
from kiosk.station.papers import Papers
from kiosk.station.scribe import ATTENDANT
from sync.formats.logbook import Entry, Who, read_entry, write_entry
from sync.formats.logbook_chain import Wrong
from sync.formats.logbook_words import Event, Role
from sync.line.store import OutboxStore
from sync.report.words import WRONG
from tests.kiosk.ctl.test_ctl import _ctl
from tests.kiosk.station.running import running_station
from tests.sync.formats.books import draft
from tests.sync.line.logbooks import as_root, fill, hand_in, settle
from tests.sync.line.samples import KEYS

CHANGED = {"was": "occupied", "is": "used", "because": "visit-ended"}


def filled(folder: Path) -> None:
    """Fourteen entries of the year 2026; what a station writes itself comes on top."""
    store = OutboxStore(folder / "store.db")
    fill(store, 12)
    settle(store, hand_in(store))
    store.logbook.write((draft(13, Event.ROOM_CHANGED, dict(CHANGED)),))
    refused = draft(14, Event.ATTENDANT_REFUSED, {"failures": 2}, Who(Role.ATTENDANT, "anna-1"))
    store.logbook.write((refused,))
    store.close()


async def test_a_sound_book_in_several_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path)
    monkeypatch.setattr(facts, "LOGBOOK_PAGE", 5)
    async with running_station(tmp_path) as (station, _):
        station._facts.papers = replace(Papers(), slip_key=KEYS.inbox)
        assert await _ctl(tmp_path, "logbook", "verify") == Exit.OK
        said = capsys.readouterr().out
        assert "15, der letzte ist Nr. 15" in said
        assert "bis Nr. 12, zuletzt am " in said
        assert said.endswith("unversehrt\n")
        assert await _ctl(tmp_path, "logbook", "verify", "--json") == Exit.OK
        data = json.loads(capsys.readouterr().out)
        assert (data["sound"], data["findings"], data["entries"]) == (True, [], 15)
        assert (data["countersigned"], data["other_keys"], data["cut"]) == (12, 0, 0)
        assert await _ctl(tmp_path, "logbook", "show", "--json") == Exit.OK
        shown = json.loads(capsys.readouterr().out)["entries"]
        assert [entry["number"] for entry in shown] == list(range(1, 16))
        assert (shown[13]["role"], shown[13]["staff"]) == ("attendant", "anna-1")


async def test_entries_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filled(tmp_path)
    async with running_station(tmp_path):
        assert await _ctl(tmp_path, "logbook", "show", "--to", "2026-11-26") == Exit.OK
        lines = capsys.readouterr().out.splitlines()
        assert lines[12].endswith("Station: Raum (belegt → zu reinigen)")
        assert lines[13].endswith("Betreuung anna-1: falsche PIN (Fehlversuche 2)")
        early = ("--from", "2026-11-25", "--to", "2026-11-26T00:00+00:00")
        assert await _ctl(tmp_path, "logbook", "show", *early) == Exit.OK
        assert capsys.readouterr().out == "Keine Einträge.\n"


async def test_what_was_done_to_it_is_said_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path)
    as_root(
        tmp_path / "store.db",
        (
            "UPDATE logbook SET entry = CAST(replace(entry, 'no', 'on') AS BLOB) WHERE number = 3",
            (),
        ),
        ("DELETE FROM logbook WHERE number IN (6, 7)", ()),
    )
    async with running_station(tmp_path):
        assert await _ctl(tmp_path, "logbook", "verify", "--json") == Exit.NO
        data = json.loads(capsys.readouterr().out)
        assert data["sound"] is False
        assert {"number": 8, "wrong": "missing", "before": 2} in data["findings"]
        assert {"number": 3, "wrong": "changed", "before": 0} in data["findings"]
        assert (data["countersigned"], data["other_keys"]) == (0, 1)
        assert await _ctl(tmp_path, "logbook", "verify") == Exit.NO
        said = capsys.readouterr()
        assert "Nr. 8: davor fehlen Einträge: 2\n" in said.out
        assert "nicht unversehrt" in said.err
        assert "mit einem Schlüssel, der nicht mehr gilt" in said.out
        assert await _ctl(tmp_path, "logbook", "show") == Exit.OK


async def test_without_a_station(tmp_path: Path) -> None:
    assert await _ctl(tmp_path, "logbook", "verify") == Exit.NO_STATION


async def test_a_time_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        await _ctl(tmp_path, "logbook", "show", "--from", "gestern")
    assert ended.value.code == Exit.BAD_INPUT
    assert "„gestern“ ist kein Tag" in capsys.readouterr().err


def test_every_word_has_german() -> None:
    assert set(words.EVENT) == set(Event)
    assert set(WRONG) == set(Wrong)
    assert set(words.ROLE) == set(Role)


def test_a_newer_event_is_shown_as_it_stands() -> None:
    old = read_entry(write_entry(draft(), 1, 1, bytes(32)))
    newer = Entry(old.number, old.when, 1, ATTENDANT, "airing-ended", {"ppm": 812}, bytes(32))
    assert words.entry_line(newer).endswith("Betreuung: airing-ended (812)")
