# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which kind of device may stand at which place of a room, and how its line is set there."""

import logging
from dataclasses import replace

from drivers.catalogue import (
    DRIVERS,
    ExperimentalDriverError,
    UnknownDriverError,
    driver_for_place,
)
from drivers.driver import Driver, Role
from drivers.line_settings import LineSettings
from drivers.reading import Quantity
from kiosk.visit.answers import Vital
from kiosk.visit.by_hand_bounds import NEEDED
from kiosk.visit.place import PLACES
from sync.formats.site_profile import DevicePlace

logger = logging.getLogger(__name__)

READER = "reader"
"""Where the profile names the reader for slips: `[devices.reader]`."""

BADGE = "badge"
"""Where it names the reader for the staff's badges: `[devices.badge]`."""

AIR = "air"
"""Where the profile names the sensor of the room's air: `[devices.air]`. No visit knows it."""

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
    if place == AIR:
        return driver.role is Role.METER and Quantity.CO2 in driver.quantities
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


def driver_at(name: str, device: DevicePlace | None) -> Driver | None:
    """The driver that the profile names there; None, and IT is told, if it can't be used."""
    if device is None:
        logger.info("the site profile names no %s", name)
        return None
    try:
        return driver_for_place(device.driver, experimental=device.experimental)
    except (UnknownDriverError, ExperimentalDriverError) as error:
        logger.error("%s not usable: %s", name, error)  # noqa: TRY400 - the message says it all
        return None
