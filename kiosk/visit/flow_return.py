# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Back to a screen that was left for a question: what became of its wait and its device meanwhile.

Waits stood still; a cuff that fell out in between is told as it would have been on the screen.
"""

from dataclasses import replace

from drivers.cuff import CuffPresent
from drivers.fault import DeviceFault
from kiosk.visit.events import BackTouched
from kiosk.visit.flow_measure import problem_at, waiting_on
from kiosk.visit.flow_step import Moment, Step, resumed
from kiosk.visit.state import Problem, Screen, VisitState


def back_from_aside(state: VisitState, _: BackTouched, moment: Moment) -> Step | None:
    """From a skip's reason or a hand entry to where it was asked for."""
    if state.came_from is None:
        return None
    return _returned(replace(state, came_from=None, by_hand_problem=None), state.came_from, moment)


def stay(state: VisitState, _: BackTouched, moment: Moment) -> Step | None:
    """From the question of leaving to where the patient was."""
    if state.left_from is None:
        return None
    return _returned(replace(state, left_from=None, countdown=None), state.left_from, moment)


def cuff_found_aside(state: VisitState, _: CuffPresent, __: Moment) -> Step | None:
    """What was wrong may still have to be said: only that it can go on is new."""
    return None if state.cuff_present else Step(replace(state, cuff_present=True))


def _returned(state: VisitState, screen: Screen, moment: Moment) -> Step:
    held = state.held
    if screen in (Screen.REST, Screen.PAUSE) and held is not None:
        return waiting_on(replace(state, held=None), screen, resumed(held, moment), moment)
    if screen in (Screen.MEASURE, Screen.PROBLEM) and not state.cuff_present:
        fault = state.cuff_fault or DeviceFault.UNPLUGGED
        return Step(problem_at(state, Problem.CUFF, fault))
    return Step(replace(state, screen=screen))
