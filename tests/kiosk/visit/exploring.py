# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every state that a visit can get into, found by trying every event in every state.

Time is taken out: every wait begins at 0 and is tried before its end, and `CountdownEnded` after.
"""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import lru_cache

from kiosk.visit import events as e
from kiosk.visit.effects import Effect
from kiosk.visit.flow import advance, opening
from kiosk.visit.flow_pressure import differ
from kiosk.visit.state import VisitState
from tests.kiosk.visit.making import EVENTS, RULES

BEFORE, AFTER = 0.0, 1_000_000.0


@dataclass(frozen=True)
class Edge:
    """One accepted event."""

    before: VisitState
    event: e.VisitEvent
    after: VisitState
    effects: tuple[Effect, ...]


def _standing(state: VisitState) -> VisitState:
    """The same state with its waits started at 0, so that time makes no new states."""
    wait = state.countdown and replace(state.countdown, ends=state.countdown.total)
    held = state.held and replace(state.held, remaining=state.held.total)
    return replace(state, countdown=wait, held=held)


def kind_of_state(state: VisitState) -> Hashable:
    """What makes two states different for the flow; of each kind one state is tried."""
    common = (state.screen, state.overlay, state.countdown is not None)
    if not state.consented:
        known = (state.code, state.code_problem, state.appointment, state.birth_date)
        return common, state.readiness, known
    readings = state.readings
    far = len(readings) >= 3 and differ(readings[1], readings[2])
    device = (state.cuff_present, state.stop_pending, state.inflations, len(readings), far)
    held = state.held and state.held.screen
    return common, device, (state.rested, state.problem, held, state.save_delayed, state.way)


@lru_cache(maxsize=1)
def all_edges() -> tuple[Edge, ...]:
    """Every accepted event in every state that can be reached."""
    first = opening().state
    seen, todo, edges = {kind_of_state(first)}, deque([first]), []
    while todo:
        state = todo.popleft()
        for event in EVENTS:
            now = AFTER if isinstance(event, e.CountdownEnded) else BEFORE
            step = advance(state, event, now, RULES)
            if step.state is state:
                assert step.effects == ()
                continue
            after = _standing(step.state)
            edges.append(Edge(state, event, after, step.effects))
            if kind_of_state(after) not in seen:
                seen.add(kind_of_state(after))
                todo.append(after)
    return tuple(edges)
