# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Joins what one visit needs: station, devices, clock. The only place that knows all of them."""

import logging
import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drivers.catalogue import DRIVERS
from drivers.clock import Clock
from drivers.cuff import CuffSession
from drivers.driver import Interface
from drivers.held_ports import HeldPlaces, HeldPort
from drivers.meter import MeterSession
from drivers.ports import open_watch
from drivers.reader import ReaderSession
from kiosk.binding import Bindings
from kiosk.fitting import BADGE, READER, driver_at, fits, settings_of
from kiosk.hands_told import HandsTold
from kiosk.in_use import InUse
from kiosk.measured import Measured
from kiosk.station.client import StationClient, StationEvent
from kiosk.station.messages import MaintenanceEvent, ReadinessEvent
from kiosk.visit.answers import Vital
from kiosk.visit.controller import VisitController
from kiosk.visit.devices import Sessions
from kiosk.visit.place import PLACES, Place
from kiosk.visit.state import Readiness
from sync.formats import kvnr
from sync.formats.site_profile import DevicePlace

if TYPE_CHECKING:
    from drivers.egk.session import CardSession

logger = logging.getLogger(__name__)


def build_front(
    station_socket: Path,
    ports: str,
    clock: Clock,
    gone: Callable[[], tuple[str, ...]],
) -> VisitController:
    """A controller for one new visit; nothing is opened before its `run`.

    `ports` is "udev" or "links:FOLDER"; raises `drivers.ports.PortSpecError`. `gone` says what the
    front has found nothing of, of the visit before (`hygiene.data_wipe`).
    """
    open_watch(ports, "cuff")  # a mistake in the option shows at the start, not at the first visit
    station, held = StationClient(station_socket, gone=gone), HeldPlaces()
    station.subscribe(partial(_let_go, held))
    measured = Measured(station)

    def open_all(place: Place) -> Sessions:
        return measured.follow(open_devices(ports, clock, held, place))

    controller = VisitController(uuid.uuid4(), station, open_all, clock)
    controller.subscribe(InUse(station.used).see)
    controller.subscribe(HandsTold(station.hands).see)
    return controller


def _let_go(held: HeldPlaces, event: StationEvent) -> None:
    match event:
        case MaintenanceEvent(places):
            held.are(places)
        case ReadinessEvent(Readiness.NO_STATION):
            held.are(())  # whatever it lent is over with it


def open_devices(ports: str, clock: Clock, held: HeldPlaces, place: Place) -> Sessions:
    """The sessions of the devices that the profile names; `held` are those that IT works at.

    One that can't be used is told to IT. A visit works without it: the patient is told that it
    can't be measured today, and may type the value in.
    """
    bindings = Bindings(ports, place.profile)
    cuff: CuffSession | None = None
    meters: dict[Vital, MeterSession] = {}
    for vital, name in PLACES.items():
        device = place.profile.devices.get(name)
        driver = driver_at(name, device)
        if device is None or driver is None:
            continue
        watch = HeldPort(bindings.watch(device, driver), name, held)
        settings = settings_of(device, driver)
        if not fits(name, driver):
            logger.error("%s not usable: %r is another kind of device", name, driver.key)
        elif driver.open_cuff is not None:
            cuff = driver.open_cuff(watch, settings, clock)
        elif driver.open_meter is not None:
            meters[vital] = driver.open_meter(watch, settings, clock)
    papers = _open_reader(READER, bindings, held, place)
    badge = place.profile.devices.get(BADGE)
    if badge is not None and _is_card_reader(badge):
        cards = _open_card_reader(badge.serial)
        return Sessions(cuff, meters, papers, cards, cards.badges)
    badges = _open_reader(BADGE, bindings, held, place)
    return Sessions(cuff, meters, papers, _open_card_reader(None), badges)


def _is_card_reader(badge: DevicePlace) -> bool:
    driver = DRIVERS.get(badge.driver)
    return driver is not None and driver.interface is Interface.PCSC and fits(BADGE, driver)


def _open_card_reader(badge_serial: str | None) -> "CardSession":
    """Whatever PC/SC reader the machine has; without one nobody is offered to use a card."""
    # Not needed for the first frame, and half of it is an XML parser.
    from drivers.egk.pcsc import PcscTerminals  # noqa: PLC0415
    from drivers.egk.session import CardSession  # noqa: PLC0415

    return CardSession(PcscTerminals(), kvnr.is_valid, badge_serial=badge_serial)


def _open_reader(
    name: str, bindings: Bindings, held: HeldPlaces, place: Place
) -> ReaderSession | None:
    device = place.profile.devices.get(name)
    driver = None if device is None else driver_at(name, device)
    if device is None or driver is None:
        return None
    if driver.open_reader is None or not fits(name, driver):
        logger.error("%s not usable: %r is another kind of device", name, driver.key)
        return None
    watch = HeldPort(bindings.watch(device, driver), name, held)
    return driver.open_reader(watch, settings_of(device, driver))
