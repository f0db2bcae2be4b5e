# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The table says what happens: every row is used, every target is reached, nothing else is."""

from collections import defaultdict
from typing import get_args

import pytest

from drivers.cuff import CuffEvent
from kiosk.visit import events as e
from kiosk.visit.flow import OVERLAYS, TABLE, TOUCHES, advance, kind_of
from kiosk.visit.flow_end import idle_expired
from kiosk.visit.state import Screen, VisitState
from tests.kiosk.visit.exploring import BEFORE, all_edges
from tests.kiosk.visit.making import EVENTS, RULES

TYPES = {*get_args(e.VisitEvent), *get_args(CuffEvent)} - {e.CuffReported}


def _looked_up_below(state: VisitState, kind: type) -> bool:
    """The row of the screen decides, not that of an overlay."""
    return state.overlay is None or kind not in TOUCHES


def test_the_samples_hold_an_event_of_every_type() -> None:
    assert {kind_of(event) for event in EVENTS} == TYPES


def test_every_screen_has_rows() -> None:
    assert set(TABLE) == set(Screen)


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
    assert reached == named


def test_touches_over_an_overlay_leave_the_screen_below_alone() -> None:
    used = set()
    for edge in all_edges():
        kind = kind_of(edge.event)
        if not _looked_up_below(edge.before, kind):
            used.add((edge.before.overlay, kind))
            assert edge.after.screen is edge.before.screen
    assert used == {(overlay, kind) for overlay, rows in OVERLAYS.items() for kind in rows}


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
    for screen, rows in TABLE.items():
        notices = e.IdleNoticed in rows and screen in rows[e.IdleNoticed].targets
        expires = e.IdleExpired in rows and rows[e.IdleExpired].handler is idle_expired
        assert notices == expires, screen
