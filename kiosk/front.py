# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Joins what one visit needs: station, cuff, clock. The only place that knows all of them."""

import logging
import uuid
from functools import partial
from pathlib import Path

from drivers.catalogue import ExperimentalDriverError, UnknownDriverError, driver_for_place
from drivers.clock import Clock
from drivers.cuff import CuffSession
from drivers.ports import open_watch
from drivers.transport import LineSettings
from kiosk.station.client import StationClient
from kiosk.visit.controller import VisitController
from kiosk.visit.place import Place

CUFF = "cuff"

logger = logging.getLogger(__name__)


def build_front(station_socket: Path, ports: str, clock: Clock) -> VisitController:
    """A controller for one new visit; nothing is opened before its `run`.

    `ports` is "udev" or "links:FOLDER"; raises `drivers.ports.PortSpecError`.
    """
    open_watch(ports, CUFF)  # a mistake in the option shows at the start, not at the first visit
    return VisitController(
        uuid.uuid4(), StationClient(station_socket), partial(open_cuff, ports, clock), clock
    )


def open_cuff(ports: str, clock: Clock, place: Place) -> CuffSession | None:
    """The session of the cuff that the profile names; None, told to IT, if it can't be used.

    Without a cuff a visit still works: the patient is told that nothing can be measured today.
    """
    device = place.profile.devices.get(CUFF)
    if device is None:
        logger.error("the site profile names no cuff")
        return None
    try:
        driver = driver_for_place(device.driver, experimental=device.experimental)
    except (UnknownDriverError, ExperimentalDriverError) as error:
        logger.error("cuff not usable: %s", error)  # noqa: TRY400 - the message says it all
        return None
    if driver.open_cuff is None:
        logger.error("cuff not usable: %r is no blood-pressure device", driver.key)
        return None
    settings = LineSettings(
        device.speed, driver.line.data_bits, driver.line.parity, driver.line.stop_bits
    )
    return driver.open_cuff(open_watch(ports, device.port), settings, clock)
