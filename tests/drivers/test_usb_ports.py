# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is plugged in, as udev and as a folder of links tell it."""

import os
from collections.abc import Iterable, Mapping
from contextlib import aclosing
from pathlib import Path

import pytest

from drivers.ports import LinksWatch, PortSpecError, UdevDevice, UdevWatch, look_at
from drivers.usb_ports import SERIAL_PROPERTY, linked_ports, ports_of, udev_ports, watch_by


class Device:
    def __init__(self, path: str | None, **properties: str) -> None:
        self.device_node = path
        self.properties: Mapping[str, str] = {"ID_BUS": "usb", **properties}


class Context:
    def __init__(self, *devices: Device) -> None:
        self._devices = devices
        self._quiet = os.pipe()

    def list_devices(self, **match: str) -> Iterable[UdevDevice]:
        kind = "/dev/" + match.pop("subsystem")
        return [
            one
            for one in self._devices
            if (one.device_node or kind).startswith(kind)
            and match.items() <= one.properties.items()
        ]

    def fileno(self) -> int:
        return self._quiet[0]

    def poll(self, timeout: float) -> UdevDevice | None:
        return None


TWO = Context(
    Device("/dev/ttyUSB1", ID_SERIAL_SHORT="A2", ID_PATH="usb-2", ID_VENDOR_ID="0403"),
    Device("/dev/ttyUSB0", ID_SERIAL_SHORT="A1", ID_PATH="usb-1", TELEMED_KIOSK_PLACE="cuff"),
    Device(None, ID_SERIAL_SHORT="A3"),
    Device("/dev/ttyS0", ID_BUS="pci"),
    Device("/dev/hidraw0", ID_SERIAL_SHORT="A4", ID_VENDOR_ID="046d"),
)


def test_udevs_ports_in_the_order_of_their_names() -> None:
    first, second = udev_ports(TWO)
    assert (first.path, first.names) == ("/dev/ttyUSB0", {"cuff", "A1", "usb-1"})
    assert (second.path, second.names) == ("/dev/ttyUSB1", {"A2", "usb-2"})
    assert (second.vendor, second.product, second.place) == ("0403", "", "")


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        (SERIAL_PROPERTY, "A2", "/dev/ttyUSB1"),
        ("ID_PATH", "usb-1", "/dev/ttyUSB0"),
        ("ID_PATH", "usb-9", None),
    ],
)
async def test_udev_finds_by_adapter_and_by_socket(key: str, value: str, path: str | None) -> None:
    async with aclosing(UdevWatch(value, TWO, TWO, key).watch()) as paths:
        assert await anext(paths) == path


def test_a_hid_meter_is_listed_and_a_keyboard_is_not() -> None:
    known = {"TELEMED_KIOSK_MAY_BE": "contour-usb"}
    context = Context(Device("/dev/hidraw0"), Device("/dev/hidraw1", ID_PATH="usb-3", **known))
    (port,) = udev_ports(context)
    assert (port.path, port.usb) == ("/dev/hidraw1", "usb-3")


async def test_a_folder_of_links(tmp_path: Path) -> None:
    master, slave = os.openpty()
    (tmp_path / "A1").symlink_to(os.ttyname(slave))
    (tmp_path / "gone").symlink_to("/nowhere/at/all")
    (tmp_path / "log").write_text("")
    (tmp_path / ".hidden").symlink_to(os.ttyname(slave))
    (port,) = linked_ports(tmp_path)
    assert (port.path, port.names) == (os.ttyname(slave), {"A1"})
    assert ports_of(f"links:{tmp_path}")() == [port]
    watch = watch_by(f"links:{tmp_path}", SERIAL_PROPERTY, "A1")
    assert isinstance(watch, LinksWatch)
    assert await look_at(watch) == os.ttyname(slave)
    assert linked_ports(tmp_path / "later") == []
    os.close(master)
    os.close(slave)


async def test_this_machines_ports_can_be_looked_at() -> None:
    assert isinstance(ports_of("udev")(), list)
    assert isinstance(watch_by("udev", "ID_PATH", "no-such-socket"), UdevWatch)
    with pytest.raises(PortSpecError):
        ports_of("usb")
