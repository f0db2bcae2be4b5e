# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every state that a visit can get into, found by trying every event in every state.

Time is taken out: every wait begins at 0 and is tried before its end, and `CountdownEnded` after.
"""

from collections import deque
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kiosk.visit import events as e
from kiosk.visit.answers import Vital
from kiosk.visit.effects import Effect
from kiosk.visit.far_out import is_far_out
from kiosk.visit.flow import advance, opening
from kiosk.visit.flow_over import LONGEST_HELP_IDLES
from kiosk.visit.flow_pressure import MAX_INFLATIONS, differ, mean_of
from kiosk.visit.flow_step import ACCEPTING, VisitRules
from kiosk.visit.plan_limits import values_of
from kiosk.visit.state import Readiness, Screen, VisitState, VitalResult
from tests.kiosk.visit.happening import CUFF, END, EVENTS, MEASURING, METERS, QUESTIONS
from tests.kiosk.visit.making import ABSENT, BORN, PRESENT, RULES, gone, met

BEFORE, AFTER = 0.0, 1_000_000.0
CABLES = (PRESENT, ABSENT, met(Vital.OXIMETRY), gone(Vital.OXIMETRY))

S = Screen
PRESSURE = frozenset({S.ARM, S.REST, S.MEASURE, S.INFLATING, S.PAUSE, S.PROBLEM})
METER = frozenset({S.GUIDE, S.TAKING, S.METER_PROBLEM})
VALUES = frozenset({S.RESULT, S.PERSON, S.REVIEW, S.EDIT})
ASIDE = frozenset({S.BY_HAND, S.SKIP_REASON, S.LEAVING})


@dataclass(frozen=True)
class Edge:
    """One accepted event."""

    before: VisitState
    event: e.VisitEvent
    after: VisitState
    effects: tuple[Effect, ...]


@dataclass(frozen=True)
class World:
    """What a room has, and what happens there."""

    rules: VisitRules
    events: tuple[e.VisitEvent, ...]


# A second room for what comes behind a cuff. What lies over screens, and cables, are the first's.
_WALK_IN: tuple[e.VisitEvent, ...] = (
    e.ReadinessChanged(Readiness.READY),
    e.StartTouched(),
    e.NoCodeTouched(),
    e.BirthDateConfirmed(BORN),
    e.InsuranceConfirmed(""),
    *(event for event in EVENTS if isinstance(event, e.OperatorChosen | e.CallbackConfirmed)),
    e.ConsentGiven(),
    PRESENT,
)
WORLDS = (
    World(RULES, EVENTS),
    World(
        replace(RULES, room_plan=(Vital.BLOOD_PRESSURE, Vital.WEIGHT), statistics=False),
        (
            *_WALK_IN,
            *(event for event in (*QUESTIONS, *MEASURING, *METERS, *END)),
            *(event for event in CUFF if event not in (ABSENT, PRESENT)),
            e.IdleNoticed(),
            e.OverlayClosed(),
            e.IdleExpired(),
        ),
    ),
)


def _standing(state: VisitState) -> VisitState:
    """The same state with its waits started at 0, so that time makes no new states."""
    wait = state.countdown and replace(state.countdown, ends=state.countdown.total)
    held = state.held and replace(state.held, remaining=state.held.total)
    idles = LONGEST_HELP_IDLES if state.help_idles else 0
    return replace(state, countdown=wait, held=held, help_idles=idles)


def kind_of_state(state: VisitState) -> Hashable:
    """What makes two states different for the flow; of each kind one state is tried.

    What lies over a question asks for little of what is below. Behind a question in between, and
    where values are shown, it matters of the inflations only whether there were none, some or all.
    """
    over = (state.screen, state.overlay, state.countdown is not None, state.held is not None)
    help_ = (state.unlocking, state.help_idles > 0, state.warning)
    if state.overlay is not None and state.screen not in METER | PRESSURE:
        asked_from = (state.consented, state.version > 0, state.left_from, state.came_from)
        return over, help_, asked_from, state.vital, state.answers.warnings
    if not state.consented:
        return over, help_, _of_a_stranger(state)
    return over, help_, state.plan, state.version > 0, tuple(_of_the_screen(state))


def _of_a_stranger(state: VisitState) -> Hashable:
    readiness = (state.readiness in ACCEPTING, state.readiness is Readiness.INTERRUPTED)
    code = (state.check_in, state.appointment and state.appointment.plan, _looking_up(state))
    problems = (state.code_problem is not None, state.birth_date_problem, state.insurance_problem)
    card = (state.card_reading, state.card is not None, state.card_problem is not None)
    return readiness, code, problems, state.birth_date is not None, card


def _looking_up(state: VisitState) -> bool:
    return state.scanning or (bool(state.code) and state.code_problem is None)


def _of_the_screen(state: VisitState) -> Iterator[Hashable]:
    screen = state.left_from or state.screen
    yield state.left_from
    if screen in ASIDE:
        screen = state.came_from or screen
        yield state.came_from
    if screen is S.WARNINGS:
        yield state.answers.warnings
    if screen in METER | PRESSURE | VALUES:
        yield state.vital, state.reviewing
    if screen in METER and state.vital:
        yield state.vital in state.meters_present
    if screen in PRESSURE:
        yield state.cuff_present, state.problem, state.held and state.held.screen
        yield _inflations(state, exactly=state.screen in PRESSURE and state.overlay is None)
    if screen in VALUES:
        yield _given(state), _inflations(state, exactly=False)
        yield state.vital is Vital.BLOOD_PRESSURE and state.cuff_present
    if screen is S.MEASURE and state.overlay is None:
        yield state.stop_pending
    if screen in (S.SAVING, S.SAVED, S.GOODBYE):
        yield state.save_delayed, state.way, _given(state)
        yield state.version > 1, state.correction_lost
    if screen is S.RESULT and state.vital:
        yield is_far_out(state.result(state.vital) or VitalResult(state.vital))


def _inflations(state: VisitState, *, exactly: bool) -> Hashable:
    readings = state.readings
    if not exactly:
        used = (state.inflations > 0) + (state.inflations >= MAX_INFLATIONS)
        return state.rested, used, mean_of(readings) is not None
    far = len(readings) >= 3 and differ(readings[1], readings[2])
    return state.rested, state.inflations, len(readings), far


def _given(state: VisitState) -> Hashable:
    """Whose values count: the vital's that is asked about, or everybody's."""
    given = [each.vital for each in state.results if values_of(each)]
    return state.vital in given if state.vital else tuple(sorted(given))


@lru_cache(maxsize=1)
def all_edges() -> tuple[Edge, ...]:
    """Every accepted event in every state that can be reached."""
    return tuple(edge for world in WORLDS for edge in _edges(world))


@lru_cache(maxsize=1)
def all_states() -> tuple[VisitState, ...]:
    """One of each kind."""
    kinds = {kind_of_state(edge.after): edge.after for edge in reversed(all_edges())}
    first = opening().state
    return tuple({kind_of_state(first): first, **kinds}.values())


def _edges(world: World) -> list[Edge]:
    first = opening().state
    seen, todo, edges = {kind_of_state(first)}, deque([first]), list[Edge]()
    while todo:
        state = todo.popleft()
        for edge in _tried(state, world.events, world.rules):
            edges.append(edge)
            if (kind := kind_of_state(edge.after)) not in seen:
                seen.add(kind)
                todo.append(edge.after)
            elif edge.event in CABLES:  # plugged, so that it can be pulled; pulled, ...
                edges += _tried(edge.after, CABLES, world.rules)
    return edges


def _tried(state: VisitState, events: tuple[e.VisitEvent, ...], rules: VisitRules) -> list[Edge]:
    edges = []
    for event in events:
        now = AFTER if isinstance(event, e.CountdownEnded) else BEFORE
        step = advance(state, event, now, rules)
        if step.state is state:
            assert step.effects == ()
        else:
            edges.append(Edge(state, event, _standing(step.state), step.effects))
    return edges
