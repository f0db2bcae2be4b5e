# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What must hold in every state that can be reached, whatever happens."""

from collections import defaultdict, deque
from dataclasses import replace

import pytest

from kiosk.record.facts import Consented
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.flow import TOUCHES, advance, kind_of, opening
from kiosk.visit.flow_pressure import MAX_INFLATIONS
from kiosk.visit.state import Arm, Overlay, Problem, Readiness, Screen, VisitState
from tests.kiosk.visit.exploring import BEFORE, all_edges, kind_of_state
from tests.kiosk.visit.making import ABSENT, BORN, FAILED, PRESENT, RULES, done

WRITES = (do.Journal, do.CompleteVisit, do.AbandonVisit, do.BeginVisit, do.LeaveRoom)
WAITS = {Screen.REST, Screen.PAUSE, Screen.GOODBYE}

INFLATING = VisitState(
    screen=Screen.INFLATING,
    readiness=Readiness.READY,
    cuff_present=True,
    consented=True,
    rested=True,
    birth_date=BORN,
    arm=Arm.LEFT,
    inflations=1,
)


def test_the_program_starts_with_the_stop() -> None:
    assert opening().effects[0] == do.SendStop()
    assert opening().state.stop_pending


def test_whatever_leaves_an_inflation_sends_the_stop_first() -> None:
    left = [
        edge
        for edge in all_edges()
        if edge.before.screen is Screen.INFLATING and edge.after.screen is not Screen.INFLATING
    ]
    assert left
    for edge in left:
        assert edge.effects[0] == do.SendStop(), kind_of(edge.event)
        assert edge.after.stop_pending


@pytest.mark.parametrize(
    "event",
    [
        e.StopTouched(),
        e.HelpTouched(),
        e.BackTouched(),
        e.SkipTouched(),
        e.IdleNoticed(),
        e.IdleExpired(),
        e.RestShortened(),
        e.AttendantEnded(),
        e.VisitRefused(Readiness.NOT_CLEANED),
        ABSENT,
        PRESENT,
        FAILED,
        done(142, 88),
        done(142, None),
    ],
    ids=lambda event: kind_of(event).__name__,
)
def test_an_inflation_ends_with_the_stop(event: e.VisitEvent) -> None:
    step = advance(INFLATING, event, BEFORE, RULES)
    assert step.state.screen is not Screen.INFLATING
    assert step.effects[0] == do.SendStop()


def test_only_the_patients_touch_inflates_and_at_most_five_times() -> None:
    started = 0
    for edge in all_edges():
        starts = edge.effects.count(do.StartInflation())
        started += starts
        assert edge.after.inflations <= MAX_INFLATIONS
        if starts:
            assert starts == 1
            assert isinstance(edge.event, e.InflateTouched)
            assert edge.before.screen is Screen.MEASURE
            assert edge.before.overlay is None
            assert edge.after.inflations == edge.before.inflations + 1
        else:
            assert edge.after.inflations <= edge.before.inflations
    assert started


def test_an_inflation_waits_for_the_stop_before_it() -> None:
    state = replace(INFLATING, screen=Screen.MEASURE, stop_pending=True)
    assert advance(state, e.InflateTouched(), BEFORE, RULES).state is state


def test_nothing_is_written_before_the_consent() -> None:
    consents = 0
    for edge in all_edges():
        if edge.before.consented:
            continue
        writes = [effect for effect in edge.effects if isinstance(effect, WRITES)]
        if not isinstance(edge.event, e.ConsentGiven):
            assert not writes
        elif edge.after.screen is Screen.ARM:
            consents += 1
            begin, journal = writes
            assert isinstance(begin, do.BeginVisit)
            assert isinstance(journal, do.Journal)
            assert isinstance(journal.fact, Consented)
            assert begin.consented is journal.fact
    assert consents


def test_consent_is_never_taken_back_on_the_way() -> None:
    for edge in all_edges():
        if edge.before.consented:
            assert edge.after.consented or edge.after.screen is Screen.WELCOME


def test_from_everywhere_touches_lead_to_the_end() -> None:
    """No dead end: the patient gets away alone, with the station's answer at most."""
    ways_in: dict[object, set[object]] = defaultdict(set)
    ends: set[object] = set()
    states: set[object] = set()
    for edge in all_edges():
        before, after = kind_of_state(edge.before), kind_of_state(edge.after)
        states |= {before, after}
        if edge.after.screen in (Screen.WELCOME, Screen.GOODBYE):
            ends.add(after)
        if kind_of(edge.event) in {*TOUCHES, e.VisitSaved}:
            ways_in[after].add(before)
    todo, reaching = deque(ends), set(ends)
    while todo:
        for before in ways_in[todo.popleft()] - reaching:
            reaching.add(before)
            todo.append(before)
    assert states - reaching == set()


def test_the_farewell_ends_the_front() -> None:
    for edge in all_edges():
        if edge.before.screen is Screen.GOODBYE and isinstance(edge.event, e.CountdownEnded):
            assert edge.effects == (do.EndFront(),)


def test_a_measurement_is_only_offered_where_it_can_work() -> None:
    for edge in all_edges():
        if edge.after.screen is Screen.MEASURE:
            assert edge.after.cuff_present
            assert edge.after.rested
            assert edge.after.inflations < MAX_INFLATIONS


def test_a_wait_runs_where_it_is_shown_and_nowhere_else() -> None:
    for edge in all_edges():
        state = edge.after
        over = edge.before.screen is Screen.GOODBYE and edge.before.countdown is None
        ended = over or do.EndFront() in edge.effects
        shown = state.screen in WAITS or state.overlay is Overlay.IDLE
        assert (state.countdown is not None) == (shown and not ended), state


def test_the_idle_warning_never_lies_over_a_wait() -> None:
    for edge in all_edges():
        if edge.after.overlay is Overlay.IDLE:
            assert edge.after.screen not in {*WAITS, Screen.INFLATING, Screen.SAVING}


def test_a_problem_says_which() -> None:
    for edge in all_edges():
        state = edge.after
        assert (state.problem is not None) == (state.screen is Screen.PROBLEM)
        if state.problem is Problem.CUFF:
            assert state.cuff_fault is not None


def test_the_end_keeps_nothing_of_the_person() -> None:
    for edge in all_edges():
        if edge.after.screen in (Screen.WELCOME, Screen.GOODBYE):
            after = edge.after
            assert (after.code, after.birth_date, after.appointment) == ("", None, None)
            assert (after.readings, after.mean, after.arm, after.check_in) == ((), None, None, None)
            assert after.timing == ()


def test_whoever_gave_data_and_goes_back_to_the_start_ends_the_process() -> None:
    for edge in all_edges():
        back = edge.after.screen is Screen.WELCOME and edge.before.screen is not Screen.WELCOME
        gave = edge.before.code or edge.before.birth_date
        if back:
            assert (edge.effects[-1:] == (do.EndFront(),)) == bool(gave)
