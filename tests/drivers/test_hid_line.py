# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whole reports both ways, a device that goes, a port that is somebody else's."""

import asyncio
import fcntl
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from drivers.fault import DeviceFault
from drivers.hid_cable import HidCable, HidReports
from drivers.hid_line import MOST_WAITING, HidLine, hid_opener
from drivers.hid_node import GET_DESCRIPTOR, GET_DESCRIPTOR_SIZE, GET_INFO, Node, set_feature
from drivers.hid_port import HidPort
from drivers.transport import Line, LineError, LineSettings

PATIENCE_SECONDS = 10.0
SETTINGS = LineSettings(9600)
USB = (0x1A79, 0x6002)
REPORTS = HidReports(frozenset((USB,)), 64)
OPEN = hid_opener(REPORTS)


class Ends:
    """A simulated device and a program, and what each of them heard."""

    def __init__(self, folder: Path, usb: tuple[int, int] = USB) -> None:
        self.link = folder / "place"
        self.asked: list[bytes] = []
        self.told: list[bytes] = []
        self.gone: list[LineError] = []
        self.port = HidPort(self.link, self.asked.append, HidCable(usb, 64))

    def open(self) -> Line:
        return OPEN(str(self.link), SETTINGS, self.told.append, self.gone.append)


@contextmanager
def node() -> Iterator[tuple[Node, socket.socket]]:
    """A pair of sockets that keeps packets apart: the program's end, and the device's."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.setblocking(False)
    theirs.setblocking(False)
    with theirs:
        yield Node(ours.detach(), b"\0", simulated=True), theirs


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not true():  # noqa: ASYNC110 - the other end's doing
            await asyncio.sleep(0.005)


async def test_reports_stay_whole_and_apart_both_ways(tmp_path: Path) -> None:
    ends = Ends(tmp_path)
    ends.port.plug()
    line = ends.open()
    for number in range(1, 4):
        line.write(bytes([number]) * 8)
    await until(lambda: len(ends.asked) == 3)
    for number in range(3):
        ends.port.put(bytes([number]) * 8)
    await until(lambda: len(ends.told) == 3)
    # What goes out is as long as the device's reports are; what comes in is as it came.
    assert ends.asked == [bytes([number]) * 8 + bytes(56) for number in range(1, 4)]
    assert ends.told == [bytes([number]) * 8 for number in range(3)]
    await until(lambda: line.unsent() == 0)
    line.discard_output()
    line.close()
    line.close()
    ends.port.unplug()
    ends.port.unplug()
    assert not ends.link.is_symlink()
    assert ends.gone == []


async def test_what_is_longer_than_a_report_goes_out_as_several(tmp_path: Path) -> None:
    ends = Ends(tmp_path)
    ends.port.plug()
    line = ends.open()
    line.write(b"a" * 64 + b"b")
    await until(lambda: len(ends.asked) == 2)
    assert ends.asked == [b"a" * 64, b"b" + bytes(63)]
    line.close()
    ends.port.unplug()


async def test_a_pulled_cable_is_told_once_and_the_next_port_is_another(tmp_path: Path) -> None:
    ends = Ends(tmp_path)
    ends.port.plug()
    first, line = ends.port.path, ends.open()
    line.write(b"here")
    await until(lambda: bool(ends.asked))
    ends.port.unplug()
    await until(lambda: bool(ends.gone))
    assert [error.fault for error in ends.gone] == [DeviceFault.UNPLUGGED]
    for call in (lambda: line.write(b"x"), line.unsent, line.discard_output):
        with pytest.raises(LineError):
            call()
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
    await until(lambda: bool(ends.asked))
    line.close()
    ends.port.unplug()


async def test_another_device_is_refused_by_its_numbers_before_it_is_read(tmp_path: Path) -> None:
    ends = Ends(tmp_path, (0x046D, 0xC077))
    ends.port.plug()
    with pytest.raises(LineError) as other:
        ends.open()
    assert (other.value.fault, other.value.detail) == (DeviceFault.WRONG_DEVICE, "USB 046D:C077")
    ends.port.unplug()


async def test_a_longer_report_than_the_device_has_is_no_data() -> None:
    with node() as (ours, theirs):
        told: list[bytes] = []
        gone: list[LineError] = []
        line = HidLine(ours, REPORTS, told.append, gone.append)
        theirs.send(bytes(64))
        theirs.send(bytes(65))
        theirs.send(bytes(64))
        await until(lambda: bool(gone))
        assert told == [bytes(64)]
        assert gone[0].fault is DeviceFault.WRONG_DEVICE
        line.close()


async def test_a_flood_is_taken_one_report_a_turn() -> None:
    with node() as (ours, theirs):
        told: list[bytes] = []
        line = HidLine(ours, REPORTS, told.append, lambda _: None)
        sent = 0
        try:
            while True:
                sent += theirs.send(bytes(64)) // 64
        except BlockingIOError:
            pass
        turns = 0
        while len(told) < sent:
            await asyncio.sleep(0)
            turns += 1
            assert len(told) <= turns
        line.close()


async def test_a_device_that_takes_nothing_is_stuck_and_the_loop_goes_on() -> None:
    with node() as (ours, _):
        gone: list[LineError] = []
        line = HidLine(ours, REPORTS, lambda _: None, gone.append)
        try:
            for _ in range(10_000):
                line.write(b"x")
                await asyncio.sleep(0)
        except LineError as stuck:
            gone.append(stuck)
        assert (gone[0].fault, gone[0].detail) == (DeviceFault.UNPLUGGED, "output stuck")
        line.close()


async def test_a_node_that_blocks_holds_its_thread_and_never_its_number() -> None:
    """As hidraw does for up to five seconds: the number is given back when the write is through."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        fd = ours.detach()
        os.set_blocking(fd, True)
        line = HidLine(Node(fd, b"\0", simulated=True), REPORTS, print, print)
        with pytest.raises(LineError, match="stuck"):
            for _ in range(100_000):
                line.write(b"x")
                await asyncio.sleep(0)
        assert line.unsent() == MOST_WAITING * 64
        line.discard_output()
        line.close()
        os.fstat(fd)  # still ours
        async with asyncio.timeout(PATIENCE_SECONDS):
            while _is_open(fd):
                with suppress(BlockingIOError):
                    theirs.recv(100, socket.MSG_DONTWAIT)  # makes room for the write
                await asyncio.sleep(0.001)


