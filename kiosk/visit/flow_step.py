# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every part of the flow is made of: rules, moment, step, row."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from kiosk.record.facts import Ended, EndReason
from kiosk.visit.answers import Vital
from kiosk.visit.effects import AbandonVisit, Effect, EndFront, Journal, LeaveRoom
from kiosk.visit.state import Countdown, Held, Overlay, Readiness, Screen, VisitState

GOODBYE_SECONDS = 10.0
"""How long the farewell stands before the front ends; a touch ends it at once."""

ACCEPTING = frozenset({Readiness.READY, Readiness.INTERRUPTED})
"""The room takes a visit (after an interruption only the same appointment's)."""


@dataclass(frozen=True, slots=True)
class VisitRules:
    """What the site profile and the calendar say; seconds unless named otherwise."""

    rest_seconds: float
    pause_seconds: float
    idle_warning_seconds: float
    language: str
    today: date  # in the room's zone
    room_plan: tuple[Vital, ...] = ()  # what the room has devices for: the plan of a walk-in
    statistics: bool = False  # the profile names a receiver of anonymous figures
    screen_cleaning_seconds: float = 60.0  # touch and keys are dead for so long


class Moment(NamedTuple):
    """When an event happens: `now` is a `Clock.monotonic()` value, seconds."""

    now: float
    rules: VisitRules


class Step(NamedTuple):
    """What an event led to. A refused event gives the very same state and no effects."""

    state: VisitState
    effects: tuple[Effect, ...] = ()


Handler = Callable[[VisitState, Any, Moment], Step | None]
"""None means refused."""


class Row(NamedTuple):
    """One line of the table: what handles the event, and every screen that it can lead to."""

    handler: Handler
    targets: tuple[Screen, ...]


def countdown(moment: Moment, seconds: float) -> Countdown:
    """A wait that starts now."""
    return Countdown(ends=moment.now + seconds, total=seconds)


def is_over(state: VisitState, moment: Moment) -> bool:
    """The running wait has come to its end; a late or early alarm of another one hasn't.

    Below the idle warning no wait of the screen's own runs.
    """
    wait = state.countdown
    return wait is not None and state.overlay is not Overlay.IDLE and moment.now >= wait.ends


def paused(state: VisitState, moment: Moment) -> VisitState:
    """A wait that runs stands still until the patient comes back to it."""
    wait = state.countdown
    if wait is None:
        return state
    remaining = max(0.0, wait.ends - moment.now)
    return replace(state, countdown=None, held=Held(state.screen, remaining, wait.total))


def resumed(held: Held, moment: Moment) -> Countdown:
    """What was left of it, from now."""
    return Countdown(moment.now + held.remaining, held.total)


def moved(state: VisitState, screen: Screen, **changes: Any) -> Step:
    """Another screen, no effect."""
    return Step(replace(state, screen=screen, **changes))


def fresh(state: VisitState, screen: Screen, **changes: Any) -> VisitState:
    """A state without anything of the person; only what is true of room and device stays."""
    kept = VisitState(
        screen=screen,
        readiness=state.readiness,
        after_interruption=state.after_interruption,
        cuff_present=state.cuff_present,
        cuff_fault=None if state.cuff_present else state.cuff_fault,
        stop_pending=state.stop_pending,
        meters_present=state.meters_present,
        reader_present=state.reader_present,
        badge_reader=state.badge_reader,
        card_reader=state.card_reader,
        help=state.help,
        help_reason=state.help_reason,
        phone_tasks=state.phone_tasks,
    )
    return replace(kept, **changes)


def welcome(state: VisitState, **changes: Any) -> Step:
    """Back to the start. If anything of a person was in memory, the process ends for it."""
    scanned = state.scanning or state.code_problem is not None
    carded = state.card_reading or state.card_problem is not None
    touched = state.code or scanned or carded or state.birth_date is not None
    return Step(fresh(state, Screen.WELCOME, **changes), (EndFront(),) if touched else ())


def goodbye(state: VisitState, moment: Moment, *before: Effect) -> Step:
    """The farewell. After consent the station hears that the visit is over."""
    gone = fresh(
        state,
        Screen.GOODBYE,
        consented=state.consented,
        way=state.way,
        version=state.version,
        countdown=countdown(moment, GOODBYE_SECONDS),
    )
    return Step(gone, (*before, LeaveRoom()) if state.consented else ())


def broken_off(state: VisitState, moment: Moment, reason: EndReason, *before: Effect) -> Step:
    """The farewell of a visit that isn't complete: what was confirmed is delivered."""
    return goodbye(state, moment, *before, Journal(Ended(reason)), AbandonVisit())
