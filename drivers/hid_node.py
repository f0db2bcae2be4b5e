# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Opens a HID device for its reports: a hidraw node, or the socket of a simulated device.

A hidraw node may be opened by any number of programs at once; so that two never talk to one meter
it is locked, like pyserial locks a port. Which device it is the kernel says: one that isn't of the
driver's ids is refused before a byte is read. A simulated one says it by its socket's name.
Source: Documentation/hid/hidraw.rst and include/uapi/linux/hidraw.h of Linux.
"""

import fcntl
import os
import re
import socket
import stat
import struct
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from drivers.fault import DeviceFault
from drivers.hid_cable import UsbNumbers
from drivers.hid_descriptor import is_numbered
from drivers.transport import LineError, line_error

_READ, _WRITE_READ = 2, 3
_INFO: Final = struct.Struct("=IHH")  # bus, vendor, product
_LONGEST_DESCRIPTOR: Final = 4096
SOCKET_NAME: Final = "{:04x}-{:04x}.hidraw"
_SOCKET_NAME: Final = re.compile(r"([0-9a-f]{4})-([0-9a-f]{4})\.hidraw")
# The number of a report that has none is 0 and doesn't go over the cable.
NO_NUMBER: Final = b"\x00"


def _request(direction: int, number: int, size: int) -> int:
    return direction << 30 | size << 16 | ord("H") << 8 | number


GET_DESCRIPTOR_SIZE: Final = _request(_READ, 1, 4)
GET_DESCRIPTOR: Final = _request(_READ, 2, 4 + _LONGEST_DESCRIPTOR)
GET_INFO: Final = _request(_READ, 3, _INFO.size)


def set_feature(size: int) -> int:
    """The request that sends a feature report of `size` bytes, its number included."""
    return _request(_WRITE_READ, 6, size)


@dataclass(frozen=True, slots=True)
class Node:
    """`prefix` goes before each report that is written; `simulated`: it takes no requests."""

    fd: int
    prefix: bytes = b""
    simulated: bool = False


def open_node(path: str, ids: Collection[UsbNumbers]) -> Node:
    """The device, locked; LineError if it can't be had or is another one."""
    try:
        if stat.S_ISSOCK(Path(path).stat().st_mode):
            return _connect(path, ids)
        fd = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as error:
        raise line_error(error) from error
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return _identify(fd, ids)
    except OSError as error:
        os.close(fd)
        raise line_error(error) from error
    except LineError:
        os.close(fd)
        raise


def is_hid(path: str) -> bool:
    """Whether it is a hidraw node, by the kernel's name for it, or a simulated device's socket."""
    try:
        return Path(path).resolve().name.startswith("hidraw") or Path(path).is_socket()
    except OSError:
        return False


def numbers_of(path: str) -> UsbNumbers:
    """Which device is there; LineError if that can't be told. It is read from by nobody here."""
    if Path(path).is_socket():
        return _named(path)
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as error:
        raise line_error(error) from error
    try:
        return _told(fd)
    except OSError as error:
        raise line_error(error) from error
    finally:
        os.close(fd)


def _told(fd: int) -> UsbNumbers:
    _, vendor, product = _INFO.unpack(fcntl.ioctl(fd, GET_INFO, bytes(_INFO.size)))
    return vendor, product


def _named(path: str) -> UsbNumbers:
    told = _SOCKET_NAME.fullmatch(Path(path).resolve().name)
    return (int(told[1], 16), int(told[2], 16)) if told else (0, 0)


def _identify(fd: int, ids: Collection[UsbNumbers]) -> Node:
    """Whatever takes no such request is no HID device: OSError."""
    _check(_told(fd), ids)
    size = int.from_bytes(fcntl.ioctl(fd, GET_DESCRIPTOR_SIZE, bytes(4)), "little")
    asked = struct.pack(f"=I{_LONGEST_DESCRIPTOR}x", size)
    buffer = bytearray(asked)
    fcntl.ioctl(fd, GET_DESCRIPTOR, buffer)
    return Node(fd, b"" if is_numbered(bytes(buffer[4 : 4 + size])) else NO_NUMBER)


def _connect(path: str, ids: Collection[UsbNumbers]) -> Node:
    _check(_named(path), ids)
    # Packets keep their bounds there, like reports.
    line = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET | socket.SOCK_NONBLOCK)
    try:
        line.connect(path)
    except OSError:
        line.close()
        raise
    return Node(line.detach(), NO_NUMBER, simulated=True)


def _check(numbers: UsbNumbers, ids: Collection[UsbNumbers]) -> None:
    if numbers not in ids:
        raise LineError(DeviceFault.WRONG_DEVICE, "USB {:04X}:{:04X}".format(*numbers))
