# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl probe`: what a technician reads."""

import json
from pathlib import Path

import pytest

from kiosk.ctl_output import Exit
from kiosk.station.papers import Papers
from tests.drivers.lines import Cable
from tests.drivers.meter_room import simulated
from tests.kiosk.ctl.test_ctl import PROFILE
from tests.kiosk.ctl.test_ctl_record import SCALE, ctl, run
from tests.kiosk.station.running import running_station

QUICK = ("--seconds", "0.3")


async def test_a_scale_says_what_it_is(tmp_path: Path) -> None:
    async with simulated(tmp_path, "mt-sics"):
        port = str((tmp_path / "meter").resolve())
        code, out, err = await run(tmp_path, "probe", port, *QUICK)
        assert (code, out.splitlines()[1:]) == (Exit.OK, [])
        assert "hat auf eine Frage geantwortet und nennt sich „ICS469" in out
        assert "Mettler Toledo ICS469; Kenntnisse: capture." in out
        assert f"{port} wird geprüft." in err


async def test_a_place_is_compared_with_the_profile(tmp_path: Path) -> None:
    ports = ("--ports", f"links:{tmp_path}")
    async with running_station(tmp_path) as (station, _), simulated(tmp_path, "mt-sics"):
        station._facts.papers = Papers(profile=PROFILE + SCALE.replace("9600", "2400"))
        async with ctl(tmp_path, "probe", "scale", *QUICK, *ports) as tool:
            await tool.warning()
            _, out, _ = await run(tmp_path, "status")
            assert "Wartung:" in out
            code, out, _ = await tool.end()
        assert code == Exit.OK
        assert "So steht es auch im Raumprofil (Platz scale)." in out
        wrong = SCALE.replace("mt-sics", "kern")
        station._facts.papers = Papers(profile=PROFILE + wrong)
        code, out, _ = await run(tmp_path, "probe", "scale", *QUICK, *ports)
        assert "Im Raumprofil steht am Platz scale etwas anderes: kern bei 9600 8N1." in out


async def test_silence_says_what_to_check(tmp_path: Path) -> None:
    cable = Cable()
    code, out, err = await run(tmp_path, "probe", cable.path, *QUICK)
    assert code == Exit.NO
    assert out.startswith("Keine Antwort in ")
    assert "Prüfen: Sitzt das Kabel" in out
    assert "Es ist nicht klar, welches Gerät das ist." in err
    cable.pull()


async def test_a_stranger_is_told_by_name(tmp_path: Path) -> None:
    async with simulated(tmp_path, "mt-sics", "wrong-device", pace=20):
        port = str((tmp_path / "meter").resolve())
        code, out, _ = await run(tmp_path, "probe", port, "--json", "--seconds", "0.3")
        assert code == Exit.NO
        told = json.loads(out)
        assert (told["taken"], told["place"]) == ([], None)
        assert "particle sensor" in [one["name"] for one in told["heard"]]
        code, out, _ = await run(tmp_path, "probe", port, "--seconds", "0.3")
        assert out.startswith("Ein fremdes Gerät: ein Feinstaub-Sensor (")


async def test_garbage_is_told_as_bytes(tmp_path: Path) -> None:
    async with simulated(tmp_path, "nonin-format2", "garbage", pace=5):
        port = str((tmp_path / "meter").resolve())
        code, out, _ = await run(tmp_path, "probe", port, *QUICK)
    assert code == Exit.NO
    assert out.startswith("Es kommen Bytes, die zu keinem bekannten Gerät passen (")


@pytest.mark.parametrize("seconds", ["0", "61"])
async def test_an_endless_probe_is_refused(tmp_path: Path, seconds: str) -> None:
    code, _, err = await run(tmp_path, "probe", "/dev/none", "--seconds", seconds)
    assert code == Exit.BAD_INPUT
    assert "--seconds: erlaubt ist bis 60." in err
