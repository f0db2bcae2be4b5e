# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl hygiene report`: of a running station, and refused for a touched logbook."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.ctl_output import Exit
from kiosk.station.papers import Papers
from kiosk.station.station import Station
from sync.report.days import Period
from tests.kiosk.ctl.test_ctl import PROFILE, _ctl
from tests.kiosk.station.running import running_station
from tests.sync.line.logbooks import as_root
from tests.sync.line.samples import KEYS
from tests.sync.report.made import HYGIENE, PERIOD, filled
from tests.sync.report.recount import lines_of, recount, reported

REPORT = ("hygiene", "report", "--from", "2026-10-23", "--to", "2026-11-05")


def furnish(station: Station) -> None:
    """What a station knows from its clinic."""
    papers = replace(Papers(), profile=PROFILE + HYGIENE, slip_key=KEYS.inbox)
    station._facts.papers = papers


async def test_its_figures_are_those_of_the_raw_logbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path / "store.db").close()
    pdf, table = tmp_path / "report.pdf", tmp_path / "report.csv"
    async with running_station(tmp_path) as (station, _):
        furnish(station)
        assert await _ctl(tmp_path, *REPORT, "--json") == Exit.OK
        said = json.loads(capsys.readouterr().out)
        counted = recount(
            lines_of(tmp_path / "store.db"), PERIOD.first, PERIOD.last, "Europe/Berlin"
        )
        assert reported(said) == counted
        assert said["countersigned"] == 200
        written = ("--pdf", str(pdf), "--csv", str(table))
        assert await _ctl(tmp_path, *REPORT, *written) == Exit.OK
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == "Fr 23.10.2026: keine Aufzeichnung"
        assert "gegengezeichnet bis Nr. 200" in lines[-1]
    assert pdf.read_bytes().startswith(b"%PDF-1.7")
    assert "Reinigung" in table.read_text("utf-8-sig")


async def test_one_changed_byte_and_there_is_no_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path / "store.db").close()
    change = "UPDATE logbook SET entry = CAST(replace(entry, ?, ?) AS BLOB) WHERE number = 123"
    as_root(tmp_path / "store.db", (change, ('"up_ms":', '"up_ms":1')))
    pdf = tmp_path / "report.pdf"
    async with running_station(tmp_path) as (station, _):
        furnish(station)
        assert await _ctl(tmp_path, *REPORT, "--pdf", str(pdf)) == Exit.NO
    said = capsys.readouterr()
    assert "Nr. 123: verändert" in said.err
    assert said.out == ""
    assert not pdf.exists()


async def test_what_is_asked_wrongly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await _ctl(tmp_path, *REPORT) == Exit.NO_STATION
    async with running_station(tmp_path) as (station, _):
        assert await _ctl(tmp_path, *REPORT) == Exit.NO
        assert "kein Raumprofil" in capsys.readouterr().err
        furnish(station)
        backwards = ("hygiene", "report", "--from", "2026-10-24", "--to", "2026-10-23")
        assert await _ctl(tmp_path, *backwards) == Exit.BAD_INPUT
        assert "bis 400 Tage" in capsys.readouterr().err
        nowhere = str(tmp_path / "no" / "folder" / "report.pdf")
        assert await _ctl(tmp_path, *REPORT, "--pdf", nowhere) == Exit.NO
        assert "report.pdf: " in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        await _ctl(tmp_path, "hygiene", "report", "--from", "gestern", "--to", "heute")
    assert ended.value.code == Exit.BAD_INPUT
    assert "kein Tag wie" in capsys.readouterr().err


def test_a_period_is_a_year_and_a_month_at_most() -> None:
    with pytest.raises(ValueError, match="too long"):
        Period(PERIOD.first, PERIOD.first.replace(year=2028))
