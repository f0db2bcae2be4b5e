# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a running meter sees: shown while its page is, forgotten with it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.visit.answers import Vital
from kiosk.visit.api import Contact, Live
from kiosk.visit.state import Screen, VisitState
from ui.gallery.states_vitals import SPO2, WEIGHT
from ui.viewmodels.live import CURVE_SECONDS, SPARE_SECONDS, LiveViewModel

CLIP = VisitState(screen=Screen.TAKING, vital=Vital.OXIMETRY)
PULSE = Live(Contact.SETTLING, SPO2.values, 70, (10, 20, 30), 60, 0.4)


@pytest.fixture
def live(qapp: object) -> Iterator[LiveViewModel]:
    model = LiveViewModel()
    model.show(CLIP, "de")
    yield model


def test_values_and_contact_are_the_devices(live: LiveViewModel) -> None:
    live.take(Vital.OXIMETRY, PULSE)
    names = ("contact", "value", "pulse", "signalLevel", "doneShare")
    assert [live.property(name) for name in names] == ["settling", "97", "71", 3, 0.4]


def test_numbers_keep_their_decimals_in_the_patients_language(live: LiveViewModel) -> None:
    live.show(replace(CLIP, vital=Vital.WEIGHT), "de")
    live.take(Vital.WEIGHT, Live(Contact.STEADY, WEIGHT.values))
    assert live.property("value") == "104,5"
    assert live.property("signalLevel") == -1  # a scale tells none


@pytest.mark.parametrize(
    ("signal", "bars"), [(0, 0), (19, 0), (20, 1), (59, 2), (60, 3), (80, 4), (100, 4)]
)
def test_bars(live: LiveViewModel, signal: int, bars: int) -> None:
    live.take(Vital.OXIMETRY, replace(PULSE, signal=signal))
    assert live.property("signalLevel") == bars


def test_the_curve_keeps_its_last_seconds(live: LiveViewModel) -> None:
    for number in range(CURVE_SECONDS * 60):
        live.take(Vital.OXIMETRY, replace(PULSE, wave=(number % 100,) * 3))
    room = CURVE_SECONDS * 60
    assert live.property("waveRoom") == room
    assert len(live.property("wave")) == room + SPARE_SECONDS * 60
    assert (live.property("waveFresh"), live.property("waveTime")) == (3, 50)  # of 60 a second
    assert live.property("wave")[-1] == (room - 1) % 100


def test_points_without_a_rate_are_not_drawn(live: LiveViewModel) -> None:
    live.take(Vital.OXIMETRY, replace(PULSE, wave_hz=0))
    assert (live.property("wave"), live.property("waveTime")) == ([], 0)


def test_another_meter_is_not_shown(live: LiveViewModel) -> None:
    live.take(Vital.WEIGHT, Live(Contact.STEADY, WEIGHT.values))
    assert (live.property("contact"), live.property("value")) == ("nobody", "")


@pytest.mark.parametrize("screen", [Screen.RESULT, Screen.METER_PROBLEM, Screen.GUIDE])
def test_leaving_the_page_forgets_it(live: LiveViewModel, screen: Screen) -> None:
    live.take(Vital.OXIMETRY, PULSE)
    live.show(replace(CLIP, screen=screen), "de")
    live.take(Vital.OXIMETRY, PULSE)  # a late one
    live.show(CLIP, "de")
    names = ("contact", "value", "wave")
    assert [live.property(name) for name in names] == ["nobody", "", []]
