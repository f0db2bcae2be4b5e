# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whole reports both ways, a device that goes, a port that is somebody else's."""

import asyncio
import os
import pty
from collections.abc import Callable
from pathlib import Path

import pytest

from drivers.fault import DeviceFault
from drivers.hid_line import HidLine
from drivers.hid_port import HidPort
from drivers.transport import LineError, LineSettings

PATIENCE_SECONDS = 10.0
SETTINGS = LineSettings(9600)


class Ends:
    """A simulated device and a program, and what each of them heard."""

    def __init__(self, folder: Path) -> None:
        self.link = folder / "place"
        self.asked: list[bytes] = []
        self.told: list[bytes] = []
        self.gone: list[LineError] = []
        self.port = HidPort(self.link, self.asked.append)

    def open(self) -> HidLine:
        return HidLine(str(self.link), SETTINGS, self.told.append, self.gone.append)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not true():  # noqa: ASYNC110 - the other end's doing
            await asyncio.sleep(0.005)


async def test_reports_stay_whole_and_apart_both_ways(tmp_path: Path) -> None:
    ends = Ends(tmp_path)
    ends.port.plug()
    line = ends.open()
    for number in range(3):
        line.write(bytes([number]) * 64)
    await until(lambda: len(ends.asked) == 3)
    for number in range(3):
        ends.port.put(bytes([number]) * 8)
    await until(lambda: len(ends.told) == 3)
    assert ends.asked == [bytes([number]) * 64 for number in range(3)]
    assert ends.told == [bytes([number]) * 8 for number in range(3)]
    assert line.unsent() == 0
    line.close()
    line.close()
    with pytest.raises(LineError, match="closed"):
        line.write(b"x")
    ends.port.unplug()
    ends.port.unplug()
    assert not ends.link.is_symlink()


async def test_what_was_written_without_a_number_is_no_report(tmp_path: Path) -> None:
    ends = Ends(tmp_path)
    ends.port.plug()
    line = ends.open()
    assert line._fd is not None
    os.write(line._fd, b"\x01wrong")
    line.write(b"right")
    await until(lambda: bool(ends.asked))
    assert ends.asked == [b"right"]
    line.close()
    ends.port.unplug()


async def test_a_pulled_cable_is_told_once_and_the_next_port_is_another(tmp_path: Path) -> None:
    ends = Ends(tmp_path)
    ends.port.plug()
    first, line = ends.port.path, ends.open()
    ends.port.put(b"before it is taken")
    await until(lambda: bool(ends.told) or not ends.port.put(b"again"))  # type: ignore[func-returns-value]
    ends.port.unplug()
    await until(lambda: bool(ends.gone))
    assert [error.fault for error in ends.gone] == [DeviceFault.UNPLUGGED]
    with pytest.raises(LineError):
        line.write(b"x")
    line.close()
    ends.port.plug()
    assert ends.port.path != first
    ends.open().close()
    ends.port.unplug()


async def test_a_program_that_goes_makes_room_for_the_next(tmp_path: Path) -> None:
    ends = Ends(tmp_path)
    ends.port.plug()
    ends.open().close()
    line = ends.open()
    line.write(b"here")
    await until(lambda: ends.asked == [b"here"])
    line.close()
    ends.port.unplug()


async def test_what_is_not_there_or_not_ours_is_named(tmp_path: Path) -> None:
    with pytest.raises(LineError) as missing:
        HidLine(str(tmp_path / "none"), SETTINGS, lambda _: None, lambda _: None)
    assert missing.value.fault is DeviceFault.UNPLUGGED
    # A node that another program has locked; any character device will do.
    master, slave = pty.openpty()
    path = os.ttyname(slave)
    held = HidLine(path, SETTINGS, lambda _: None, lambda _: None)
    with pytest.raises(LineError) as busy:
        HidLine(path, SETTINGS, lambda _: None, lambda _: None)
    assert busy.value.fault is DeviceFault.BUSY_PORT
    held.close()
    os.close(slave)
    os.close(master)
