# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A HID device on the event loop: reports in as they come, reports out in order. Knows no device.

Reading never waits: one report is taken at each turn of the loop, and what is not taken the kernel
keeps, 64 reports at most (then its oldest are lost, and a checksum with them). Writing to a hidraw
node does wait, for seconds if the device is stuck, whatever flags it was opened with: a thread of
the line's own does that. docs/decisions/014-hid.md says why there is no library in between.
"""

import asyncio
import fcntl
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final

from drivers.driver import Driver
from drivers.fault import DeviceFault
from drivers.hid_cable import HidReports
from drivers.hid_node import Node, open_node, set_feature
from drivers.transport import Line, LineError, LineOpener, LineSettings, line_error

# So many reports may wait to get out; a device that takes none doesn't move.
MOST_WAITING: Final = 16
# Where settings are asked for: a HID device has no line that could be set, so they don't count.
NO_SETTINGS: Final = LineSettings(0)


def reports_of(key: str, rows: Iterable[Driver], size: int, feature: bytes = b"") -> HidReports:
    """Of the row of that key, whose reports are as long in both directions; StopIteration."""
    row = next(row for row in rows if row.key == key)
    ids = frozenset((usb.vendor, usb.product) for usb in row.usb)
    return HidReports(ids, size, feature)


def hid_opener(reports: HidReports) -> LineOpener:
    """Opens that model, whatever the settings."""

    def open_line(
        path: str,
        settings: LineSettings,  # noqa: ARG001 - of a serial line
        received: Callable[[bytes], None],
        gone: Callable[[LineError], None],
    ) -> Line:
        return HidLine(open_node(path, reports.ids), reports, received, gone)

    return open_line


class HidLine:
    """`drivers.transport.Line` on an open node; what is written is cut into reports."""

    def __init__(
        self,
        node: Node,
        reports: HidReports,
        received: Callable[[bytes], None],
        gone: Callable[[LineError], None],
    ) -> None:
        self._node = node
        self._reports = reports
        self._received = received
        self._gone = gone
        self._loop = asyncio.get_running_loop()
        self._writer = ThreadPoolExecutor(1, "hid")
        self._waiting: set[asyncio.Future[int]] = set()
        self._open = True
        self._lost: LineError | None = None
        self._loop.add_reader(node.fd, self._readable)
        if reports.feature and not node.simulated:
            self._do(partial(_send_feature, node.fd, reports.feature))

    def write(self, data: bytes) -> None:
        """Whole reports, one behind the other; the last one is filled up with zeros."""
        size = self._reports.size
        if self._lost is not None:
            raise self._lost
        for at in range(0, len(data), size):
            if len(self._waiting) >= MOST_WAITING:
                raise LineError(DeviceFault.UNPLUGGED, "output stuck")
            report = self._node.prefix + data[at : at + size].ljust(size, b"\x00")
            self._do(partial(os.write, self._node.fd, report))

    def discard_output(self) -> None:
        if self._lost is not None:
            raise self._lost
        for job in (*self._waiting,):
            job.cancel()

    def unsent(self) -> int:
        if self._lost is not None:
            raise self._lost
        return len(self._waiting) * self._reports.size

    def close(self) -> None:
        if not self._open:
            return
        self._open = False
        self._loop.remove_reader(self._node.fd)
        if self._waiting:
            # What is being written can't be called back: the number of its file must stay taken
            # until it is through, or it would write into whatever is opened next.
            for job in (*self._waiting,):
                job.cancel()
            self._writer.submit(os.close, self._node.fd)
        else:
            os.close(self._node.fd)
        self._writer.shutdown(wait=False)

    def _readable(self) -> None:
        try:
            data = os.read(self._node.fd, self._reports.size + 1)
        except BlockingIOError:
            return  # woken for nothing
        except OSError as error:
            self._lose(line_error(error))
            return
        if not data:
            self._lose(LineError(DeviceFault.UNPLUGGED, "hang-up"))
        elif len(data) > self._reports.size:
            self._lose(LineError(DeviceFault.WRONG_DEVICE, "longer reports"))
        else:
            self._received(data)

    def _do(self, job: Callable[[], int]) -> None:
        work = self._loop.run_in_executor(self._writer, job)
        self._waiting.add(work)
        work.add_done_callback(self._done)

    def _done(self, work: "asyncio.Future[int]") -> None:
        self._waiting.discard(work)
        if work.cancelled():
            return
        error = work.exception()
        if isinstance(error, BlockingIOError):
            self._lose(LineError(DeviceFault.UNPLUGGED, "output stuck"))
        elif isinstance(error, OSError):
            self._lose(line_error(error))
        elif error is not None:
            raise error

    def _lose(self, error: LineError) -> None:
        if not self._open or self._lost is not None:
            return
        self._lost = error
        # The descriptor stays readable for ever once the device is gone.
        self._loop.remove_reader(self._node.fd)
        self._gone(error)


def _send_feature(fd: int, report: bytes) -> int:
    return len(fcntl.ioctl(fd, set_feature(len(report) + 1), b"\x00" + report))
