# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sensor of the room's air, as the profile names it. No visit knows it; the station may."""

import logging

from drivers.air import AirReader, AirWatch
from drivers.clock import Clock
from drivers.held_ports import HeldPlaces, HeldPort
from kiosk.binding import Bindings
from kiosk.fitting import AIR, driver_at, fits, settings_of
from sync.formats.site_profile import SiteProfile

logger = logging.getLogger(__name__)


def open_air(ports: str, clock: Clock, held: HeldPlaces, profile: SiteProfile) -> AirReader | None:
    """What looks at `[devices.air]`; it opens nothing before its `run`. None: the room has none.

    `ports` is "udev" or "links:FOLDER" (`drivers.ports.PortSpecError`); `held` are the places that
    IT works at. One that can't be used is told to IT.
    """
    device = profile.devices.get(AIR)
    driver = None if device is None else driver_at(AIR, device)
    if device is None or driver is None:
        return None
    if driver.open_meter is None or not fits(AIR, driver):
        logger.error("%s not usable: %r is another kind of device", AIR, driver.key)
        return None
    watch = HeldPort(Bindings(ports, profile).watch(device, driver), AIR, held)
    return AirWatch(driver.open_meter(watch, settings_of(device, driver), clock), clock)
