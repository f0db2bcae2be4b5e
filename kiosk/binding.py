# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which port is which place's: by name, by adapter, by socket or by asking, as the profile says."""

import asyncio

from drivers.driver import Driver
from drivers.ports import PortWatch, open_watch
from drivers.probe_watch import ProbeWatch
from drivers.usb_ports import SERIAL_PROPERTY, USB_PROPERTY, ports_of, watch_by
from kiosk.fitting import settings_of
from sync.formats.site_profile import DevicePlace, SiteProfile


class Bindings:
    """Of one profile, on one machine; `ports` is "udev" or "links:FOLDER"."""

    def __init__(self, ports: str, profile: SiteProfile) -> None:
        self._ports = ports
        self._profile = profile
        self._turn = asyncio.Lock()

    def watch(self, device: DevicePlace, driver: Driver) -> PortWatch:
        """The place's port; PortSpecError if `ports` can't be read."""
        if device.probe:
            settings = settings_of(device, driver)
            return ProbeWatch(ports_of(self._ports), self.claimed, driver, settings, self._turn)
        return self.named(device)

    def named(self, device: DevicePlace) -> PortWatch:
        """The same for a place that isn't bound by asking."""
        if device.serial:
            return watch_by(self._ports, SERIAL_PROPERTY, device.serial)
        if device.usb:
            return watch_by(self._ports, USB_PROPERTY, device.usb)
        return open_watch(self._ports, device.port)

    @property
    def claimed(self) -> frozenset[str]:
        """By which names a port is somebody's already, and is never asked what it is."""
        bell = self._profile.help.bell
        names = {bound_to(device) for device in self._profile.devices.values()}
        return frozenset(names | {bell.port if bell else ""}) - {""}


def bound_to(device: DevicePlace) -> str:
    """The name, serial number or socket; "" where the place is found by asking."""
    return device.serial or device.usb or device.port
