# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The table says what happens: every row is used, every target is reached, nothing else is."""

from collections import defaultdict
from typing import get_args

import pytest

from drivers.cuff import CuffEvent
from drivers.meter import MeterEvent
from kiosk.visit import events as e
from kiosk.visit.flow import OVERLAYS, TABLE, TOUCHES, advance, kind_of
from kiosk.visit.flow_end import idle_expired
from kiosk.visit.state import Overlay, Screen, VisitState
from tests.kiosk.visit.exploring import BEFORE, all_edges, all_states
from tests.kiosk.visit.happening import EVENTS
from tests.kiosk.visit.making import RULES

REPORTS = {*get_args(CuffEvent), *get_args(MeterEvent)}
TYPES = {*get_args(e.VisitEvent), *REPORTS} - {e.CuffReported, e.MeterReported}

# Neither touches nor said by a person: they are taken whatever lies over a screen.
BY_THEMSELVES = {
    *REPORTS,
    e.ReadinessChanged,
    e.ReaderReported,
    e.BadgeReaderReported,
    e.CardReaderReported,
    e.CardGiven,
    e.CardFailed,
    e.CodeAccepted,
    e.CodeRefused,
    e.VisitRefused,
    e.RestShortened,
    e.CountdownEnded,
    e.VisitSaved,
    e.SaveFailed,
    e.WayChanged,
    e.IdleNoticed,
    e.IdleExpired,
    e.AttendantEnded,
    e.HelpChanged,
    e.PhoneTasksChanged,
    e.PinRefused,
    e.AttendantSeen,
    e.AttendantChanged,
    e.SecondAnswered,
    e.AttendantLocked,
    e.ScreenCleaningAgreed,
}


def _looked_up_below(state: VisitState, kind: type) -> bool:
    """The row of the screen decides, not that of an overlay."""
    return state.overlay is None or kind not in TOUCHES


def test_the_samples_hold_an_event_of_every_type() -> None:
    assert {kind_of(event) for event in EVENTS} == TYPES


def test_every_event_is_a_touch_or_happens_by_itself() -> None:
    assert TYPES - BY_THEMSELVES == TOUCHES


def test_every_screen_has_rows_and_is_reached() -> None:
    assert set(TABLE) == set(Screen) == {state.screen for state in all_states()}
    assert set(OVERLAYS) == set(Overlay) == {state.overlay for state in all_states()} - {None}


def test_rows_lead_to_exactly_the_screens_they_name() -> None:
    reached: dict[tuple[Screen, type], set[Screen]] = defaultdict(set)
    for edge in all_edges():
        kind = kind_of(edge.event)
        if _looked_up_below(edge.before, kind):
            reached[edge.before.screen, kind].add(edge.after.screen)
    named = {
        (screen, kind): set(row.targets)
        for screen, rows in TABLE.items()
        for kind, row in rows.items()
    }
    wrong = {
        key: (reached.get(key), named.get(key))
        for key in reached.keys() | named.keys()
        if reached.get(key) != named.get(key)
    }
    assert wrong == {}


def test_touches_over_an_overlay_lead_nowhere_but_where_their_row_says() -> None:
    left: dict[tuple[Overlay | None, type], set[Screen]] = {}
    for edge in all_edges():
        kind = kind_of(edge.event)
        if not _looked_up_below(edge.before, kind):
            left.setdefault((edge.before.overlay, kind), set())
            if edge.after.screen is not edge.before.screen:
                left[edge.before.overlay, kind].add(edge.after.screen)
    assert left == {
        (overlay, kind): set(row.targets)
        for overlay, rows in OVERLAYS.items()
        for kind, row in rows.items()
    }


@pytest.mark.parametrize("screen", Screen)
def test_an_event_without_a_row_changes_nothing(screen: Screen) -> None:
    without = [event for event in EVENTS if kind_of(event) not in TABLE[screen]]
    assert without
    for event in without:
        state = VisitState(screen=screen)
        step = advance(state, event, BEFORE, RULES)
        assert step.state is state
        assert step.effects == ()


def test_every_screen_that_notices_idleness_knows_where_it_ends() -> None:
    for screen in Screen:
        warned = any(
            state.screen is screen and state.overlay is Overlay.IDLE for state in all_states()
        )
        row = TABLE[screen].get(e.IdleExpired)
        assert warned == (row is not None and row.handler is idle_expired), screen
