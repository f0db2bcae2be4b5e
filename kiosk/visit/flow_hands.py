# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Hand hygiene before anything is touched: six moves, a pause if wanted, a way round.

EN 1500: hands are rubbed for 30 s, the six moves in turn. Only time that was rubbed counts.
"""

from dataclasses import replace

from kiosk.record.facts import HandsCleaned, HandsNotCleaned
from kiosk.visit.effects import Journal
from kiosk.visit.events import (
    BackTouched,
    CountdownEnded,
    HandsImpossible,
    HandsPaused,
    HandsReasonChosen,
    HandsStarted,
)
from kiosk.visit.flow_step import Moment, Step, countdown, is_over, moved, paused, resumed
from kiosk.visit.state import Screen, VisitState

HANDS_SECONDS = 30
MOVES = 6


def hands_started(state: VisitState, _: HandsStarted, moment: Moment) -> Step | None:
    """From the beginning, or on behind a pause."""
    if state.countdown is not None:
        return None
    if state.held is None:
        return Step(replace(state, countdown=countdown(moment, HANDS_SECONDS)))
    return Step(replace(state, countdown=resumed(state.held, moment), held=None))


def hands_paused(state: VisitState, _: HandsPaused, moment: Moment) -> Step | None:
    return None if state.countdown is None else Step(paused(state, moment))


def hands_rubbed(state: VisitState, _: CountdownEnded, moment: Moment) -> Step | None:
    if not is_over(state, moment):
        return None
    return _asked(state, Journal(HandsCleaned(HANDS_SECONDS)))


def hands_impossible(state: VisitState, _: HandsImpossible, __: Moment) -> Step:
    return moved(state, Screen.HANDS_REASON, countdown=None, held=None)


def hands_reason(state: VisitState, event: HandsReasonChosen, _: Moment) -> Step:
    return _asked(state, Journal(HandsNotCleaned(event.reason)))


def back_to_hands(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return moved(state, Screen.HANDS)


def _asked(state: VisitState, journal: Journal) -> Step:
    return Step(replace(state, screen=Screen.REASON, countdown=None, held=None), (journal,))
