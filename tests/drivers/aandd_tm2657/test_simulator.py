# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The simulator as a program sees it: a real serial port, real bytes, its log, its end."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from drivers.aandd_tm2657.simulator import simulate
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals
from tests.drivers.aandd_tm2657.machine import (
    ACKNOWLEDGE,
    BLOCK,
    REFUSE,
    START,
    STOP,
    names,
    simulated,
    target,
    values,
)


async def test_three_readings_of_a_visit_are_the_given_values_exactly(tmp_path: Path) -> None:
    async with simulated(tmp_path, vitals="systolic=142,diastolic=88,pulse=71") as machine:
        for _ in range(3):
            machine.say(START)
            assert await machine.hear(6) == ACKNOWLEDGE
            assert values(await machine.hear(BLOCK)) == {
                "systolic": "142",
                "mean_pressure": "106",
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
