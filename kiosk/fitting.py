# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which kind of device may stand at which place of a room, and how its line is set there."""

from dataclasses import replace

from drivers.catalogue import DRIVERS
from drivers.driver import Driver, Role
from drivers.line_settings import LineSettings
from kiosk.visit.answers import Vital
from kiosk.visit.by_hand_bounds import NEEDED
from kiosk.visit.place import PLACES
from sync.formats.site_profile import DevicePlace

READER = "reader"
"""Where the profile names the reader for slips: `[devices.reader]`."""

BADGE = "badge"
"""Where it names the reader for the staff's badges: `[devices.badge]`."""

_VITALS = {place: vital for vital, place in PLACES.items()}


def fits(place: str, driver: Driver) -> bool:
    """The device measures what is measured there; a place that no visit knows takes any.

    What acts on a person stands at the cuff alone, and nothing else does: the screens that inflate
    belong to it.
    """
    if place == READER:
        return driver.role is Role.READER
    if place == BADGE:
        return driver.role is Role.BADGE
    vital = _VITALS.get(place)
    if vital is None:
        return True
    role = Role.CUFF if vital is Vital.BLOOD_PRESSURE else Role.METER
    return driver.role is role and NEEDED[vital] <= frozenset(driver.quantities)


def fitting(place: str) -> tuple[str, ...]:
    """The keys of all drivers that fit, in the catalogue's order."""
    return tuple(key for key, driver in DRIVERS.items() if fits(place, driver))


def settings_of(device: DevicePlace, driver: Driver) -> LineSettings:
    """The driver's, at the speed that the profile says."""
    return replace(driver.line or LineSettings(device.speed), baud=device.speed)
