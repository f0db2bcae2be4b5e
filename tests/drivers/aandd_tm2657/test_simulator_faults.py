# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Each fault of the simulator is on the wire what it says it is."""

import asyncio
from pathlib import Path

import pytest
import serial

from drivers.aandd_tm2657.decoding import decode
from tests.drivers.aandd_tm2657.machine import (
    ACKNOWLEDGE,
    BLOCK,
    REFUSE,
    START,
    STOP,
    simulated,
    target,
    values,
)

SPOILED = {
    "error=E44": {"kind": "refused", "reason": "moved", "detail": "E44"},
    "missing=pulse": {"kind": "refused", "reason": "fields", "detail": "pulse", "bytes": 136},
    "bit-flip": {"kind": "refused", "reason": "check-character", "detail": "", "bytes": 135},
    "other-model": {"kind": "refused", "reason": "wrong-device", "detail": "TM2540"},
}


@pytest.mark.parametrize(("fault", "outcome"), SPOILED.items())
async def test_faults_in_the_block_can_be_asked_for_one_measurement(
    tmp_path: Path, fault: str, outcome: dict[str, object]
) -> None:
    async with simulated(tmp_path, f"{fault}@2") as machine:
        for number in (1, 2, 3):
            machine.say(START)
            assert await machine.hear(6) == ACKNOWLEDGE
            block = await machine.hear(BLOCK)
            assert (decode(block)[0] == outcome) == (number == 2)
            assert bool(values(block)) == (number != 2)


async def test_half_a_frame_and_garbage(tmp_path: Path) -> None:
    async with simulated(tmp_path, "half-frame@1", "garbage@2") as machine:
        machine.say(START)
        half = (await machine.hear(6 + BLOCK // 2))[6:]
        await machine.log_has("plugged", "start", "inflated", "released")
        await asyncio.sleep(0.1)
        assert machine.port.read(100) == b""
        machine.say(START)
        nonsense = (await machine.hear(6 + BLOCK))[6:]
    assert half.startswith(b"\x16\x16\x0100\x02TM2657")
    assert values(nonsense) == {}
    assert all(o["kind"] == "refused" for o in decode(nonsense))


async def test_silent_refuse_and_no_result(tmp_path: Path) -> None:
    async with simulated(tmp_path, "silent@1", "refuse@2", "no-result@3") as machine:
        machine.say(START)
        await machine.log_has("plugged", "start")
        machine.say(START)
        assert await machine.hear(6) == REFUSE
        machine.say(START)
        assert await machine.hear(6) == ACKNOWLEDGE
        await asyncio.sleep(0.5)
        await machine.log_has("plugged", "start", "start", "start", "inflated")
        machine.say(STOP)
        assert await machine.hear(6) == ACKNOWLEDGE
        await machine.log_has("plugged", "start", "start", "start", "inflated", "stop", "released")


async def test_a_flood_ends_with_the_stop(tmp_path: Path) -> None:
    async with simulated(tmp_path, "flood") as machine:
        machine.say(START)
        assert len(await machine.hear(5000)) == 5000
        machine.say(STOP)
        await machine.log_has("plugged", "start", "inflated", "stop", "released")


async def test_the_cable_is_pulled_and_comes_back_as_another_port(tmp_path: Path) -> None:
    async with simulated(tmp_path, "unplug-at=2@1", "replug-after=4@1") as machine:
        machine.say(START)
        await machine.log_has("plugged", "start", "inflated", "unplugged", "plugged")
        with pytest.raises((serial.SerialException, OSError)):
            machine.port.read(100)
            machine.port.write(STOP)
        machine.port.close()
        machine.port = machine.open()
        machine.say(STOP)
        entries = await machine.log_has(
            "plugged", "start", "inflated", "unplugged", "plugged", "stop", "released"
        )
        assert entries[4]["port"] == target(machine.link)


async def test_the_wrong_device_and_the_wrong_parity(tmp_path: Path) -> None:
    async with simulated(tmp_path, "wrong-device") as machine:
        machine.say(START)
        stream = await machine.hear(64)  # the port was opened in the middle of a frame, perhaps
        frame = stream[stream.index(b"BM") :][:32]
        assert decode(frame)[0]["detail"] == "particle sensor"
        assert int.from_bytes(frame[-2:], "big") == sum(frame[:-2])
        await machine.log_has("plugged")
    (tmp_path / "log").unlink()
    async with simulated(tmp_path, "parity") as machine:
        machine.say(START)
        assert decode(await machine.hear(6))[0]["detail"] == "even"
