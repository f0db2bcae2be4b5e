# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever a visit is at: left alone for an hour, it ends, keeps no data, and loses nothing."""

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

import pytest

from drivers.cuff import InflationFailed
from drivers.fault import DeviceFault
from drivers.meter import MeterFailed
from kiosk.record.facts import Ended, EndReason
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.flow import advance
from kiosk.visit.state import PANEL, Overlay, Screen, VisitState
from tests.kiosk.visit.exploring import all_states
from tests.kiosk.visit.making import RULES
from tests.kiosk.visit.test_flow_over import of_the_person

HOUR = 3600.0
IDLE_SECONDS = 90.0
DRIVER_SECONDS = 120.0  # a measurement that doesn't end by itself is given up by its driver
ENDS = (Screen.WELCOME, Screen.GOODBYE)
HANDED_IN = (Screen.SAVING, Screen.SAVED)


@dataclass
class Alone:
    """Time passes, and nobody touches anything: what the controller tells the flow then."""

    state: VisitState
    now: float = 0.0
    since: float = 0.0  # the idle time began
    entered: float = 0.0  # this screen

    def __post_init__(self) -> None:
        self.effects: list[do.Effect] = []
        self.screens = [self.state.screen]

    @property
    def ended(self) -> bool:
        """The next front stands ready; or it is this one's welcome, at which nobody is."""
        return do.EndFront() in self.effects or (
            self.state.screen is Screen.WELCOME and self.state.overlay is None
        )

    def pass_time(self, until: float) -> None:
        """What is due first happens first."""
        while not self.ended:
            due = [(self.since + IDLE_SECONDS, self._idle()), *self._waiting()]
            at, event = min(due, key=lambda each: each[0])
            if at > until:
                return
            self.now = at
            if at == self.since + IDLE_SECONDS:
                self.since = at
            self._happens(event)

    def _idle(self) -> e.VisitEvent | None:
        # An inflation has its own deadline: the controller notices nothing there.
        return None if self.state.screen is Screen.INFLATING else e.IdleNoticed()

    def _waiting(self) -> list[tuple[float, e.VisitEvent]]:
        """What devices, station and waits will say by themselves."""
        state, given_up = self.state, self.entered + DRIVER_SECONDS
        due: list[tuple[float, e.VisitEvent]] = []
        if state.countdown is not None:
            idle = state.overlay is Overlay.IDLE
            due.append((state.countdown.ends, e.IdleExpired() if idle else e.CountdownEnded()))
        if state.screen is Screen.TAKING and state.vital is not None:
            failed = MeterFailed(DeviceFault.TIMED_OUT)
            due.append((given_up, e.MeterReported(state.vital, failed)))
        if state.screen is Screen.INFLATING:
            due.append((given_up, e.CuffReported(InflationFailed(DeviceFault.TIMED_OUT))))
        if state.screen is Screen.SAVING:
            due.append((self.entered + 1.0, e.VisitSaved()))
        return due

    def _happens(self, event: e.VisitEvent | None) -> None:
        if event is None:
            return
        before = self.state
        step = advance(before, event, self.now, RULES)
        self.state = step.state
        self.effects += step.effects
        if (before.screen, before.overlay) != (self.state.screen, self.state.overlay):
            self.since = self.now
        if before.screen is not self.state.screen:
            self.entered = self.now
            self.screens.append(self.state.screen)


@lru_cache(maxsize=1)
def an_hour_alone() -> tuple[tuple[VisitState, Alone], ...]:
    """Every kind of state that can be reached, and what an hour made of it."""
    left = []
    for state in all_states():
        alone = Alone(state)
        alone.pass_time(HOUR)
        left.append((state, alone))
    return tuple(left)


def test_every_visit_that_is_left_alone_ends_within_the_hour() -> None:
    for state, alone in an_hour_alone():
        if state.screen is Screen.GOODBYE and state.countdown is None and state.held is None:
            continue  # its end was asked for before
        assert alone.ended, (state.screen, state.overlay, alone.screens)
        assert alone.state.screen in ENDS
        assert alone.state.overlay is None


def test_where_each_screen_ends() -> None:
    ends: dict[Screen, set[Screen]] = defaultdict(set)
    for state, alone in an_hour_alone():
        ends[state.screen].add(alone.state.screen)
    assert ends.pop(Screen.WELCOME) == {Screen.WELCOME}
    assert set(ends) == set(Screen) - {Screen.WELCOME}
    assert all(where == {Screen.GOODBYE} for where in ends.values())


def test_the_end_holds_nothing_of_the_person() -> None:
    for _, alone in an_hour_alone():
        assert of_the_person(alone.state) == set()


def test_nothing_that_was_confirmed_is_lost() -> None:
    """Delivered as it lies, if and only if it was neither handed in nor ended before."""
    delivered = 0
    for state, alone in an_hour_alone():
        open_ = state.consented and not state.version and state.screen is not Screen.GOODBYE
        words = [each for each in alone.effects if isinstance(each, do.AbandonVisit)]
        assert words == ([do.AbandonVisit(deliver=True)] if open_ else [])
        reasons = [
            effect.fact
            for effect in alone.effects
            if isinstance(effect, do.Journal) and isinstance(effect.fact, Ended)
        ]
        assert reasons == ([Ended(EndReason.IDLE)] if open_ else [])
        stays = not state.consented or state.screen is Screen.GOODBYE
        assert alone.effects.count(do.LeaveRoom()) == (0 if stays else 1)
        assert not any(isinstance(each, do.CompleteVisit) for each in alone.effects)
        delivered += open_
    assert delivered


def test_nobody_is_measured_and_nobody_called_who_is_not_there() -> None:
    for _, alone in an_hour_alone():
        for effect in alone.effects:
            assert not isinstance(effect, do.StartInflation | do.StartMeter | do.CallHelp)


def test_a_cuff_and_a_meter_are_let_go() -> None:
    for state, alone in an_hour_alone():
        if state.screen is Screen.INFLATING:
            assert alone.effects[0] == do.SendStop()
        if state.screen is Screen.TAKING and state.vital is not None:
            assert do.StopMeter(state.vital) in alone.effects


def test_the_attendants_door_does_not_stay_open() -> None:
    for state, alone in an_hour_alone():
        if state.overlay in PANEL | {Overlay.PIN}:
            assert alone.effects.count(do.Lock()) == 1


@pytest.mark.parametrize("overlay", [None, Overlay.HELP])
def test_help_is_given_its_time_and_not_for_ever(overlay: Overlay | None) -> None:
    lasted = {
        alone.now
        for state, alone in an_hour_alone()
        if state.screen is Screen.GUIDE and state.overlay is overlay and not state.help_idles
    }
    # 90 s, a warning of 30 s, a question of 30 s, a farewell of 10 s; before that help, 11 times.
    assert lasted == {160.0 if overlay is None else 160.0 + 11 * IDLE_SECONDS}


def test_a_page_that_does_not_close_would_be_seen() -> None:
    """The watch itself: with help that starts anew for ever, no hour ends anything."""
    (first, *_) = (state for state, _ in an_hour_alone() if state.overlay is Overlay.HELP)
    alone = Alone(replace(first, help_idles=-100))
    alone.pass_time(HOUR)
    assert not alone.ended