def _is_open(fd: int) -> bool:
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


async def test_a_dead_node_tells_eio() -> None:
    """A pseudo-terminal whose other end went answers EIO, as a hidraw node without a device."""
    master, slave = os.openpty()
    os.set_blocking(master, False)
    gone: list[LineError] = []
    line = HidLine(Node(master), REPORTS, lambda _: None, gone.append)
    os.close(slave)
    await until(lambda: bool(gone))
    assert (gone[0].fault, gone[0].detail) == (DeviceFault.UNPLUGGED, "EIO")
    line.close()


async def test_a_node_that_takes_no_feature_report_is_lost() -> None:
    master, slave = os.openpty()
    gone: list[LineError] = []
    reports = HidReports(frozenset((USB,)), 8, feature=b"\x74\xbc")
    line = HidLine(Node(slave), reports, lambda _: None, gone.append)
    await until(lambda: bool(gone))
    assert (gone[0].fault, gone[0].detail) == (DeviceFault.UNPLUGGED, "ENOTTY")
    line.close()
    os.close(master)


async def test_what_is_not_there_or_not_ours_is_named(tmp_path: Path) -> None:
    def refused(path: str) -> tuple[DeviceFault, str]:
        with pytest.raises(LineError) as error:
            OPEN(path, SETTINGS, lambda _: None, lambda _: None)
        return error.value.fault, error.value.detail

    assert refused(str(tmp_path / "none")) == (DeviceFault.UNPLUGGED, "ENOENT")
    assert refused("/dev/null") == (DeviceFault.UNPLUGGED, "ENOTTY")
    master, slave = os.openpty()
    path = os.ttyname(slave)
    fcntl.flock(slave, fcntl.LOCK_SH)  # another program's, and weaker than ours
    assert refused(path)[0] is DeviceFault.BUSY_PORT
    os.chmod(path, 0)  # noqa: PTH101 - a device node
    if root := os.geteuid() == 0:
        os.seteuid(65534)
    try:
        assert refused(path)[0] is DeviceFault.NO_PERMISSION
    finally:
        if root:
            os.seteuid(0)
    os.close(slave)
    os.close(master)


def test_the_requests_are_those_of_the_kernels_header() -> None:
    """include/uapi/linux/hidraw.h, for every machine of the kiosk (x86, ARM)."""
    assert (GET_DESCRIPTOR_SIZE, GET_DESCRIPTOR) == (0x80044801, 0x90044802)
    assert (GET_INFO, set_feature(3)) == (0x80084803, 0xC0034806)


async def test_a_place_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    port = HidPort(tmp_path / "none" / "place", lambda _: None, HidCable(USB, 64))
    with pytest.raises(FileNotFoundError):
        port.plug()
    assert port.path == ""
