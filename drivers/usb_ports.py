# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every serial port and HID meter that is plugged in right now, and how it can be told from others.

Opens none. With `links:FOLDER` the folder's links stand for what udev would know: a link's name is
the place's name, the adapter's serial number or the socket, whichever the site profile says.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import pyudev

from drivers.ports import (
    PLACE_PROPERTY,
    LinksWatch,
    PortWatch,
    UdevContext,
    UdevWatch,
    check_spec,
    is_port,
    plugged,
)

SERIAL_PROPERTY: Final = "ID_SERIAL_SHORT"
USB_PROPERTY: Final = "ID_PATH"


@dataclass(frozen=True, slots=True)
class UsbPort:
    """One port. Texts are "" where the adapter or the system doesn't tell.

    `names`: by each of these it can be bound. `identity` changes when its like takes its place.
    """

    path: str
    vendor: str
    product: str
    serial: str
    usb: str
    place: str
    identity: object = None

    @property
    def names(self) -> frozenset[str]:
        return frozenset((self.place, self.serial, self.usb)) - {""}


class Ports(Protocol):
    """Looks at what is plugged in."""

    def __call__(self) -> list[UsbPort]: ...


def watch_by(spec: str, property_: str, value: str) -> PortWatch:
    """The port whose udev property is that value; PortSpecError as `open_watch`."""
    if check_spec(spec) == "udev":
        return UdevWatch.of_system(value, property_)
    return LinksWatch(Path(spec.partition(":")[2]), value)


def ports_of(spec: str) -> Ports:
    """A look at this machine's ports; PortSpecError as `open_watch`."""
    if check_spec(spec) == "udev":
        return lambda: udev_ports(pyudev.Context())
    return lambda: linked_ports(Path(spec.partition(":")[2]))


def udev_ports(context: UdevContext) -> list[UsbPort]:
    """Those at USB, in the order of their names."""
    found = [
        _of_udev(str(device.device_node), device.properties)
        for device in plugged(context, ID_BUS="usb")
    ]
    return sorted(found, key=lambda port: port.path)


def _of_udev(path: str, properties: Mapping[str, str]) -> UsbPort:
    def told(key: str) -> str:
        return properties.get(key, "")

    return UsbPort(
        path,
        vendor=told("ID_VENDOR_ID"),
        product=told("ID_MODEL_ID"),
        serial=told(SERIAL_PROPERTY),
        usb=told(USB_PROPERTY),
        place=told(PLACE_PROPERTY),
        identity=told("USEC_INITIALIZED"),
    )


def linked_ports(folder: Path) -> list[UsbPort]:
    """What the folder's links lead to, in the same order."""
    found = filter(None, map(_linked, _entries(folder)))
    return sorted(found, key=lambda port: port.path)


def _entries(folder: Path) -> Iterable[Path]:
    try:
        return [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except OSError:
        return ()


def _linked(link: Path) -> UsbPort | None:
    try:
        path = link.resolve()
        if not link.is_symlink() or not is_port(str(path)):
            return None
        made = link.lstat()
    except OSError:
        return None  # it went while we looked
    name = link.name
    return UsbPort(str(path), "", "", name, name, name, (made.st_ino, made.st_mtime_ns))
