# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the front is joined of, and what IT is told if the cuff of the profile can't be had."""

from dataclasses import replace
from pathlib import Path

import pytest

from drivers.aandd_tm2657.session import Tm2657Session
from drivers.clock import SystemClock
from drivers.ports import PortSpecError
from kiosk.front import build_front, open_cuff
from kiosk.visit.place import Place
from kiosk.visit.state import Readiness, Screen
from sync.formats.site_profile import DevicePlace, parse
from tests.kiosk.visit.fakes import PROFILE

PLACE = Place.of(parse(PROFILE, "crossen.toml"))


def _with_cuff(**changes: object) -> Place:
    cuff = replace(PLACE.profile.devices["cuff"], **changes)  # type: ignore[arg-type]
    return replace(PLACE, profile=replace(PLACE.profile, devices={"cuff": cuff}))


async def test_a_front_begins_at_the_welcome_and_knows_nothing(tmp_path: Path) -> None:
    one = build_front(tmp_path / "front.sock", f"links:{tmp_path}", SystemClock())
    other = build_front(tmp_path / "front.sock", f"links:{tmp_path}", SystemClock())
    assert (one.state.screen, one.state.readiness) == (Screen.WELCOME, Readiness.NO_STATION)
    assert one.profile is None
    assert one.visit != other.visit


def test_a_mistake_in_the_ports_shows_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(PortSpecError):
        build_front(tmp_path / "front.sock", "usb", SystemClock())


async def test_the_cuff_of_the_profile(tmp_path: Path) -> None:
    cuff = open_cuff(f"links:{tmp_path}", SystemClock(), PLACE)
    assert isinstance(cuff, Tm2657Session)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (replace(PLACE, profile=replace(PLACE.profile, devices={})), "names no cuff"),
        (_with_cuff(driver="no-such-driver"), "no-such-driver"),
        (_with_cuff(experimental=False), "experimental"),
        (_with_cuff(driver="contec-cms50", speed=115200), "no blood-pressure device"),
    ],
)
def test_without_a_usable_cuff_the_front_works_on_and_it_is_told(
    place: Place, told: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert open_cuff(f"links:{tmp_path}", SystemClock(), place) is None
    assert told in caplog.text


def test_the_samples_are_what_the_profile_says() -> None:
    assert PLACE.profile.devices["cuff"] == DevicePlace("aandd-tm2657", "cuff", 2400, True)
