# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A port is probed: simulated devices, strangers and silence, on pseudo-terminals."""

import asyncio
import json
from pathlib import Path

import pytest

from drivers.catalogue import DRIVERS
from drivers.fault import DeviceFault
from drivers.probing import Probed, probe
from drivers.transport import LineError, LineSettings, SerialLine
from tests.drivers.lines import Cable
from tests.drivers.meter_room import simulated

QUICK = 0.25
ANSWER = 0.4


async def _probe(folder: Path, *keys: str) -> Probed:
    drivers = [DRIVERS[key] for key in keys] or list(DRIVERS.values())
    path = str((folder / "meter").resolve())
    return await probe(path, drivers, QUICK, ANSWER)


@pytest.mark.parametrize(
    ("key", "asked", "name"),
    [
        ("mt-sics", True, "ICS469"),
        ("taidoc-thermometer", True, "TD-1261"),
        ("contec-cms50", True, ""),
        ("aandd-tm2657", True, ""),
        ("contec-cms50-old", False, ""),
        ("berry-bm1000", False, ""),
        ("nonin-format2", False, ""),
    ],
)
async def test_each_device_is_found_among_all(
    tmp_path: Path, key: str, asked: bool, name: str
) -> None:
    async with simulated(tmp_path, key, pace=5):
        # On a pseudo-terminal every setting sounds right: alike streams differ by theirs alone.
        alike = {"contec-cms50-old", "berry-bm1000"} - {key}
        probed = await _probe(tmp_path, *(one for one in DRIVERS if one not in alike))
    (taken,) = probed.taken
    assert (taken.driver.key, taken.asked) == (key, asked)
    assert name in taken.name


async def test_a_cuff_hears_its_stop_and_nothing_that_starts_it(tmp_path: Path) -> None:
    async with simulated(tmp_path, "aandd-tm2657", pace=1) as log:
        await _probe(tmp_path)
        events = [json.loads(line)["event"] for line in log.read_text().splitlines()]
    assert "stop" in events
    assert "start" not in events
    assert "inflate" not in events


async def test_a_stream_that_was_asked_for_is_ended(tmp_path: Path) -> None:
    async with simulated(tmp_path, "contec-cms50", pace=1) as log:
        await _probe(tmp_path, "contec-cms50")
        await asyncio.sleep(0.3)
        events = [json.loads(line)["event"] for line in log.read_text().splitlines()]
    assert events[-1] == "stop"


async def test_a_particle_sensor_is_told_by_name_and_asked_nothing(tmp_path: Path) -> None:
    async with simulated(tmp_path, "mt-sics", "wrong-device", pace=20) as log:
        probed = await _probe(tmp_path, "mt-sics")
        assert "start" not in log.read_text()
    assert probed.taken == []
    assert {(one.fault, one.name) for one in probed.heard} == {
        (DeviceFault.WRONG_DEVICE, "particle sensor")
    }


async def test_silence_is_neither(tmp_path: Path) -> None:
    async with simulated(tmp_path, "mt-sics", "silent"):
        probed = await _probe(tmp_path, "mt-sics", "contec-cms50")
    assert (probed.taken, probed.heard) == ([], [])


async def test_noise_is_told_as_what_it_is(tmp_path: Path) -> None:
    async with simulated(tmp_path, "nonin-format2", "garbage"):
        probed = await _probe(tmp_path, "nonin-format2")
    assert probed.taken == []
    (heard,) = probed.heard
    assert (heard.fault, heard.name, heard.settings) == (None, "", LineSettings(9600))
    assert heard.size > 0


async def test_a_flood_ends(tmp_path: Path) -> None:
    async with simulated(tmp_path, "nonin-format2", "flood"), asyncio.timeout(5):
        assert (await _probe(tmp_path, "nonin-format2")).taken == []


async def test_a_port_in_use_and_one_that_goes() -> None:
    cable = Cable()
    line = SerialLine(cable.path, LineSettings(9600), lambda _: None, lambda _: None)
    with pytest.raises(LineError) as busy:
        await probe(cable.path, [DRIVERS["mt-sics"]], QUICK)
    assert busy.value.fault is DeviceFault.BUSY_PORT
    line.close()
    probing = asyncio.create_task(probe(cable.path, [DRIVERS["mt-sics"]], 1.0))
    await asyncio.sleep(0.2)
    cable.pull()
    with pytest.raises(LineError) as gone:
        await probing
    assert gone.value.fault is DeviceFault.UNPLUGGED
