# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The serial line on real pseudo-terminals: what opening, reading, writing and losing it do."""

import asyncio
import fcntl
import os
import termios
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from drivers.fault import DeviceFault
from drivers.transport import READ_SIZE, LineError, LineSettings, SerialLine

SETTINGS = LineSettings(2400)


class Ends:
    """A pseudo-terminal, and what a line on it reports."""

    def __init__(self) -> None:
        self.master, self.slave = os.openpty()
        tty.setraw(self.slave)
        self.path = os.ttyname(self.slave)
        self.received: list[bytes] = []
        self.gone: list[LineError] = []

    def line(self, settings: LineSettings = SETTINGS) -> SerialLine:
        return SerialLine(self.path, settings, self.received.append, self.gone.append)

    def hang_up(self) -> None:
        if self.master >= 0:
            os.close(self.master)
            os.close(self.slave)
            self.master = self.slave = -1


@pytest.fixture
def ends() -> Iterator[Ends]:
    made = Ends()
    yield made
    made.hang_up()


async def until(condition: Callable[[], object]) -> None:
    for _ in range(10_000):
        if condition():
            return
        await asyncio.sleep(0.001)
    pytest.fail("it never came")


async def test_bytes_both_ways(ends: Ends) -> None:
    line = ends.line()
    line.write(b"\x16\x00\xff\r\n")
    assert os.read(ends.master, 100) == b"\x16\x00\xff\r\n"
    os.write(ends.master, b"\x03\x11\x13\xff")
    await until(lambda: ends.received == [b"\x03\x11\x13\xff"])
    assert line.unsent() == 0
    line.discard_output()
    line.close()
    line.close()
    assert ends.gone == []


async def test_the_settings_reach_the_port(ends: Ends) -> None:
    line = ends.line(LineSettings(9600, stop_bits=2))
    flags = termios.tcgetattr(ends.slave)
    # A pseudo-terminal keeps speed and stop bits; data bits and parity it always makes 8N.
    assert flags[4] == flags[5] == termios.B9600
    assert flags[2] & termios.CSTOPB
    line.close()
    line = ends.line()
    flags = termios.tcgetattr(ends.slave)
    assert flags[4] == termios.B2400
    assert not flags[2] & termios.CSTOPB
    line.close()


async def test_a_line_with_parity_opens_again_on_the_same_pseudo_terminal(ends: Ends) -> None:
    for _ in range(2):
        ends.line(LineSettings(19200, 7, "E")).close()


async def test_a_flood_is_taken_in_portions(ends: Ends) -> None:
    os.set_blocking(ends.master, False)
    line = ends.line()
    sent = os.write(ends.master, b"x" * 4000)
    await until(lambda: sum(map(len, ends.received)) == sent)
    assert max(map(len, ends.received)) <= READ_SIZE
    line.close()


async def test_a_hang_up_is_told_once(ends: Ends) -> None:
    line = ends.line()
    ends.hang_up()
    await until(lambda: ends.gone)
    await asyncio.sleep(0.05)
    (error,) = ends.gone
    assert error.fault is DeviceFault.UNPLUGGED
    with pytest.raises(LineError):
        line.write(b"x")
    with pytest.raises(LineError):
        line.discard_output()
    with pytest.raises(LineError):
        line.unsent()
    line.close()


async def test_one_at_a_time(ends: Ends) -> None:
    line = ends.line()
    with pytest.raises(LineError) as refused:
        ends.line()
    assert refused.value.fault is DeviceFault.BUSY_PORT
    line.close()
    ends.line().close()


async def test_a_port_that_is_not_there() -> None:
    with pytest.raises(LineError) as refused:
        SerialLine("/dev/pts/none", SETTINGS, print, print)
    assert refused.value.fault is DeviceFault.UNPLUGGED
    assert refused.value.detail == "ENOENT"


@contextmanager
def as_nobody(ends: Ends, mode: int) -> Iterator[None]:
    """Root may open everything, so it isn't root that opens."""
    before = os.stat(ends.path).st_mode  # noqa: PTH116 - a device node
    os.chmod(ends.path, mode)  # noqa: PTH101
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        os.chmod(ends.path, before)  # noqa: PTH101


async def test_a_port_that_is_not_ours(ends: Ends) -> None:
    with as_nobody(ends, 0), pytest.raises(LineError) as refused:
        ends.line()
    assert refused.value.fault is DeviceFault.NO_PERMISSION


async def test_a_port_that_another_program_keeps_for_itself(ends: Ends) -> None:
    fcntl.ioctl(ends.slave, termios.TIOCEXCL)
    with as_nobody(ends, 0o666), pytest.raises(LineError) as refused:
        ends.line()
    assert (refused.value.fault, refused.value.detail) == (DeviceFault.BUSY_PORT, "EBUSY")


async def test_what_is_no_serial_port_is_not_there(tmp_path: object) -> None:
    with pytest.raises(LineError) as refused:
        SerialLine("/dev/null", SETTINGS, print, print)
    assert refused.value.fault is DeviceFault.UNPLUGGED


async def test_a_line_that_takes_no_more_is_stuck(ends: Ends) -> None:
    line = ends.line()
    with pytest.raises(LineError) as stuck:
        for _ in range(1000):
            line.write(b"x" * 1000)
    assert (stuck.value.fault, stuck.value.detail) == (DeviceFault.UNPLUGGED, "output stuck")
    line.close()
