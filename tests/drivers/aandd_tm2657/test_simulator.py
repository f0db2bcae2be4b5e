# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The simulator as a process sees it: a real serial port, real bytes, its log, and its faults."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
import serial

from drivers.aandd_tm2657.decoding import decode
from drivers.aandd_tm2657.simulator import simulate
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals

START = bytes.fromhex("16 16 01 30 30 02 53 54 03 07")
STOP = bytes.fromhex("16 16 01 30 30 02 53 50 03 03")
ACKNOWLEDGE = bytes.fromhex("16 16 01 30 30 06")
REFUSE = bytes.fromhex("16 16 01 30 30 15")
PACE = 200.0


class Machine:
    """A program with the port open, and the simulator's log."""

    def __init__(self, link: Path, log: Path) -> None:
        self.link = link
        self._log = log
        self.port = self.open()

    def open(self) -> serial.Serial:
        return serial.Serial(str(self.link), 2400, timeout=0, exclusive=True)

    def say(self, command: bytes) -> None:
        self.port.write(command)

    async def hear(self, size: int) -> bytes:
        data = b""
        async with asyncio.timeout(10):
            while len(data) < size:
                data += self.port.read(size - len(data))
                await asyncio.sleep(0.002)
        return data

    async def log_has(self, *events: str) -> list[dict[str, object]]:
        """Wait until the log holds exactly these, in order."""
        entries: list[dict[str, object]] = []
        for _ in range(2000):
            entries = [json.loads(line) for line in self._log.read_text().splitlines()]
            if len(entries) >= len(events):
                break
            await asyncio.sleep(0.002)
        assert [entry["event"] for entry in entries] == list(events)
        return entries


@asynccontextmanager
async def simulated(
    folder: Path, *faults: str, vitals: str = "", pace: float = PACE
) -> AsyncIterator[Machine]:
    link, log = folder / "cuff", folder / "log"
    options = SimulatorOptions(link, parse_vitals(vitals), pace, parse_faults(faults), log)
    task = asyncio.create_task(simulate(options))
    try:
        for _ in range(2000):
            if link.is_symlink():
                break
            await asyncio.sleep(0.002)
        machine = Machine(link, log)
        yield machine
        machine.port.close()
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def target(link: Path) -> str:
    return str(link.readlink())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def values(data: bytes) -> dict[str, str]:
    return {str(o["quantity"]): str(o["value"]) for o in decode(data) if o["kind"] == "reading"}


BLOCK = 138


async def test_three_readings_of_a_visit_are_the_given_values_exactly(tmp_path: Path) -> None:
    async with simulated(tmp_path, vitals="systolic=142,diastolic=88,pulse=71") as machine:
        for _ in range(3):
            machine.say(START)
            assert await machine.hear(6) == ACKNOWLEDGE
            assert values(await machine.hear(BLOCK)) == {
                "systolic": "142",
                "mean-arterial": "106",
                "diastolic": "88",
                "pulse": "71",
            }
        await machine.log_has("plugged", *("start", "inflated", "released") * 3)


async def test_a_spread_is_given_by_number_and_always_the_same(tmp_path: Path) -> None:
    vitals = "systolic=142,diastolic=88,mean=100,pulse=71,spread=6"
    seen = []
    async with simulated(tmp_path, vitals=vitals) as machine:
        for _ in range(4):
            machine.say(START)
            seen.append(values((await machine.hear(6 + BLOCK))[6:])["systolic"])
    assert seen == ["148", "142", "136", "142"]


async def test_stop_lets_go_at_once_and_no_block_follows(tmp_path: Path) -> None:
    async with simulated(tmp_path) as machine:
        machine.say(START)
        assert await machine.hear(6) == ACKNOWLEDGE
        machine.say(STOP)
        assert await machine.hear(6) == ACKNOWLEDGE
        entries = await machine.log_has("plugged", "start", "inflated", "stop", "released")
        assert entries[0]["port"] == target(machine.link)
        assert entries[1]["measurement"] == 1
        await asyncio.sleep(0.4)  # 80 s of its clock
        assert machine.port.read(100) == b""


