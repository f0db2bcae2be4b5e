# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The dead screen's page: how long still, and how it is begun."""

from dataclasses import replace

from kiosk.visit.attending import AttendantAction
from kiosk.visit.events import AttendantActed, VisitEvent
from kiosk.visit.state import Countdown, Overlay, Screen, VisitState
from ui.gallery.still import StillClock
from ui.viewmodels.screen_cleaning import ScreenCleaningViewModel

DEAD = VisitState(overlay=Overlay.SCREEN_CLEANING, countdown=Countdown(1030.0, 60.0))


def test_how_long_still(qapp: object) -> None:
    model = ScreenCleaningViewModel([].append, StillClock())
    model.show(DEAD)
    assert (model.property("seconds"), model.property("doneShare")) == (30, 0.5)
    model.show(VisitState())
    assert model.property("seconds") == 0


def test_a_wait_of_the_visit_is_none_of_it(qapp: object) -> None:
    model = ScreenCleaningViewModel([].append, StillClock())
    model.show(replace(DEAD, overlay=None, screen=Screen.REST))
    assert model.property("seconds") == 0


def test_whose_badge_and_when_it_may_begin(qapp: object) -> None:
    sent: list[VisitEvent] = []
    model = ScreenCleaningViewModel(sent.append, StillClock())
    model.show(replace(DEAD, badge_reader=True, pin_refused=True))
    assert [model.property(name) for name in ("possible", "badgeReader", "badgeRefused")] == [
        True,
        True,
        True,
    ]
    model.show(VisitState(screen=Screen.CODE))
    assert not model.property("possible")
    model.start()
    assert sent == [AttendantActed(AttendantAction.CLEAN_SCREEN)]
