# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""IT's command line: what it prints, its exit status, and its JSON."""

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from drivers.catalogue import DRIVERS
from kiosk.ctl import main
from kiosk.ctl_output import Exit
from kiosk.station.client import StationClient
from kiosk.station.upkeep import FIRST_SECONDS
from sync.line.store import OutboxStore
from tests.kiosk.station.running import running_station
from tests.kiosk.station.sealed import record, step
from tests.kiosk.station.test_upkeep import DamagedStore
from tests.kiosk.visit.fakes import ManualClock

PROFILE = """\
format = 1
[site]
id = "crossen-1"
name = "Telemedizinraum Crossen"
timezone = "Europe/Berlin"
language = "de"
[practice]
name = "Praxis"
phone = "036693 00001"
[help]
phone = "036693 00002"
[visit]
rest_seconds = 300
pause_seconds = 60
idle_seconds = 90
idle_warning_seconds = 30
[panel]
diagonal_inches = 21.5
[devices.cuff]
driver = "aandd-tm2657"
port = "cuff"
speed = 2400
experimental = true
"""


async def _ctl(folder: Path, *words: str) -> int:
    places = ("--data", str(folder / "data"), "--runtime", str(folder))
    return await asyncio.to_thread(main, [*places, *words])


def _fill(store: OutboxStore) -> str:
    visit, broken = uuid4(), uuid4()
    store.journal_step(visit, 1, step(visit, 1))
    store.complete(record(visit, store.ticket()))
    store.journal_step(broken, 1, step(broken, 1))
    store.interrupt(broken)
    return str(visit)


async def test_status_and_outbox_for_people_and_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_station(tmp_path) as (_, store):
        assert await _ctl(tmp_path, "outbox") == Exit.OK
        assert capsys.readouterr().out == "Der Ausgang ist leer.\n"
        visit = _fill(store)
        assert await _ctl(tmp_path, "outbox") == Exit.OK
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == f"{visit} v1  Besuch: wartet, nicht unterschrieben"
        assert "unterbrochener Besuch: wartet" in lines[1]
        assert await _ctl(tmp_path, "--json", "outbox") == Exit.OK
        rows = json.loads(capsys.readouterr().out)["rows"]
        assert [(row["record"] == visit, row["state"]) for row in rows] == [
            (True, "queued"),
            (False, "queued"),
        ]
        assert await _ctl(tmp_path, "status") == Exit.OK
        said = capsys.readouterr().out
        assert "nein, der Kiosk ist noch nicht eingeschrieben: telemed-kioskctl enrol" in said
        assert "2 wartet, 2 noch nicht unterschrieben; noch zu senden: " in said
        assert "der älteste seit" in said
        assert await _ctl(tmp_path, "status", "--json") == Exit.OK
        told = json.loads(capsys.readouterr().out)
        assert told["outbox"]["queued"] == 2
        size = sum(row["size"] for row in rows)
        waiting = told["waiting"]  # with what the logbook has handed in meanwhile
        assert waiting["rows"] >= 2
        assert waiting["bytes"] >= size


async def test_status_says_that_the_database_is_damaged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = ManualClock()
    async with running_station(tmp_path, clock, DamagedStore):
        assert await _ctl(tmp_path, "status") == Exit.OK
        assert "Speicher" not in capsys.readouterr().out
        await clock.pass_time(FIRST_SECONDS)
        said = ""
        async with asyncio.timeout(20):
            while "Speicher" not in said:
                assert await _ctl(tmp_path, "status") == Exit.OK
                said = capsys.readouterr().out
        assert "Speicher: die Datenbank ist beschädigt" in said


async def test_room_and_visit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with running_station(tmp_path):
        assert await _ctl(tmp_path, "room", "cleaned") == Exit.OK
        assert "gereinigt vermerkt" in capsys.readouterr().out
        for words in (("visit", "shorten-rest"), ("visit", "end")):
            assert await _ctl(tmp_path, *words) == Exit.NO
            assert capsys.readouterr().err == "Es läuft kein Besuch.\n"


async def test_help_and_telephone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with running_station(tmp_path) as (_, store):
        for words in (("help", "coming"), ("help", "done")):
            assert await _ctl(tmp_path, *words) == Exit.NO
            assert capsys.readouterr().err == "Niemand hat um Hilfe gerufen.\n"
        client = StationClient(tmp_path / "front.sock")
        await client.hello()
        await client.call_help(None, "help")
        assert await _ctl(tmp_path, "help", "coming") == Exit.OK
        assert await _ctl(tmp_path, "status") == Exit.OK
        assert re.search(r"Hilfe: +kommt\n", capsys.readouterr().out)
        assert await _ctl(tmp_path, "help", "done", "--json") == Exit.OK
        assert json.loads(capsys.readouterr().out) == {"help": "none"}
        await client.close()

        assert await _ctl(tmp_path, "phone", "list") == Exit.OK
        assert capsys.readouterr().out == "Niemand muss die Praxis anrufen.\n"
        visit = uuid4()
        store.complete(record(visit, store.ticket()), urgent=True)
        asked = datetime(2026, 11, 23, 12, tzinfo=UTC)
        store.phone_tasks.open(store.phone_tasks.outside()[0], "urgent-record", asked)
        assert await _ctl(tmp_path, "outbox") == Exit.OK
        assert "Besuch, dringend: wartet" in capsys.readouterr().out
        assert await _ctl(tmp_path, "phone", "list") == Exit.OK
        shown = f"{asked.astimezone():%d.%m.%Y %H:%M}"
        expected = f"1  seit {shown}  dringender Besuch noch nicht bei der Praxis\n"
        assert capsys.readouterr().out == expected
        assert await _ctl(tmp_path, "phone", "done", "7") == Exit.NO
        assert "mit dieser Nummer gibt es nicht" in capsys.readouterr().err
        assert await _ctl(tmp_path, "phone", "done", "1") == Exit.OK
        assert await _ctl(tmp_path, "phone", "list", "--json") == Exit.OK
        (task,) = json.loads(capsys.readouterr().out.splitlines()[-1])["tasks"]
        assert (task["record"], task["done"] is None) == (str(visit), False)


