# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The station as a whole, and its process: start, refusals, what nobody foresaw, the end."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from hygiene.turnover_table import RoomState
from kiosk.station import enrolment
from kiosk.station import messages as m
from kiosk.station.client import StationClient, StationRefused
from kiosk.station.control_client import ask
from kiosk.station.daemon import parse_options
from kiosk.station.instance import AlreadyRunning, ForeignFolder
from kiosk.station.papers import FREE_BYTES_FLOOR, Papers, readiness
from kiosk.station.start_errors import start_error_text
from kiosk.visit.state import Readiness
from sync.line.store_errors import (
    NotOurStore,
    SqliteTooOld,
    StoreDamaged,
    StoreNotDurable,
    StoreTooNew,
)
from tests.kiosk.station.examples import HELLO
from tests.kiosk.station.running import running_station
from tests.kiosk.station.test_client import until
from tests.kiosk.station.test_small_parts import ENROLMENT


@pytest.mark.parametrize("said", ["usb", "links:", ""])
def test_a_place_for_ports_that_can_not_be_meant(
    said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ("--data", "d", "--runtime", "r", "--signer", "s")
    with pytest.raises(SystemExit, match="2"):
        parse_options([*folders, "--ports", said])
    assert f"„{said}“ geht nicht" in capsys.readouterr().err
    assert parse_options(folders).ports == "udev"
    assert parse_options([*folders, "--ports", "links:x"]).ports == "links:x"


async def test_before_enrolment_a_front_hears_that_nothing_can_start(tmp_path: Path) -> None:
    async with running_station(tmp_path):
        client = StationClient(tmp_path / "front.sock")
        hello = await client.hello()
        assert (hello.readiness, hello.device, hello.key) == (Readiness.NO_KEY, None, None)
        with pytest.raises(StationRefused, match=r"^not-ready$"):
            await client.begin(uuid4(), None)
        await client.close()


async def test_sockets_and_folder_are_private(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        async with running_station(tmp_path):
            for name in ("front.sock", "control.sock", "store.db"):
                assert (tmp_path / name).stat().st_mode & 0o077 == 0
    finally:
        os.umask(before)


async def test_a_broken_enrolment_keeps_the_room_closed_and_the_station_up(tmp_path: Path) -> None:
    (tmp_path / enrolment.FILE_NAME).write_text("{")
    async with running_station(tmp_path):
        status = await asyncio.to_thread(ask, tmp_path, m.StatusRequest(), m.Status)
        assert status.readiness is Readiness.NO_KEY
        with pytest.raises(StationRefused, match=r"^not-enrolled$"):
            await asyncio.to_thread(ask, tmp_path, m.EnrolledRequest(), m.Done)


async def test_an_enrolment_is_taken_up_while_running(tmp_path: Path) -> None:
    async with running_station(tmp_path):
        client, events = StationClient(tmp_path / "front.sock"), []
        client.subscribe(events.append)
        await client.hello()
        (tmp_path / enrolment.ROOT_NAME).write_bytes(b"{}")
        enrolment.save(tmp_path, ENROLMENT)
        await asyncio.to_thread(ask, tmp_path, m.EnrolledRequest(), m.Done)
        await asyncio.to_thread(ask, tmp_path, m.EnrolledRequest(), m.Done)
        await until(lambda: events)
        assert isinstance(events[0], m.HelloEvent)
        assert events[0].hello.device == ENROLMENT.device
        status = await asyncio.to_thread(ask, tmp_path, m.StatusRequest(), m.Status)
        assert (status.site, status.readiness) == (ENROLMENT.site, Readiness.NO_KEY)
        assert set(status.documents) == {"key_set", "day_list", "profile"}
        await client.close()


async def test_what_nobody_foresaw_ends_the_station(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="closed"):
        async with running_station(tmp_path) as (_, store):
            store.close()
            client = StationClient(tmp_path / "front.sock", retry_seconds=60)
            asking = asyncio.create_task(client.hello())
            await asyncio.sleep(0.1)
            asking.cancel()
            await client.close()


def _papers(*, key: bool = True) -> Papers:
    return Papers(
        enrolment=ENROLMENT, key=HELLO.key if key else None, profile=HELLO.profile, day_list=None
    )


@pytest.mark.parametrize(
    ("papers", "room", "free", "expected"),
    [
        (Papers(), RoomState.READY, FREE_BYTES_FLOOR, Readiness.NO_KEY),
        (_papers(key=False), RoomState.READY, FREE_BYTES_FLOOR, Readiness.NO_KEY),
        (_papers(), RoomState.READY, FREE_BYTES_FLOOR - 1, Readiness.NO_SPACE),
        (_papers(), RoomState.READY, FREE_BYTES_FLOOR, Readiness.READY),
        (_papers(), RoomState.INTERRUPTED, FREE_BYTES_FLOOR, Readiness.INTERRUPTED),
        (_papers(), RoomState.USED, FREE_BYTES_FLOOR, Readiness.NOT_CLEANED),
        (_papers(), RoomState.OCCUPIED, FREE_BYTES_FLOOR, Readiness.NOT_CLEANED),
    ],
)
def test_readiness_says_first_what_only_it_can_change(
    papers: Papers, room: RoomState, free: int, expected: Readiness
) -> None:
    assert readiness(papers, room, free) is expected


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (AlreadyRunning(7), "läuft schon (PID 7)"),
        (AlreadyRunning(0), "PID unbekannt"),
        (ForeignFolder(Path("/x")), "/x gehört"),
        (StoreTooNew(1, 2), "Schema 2, bekannt ist 1"),
        (SqliteTooOld("3.40.1"), "SQLite 3.40.1"),
        (StoreDamaged("SQLITE_CORRUPT"), "/d: Die Datenbank ist beschädigt"),
        (NotOurStore(1), "anderen Programm"),
        (StoreNotDurable("journal_mode", "delete"), "journal_mode ist „delete“"),
        (OSError(13, "denied", "/x"), "nicht starten: /x: keine Berechtigung"),
    ],
)
def test_why_it_does_not_start_is_said_in_german(error: Exception, words: str) -> None:
    assert words in start_error_text(error, Path("/d"))


