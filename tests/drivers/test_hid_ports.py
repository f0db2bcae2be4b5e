# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where a HID device is plugged in, as udev and as a folder of links tell it."""

import os
from collections.abc import Iterable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

import pytest

from drivers.hid_cable import HidCable
from drivers.hid_port import HidPort
from drivers.ports import PLACE_PROPERTY, LinksWatch, Port, Several, UdevDevice, UdevWatch


@dataclass
class Device:
    device_node: str | None
    properties: Mapping[str, str]


class MixedContext:
    """Serial adapters and HID devices; each with its subsystem."""

    def __init__(self, **nodes: dict[str, str]) -> None:
        self._nodes = nodes
        self._quiet = os.pipe()

    def list_devices(self, **match: str) -> Iterable[UdevDevice]:
        subsystem = match.pop("subsystem")
        for name, properties in self._nodes.items():
            if name.startswith(subsystem) and match.items() <= properties.items():
                yield Device(f"/dev/{name}", properties)

    def fileno(self) -> int:
        return self._quiet[0]

    def poll(self, timeout: float) -> UdevDevice | None:
        return None


@pytest.mark.parametrize(
    ("nodes", "found"),
    [
        ({"hidraw0": {"TELEMED_KIOSK_MAY_BE": "contour-usb"}}, "/dev/hidraw0"),
        ({"hidraw0": {}}, None),  # a keyboard
        # A reader that is a keyboard as well: its line alone is meant.
        ({"ttyACM0": {}, "hidraw0": {}}, "/dev/ttyACM0"),
        (
            {"ttyUSB0": {}, "hidraw1": {"TELEMED_KIOSK_MAY_BE": "contour-usb"}},
            Several(("/dev/hidraw1", "/dev/ttyUSB0")),
        ),
    ],
)
async def test_a_hid_device_is_found_if_a_driver_knows_it(
    nodes: dict[str, dict[str, str]], found: Port
) -> None:
    context = MixedContext(
        **{name: {PLACE_PROPERTY: "glucose", **known} for name, known in nodes.items()}
    )
    async with aclosing(UdevWatch("glucose", context, context).watch()) as paths:
        assert await anext(paths) == found


async def test_a_socket_stands_for_a_hid_device_and_a_file_for_nothing(tmp_path: Path) -> None:
    port = HidPort(tmp_path / "cuff", lambda _: None, HidCable((1, 2), 8))
    port.plug()
    async with aclosing(LinksWatch(tmp_path, "cuff").watch()) as paths:
        assert await anext(paths) == port.path
    port.unplug()
    (tmp_path / "cuff").write_text("")
    async with aclosing(LinksWatch(tmp_path, "cuff").watch()) as paths:
        assert await anext(paths) is None