async def test_a_start_while_it_inflates_is_refused(tmp_path: Path) -> None:
    async with simulated(tmp_path, pace=1) as machine:
        machine.say(START)
        assert await machine.hear(6) == ACKNOWLEDGE
        machine.say(START)
        assert await machine.hear(6) == REFUSE
        machine.say(STOP)
        assert await machine.hear(6) == ACKNOWLEDGE


async def test_a_command_with_a_flipped_bit_is_not_obeyed(tmp_path: Path) -> None:
    async with simulated(tmp_path) as machine:
        machine.say(START[:-1] + b"\x06")
        machine.say(b"\xff\x00" + START[:4] + STOP)
        await machine.log_has("plugged", "not-understood", "stop")


async def test_bytes_leave_no_faster_than_2400_baud(tmp_path: Path) -> None:
    async with simulated(tmp_path, pace=1) as machine:
        machine.say(STOP)
        begin = asyncio.get_running_loop().time()
        assert await machine.hear(6) == ACKNOWLEDGE
        # Five whole characters lie between the first byte and the last: a floor, not a speed.
        assert asyncio.get_running_loop().time() - begin >= 5 * 10 / 2400 - 0.001


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


async def test_the_link_goes_with_the_simulator_but_not_another_ones(tmp_path: Path) -> None:
    async with simulated(tmp_path):
        pass
    assert names(tmp_path) == ["log"]
    async with simulated(tmp_path) as machine:
        machine.link.unlink()
        machine.link.symlink_to("/dev/null")
    assert target(tmp_path / "cuff") == "/dev/null"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    code = (
        "import asyncio, sys; from pathlib import Path;"
        "from drivers.catalogue import DRIVERS; from drivers.simulation import SimulatorOptions;"
        "asyncio.run(DRIVERS['aandd-tm2657'].simulate(SimulatorOptions(Path(sys.argv[1]))))"
    )
    link = tmp_path / "cuff"
    link.symlink_to("/dev/pts/9999")  # left over by one that was killed
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, str(link))
    for _ in range(1000):
        if target(link) != "/dev/pts/9999":
            break
        await asyncio.sleep(0.01)
    process.send_signal(number)
    assert await process.wait() == 0
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("vitals", "faults", "pace", "option"),
    [
        ("spo2=96", [], 1.0, "--vitals"),
        ("systolic=300", [], 1.0, "--vitals"),
        ("systolic=80,diastolic=80", [], 1.0, "--vitals"),
        ("systolic=120,diastolic=80,mean=80", [], 1.0, "--vitals"),
        ("systolic=278,spread=4", [], 1.0, "--vitals"),
        ("", ["explode"], 1.0, "--fault"),
        ("", ["error"], 1.0, "--fault"),
        ("", ["error=44"], 1.0, "--fault"),
        ("", ["unplug-at=soon"], 1.0, "--fault"),
        ("", ["silent=1"], 1.0, "--fault"),
        ("", [], 0.0, "--pace"),
    ],
)
async def test_what_cannot_be_meant_is_refused_before_anything_is_made(
    tmp_path: Path, vitals: str, faults: list[str], pace: float, option: str
) -> None:
    options = SimulatorOptions(
        tmp_path / "cuff", parse_vitals(vitals), pace, parse_faults(faults), tmp_path / "log"
    )
    with pytest.raises(OptionError) as refused:
        await simulate(options)
    assert refused.value.option == option
    assert names(tmp_path) == []


async def test_a_link_that_cannot_be_made_is_an_error_and_leaves_nothing_open(
    tmp_path: Path,
) -> None:
    with pytest.raises(FileNotFoundError):
        await simulate(SimulatorOptions(tmp_path / "no such folder" / "cuff"))