async def test_devices_without_a_profile_names_the_drivers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_station(tmp_path):
        assert await _ctl(tmp_path, "devices", "--json") == Exit.OK
        told = json.loads(capsys.readouterr().out)
        assert [driver["key"] for driver in told["drivers"]] == list(DRIVERS)
        assert told["places"] == []
        assert await _ctl(tmp_path, "devices") == Exit.OK
        assert "(experimentell)" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("status",), ("outbox",), ("devices",), ("room", "cleaned")])
def test_without_a_station_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert main(["--runtime", str(tmp_path), *words]) == Exit.NO_STATION
    assert "Läuft telemed-stationd?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b'{"v":1,"event":"end-visit"}', "Läuft telemed-stationd?"),
        (b'{"v":1,"id":1,"ok":true,"version":"0.0.9"}', "von einer anderen Version"),
    ],
)
def test_a_station_that_talks_nonsense_counts_as_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], answer: bytes, said: str
) -> None:
    with socket.socket(socket.AF_UNIX) as line:
        line.bind(str(tmp_path / "control.sock"))
        line.listen()

        async def both() -> int:
            asking = asyncio.create_task(_ctl(tmp_path, "status"))
            connection, _ = await asyncio.to_thread(line.accept)
            await asyncio.to_thread(connection.recv, 4096)  # the question
            connection.sendall(answer + b"\n")
            connection.close()
            return await asking

        assert asyncio.run(both()) == Exit.NO_STATION
    assert said in capsys.readouterr().err


def _site_check(tmp_path: Path, text: str) -> int:
    (tmp_path / "room.toml").write_text(text, "utf-8")
    return main(["site", "check", str(tmp_path / "room.toml")])


def test_a_good_profile_is_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _site_check(tmp_path, PROFILE) == Exit.OK
    assert "room.toml ist in Ordnung: crossen-1" in capsys.readouterr().out


def test_a_place_that_no_visit_asks_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = '[devices.glucose]\ndriver = "onetouch-ultra2"\nport = "glucose"\nspeed = 9600\n'
    assert _site_check(tmp_path, PROFILE + more) == Exit.OK
    assert "Platz „glucose“: Noch kein Besuch fragt" in capsys.readouterr().out


def test_a_device_without_a_session_is_told_with_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = '[devices.roof]\ndriver = "contec-08a"\nport = "roof"\nspeed = 9600\n'
    assert _site_check(tmp_path, PROFILE + more) == Exit.OK
    said = "Platz „roof“: Dieses Gerät misst hier nie, nur seine Aufnahmen werden verstanden. Wie"
    assert said in capsys.readouterr().out
    badge = '[devices.badge]\ndriver = "pcsc-uid"\nusb = "pci-0"\nspeed = 9600\n'
    assert _site_check(tmp_path, PROFILE + badge) == Exit.BAD_INPUT
    assert "Einen Kartenleser findet pcscd" in capsys.readouterr().err
    assert _site_check(tmp_path, PROFILE + badge.replace("usb", "serial")) == Exit.OK
    cuff = PROFILE.replace("aandd-tm2657", "microlife-hid")  # experimental, as the cuff is
    assert _site_check(tmp_path, cuff) == Exit.BAD_INPUT
    assert "Linux gibt ihm keinen Anschluss" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("format = 1", "format = ", "room.toml, Zeile 1: erlaubt ist nur gültiges TOML."),
        ("rest_seconds = 300", "rest_seconds = 3", "Zeile 13: „visit.rest_seconds“ darf nicht „3“"),
        ("rest_seconds = 300", "", "fehlt, erlaubt ist eine ganze Zahl von 180 bis 900."),
        ("experimental = true", "", "noch nicht an einem echten Gerät geprüft"),
        (
            "aandd-tm2657",
            "aandd-tm2656",
            "Zeile 20: „devices.cuff.driver“ darf nicht „aandd-tm2656“ ",
        ),
        (
            "aandd-tm2657",
            "mt-sics",
            "„devices.cuff.driver“ darf nicht „mt-sics“ sein, erlaubt ist aandd-tm2657 oder "
            "suntech-advantage.",
        ),
        ("Europe/Berlin", "Europe/Crossen", "Zeile 5: „site.timezone“ darf nicht „Europe/Crossen“"),
    ],
)
def test_a_mistake_in_a_profile_is_named_with_what_is_allowed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, words: str
) -> None:
    assert _site_check(tmp_path, PROFILE.replace(old, new, 1)) == Exit.BAD_INPUT
    assert words in capsys.readouterr().err


def test_a_profile_that_can_not_be_read(tmp_path: Path) -> None:
    assert main(["site", "check", str(tmp_path / "none.toml")]) == Exit.BAD_INPUT


def test_a_mistake_in_the_command_line_is_bad_input() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["no-such-command"])


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_root_acts_as_the_owner_of_the_data(tmp_path: Path) -> None:
    os.chown(tmp_path, 65534, 65534)
    code = f"from kiosk.ctl import become_owner, Path; become_owner(Path({str(tmp_path)!r}))"
    code += "; import os; print(os.getuid(), os.geteuid(), os.getgroups())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("65534 65534 [65534")
