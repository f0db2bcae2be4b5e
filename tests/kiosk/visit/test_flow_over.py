# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What must hold in every state that can be reached: waits, pages over screens, private data."""

from dataclasses import fields

from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import HelpReason, HelpStage
from kiosk.visit.flow import kind_of
from kiosk.visit.state import PANEL, Overlay, Screen, VisitState
from tests.kiosk.visit.exploring import all_edges, all_states

ENDS = (Screen.WELCOME, Screen.GOODBYE)
STAFF = PANEL | {Overlay.PIN}
PATIENTS_TURN = {Screen.HANDS, Screen.LEAVING, Screen.GOODBYE}
"""Waits that stand still while something lies over them."""
OWN_TIME = {Overlay.IDLE, Overlay.SCREEN_CLEANING}
AT_A_BADGE = {Overlay.PIN, Overlay.SCREEN_CLEANING, Overlay.HELP}
WAITS = {Screen.REST, Screen.PAUSE}
NOBODY_ASKED = {
    *WAITS,
    Screen.WELCOME,
    Screen.TAKING,
    Screen.INFLATING,
    Screen.SAVING,
    Screen.SAVED,
    Screen.DECLINED,
    Screen.LEAVING,
    Screen.GOODBYE,
}
UNDER_WAY = {HelpStage.CALLING, HelpStage.CALLED, HelpStage.COMING}

# What is true of the room, and stays when the person goes.
OF_THE_ROOM = {
    "readiness",
    "after_interruption",
    "cuff_present",
    "cuff_fault",
    "stop_pending",
    "meters_present",
    "reader_present",
    "badge_reader",
    "card_reader",
    "help",
    "help_reason",
    "phone_tasks",
}
OF_A_FAREWELL = {"consented", "way", "version", "countdown"}
OF_A_PAGE = {
    "overlay",
    "countdown",
    "held",
    "question",
    "help_idles",
    "unlocking",
    "pin_refused",
    "by_badge",
    "pin_wait",
    "second",
    "attendant",
}


def of_the_person(state: VisitState) -> set[str]:
    """Which fields of a state at an end are neither new nor of the room."""
    new, names = VisitState(), {field.name for field in fields(VisitState)} - {"screen"}
    differing = {name for name in names if getattr(state, name) != getattr(new, name)}
    farewell = OF_A_FAREWELL if state.screen is Screen.GOODBYE else set()
    return differing - OF_THE_ROOM - farewell


def test_a_wait_runs_where_it_is_shown_and_nowhere_else() -> None:
    for state in all_states():
        runs = state.countdown is not None
        if state.screen in WAITS or state.overlay in OWN_TIME:
            assert runs
        elif state.overlay is not None:
            assert not runs
        elif state.screen is Screen.LEAVING:
            assert runs
        elif state.screen not in PATIENTS_TURN:
            assert not runs


def test_a_farewell_runs_out_once() -> None:
    asked = 0
    for edge in all_edges():
        if edge.before.screen is Screen.GOODBYE and do.EndFront() in edge.effects:
            asked += 1
            assert edge.before.countdown is not None
            assert (edge.after.countdown, edge.after.overlay) == (None, None)
    assert asked


def test_the_idle_warning_never_lies_over_a_wait() -> None:
    for state in all_states():
        if state.overlay is Overlay.IDLE:
            assert state.screen not in NOBODY_ASKED


def test_nothing_lies_over_an_inflation() -> None:
    assert {each.overlay for each in all_states() if each.screen is Screen.INFLATING} == {None}


def test_what_belongs_to_a_page_goes_with_it() -> None:
    for state in all_states():
        assert (state.question is not None) == (state.overlay is Overlay.ANSWER)
        assert (state.attendant is not None) == (state.overlay in PANEL)
        if state.overlay not in {*STAFF, Overlay.SCREEN_CLEANING}:
            assert (state.unlocking, state.pin_wait) == (False, 0)
        assert not state.pin_refused or state.overlay in {Overlay.PIN, Overlay.SCREEN_CLEANING}
        assert state.second is None or state.overlay in PANEL
        if state.overlay is not Overlay.HELP:
            assert (state.warning, state.help_idles) == (None, 0)


