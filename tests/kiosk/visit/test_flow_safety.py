# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What must hold in every state that can be reached, whatever happens: cuff, meters, writing."""

from collections import defaultdict, deque
from dataclasses import replace

import pytest

from drivers import meter
from kiosk.record.facts import Consented, WarningMarked
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.flow import TOUCHES, advance, kind_of, opening
from kiosk.visit.flow_pressure import MAX_INFLATIONS
from kiosk.visit.state import Arm, Problem, Readiness, Screen, VisitState
from tests.kiosk.visit.exploring import BEFORE, Edge, all_edges, all_states, kind_of_state
from tests.kiosk.visit.making import ABSENT, BORN, FAILED, PRESENT, RULES, done

WRITES = (do.Journal, do.CompleteVisit, do.AbandonVisit, do.BeginVisit, do.LeaveRoom)
ENDS = (Screen.WELCOME, Screen.GOODBYE)

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


def _leaving(screen: Screen) -> list[Edge]:
    """Every way out of a screen."""
    left = [
        edge
        for edge in all_edges()
        if edge.before.screen is screen and edge.after.screen is not screen
    ]
    assert left
    return left


def test_the_program_starts_with_the_stop() -> None:
    assert opening().effects[0] == do.SendStop()
    assert opening().state.stop_pending


def test_whatever_leaves_an_inflation_sends_the_stop_first() -> None:
    for edge in _leaving(Screen.INFLATING):
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
            assert (
                edge.after.screen is not Screen.INFLATING or edge.before.screen is edge.after.screen
            )
    assert started


def test_an_inflation_waits_for_the_stop_before_it() -> None:
    state = replace(INFLATING, screen=Screen.MEASURE, stop_pending=True)
    assert advance(state, e.InflateTouched(), BEFORE, RULES).state is state


@pytest.mark.parametrize(
    "state",
    [
        replace(INFLATING, screen=Screen.MEASURE, inflations=MAX_INFLATIONS),
        replace(INFLATING, screen=Screen.MEASURE, cuff_present=False),
    ],
)
def test_a_sixth_inflation_or_one_without_a_cuff_is_refused(state: VisitState) -> None:
    """No way leads to such a screen; if one ever did, its touch would do nothing."""
    assert advance(state, e.InflateTouched(), BEFORE, RULES).state is state


def test_a_measurement_is_only_offered_where_it_can_work() -> None:
    for state in all_states():
        if state.screen in (Screen.REST, Screen.MEASURE, Screen.PAUSE, Screen.INFLATING):
            assert state.cuff_present
            assert state.inflations < MAX_INFLATIONS or state.screen is Screen.INFLATING
            assert state.rested or state.screen is Screen.REST


def test_whatever_leaves_a_meters_measurement_stops_it_first() -> None:
    for edge in _leaving(Screen.TAKING):
        assert edge.before.vital is not None
        assert edge.effects[0] == do.StopMeter(edge.before.vital), kind_of(edge.event)


def test_a_meter_measures_what_it_was_touched_for_and_nothing_else() -> None:
    started = 0
    for edge in all_edges():
        starts = [each for each in edge.effects if isinstance(each, do.StartMeter)]
        begins = edge.after.screen is Screen.TAKING is not edge.before.screen
        assert starts == (
            [do.StartMeter(edge.before.vital)] if begins and edge.before.vital else []
        )
        if begins:
            started += 1
            assert kind_of(edge.event) in TOUCHES
            assert edge.after.vital in edge.after.meters_present
    assert started


def test_a_reading_counts_only_while_its_own_meter_is_watched() -> None:
    taken = 0
    for edge in all_edges():
        if kind_of(edge.event) in (meter.MeterDone, meter.MeterFailed):
            taken += 1
            assert isinstance(edge.event, e.MeterReported)
            assert edge.before.screen is Screen.TAKING
            assert edge.before.vital is edge.event.vital
    assert taken