def _daemon(folder: Path, *more: str) -> list[str]:
    places = [f"--{name}={folder / name}" for name in ("data", "runtime", "signer")]
    return [sys.executable, "-m", "kiosk.station.daemon", *places, *more]


async def _started(folder: Path, *more: str) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        *_daemon(folder, *more), stderr=asyncio.subprocess.PIPE
    )
    await until((folder / "runtime" / "control.sock").exists)
    return process


async def test_the_process_starts_refuses_a_second_one_and_ends_cleanly(tmp_path: Path) -> None:
    front = f"{sys.executable} -c 'import time; time.sleep(60)'"
    process = await _started(tmp_path, "--front", front)
    status = await asyncio.to_thread(ask, tmp_path / "runtime", m.StatusRequest(), m.Status)
    assert status.pid == process.pid
    second = await asyncio.create_subprocess_exec(
        *_daemon(tmp_path), stderr=asyncio.subprocess.PIPE
    )
    _, said = await second.communicate()
    assert second.returncode == 1
    assert f"Die Station läuft schon (PID {process.pid})." in said.decode()
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()
    assert process.returncode == 0
    assert b'"front started"' in log
    assert b'"front ended"' in log


async def test_a_killed_station_leaves_nothing_in_the_way_of_the_next(tmp_path: Path) -> None:
    process = await _started(tmp_path)
    process.kill()
    await process.communicate()
    (tmp_path / "runtime" / "control.sock").unlink()
    process = await _started(tmp_path)
    process.terminate()
    await process.communicate()
    assert process.returncode == 0


async def test_a_foreign_file_in_the_stores_place_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "store.db").write_bytes(b"not a database, by far" * 100)
    process = await asyncio.create_subprocess_exec(
        *_daemon(tmp_path), stderr=asyncio.subprocess.PIPE
    )
    _, said = await process.communicate()
    assert process.returncode == 1
    assert "Die Datei ist keine Datenbank." in said.decode()
    assert (tmp_path / "data" / "store.db").read_bytes() == b"not a database, by far" * 100
