# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`record`, `replay`, `decode` and `probe` with USB devices (HID), on real sockets."""

import asyncio
import json
import signal
from pathlib import Path

import pytest

from drivers.capture import Direction, Header, header_line, parse
from drivers.contec_cms50e_hid.parts import REPORTS as CMS50E
from drivers.hid_cable import HidCable, HidReports
from drivers.hid_line import NO_SETTINGS, hid_opener
from drivers.hid_port import HidPort
from drivers.omron_hem790.parts import REPORTS
from drivers.transport import Line
from kiosk.ctl import main
from kiosk.ctl_output import Exit
from kiosk.station.papers import Papers
from tests.drivers.lines import PATIENCE
from tests.drivers.meter_room import simulated
from tests.kiosk.ctl.test_ctl import PROFILE
from tests.kiosk.ctl.test_ctl_record import Tool, ctl
from tests.kiosk.station.running import running_station

Capture = pytest.CaptureFixture[str]
OMRON = HidCable((0x0590, 0x0028), 8)
VERSION = bytes.fromhex("0556455230300000")
ANSWER = [
    bytes.fromhex(one) for one in ("074f4b004d373038", "0730495420323037", "014a495420323037")
]
HEAD = header_line(Header("omron-hem790", None, OMRON))
TALK = (
    HEAD
    + f'{{"t":0,"dir":"out","hex":"{VERSION.hex()}"}}\n'
    + "".join(f'{{"t":0.{at},"dir":"in","hex":"{one.hex()}"}}\n' for at, one in enumerate(ANSWER))
)
PLACE = '[devices.cuff]\ndriver = "omron-hem790"\nport = "meter"\nspeed = 9600\n'


def _open(path: str, heard: list[bytes], reports: HidReports = REPORTS) -> Line:
    return hid_opener(reports)(path, NO_SETTINGS, heard.append, lambda _: None)


async def run(capsys: Capture, folder: Path, *words: str) -> tuple[int, str, str]:
    """The command, in this process; it has a loop of its own."""
    code = await asyncio.to_thread(main, ("--runtime", str(folder), *words))
    return code, *capsys.readouterr()


async def _hear(path: str, said: bytes, count: int, reports: HidReports = REPORTS) -> list[bytes]:
    heard: list[bytes] = []
    line = _open(path, heard, reports)
    line.write(said)
    async with asyncio.timeout(PATIENCE):
        while len(heard) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    line.close()
    return heard


async def _measured(tool: Tool) -> None:
    while await tool.warning() != "Eine Messung ist vollständig.":
        pass


async def test_a_recorded_measurement_is_decoded_and_comes_again(
    capsys: Capture, tmp_path: Path
) -> None:
    file = tmp_path / "capture"
    async with simulated(tmp_path, "contec-cms50e-hid", pace=5):
        port = str((tmp_path / "meter").resolve())
        async with ctl(tmp_path, "record", port, str(file), "--measure") as tool:
            assert await tool.warning() == f"{port}, USB 28E9:028A: Aufnahme läuft. " + (
                "Strg+C beendet sie."
            )
            while len(file.read_text().splitlines()) < 400:  # noqa: ASYNC110 - a finger is in by then
                await asyncio.sleep(0.05)
            code, out, _ = await tool.end(signal.SIGINT)
    assert code == Exit.OK
    assert "Bytes an das Gerät." in out
    capture = parse(file.read_text())
    assert capture.header == Header("contec-cms50e-hid", None, HidCable((0x28E9, 0x028A), 64))
    assert capture.said_by(Direction.OUT)[0].startswith(b"\x9b\x01\x1c")
    code, out, _ = await run(capsys, tmp_path, "--json", "decode", "contec-cms50e-hid", str(file))
    told = [json.loads(line) for line in out.splitlines()]
    assert code == Exit.OK
    found = {int(str(one["value"])) for one in told if one.get("quantity") == "spo2"}
    assert found
    assert found <= {94, 95, 96, 97}
    assert not [one for one in told if one["kind"] == "refused"]
    async with ctl(tmp_path, "replay", str(file), "--speed", "100") as tool:
        said = capture.said_by(Direction.OUT)[0]
        first = capture.said_by(Direction.IN)[:3]
        assert tuple(await _hear(await tool.line(), said, 3, CMS50E))[:3] == first


async def test_a_measurement_at_a_place_is_recorded_whole(capsys: Capture, tmp_path: Path) -> None:
    file, ports = tmp_path / "capture", f"links:{tmp_path}"
    async with (
        running_station(tmp_path) as (station, _),
        simulated(tmp_path, "omron-hem790", vitals="systolic=133,press=0.2", pace=40),
    ):
        station._facts.papers = Papers(profile=PROFILE.split("[devices")[0] + PLACE)
        words = ("record", "cuff", str(file), "--ports", ports, "--measure")
        async with ctl(tmp_path, *words) as tool:
            await _measured(tool)
            code, _, _ = await tool.end(signal.SIGTERM)
    assert code == Exit.OK
    code, out, _ = await run(capsys, tmp_path, "--json", "decode", "omron-hem790", str(file))
    told = [json.loads(line) for line in out.splitlines()]
    assert "133" in {one["value"] for one in told if one.get("quantity") == "systolic"}
    assert {one["status"] for one in told if one["kind"] == "status"} >= {"model", "count"}


