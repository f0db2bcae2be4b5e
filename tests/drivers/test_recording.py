# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A port is recorded byte by byte, and a capture is the device again: on pseudo-terminals."""

import asyncio
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from drivers.capture import Capture, Direction, Header, Piece
from drivers.clock import PacedClock
from drivers.decode import decode
from drivers.fault import DeviceFault
from drivers.line_settings import LineSettings
from drivers.meter import MeterDone, MeterPresent
from drivers.ports import open_watch
from drivers.recording import Recorder
from drivers.replayed_device import ReplayedDevice
from drivers.simulated_device import EventLog
from drivers.simulation import parse_faults
from drivers.transport import LineError, SerialLine
from tests.drivers.lines import PATIENCE, Cable
from tests.drivers.meter_room import open_session, running, simulated

SETTINGS = LineSettings(9600)


def _said(pieces: list[Piece], direction: Direction) -> bytes:
    return b"".join(piece.data for piece in pieces if piece.direction is direction)


async def _until(pieces: list[Piece], data: bytes) -> None:
    async with asyncio.timeout(PATIENCE):
        while _said(pieces, Direction.IN) != data:  # noqa: ASYNC110
            await asyncio.sleep(0.002)


async def test_what_a_device_says_is_kept_with_its_time() -> None:
    cable, pieces = Cable(), list[Piece]()
    task = asyncio.create_task(Recorder(cable.path, SETTINGS, pieces.append, None).run(None))
    await asyncio.sleep(0.05)
    cable.say(b"one")
    await _until(pieces, b"one")
    cable.say(b"two")
    await _until(pieces, b"onetwo")
    with pytest.raises(LineError) as busy:
        SerialLine(cable.path, SETTINGS, lambda _: None, lambda _: None)
    assert busy.value.fault is DeviceFault.BUSY_PORT
    await cable.quiet(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert all(a.seconds <= b.seconds for a, b in pairwise(pieces))
    cable.pull()


async def test_it_ends_by_itself_and_gives_the_port_back() -> None:
    cable = Cable()
    await Recorder(cable.path, SETTINGS, lambda _: None, None).run(0.05)
    SerialLine(cable.path, SETTINGS, lambda _: None, lambda _: None).close()
    cable.pull()


async def test_a_pulled_cable_ends_it() -> None:
    cable = Cable()
    task = asyncio.create_task(Recorder(cable.path, SETTINGS, lambda _: None, None).run(None))
    await asyncio.sleep(0.05)
    cable.pull()
    with pytest.raises(LineError) as gone:
        await task
    assert gone.value.fault is DeviceFault.UNPLUGGED


async def test_it_waits_for_who_lets_go() -> None:
    cable = Cable()
    other = SerialLine(cable.path, SETTINGS, lambda _: None, lambda _: None)
    task = asyncio.create_task(Recorder(cable.path, SETTINGS, lambda _: None, None).run(0.05))
    await asyncio.sleep(0.2)
    assert not task.done()
    other.close()
    await task
    cable.pull()


async def _recorded(folder: Path) -> list[Piece]:
    """One weighing, through the tap."""
    pieces = list[Piece]()
    async with simulated(folder, "mt-sics"):
        path = str((folder / "meter").resolve())
        recorder = Recorder(path, SETTINGS, pieces.append, folder / "tap")
        task = asyncio.create_task(recorder.run(None))
        session = open_session("mt-sics", open_watch(f"links:{folder}", "tap"))
        async with running(session) as meter:
            while not isinstance(await meter.told(), MeterPresent):
                pass
            assert isinstance(await meter.measures(), MeterDone)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return pieces


async def test_a_measurement_is_recorded_and_comes_again(tmp_path: Path) -> None:
    """Question by question: how many a measurement needs depends on how busy the machine is."""
    pieces = await _recorded(tmp_path)
    assert _said(pieces, Direction.OUT).startswith(b"@\r\nI4\r\n")
    capture = Capture(Header("mt-sics", None, SETTINGS), tuple(pieces))
    device = ReplayedDevice(tmp_path / "again", PacedClock(200), capture, (), EventLog(None))
    device.plug()
    heard = bytearray()
    line = SerialLine(device.path, SETTINGS, heard.extend, lambda _: None)
    due = 0
    async with asyncio.timeout(PATIENCE):
        for piece in pieces:
            if piece.direction is Direction.OUT:
                line.write(piece.data)
            else:
                due += len(piece.data)
                while len(heard) < due:  # noqa: ASYNC110 - the line takes its time
                    await asyncio.sleep(0.001)
    assert bytes(heard) == _said(pieces, Direction.IN)
    assert decode("mt-sics", bytes(heard))[-1]["value"] == "74.60"
    line.close()
    await device.close()


STREAM = tuple(
    Piece(Decimal(number) / 10, Direction.IN, bytes([number]) * 40) for number in range(6)
)


async def _replayed(
    folder: Path, *faults: str, pieces: tuple[Piece, ...] = STREAM, pace: float = 5
) -> ReplayedDevice:
    capture = Capture(Header(None, None, SETTINGS), pieces)
    given = parse_faults(faults)
    device = ReplayedDevice(folder / "port", PacedClock(pace), capture, given, EventLog(None))
    device.plug()
    return device


async def _hear(device: ReplayedDevice, seconds: float) -> bytes:
    heard = bytearray()
    line = SerialLine(device.path, SETTINGS, heard.extend, lambda _: None)
    await asyncio.sleep(seconds)
    line.close()
    return bytes(heard)


async def test_nothing_is_lost_before_somebody_listens(tmp_path: Path) -> None:
    device = await _replayed(tmp_path, pace=100)
    await asyncio.sleep(0.3)
    assert not device.finished.is_set()
    assert await _hear(device, 0.5) == b"".join(piece.data for piece in STREAM)
    assert device.finished.is_set()
    await device.close()


async def test_more_than_the_kernel_takes_at_once_comes_whole(tmp_path: Path) -> None:
    large = (Piece(Decimal(0), Direction.IN, bytes(range(256)) * 64),)
    device = await _replayed(tmp_path, pieces=large)
    heard = bytearray()
    line = SerialLine(device.path, SETTINGS, heard.extend, lambda _: None)
    async with asyncio.timeout(PATIENCE):
        await device.finished.wait()
    await asyncio.sleep(0.05)
    assert bytes(heard) == large[0].data
    line.close()
    await device.close()


async def test_it_waits_for_what_the_machine_had_said(tmp_path: Path) -> None:
    pieces = (
        Piece(Decimal(0), Direction.OUT, b"ask"),
        Piece(Decimal("0.1"), Direction.IN, b"answer"),
    )
    device = await _replayed(tmp_path, pieces=pieces)
    heard = bytearray()
    line = SerialLine(device.path, SETTINGS, heard.extend, lambda _: None)
    await asyncio.sleep(0.2)
    assert not heard
    line.write(b"??as")
    line.write(b"k")
    async with asyncio.timeout(PATIENCE):
        await device.finished.wait()
    assert device.unexpected == 2
    line.close()
    await device.close()


@pytest.mark.parametrize("fault", ["garbage", "bitflip", "slow", "flood"])
async def test_faults_spoil_what_is_heard(tmp_path: Path, fault: str) -> None:
    whole = b"".join(piece.data for piece in STREAM)
    device = await _replayed(tmp_path, fault)
    heard = await _hear(device, 0.6)
    await device.close()
    match fault:
        case "garbage":
            assert len(heard) == len(whole)
            assert heard != whole
        case "bitflip":
            flipped = [a ^ b for a, b in zip(heard, whole, strict=True) if a != b]
            assert len(flipped) == 2
            assert all(bits.bit_count() == 1 for bits in flipped)
        case "slow":
            assert 0 < len(heard) < 10
        case "flood":
            assert len(heard) > 10_000


async def test_an_unplugged_capture_begins_anew(tmp_path: Path) -> None:
    device = await _replayed(tmp_path, "unplug@1", pace=50)
    lost = list[LineError]()
    line = SerialLine(device.path, SETTINGS, lambda _: None, lost.append)
    async with asyncio.timeout(PATIENCE):
        while not lost:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        line.close()
        while not device.path:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert await _hear(device, 0.3) == b"".join(piece.data for piece in STREAM)
    await device.close()
