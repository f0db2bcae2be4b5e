# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A reader at a pseudo-terminal: papers, pauses, a pulled cable."""

import asyncio
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from drivers.catalogue import find_driver
from drivers.code_reader.simulator import paper_of
from drivers.fault import DeviceFault
from drivers.reader import ReaderAbsent, ReaderEvent, ReaderPresent, Scanned
from drivers.simulated_device import particle_sensor
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals
from drivers.transport import LineSettings
from tests.drivers.lines import Cable, ToldWatch
from tests.drivers.reader_room import PATIENCE_SECONDS, ReaderRoom, reader_room


def reader(folder: Path, *faults: str) -> AbstractAsyncContextManager[ReaderRoom]:
    return reader_room(folder, "code-reader", paper_of, faults, 50.0)


async def test_one_paper_after_the_other(tmp_path: Path) -> None:
    async with reader(tmp_path) as room:
        for number, text in enumerate(("K7MP4Q2X", "TKS1ABC"), 1):
            room.hold(text)
            await room.until(lambda n=number: len(room.texts) == n)  # type: ignore[misc]
        assert room.texts == ["K7MP4Q2X", "TKS1ABC"]
    assert "K7MP" not in (tmp_path / "log.jsonl").read_text()


async def test_a_reader_that_sends_no_ending(tmp_path: Path) -> None:
    async with reader(tmp_path, "no-end") as room:
        room.hold("K7MP4Q2X")
        await room.until(lambda: room.texts == ["K7MP4Q2X"])


async def test_a_character_a_second_is_still_one_text(tmp_path: Path) -> None:
    async with reader(tmp_path, "slow") as room:  # at this pace 20 ms
        room.hold("K7MP4Q2X")
        await room.until(lambda: room.texts == ["K7MP4Q2X"])


async def test_a_wrong_bit_is_another_text_and_the_listeners_business(tmp_path: Path) -> None:
    async with reader(tmp_path, "bit-flip") as room:
        room.hold("K7MP4Q2X")
        await room.until(lambda: room.texts == ["I7MP4Q2X"])


async def test_another_device_is_named_once_and_says_nothing(tmp_path: Path) -> None:
    async with reader(tmp_path, "wrong-device") as room:
        absent = ReaderAbsent(DeviceFault.WRONG_DEVICE)
        await room.until(lambda: absent in room.heard)
        await asyncio.sleep(0.5)  # at this pace twenty-five frames, with pauses between some
        assert room.heard.count(absent) == 1
        assert room.heard[-1] == absent
        assert room.texts == []


async def test_another_device_that_has_gone_leaves_a_reader_that_reads() -> None:
    cable, heard = Cable(), list[ReaderEvent]()
    open_reader = find_driver("code-reader").open_reader
    assert open_reader is not None
    session = open_reader(ToldWatch(cable.path), LineSettings(9600))
    session.subscribe(heard.append)
    serving = asyncio.create_task(session.run())
    absent = ReaderAbsent(DeviceFault.WRONG_DEVICE)
    for wanted in (ReaderPresent(), absent, ReaderPresent(), Scanned("K7MP4Q2X")):
        if wanted == absent:
            cable.say(particle_sensor(1))
        if isinstance(wanted, Scanned):
            cable.say(b"K7MP4Q2X\r\n")
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not heard:  # noqa: ASYNC110 - another end's bytes
                await asyncio.sleep(0.01)
        assert heard.pop(0) == wanted
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    cable.pull()


async def test_a_pulled_cable_is_told_and_what_comes_back_is_heard(tmp_path: Path) -> None:
    async with reader(tmp_path, "unplug-at=20", "replug-after=20") as room:
        await room.until(lambda: ReaderAbsent(DeviceFault.UNPLUGGED) in room.heard)
        await room.until(lambda: room.heard[-1] == ReaderPresent())
        room.hold("K7MP4Q2X")
        await room.until(lambda: room.texts == ["K7MP4Q2X"])


@pytest.mark.parametrize(
    "options",
    [
        SimulatorOptions(Path("x"), pace=0),
        SimulatorOptions(Path("x"), vitals=parse_vitals("spo2=96")),
        SimulatorOptions(Path("x"), faults=parse_faults(["no-such"])),
    ],
)
async def test_options_that_can_not_be_meant(options: SimulatorOptions) -> None:
    with pytest.raises(OptionError):
        await find_driver("code-reader").simulate(options)