async def test_who_only_listens_says_nothing(tmp_path: Path) -> None:
    asked: list[bytes] = []
    port, file = HidPort(tmp_path / "meter", asked.append, OMRON), tmp_path / "capture"
    port.plug()
    async with ctl(tmp_path, "record", port.path, str(file)) as tool:
        await tool.warning()
        async with asyncio.timeout(PATIENCE):
            while len(file.read_text().splitlines()) < 2:
                port.put(ANSWER[0])
                await asyncio.sleep(0.05)
        port.unplug()
        code, _, err = await tool.end()
    assert code == Exit.OK
    assert "Die Leitung ist weg (hang-up). Bis hierher ist es da." in err
    assert (parse(file.read_text()).header.line, asked) == (OMRON, [])


async def test_a_capture_is_a_device_again(tmp_path: Path) -> None:
    file = tmp_path / "capture"
    file.write_text(TALK)
    async with ctl(tmp_path, "replay", str(file), "--json") as tool:
        told = json.loads(await tool.line())
        assert (told["driver"], told["line"]) == ("omron-hem790", "USB 0590:0028")
        assert await _hear(told["port"], VERSION, 3) == ANSWER
        assert await tool.end() == (Exit.OK, "", "")
    words = ("simulate", "omron-hem790", "--capture", str(file), "--fault", "bitflip")
    async with ctl(tmp_path, *words) as tool:
        heard = await _hear(await tool.line(), VERSION, 3)
        flips = [
            (one ^ two).bit_count()
            for heard_one, right in zip(heard, ANSWER, strict=True)
            for one, two in zip(heard_one, right, strict=True)
        ]
        assert sum(flips) == 1
        code, _, _ = await tool.end(signal.SIGTERM)
        assert code == Exit.OK


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("omron-hem790", "hat auf eine Frage geantwortet und nennt sich „M7080IT 207“."),
        ("beurer-bm-hid", "hat auf eine Frage geantwortet."),
        ("contec-cms50e-hid", "hat auf eine Frage geantwortet."),
        ("contour-usb", "hat auf eine Frage geantwortet und nennt sich „Bayer7390“."),
        ("freestyle-hid", "hat auf eine Frage geantwortet."),
    ],
)
async def test_a_device_says_what_it_is(
    capsys: Capture, tmp_path: Path, key: str, said: str
) -> None:
    async with simulated(tmp_path, key):
        code, out, _ = await run(capsys, tmp_path, "probe", str((tmp_path / "meter").resolve()))
    assert (code, out.split(": ")[0].splitlines()[1]) == (Exit.OK, key)
    assert said in out


async def test_numbers_that_others_have_too_prove_nothing(capsys: Capture, tmp_path: Path) -> None:
    async with simulated(tmp_path, "omron-hem790", "silent"):
        port = str((tmp_path / "meter").resolve())
        code, out, err = await run(capsys, tmp_path, "probe", port, "--seconds", "0.3", "--json")
    assert (code, json.loads(out)["taken"]) == (Exit.NO, [])
    assert "Diese USB-Kennung haben auch andere Geräte" in err
    async with simulated(tmp_path, "contour-usb", "silent"):
        port = str((tmp_path / "meter").resolve())
        code, out, _ = await run(capsys, tmp_path, "probe", port, "--seconds", "0.3")
    assert code == Exit.OK
    assert "contour-usb, nach der USB-Kennung; auf die Frage keine Antwort." in out
    assert "Prüfen: Ist das Gerät eingeschaltet" in out


async def test_a_place_is_compared_with_the_profile(capsys: Capture, tmp_path: Path) -> None:
    ports = ("--ports", f"links:{tmp_path}")
    async with running_station(tmp_path) as (station, _), simulated(tmp_path, "omron-hem790"):
        profile = PROFILE.split("[devices")[0] + PLACE
        for text, said in (
            (profile, "So steht es auch im Raumprofil (Platz cuff)."),
            (profile.replace("omron-hem790", "microlife-hid"), "etwas anderes: microlife-hid."),
        ):
            station._facts.papers = Papers(profile=text)
            code, out, _ = await run(capsys, tmp_path, "probe", "cuff", *ports)
            assert code == Exit.OK
            assert said in out


@pytest.mark.parametrize("command", [("record", "file"), ("probe",)])
async def test_a_keyboard_is_listened_to_by_nobody(
    capsys: Capture, tmp_path: Path, command: tuple[str, ...]
) -> None:
    port = HidPort(tmp_path / "keys", lambda _: None, HidCable((0x046D, 0xC31C), 8))
    port.plug()
    name, *more = command
    code, _, err = await run(
        capsys, tmp_path, name, port.path, *(str(tmp_path / one) for one in more)
    )
    port.unplug()
    assert (code, (tmp_path / "file").exists()) == (Exit.NO, False)
    assert "ist kein Gerät, das der Kiosk kennt (USB 046D:C31C)." in err


async def test_a_usb_device_has_no_line_to_be_set(capsys: Capture, tmp_path: Path) -> None:
    port = HidPort(tmp_path / "meter", lambda _: None, OMRON)
    port.plug()
    words = ("record", port.path, str(tmp_path / "file"))
    code, _, err = await run(capsys, tmp_path, *words, "--line", "9600 8N1")
    assert (code, err) == (Exit.BAD_INPUT, "--line gilt nur für serielle Leitungen.\n")
    held = _open(port.path, [])
    code, _, err = await run(capsys, tmp_path, "probe", port.path)
    held.close()
    port.unplug()
    assert code == Exit.NO
    assert "lässt sich nicht benutzen" in err
