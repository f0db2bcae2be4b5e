# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A badge reader at a pseudo-terminal: badges, ghosts, a pulled cable."""

import asyncio
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from drivers.catalogue import find_driver
from drivers.fault import DeviceFault
from drivers.rdm6300.simulator import badge_of
from drivers.reader import ReaderAbsent, ReaderEvent, ReaderPresent, Scanned
from drivers.simulation import OptionError, SimulatorOptions, parse_faults, parse_vitals
from drivers.transport import LineSettings
from tests.drivers.lines import Cable, ToldWatch
from tests.drivers.reader_room import PATIENCE_SECONDS, ReaderRoom, reader_room
from tests.drivers.vectors import vectors_of

BADGE, OTHER = "14008EC793", "6F007B3972"
(GHOST,) = (each for each in vectors_of("rdm6300") if each.name == "rdm6300-ghost")
(ONE,) = (each for each in vectors_of("rdm6300") if each.name == "rdm6300-1")


def reader(folder: Path, *faults: str) -> AbstractAsyncContextManager[ReaderRoom]:
    return reader_room(folder, "rdm6300", badge_of, faults, 1.0)


@pytest.mark.parametrize("form", [(), ("raw-check",), ("line-ends",)])
async def test_badges_are_told_once_each_in_every_form(
    tmp_path: Path, form: tuple[str, ...]
) -> None:
    async with reader(tmp_path, *form) as room:
        room.hold(BADGE)
        await room.until(lambda: room.texts == [BADGE])
        room.hold(OTHER)
        await room.until(lambda: room.texts == [BADGE, OTHER])
    assert BADGE not in (tmp_path / "log.jsonl").read_text()


@pytest.mark.parametrize("fault", ["one-read", "bit-flip"])
async def test_one_read_and_a_wrong_check_are_nobody(tmp_path: Path, fault: str) -> None:
    async with reader(tmp_path, f"{fault}@1") as room:
        room.hold(OTHER)
        await asyncio.sleep(0.3)  # five reads
        room.hold(BADGE)
        await room.until(lambda: bool(room.texts))
        assert room.texts == [BADGE]


async def test_ghosts_log_nobody_in_however_many() -> None:
    cable, heard = Cable(), list[ReaderEvent]()
    open_reader = find_driver("rdm6300").open_reader
    assert open_reader is not None
    session = open_reader(ToldWatch(cable.path), LineSettings(9600))
    session.subscribe(heard.append)
    serving = asyncio.create_task(session.run())
    async with asyncio.timeout(PATIENCE_SECONDS):
        while ReaderPresent() not in heard:  # noqa: ASYNC110 - another end's bytes
            await asyncio.sleep(0.01)
        cable.say(
            GHOST.data * 5 + ONE.data + GHOST.data + ONE.data[:-1] + GHOST.data + ONE.data * 2
        )
        while not isinstance(heard[-1], Scanned):  # noqa: ASYNC110 - another end's bytes
            await asyncio.sleep(0.01)
    assert heard == [ReaderPresent(), Scanned(BADGE)]
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    cable.pull()


async def test_another_device_is_named_and_lets_nobody_in(tmp_path: Path) -> None:
    async with reader(tmp_path, "wrong-device") as room:
        await room.until(lambda: ReaderAbsent(DeviceFault.WRONG_DEVICE) in room.heard)
        assert room.texts == []


async def test_a_pulled_cable_is_told_and_what_comes_back_is_heard(tmp_path: Path) -> None:
    async with reader(tmp_path, "unplug-at=0.3", "replug-after=0.3") as room:
        await room.until(lambda: ReaderAbsent(DeviceFault.UNPLUGGED) in room.heard)
        await room.until(lambda: room.heard[-1] == ReaderPresent())
        room.hold(BADGE)
        await room.until(lambda: BADGE in room.texts)


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
        await find_driver("rdm6300").simulate(options)