def test_the_attendants_door_is_locked_whenever_its_page_goes() -> None:
    gone = 0
    for edge in all_edges():
        stays = edge.after.overlay in (*STAFF, edge.before.overlay)
        leaves = edge.before.overlay in (*STAFF, Overlay.SCREEN_CLEANING) and not stays
        assert edge.effects.count(do.Lock()) == leaves
        gone += leaves
    assert gone


def test_only_the_right_page_asks_for_the_attendants_doings() -> None:
    for edge in all_edges():
        for effect in edge.effects:
            if isinstance(effect, do.Unlock):
                assert edge.after.overlay in {Overlay.PIN, Overlay.SCREEN_CLEANING}
                assert edge.before.overlay in {*AT_A_BADGE, None}
                assert not edge.before.unlocking
                if edge.before.overlay is not Overlay.PIN:
                    assert isinstance(edge.event, e.BadgeHeld)
            if isinstance(effect, do.AttendantDo | do.TendRoom):
                assert edge.before.overlay in PANEL
        if edge.after.overlay in PANEL and edge.before.overlay not in PANEL:
            assert edge.before.unlocking
            assert isinstance(edge.event, e.AttendantSeen)


def test_the_dead_screen_is_left_by_its_time_or_by_a_badge_that_the_station_knows() -> None:
    left = set()
    for edge in all_edges():
        if edge.before.overlay is not Overlay.SCREEN_CLEANING:
            continue
        assert edge.before.screen is Screen.WELCOME
        if edge.after.overlay is Overlay.SCREEN_CLEANING:
            assert edge.after.countdown == edge.before.countdown
            continue
        left.add(type(edge.event))
        if isinstance(edge.event, e.AttendantSeen):
            assert edge.before.unlocking
    assert left == {e.CountdownEnded, e.AttendantSeen}


def test_the_screen_is_dead_after_the_attendants_own_page_and_in_no_visit() -> None:
    begun = 0
    for edge in all_edges():
        if edge.after.overlay is Overlay.SCREEN_CLEANING is not edge.before.overlay:
            begun += 1
            assert edge.before.overlay is Overlay.ATTENDANT
            assert isinstance(edge.event, e.ScreenCleaningAgreed)
            assert edge.after.screen is Screen.WELCOME
    assert begun


def test_help_is_called_by_a_touch_and_once() -> None:
    calls = 0
    for edge in all_edges():
        for effect in edge.effects:
            if isinstance(effect, do.CallHelp):
                calls += 1
                assert kind_of(edge.event) in (e.HelpTouched, e.WarningTouched, e.PersonWanted)
                assert (edge.after.overlay, edge.after.help) == (Overlay.HELP, HelpStage.CALLING)
                assert edge.after.help_reason is effect.reason
                graver = effect.reason is HelpReason.WARNING_SIGN is not edge.before.help_reason
                assert edge.before.help not in UNDER_WAY or graver
        if isinstance(edge.event, e.HelpTouched):
            assert edge.after.overlay is Overlay.HELP
            assert edge.after.help in UNDER_WAY
    assert calls


def test_the_end_keeps_nothing_of_the_person() -> None:
    for edge in all_edges():
        if edge.after.screen not in ENDS:
            continue
        stays = edge.before.screen is edge.after.screen
        assert of_the_person(edge.after) <= (OF_A_PAGE if stays else set())


def test_whoever_gave_data_and_goes_back_to_the_start_ends_the_process() -> None:
    for edge in all_edges():
        back = edge.after.screen is Screen.WELCOME is not edge.before.screen
        read = edge.before.scanning or edge.before.code_problem
        carded = edge.before.card_reading or edge.before.card_problem
        gave = edge.before.code or read or carded or edge.before.birth_date
        if back:
            assert (edge.effects[-1:] == (do.EndFront(),)) == bool(gave)


def test_the_farewell_ends_the_front() -> None:
    ended = 0
    for edge in all_edges():
        if edge.before.screen is Screen.GOODBYE and isinstance(edge.event, e.CountdownEnded):
            ended += 1
            assert edge.effects == (do.EndFront(),)
    assert ended


def test_ways_back_are_forgotten_when_they_are_over() -> None:
    aside = {Screen.BY_HAND, Screen.SKIP_REASON}
    for state in all_states():
        assert state.left_from is None or state.screen is Screen.LEAVING
        within = state.left_from or state.screen
        assert (state.came_from is not None) == (within in aside) or state.screen is Screen.LEAVING