def test_nothing_is_written_before_the_consent() -> None:
    consents = 0
    for edge in all_edges():
        if edge.before.consented:
            continue
        writes = [effect for effect in edge.effects if isinstance(effect, WRITES)]
        if not isinstance(edge.event, e.ConsentGiven):
            assert not writes
        elif edge.after.consented:
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


def test_a_visit_ends_in_one_way_and_never_silently() -> None:
    """Handed in before, delivered as it lies, or discarded by the patient: nothing else."""
    ended = 0
    for edge in all_edges():
        words = [each for each in edge.effects if isinstance(each, do.AbandonVisit)]
        ends = edge.after.screen is Screen.GOODBYE is not edge.before.screen
        if not ends or not edge.before.consented:
            assert words == []
            assert do.LeaveRoom() not in edge.effects
            continue
        ended += 1
        assert edge.effects[-1] == do.LeaveRoom()
        discards = isinstance(edge.event, e.DiscardTouched)
        assert words == ([] if edge.before.version else [do.AbandonVisit(deliver=not discards)])
    assert ended


def test_a_record_is_handed_in_with_everything_of_the_plan_and_version_by_version() -> None:
    handed_in = 0
    for edge in all_edges():
        for effect in edge.effects:
            if isinstance(effect, do.CompleteVisit):
                handed_in += 1
                results = {result.vital for result in effect.completed.results}
                assert results == set(edge.before.plan)
                assert effect.completed.version == edge.before.version + 1 == edge.after.version
                assert len(effect.corrections) == (1 if edge.before.version else 0)
                assert edge.after.screen is Screen.SAVING
    assert handed_in


def test_after_saved_no_step_is_journalled() -> None:
    for edge in all_edges():
        if edge.before.version:
            assert not any(isinstance(effect, do.Journal) for effect in edge.effects)


def test_a_warning_sign_is_urgent_at_once() -> None:
    marked = [
        effect
        for edge in all_edges()
        for effect in edge.effects
        if isinstance(effect, do.Journal) and isinstance(effect.fact, WarningMarked)
    ]
    assert marked
    assert all(effect.urgent for effect in marked)


def test_from_everywhere_touches_lead_to_the_end() -> None:
    """No dead end: the patient gets away alone, with the station's answer at most."""
    ways_in: dict[object, set[object]] = defaultdict(set)
    ends: set[object] = set()
    states: set[object] = set()
    for edge in all_edges():
        before, after = kind_of_state(edge.before), kind_of_state(edge.after)
        states |= {before, after}
        if edge.after.screen in ENDS:
            ends.add(after)
        if kind_of(edge.event) in {*TOUCHES, e.VisitSaved}:
            ways_in[after].add(before)
    todo, reaching = deque(ends), set(ends)
    while todo:
        for before in ways_in[todo.popleft()] - reaching:
            reaching.add(before)
            todo.append(before)
    assert states - reaching == set()


def test_a_problem_says_which_as_long_as_there_is_a_way_back_to_it() -> None:
    for state in all_states():
        asked_at = state.left_from or state.screen
        if asked_at in (Screen.BY_HAND, Screen.SKIP_REASON):
            asked_at = state.came_from or asked_at
        if state.screen is Screen.LEAVING and state.left_from is None:
            continue
        assert (state.problem is not None) == (asked_at is Screen.PROBLEM)
        if state.problem is Problem.CUFF:
            assert state.cuff_fault is not None
        if state.screen is Screen.PROBLEM and not state.cuff_present:
            assert state.problem is not Problem.STOPPED


def test_what_is_shown_as_a_result_is_one() -> None:
    for state in all_states():
        if state.screen in (Screen.RESULT, Screen.PERSON):
            result = state.vital and state.result(state.vital)
            assert result
            assert (result.reading is None) != (result.mean is None)
            assert result.mean == state.mean or result.reading is not None
        if state.screen is Screen.REVIEW:
            assert {result.vital for result in state.results} == set(state.plan)
            assert state.vital is None
