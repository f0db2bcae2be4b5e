# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the front is joined of, and what IT is told if a device of the profile can't be had."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from drivers.aandd_tm2657.session import Tm2657Session
from drivers.catalogue import DRIVERS
from drivers.clock import SystemClock
from drivers.driver import Role
from drivers.egk.session import CardSession
from drivers.held_ports import HeldPlaces
from drivers.meter_session import LineMeterSession
from drivers.ports import PortSpecError
from drivers.reader_line import ReaderLine
from kiosk.fitting import AIR, fits, fitting
from kiosk.front import build_front, open_devices
from kiosk.visit.answers import Vital
from kiosk.visit.devices import Sessions
from kiosk.visit.place import PLACES, Place
from kiosk.visit.state import Readiness, Screen
from sync.formats.site_profile import DevicePlace, parse
from tests.kiosk.visit.fakes import PROFILE

PLACE = Place.of(parse(PROFILE, "crossen.toml"))
CUFF = PLACE.profile.devices["cuff"]
CLIP = DevicePlace("contec-cms50", "clip", 115200)


def _with(**devices: DevicePlace) -> Place:
    return replace(PLACE, profile=replace(PLACE.profile, devices=devices))


async def test_a_front_begins_at_the_welcome_and_knows_nothing(tmp_path: Path) -> None:
    one = build_front(tmp_path / "front.sock", f"links:{tmp_path}", SystemClock(), tuple)
    other = build_front(tmp_path / "front.sock", f"links:{tmp_path}", SystemClock(), tuple)
    assert (one.state.screen, one.state.readiness) == (Screen.WELCOME, Readiness.NO_STATION)
    assert one.profile is None
    assert one.visit != other.visit


def test_a_mistake_in_the_ports_shows_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(PortSpecError):
        build_front(tmp_path / "front.sock", "usb", SystemClock(), tuple)


async def test_the_devices_of_the_profile(tmp_path: Path) -> None:
    place = _with(cuff=CUFF, oximeter=CLIP)
    sessions = open_devices(f"links:{tmp_path}", SystemClock(), HeldPlaces(), place)
    assert isinstance(sessions.cuff, Tm2657Session)
    assert list(sessions.meters) == [Vital.OXIMETRY]
    assert isinstance(sessions.meters[Vital.OXIMETRY], LineMeterSession)


async def test_a_reader_of_the_profile(tmp_path: Path) -> None:
    place = _with(reader=DevicePlace("code-reader", "reader", 9600))
    sessions = open_devices(f"links:{tmp_path}", SystemClock(), HeldPlaces(), place)
    assert isinstance(sessions.reader, ReaderLine)
    assert fits("reader", DRIVERS["code-reader"])
    assert fitting("reader") == ("code-reader",)
    assert fits("a place that no visit knows", DRIVERS["mt-sics"])


async def test_badges_at_a_card_reader_are_read_by_whoever_reads_health_cards(
    tmp_path: Path,
) -> None:
    place = _with(badge=DevicePlace("pcsc-uid", "", 9600, serial="4711"))
    sessions = open_devices(f"links:{tmp_path}", SystemClock(), HeldPlaces(), place)
    assert isinstance(sessions.cards, CardSession)
    assert sessions.badges is sessions.cards.badges
    assert fitting("badge") == ("rdm6300", "pcsc-uid")
    without = open_devices(f"links:{tmp_path}", SystemClock(), HeldPlaces(), _with())
    assert without.badges is None


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (_with(), "names no cuff"),
        (_with(cuff=replace(CUFF, driver="no-such-driver")), "no-such-driver"),
        (_with(cuff=replace(CUFF, experimental=False)), "experimental"),
        (_with(cuff=CLIP), "cuff not usable: 'contec-cms50' is another kind of device"),
        (_with(oximeter=CUFF), "oximeter not usable: 'aandd-tm2657' is another kind of device"),
        (_with(reader=CLIP), "reader not usable: 'contec-cms50' is another kind of device"),
        (_with(reader=DevicePlace("no-such", "reader", 9600)), "no-such"),
        (_with(thermometer=CLIP), "thermometer not usable: 'contec-cms50' is another kind"),
    ],
)
def test_without_a_usable_device_the_front_works_on_and_it_is_told(
    place: Place, told: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        sessions = open_devices(f"links:{tmp_path}", SystemClock(), HeldPlaces(), place)
        assert replace(sessions, cards=None) == Sessions(None, {})
    assert told in caplog.text


def test_every_driver_of_the_catalogue_has_a_place_here() -> None:
    for driver in DRIVERS.values():
        if driver.role in (Role.READER, Role.BADGE, Role.DECODED):
            continue
        if fits(AIR, driver):
            continue  # the room's, not a visit's
        vitals = [vital for vital, place in PLACES.items() if fits(place, driver)]
        assert bool(vitals) is not driver.no_place, driver.key
        if driver.open_cuff is not None:
            assert vitals == [Vital.BLOOD_PRESSURE]
    assert set(PLACES) == set(Vital)


def test_the_samples_are_what_the_profile_says() -> None:
    named = PLACE.profile.devices
    assert named == {"cuff": DevicePlace("aandd-tm2657", "cuff", 2400, True)}
