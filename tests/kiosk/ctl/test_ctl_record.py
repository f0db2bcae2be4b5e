# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl record`, `replay` and `simulate --capture`, as a technician meets them."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from drivers.capture import Direction, Header, header_line, parse
from drivers.line_settings import LineSettings
from drivers.transport import SerialLine
from kiosk.ctl_output import Exit
from kiosk.station.papers import Papers
from tests.drivers.lines import PATIENCE, Cable
from tests.drivers.meter_room import simulated
from tests.kiosk.ctl.test_ctl import PROFILE
from tests.kiosk.station.running import running_station

SCALE = '[devices.scale]\ndriver = "mt-sics"\nport = "meter"\nspeed = 9600\n'


class Tool:
    """The command in a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    async def line(self) -> str:
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            return (await self.process.stdout.readline()).decode().strip()

    async def warning(self) -> str:
        assert self.process.stderr is not None
        async with asyncio.timeout(PATIENCE):
            return (await self.process.stderr.readline()).decode().strip()

    async def end(self, number: int | None = None) -> tuple[int, str, str]:
        if number is not None:
            self.process.send_signal(number)
        async with asyncio.timeout(4 * PATIENCE):
            out, err = await self.process.communicate()
        return self.process.returncode or 0, out.decode(), err.decode()


@asynccontextmanager
async def ctl(folder: Path, *words: str) -> AsyncIterator[Tool]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "kiosk.ctl", "--runtime", str(folder), *words),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield Tool(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def run(folder: Path, *words: str) -> tuple[int, str, str]:
    async with ctl(folder, *words) as tool:
        return await tool.end()


async def test_a_port_without_a_station(tmp_path: Path) -> None:
    cable, file = Cable(), tmp_path / "capture"
    async with ctl(tmp_path, "record", cable.path, str(file), "--line", "19200 8O1") as tool:
        assert f"{cable.path}, 19200 8O1: Aufnahme läuft." in await tool.warning()
        async with asyncio.timeout(PATIENCE):
            while len(file.read_text().splitlines()) < 2:
                cable.say(b"BM")
                await asyncio.sleep(0.05)
        code, out, _ = await tool.end(signal.SIGINT)
    assert code == Exit.OK
    assert "Bytes vom Gerät, 0 Bytes an das Gerät." in out
    assert file.stat().st_mode & 0o777 == 0o600
    capture = parse(file.read_text())
    assert capture.header == Header(None, None, LineSettings(19200, 8, "O"))
    assert b"".join(capture.said_by(Direction.IN)).startswith(b"BM")
    cable.pull()


async def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    cable, file = Cable(), tmp_path / "capture"
    file.write_text("mine")
    code, _, err = await run(tmp_path, "record", cable.path, str(file), "--seconds", "1")
    assert (code, file.read_text()) == (Exit.BAD_INPUT, "mine")
    assert "gibt es schon" in err
    cable.pull()


async def test_nothing_said_and_nothing_there(tmp_path: Path) -> None:
    cable, file = Cable(), tmp_path / "capture"
    words = ("record", cable.path, str(file), "--seconds", "0.2", "--json")
    code, out, _ = await run(tmp_path, *words)
    assert code == Exit.OK
    assert json.loads(out) == {"file": str(file), "in": 0, "out": 0}
    held = SerialLine(cable.path, LineSettings(9600), lambda _: None, lambda _: None)
    code, _, err = await run(tmp_path, "record", cable.path, str(tmp_path / "b"), "--seconds", "1")
    assert (code, (tmp_path / "b").exists()) == (Exit.NO, False)
    assert "Ein anderes Programm benutzt ihn." in err
    held.close()
    cable.pull()
    code, _, err = await run(tmp_path, "record", "/dev/none", str(tmp_path / "b"))
    assert code == Exit.NO
    assert "Prüfen Sie das Kabel." in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("scale", "/nowhere/f"), "Den Platz „scale“ gibt es nicht."),
        (("/dev/x", "/nowhere/f", "--line", "fast"), "--line: „fast“ geht nicht."),
        (("/dev/x", "/nowhere/f", "--seconds", "0"), "--seconds: erlaubt ist"),
        (("/dev/x", "/nowhere/f", "--measure"), "--measure geht nur an einem Platz"),
    ],
)
async def test_what_can_not_be_meant(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    code, _, err = await run(tmp_path, "record", *words)
    assert code == Exit.BAD_INPUT
    assert said in err


async def test_a_place_is_in_maintenance_while_it_is_recorded(tmp_path: Path) -> None:
    file, ports = tmp_path / "capture", f"links:{tmp_path}"
    async with running_station(tmp_path) as (station, _), simulated(tmp_path, "mt-sics"):
        station._facts.papers = Papers(profile=PROFILE + SCALE)
        code, _, err = await run(tmp_path, "record", "roof", str(file), "--ports", ports)
        assert code == Exit.BAD_INPUT
        assert "Plätze: cuff, scale." in err
        code, _, err = await run(tmp_path, "record", "cuff", str(file), "--ports", ports)
        assert (code, file.exists()) == (Exit.NO, False)
        assert "Am Platz „cuff“ ist nichts angesteckt." in err
        port = str((tmp_path / "meter").resolve())
        words = ("record", port, str(file), "--ports", ports, "--measure")
        async with ctl(tmp_path, *words) as tool:
            assert "9600 8N1: Aufnahme läuft." in await tool.warning()
            assert await tool.warning() == "Eine Messung ist vollständig."
            code, out, _ = await run(tmp_path, "status")
            assert "Wartung:" in out
            assert "scale" in out
            code, _, err = await run(tmp_path, "record", "scale", f"{file}2", "--ports", ports)
            assert (code, (tmp_path / "capture2").exists()) == (Exit.NO, False)
            assert "Dort arbeitet schon ein anderer Befehl." in err
            code, out, _ = await tool.end(signal.SIGTERM)
        assert code == Exit.OK
        code, out, _ = await run(tmp_path, "status")
        assert "Wartung" not in out
    capture = parse(file.read_text())
    assert capture.header == Header("mt-sics", "scale", LineSettings(9600))
    assert capture.said_by(Direction.OUT)[0] == b"@\r\n"
    assert b"S S" in b"".join(capture.said_by(Direction.IN))


HEAD = header_line(Header("mt-sics", None, LineSettings(9600)))
TALK = (
    HEAD
    + '{"t":0,"dir":"out","hex":"400d0a"}\n'
    + '{"t":0.1,"dir":"in","hex":"4934"}\n{"t":0.2,"dir":"in","hex":"0d0a"}\n'
)


async def _talk(path: str, said: bytes, answer: bytes) -> None:
    heard = bytearray()
    line = SerialLine(path, LineSettings(9600), heard.extend, lambda _: None)
    line.write(said)
    async with asyncio.timeout(PATIENCE):
        while bytes(heard) != answer:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    line.close()


async def test_a_capture_is_a_device_again(tmp_path: Path) -> None:
    file = tmp_path / "capture"
    file.write_text(TALK)
    async with ctl(tmp_path, "replay", str(file), "--speed", "2") as tool:
        await _talk(await tool.line(), b"@\r\n", b"I4\r\n")
        assert await tool.end() == (Exit.OK, "", "")
    async with ctl(tmp_path, "--json", "replay", str(file), "--link", str(tmp_path / "l")) as tool:
        told = json.loads(await tool.line())
        assert (told["driver"], told["line"]) == ("mt-sics", "9600 8N1")
        assert str(await asyncio.to_thread(Path(told["link"]).resolve)) == told["port"]
        await _talk(told["link"], b"..@\r\n", b"I4\r\n")
        code, _, err = await tool.end()
        assert code == Exit.NO
        assert "2 Bytes gesagt, die nicht in der Aufnahme stehen" in err


async def test_a_capture_is_simulated_with_faults(tmp_path: Path) -> None:
    file = tmp_path / "capture"
    file.write_text(HEAD + '{"t":0,"dir":"in","hex":"53532053"}\n')
    words = ("simulate", "mt-sics", "--capture", str(file), "--fault", "bitflip")
    async with ctl(tmp_path, *words) as tool:
        await _talk(await tool.line(), b"", b"\x52S S")
        code, _, _ = await tool.end(signal.SIGTERM)
        assert code == Exit.OK


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TALK.replace("capture-v1", "capture-v3"), "hat das Format „capture-v3“"),
        (TALK + "{", "Zeile 5: die Zeile bricht ab."),
        (TALK.replace('"in"', '"up"'), "Zeile 3: „dir“ muss"),
        ("", "Zeile 1: die erste Zeile ist kein Kopf"),
    ],
)
async def test_what_is_no_capture(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "capture"
    file.write_text(text)
    code, _, err = await run(tmp_path, "replay", str(file))
    assert code == Exit.BAD_INPUT
    assert said in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("simulate", "kern", "--capture", "FILE"), "ist eine Aufnahme von „mt-sics“"),
        (("simulate", "mt-sics", "--capture", "FILE", "--fault", "empty"), "Erlaubt: unplug,"),
        (("simulate", "mt-sics", "--capture", "FILE", "--vitals", "weight=1"), "schließen sich"),
        (("simulate", "mt-sics", "--capture", "FILE", "--pace", "0"), "--pace: „0.0“ geht nicht"),
        (("simulate", "mt-sics"), "Es fehlt: --link."),
        (("replay", "FILE", "--speed", "-1"), "--speed: „-1.0“ geht nicht"),
        (("replay", "FILE", "--link", "/nowhere/at/all"), "Der Simulator kann nicht starten"),
        (("replay", "/nowhere/at/all"), "gibt es nicht"),
    ],
)
async def test_a_replay_that_can_not_be_meant(
    tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    file = tmp_path / "capture"
    file.write_text(TALK)
    code, _, err = await run(tmp_path, *(str(file) if one == "FILE" else one for one in words))
    assert code == Exit.BAD_INPUT
    assert said in err
