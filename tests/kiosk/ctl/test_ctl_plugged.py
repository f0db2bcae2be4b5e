# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl devices`: which port is which place's, and why; two of a kind are never one."""

import asyncio
import json
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

import pytest

from drivers.clock import PacedClock
from drivers.held_ports import HeldPlaces
from drivers.meter import MeterDone, MeterPresent
from kiosk.ctl import main
from kiosk.ctl_output import Exit
from kiosk.front import open_devices
from kiosk.measured import Measured
from kiosk.station.client import StationClient, StationRefused
from kiosk.station.papers import Papers
from kiosk.visit.answers import Vital
from kiosk.visit.place import Place
from sync.formats.site_profile import parse
from tests.drivers.meter_room import running, simulated
from tests.kiosk.ctl.test_ctl import PROFILE
from tests.kiosk.station.running import running_station

BOUND = """\
[devices.scale]
driver = "mt-sics"
probe = true
speed = 9600
[devices.oximeter]
driver = "nonin-format2"
serial = "A1"
speed = 9600
"""


async def _devices(folder: Path, *words: str) -> int:
    return await asyncio.to_thread(
        main, ["--runtime", str(folder), "devices", "--ports", f"links:{folder}/room", *words]
    )


async def _plug(folder: Path, stack: AsyncExitStack, name: str, key: str) -> str:
    own = folder / f"device-{name}"
    own.mkdir()
    await stack.enter_async_context(simulated(own, key))
    path = str((own / "meter").resolve())
    (folder / "room" / name).symlink_to(path)
    return path


async def test_every_port_and_every_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "room").mkdir()
    async with running_station(tmp_path) as (station, _), AsyncExitStack() as stack:
        station._facts.papers = Papers(profile=PROFILE + BOUND)
        clip = await _plug(tmp_path, stack, "A1", "nonin-format2")
        scale = await _plug(tmp_path, stack, "left", "mt-sics")
        assert await _devices(tmp_path) == Exit.OK
        lines = capsys.readouterr().out.splitlines()
        assert "Platz cuff: aandd-tm2657, nicht angesteckt (Name „cuff“)" in lines
        assert f"Platz scale: mt-sics, {scale} (durch Fragen; Kenntnisse: capture)" in lines
        shown = next(line for line in lines if line.startswith(f"Anschluss {clip}:"))
        assert shown.endswith("Platz oximeter (Seriennummer des Adapters A1)")

        other = await _plug(tmp_path, stack, "right", "mt-sics")
        assert await _devices(tmp_path) == Exit.OK
        said = capsys.readouterr().out
        assert "Platz scale: mt-sics, mehrere passen: " in said
        assert "Es wird nicht gemessen, bis das Raumprofil sagt" in said
        assert await _devices(tmp_path, "--json") == Exit.OK
        told = json.loads(capsys.readouterr().out)
        places = {one["place"]: one for one in told["places"]}
        assert places["scale"]["several"] == sorted((scale, other))
        assert places["scale"]["port"] is None
        assert (places["oximeter"]["bound_by"], places["oximeter"]["port"]) == ("serial", clip)
        ports = {one["port"]: one["places"] for one in told["ports"]}
        assert ports == {clip: ["oximeter"], scale: ["scale"], other: ["scale"]}


async def test_a_device_that_works_has_its_last_reading(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "room").mkdir()
    async with running_station(tmp_path) as (station, _), AsyncExitStack() as stack:
        station._facts.papers = Papers(profile=PROFILE + BOUND)
        await _plug(tmp_path, stack, "A1", "nonin-format2")
        front = StationClient(tmp_path / "front.sock")
        await front.hello()
        place = Place.of(parse(PROFILE + BOUND, "room.toml"))
        sessions = open_devices(f"links:{tmp_path}/room", PacedClock(20), HeldPlaces(), place)
        Measured(front).follow(sessions)
        async with running(sessions.meters[Vital.OXIMETRY]) as meter:
            assert await meter.told() == MeterPresent()
            assert isinstance(await meter.measures(), MeterDone)
            async with asyncio.timeout(10):
                while not station._facts.documents().readings:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
        with pytest.raises(StationRefused):
            await front.measured("roof")
        await front.close()
        assert await _devices(tmp_path, "--json") == Exit.OK
        told = {one["place"]: one for one in json.loads(capsys.readouterr().out)["places"]}
        assert told["cuff"]["last_reading"] is None
        assert datetime.fromisoformat(told["oximeter"]["last_reading"]).tzinfo is not None
        assert await _devices(tmp_path) == Exit.OK
        assert ", letzter Wert " in capsys.readouterr().out


async def test_an_empty_room(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with running_station(tmp_path) as (station, _):
        station._facts.papers = Papers(profile=PROFILE)
        assert await _devices(tmp_path) == Exit.OK
        assert "Kein serieller Anschluss am USB." in capsys.readouterr().out


async def test_ports_that_can_not_be_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_station(tmp_path):
        words = ["--runtime", str(tmp_path), "devices", "--ports", "usb"]
        assert await asyncio.to_thread(main, words) == Exit.BAD_INPUT
        assert "Erlaubt: udev, links:ORDNER." in capsys.readouterr().err


def test_what_is_not_safe_to_be_asked_is_said_when_the_profile_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "room.toml"
    reader = '[devices.reader]\ndriver = "code-reader"\nprobe = true\nspeed = 9600\n'
    file.write_text(PROFILE + reader, "utf-8")
    assert main(["site", "check", str(file)]) == Exit.BAD_INPUT
    assert "lässt sich nicht gefahrlos erfragen" in capsys.readouterr().err
    file.write_text(PROFILE + BOUND, "utf-8")
    assert main(["site", "check", str(file)]) == Exit.OK
