# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The visit as a table: (screen, event type) -> handler. Pure: time comes in as an argument.

How to read it
    `TABLE[screen][event]` is a `Row`: the handler, and every screen that it may lead to. An event
    without a row, or whose handler says None, is *refused*: `advance` gives back the very same
    state object and no effects. So a late answer, a double touch or a stray byte changes nothing.
    Reports of the cuff stand in the table under their own types.

Overlays
    Help and the idle warning lie over a screen, which goes on below: waits end, cables fall out,
    the station answers. Only touches are kept from it; they are looked up in `OVERLAYS` instead.

The cuff
    1. `StartInflation` is the effect of one row only, `MEASURE x InflateTouched`, and its handler
       counts: at most five a visit.
    2. Whatever leaves INFLATING, by whichever row, has `SendStop` as its first effect. That is
       done here, in `advance`, and not in the handlers, so that no row can forget it. It is true
       of a finished reading as well: a stop to a cuff that is empty already does no harm.
    3. `opening` is the first step of every program start: the stop again, before anything else.
    4. Who isn't the patient and intervenes during an inflation (the attendant's "shorten the rest"
       comes too late, say) has another picture of the room than we have. Then the cuff is let go.

Consent
    No effect that writes (`Journal`, `CompleteVisit`, `AbandonVisit`) comes before `ConsentGiven`.

Its diagram, docs/visit-flow.md, is generated from the table; a test checks that it is current.
"""

from collections.abc import Mapping
from dataclasses import replace

from drivers import cuff
from kiosk.visit import events as e
from kiosk.visit import flow_anywhere as anywhere
from kiosk.visit import flow_checkin as checkin
from kiosk.visit import flow_end as end
from kiosk.visit import flow_measure as measure
from kiosk.visit.effects import SendStop
from kiosk.visit.flow_step import Moment, Row, Step, VisitRules
from kiosk.visit.state import Overlay, Screen, VisitState

S = Screen
Rows = Mapping[type, Row]

TOUCHES: frozenset[type] = frozenset(
    {
        e.StartTouched,
        e.NoCodeTouched,
        e.CodeConfirmed,
        e.BirthDateConfirmed,
        e.AppointmentConfirmed,
        e.AppointmentRejected,
        e.ConsentGiven,
        e.ConsentRefused,
        e.ArmChosen,
        e.InflateTouched,
        e.StopTouched,
        e.RetryTouched,
        e.SkipTouched,
        e.ReviewConfirmed,
        e.DoneTouched,
        e.BackTouched,
        e.HelpTouched,
        e.OverlayClosed,
    }
)


def _measuring(screen: Screen) -> dict[type, Row]:
    """What is the same on every screen; what becomes of the cuff is the screen's own affair."""
    return {
        e.ReadinessChanged: Row(anywhere.readiness_changed, (screen,)),
        e.HelpTouched: Row(anywhere.help_opened, (screen,)),
        cuff.StopSent: Row(anywhere.stop_sent, (screen,)),
    }


def _anywhere(screen: Screen) -> dict[type, Row]:
    """A screen at which the cuff isn't needed: whether it is there is only noted."""
    return _measuring(screen) | {
        cuff.CuffPresent: Row(anywhere.cuff_found, (screen,)),
        cuff.CuffAbsent: Row(anywhere.cuff_lost, (screen,)),
    }


def _attended(screen: Screen) -> dict[type, Row]:
    """A screen that waits for the patient, and at which the patient may have gone away."""
    return _anywhere(screen) | _watched(screen)


def _watched(screen: Screen) -> dict[type, Row]:
    return {
        e.IdleNoticed: Row(anywhere.idle_noticed, (screen,)),
        e.IdleExpired: Row(end.idle_expired, (S.GOODBYE,)),
        e.AttendantEnded: Row(end.attendant_ended, (S.GOODBYE,)),
    }


_REFUSED: dict[type, Row] = {e.VisitRefused: Row(end.visit_refused, (S.WELCOME,))}

TABLE: Mapping[Screen, Rows] = {
    S.WELCOME: {
        **_anywhere(S.WELCOME),
        e.StartTouched: Row(checkin.start, (S.CODE,)),
    },
    S.CODE: {
        **_attended(S.CODE),
        e.CodeConfirmed: Row(checkin.code_confirmed, (S.CODE,)),
        e.CodeAccepted: Row(checkin.code_accepted, (S.BIRTH_DATE,)),
        e.CodeRefused: Row(checkin.code_refused, (S.CODE,)),
        e.NoCodeTouched: Row(checkin.walk_in, (S.BIRTH_DATE, S.CODE)),
        e.BackTouched: Row(checkin.leave_code, (S.WELCOME,)),
    },
    S.BIRTH_DATE: {
        **_attended(S.BIRTH_DATE),
        e.BirthDateConfirmed: Row(
            checkin.birth_date_confirmed, (S.APPOINTMENT, S.CONSENT, S.BIRTH_DATE)
        ),
        e.BackTouched: Row(checkin.back_to_code, (S.CODE,)),
    },
    S.APPOINTMENT: {
        **_attended(S.APPOINTMENT),
        e.AppointmentConfirmed: Row(checkin.appointment_confirmed, (S.CONSENT,)),
        e.AppointmentRejected: Row(checkin.back_to_code, (S.CODE,)),
        e.BackTouched: Row(checkin.back_to_birth_date, (S.BIRTH_DATE,)),
    },
    S.CONSENT: {
        **_attended(S.CONSENT),
        e.ConsentGiven: Row(checkin.consent_given, (S.ARM, S.WELCOME)),
        e.ConsentRefused: Row(checkin.consent_refused, (S.DECLINED,)),
        e.BackTouched: Row(checkin.back_from_consent, (S.APPOINTMENT, S.BIRTH_DATE)),
    },
    S.DECLINED: {
        **_anywhere(S.DECLINED),
        e.DoneTouched: Row(end.done, (S.GOODBYE,)),
        e.BackTouched: Row(checkin.back_to_consent, (S.CONSENT,)),
        e.IdleNoticed: Row(end.done, (S.GOODBYE,)),
        e.AttendantEnded: Row(end.done, (S.GOODBYE,)),
    },
    S.ARM: {
        **_attended(S.ARM),
        **_REFUSED,
        e.ArmChosen: Row(measure.arm_chosen, (S.REST, S.PROBLEM)),
        e.SkipTouched: Row(measure.skip, (S.REVIEW,)),
    },
    S.REST: {
        **_measuring(S.REST),
        **_REFUSED,
        e.CountdownEnded: Row(measure.rest_ended, (S.MEASURE,)),
        e.RestShortened: Row(measure.rest_shortened, (S.MEASURE,)),
        e.SkipTouched: Row(measure.skip, (S.REVIEW,)),
        e.BackTouched: Row(measure.back_to_arm, (S.ARM,)),
        e.AttendantEnded: Row(end.attendant_ended, (S.GOODBYE,)),
        cuff.CuffAbsent: Row(measure.lost_while_waiting, (S.PROBLEM,)),
    },
    S.MEASURE: {
        **_measuring(S.MEASURE),
        **_watched(S.MEASURE),
        **_REFUSED,
        e.InflateTouched: Row(measure.inflate, (S.INFLATING,)),
        e.SkipTouched: Row(measure.skip, (S.REVIEW,)),
        e.BackTouched: Row(measure.back_to_arm, (S.ARM,)),
        cuff.CuffAbsent: Row(measure.lost_before_inflating, (S.PROBLEM,)),
    },
    S.INFLATING: {
        e.ReadinessChanged: Row(anywhere.readiness_changed, (S.INFLATING,)),
        cuff.InflationDone: Row(measure.inflation_done, (S.PAUSE, S.REVIEW, S.PROBLEM)),
        cuff.InflationFailed: Row(measure.inflation_failed, (S.PROBLEM,)),
        cuff.CuffAbsent: Row(measure.lost_while_inflating, (S.PROBLEM,)),
        cuff.CuffPresent: Row(measure.found_while_inflating, (S.PROBLEM,)),
        e.StopTouched: Row(measure.stopped, (S.PROBLEM,)),
        e.BackTouched: Row(measure.stopped, (S.PROBLEM,)),
        e.SkipTouched: Row(measure.stopped, (S.PROBLEM,)),
        e.HelpTouched: Row(anywhere.help_while_inflating, (S.PROBLEM,)),
        e.RestShortened: Row(measure.stopped, (S.PROBLEM,)),
        e.IdleNoticed: Row(measure.stopped, (S.PROBLEM,)),
        e.IdleExpired: Row(end.idle_expired_inflating, (S.GOODBYE,)),
        e.AttendantEnded: Row(end.attendant_ended_inflating, (S.GOODBYE,)),
        **_REFUSED,
    },
    S.PAUSE: {
        **_measuring(S.PAUSE),
        **_REFUSED,
        e.CountdownEnded: Row(measure.pause_ended, (S.MEASURE,)),
        e.SkipTouched: Row(measure.skip, (S.REVIEW,)),
        e.AttendantEnded: Row(end.attendant_ended, (S.GOODBYE,)),
        cuff.CuffAbsent: Row(measure.lost_while_waiting, (S.PROBLEM,)),
    },
    S.PROBLEM: {
        **_attended(S.PROBLEM),
        **_REFUSED,
        e.RetryTouched: Row(measure.retry, (S.MEASURE, S.REST, S.PAUSE)),
        e.SkipTouched: Row(measure.skip, (S.REVIEW,)),
        cuff.CuffPresent: Row(measure.found_in_problem, (S.PROBLEM,)),
        cuff.CuffAbsent: Row(measure.lost_in_problem, (S.PROBLEM,)),
    },
    S.REVIEW: {
        **_attended(S.REVIEW),
        **_REFUSED,
        e.ReviewConfirmed: Row(end.review_confirmed, (S.SAVING,)),
        e.RetryTouched: Row(measure.retry_from_review, (S.ARM, S.PAUSE, S.MEASURE, S.PROBLEM)),
    },
    S.SAVING: {
        **_anywhere(S.SAVING),
        **_REFUSED,
        e.VisitSaved: Row(end.saved, (S.SAVED,)),
        e.SaveFailed: Row(end.save_failed, (S.SAVING,)),
        e.WayChanged: Row(end.way_changed, (S.SAVING,)),  # the line can be faster than the answer
        e.DoneTouched: Row(end.leave_saving, (S.GOODBYE,)),
    },
    S.SAVED: {
        **_anywhere(S.SAVED),
        e.WayChanged: Row(end.way_changed, (S.SAVED,)),
        e.DoneTouched: Row(end.done, (S.GOODBYE,)),
        e.IdleNoticed: Row(end.done, (S.GOODBYE,)),
        e.AttendantEnded: Row(end.done, (S.GOODBYE,)),
    },
    S.GOODBYE: {
        **_anywhere(S.GOODBYE),
        e.WayChanged: Row(end.way_changed, (S.GOODBYE,)),
        e.DoneTouched: Row(end.end_front, (S.GOODBYE,)),
        e.CountdownEnded: Row(end.farewell_over, (S.GOODBYE,)),
    },
}

OVERLAYS: Mapping[Overlay, Mapping[type, Row]] = {
    Overlay.HELP: {e.OverlayClosed: Row(anywhere.help_closed, ())},
    Overlay.IDLE: {
        e.OverlayClosed: Row(anywhere.idle_answered, ()),
        e.HelpTouched: Row(anywhere.help_instead_of_idle, ()),
    },
}
"""Touches while something lies over the screen; the screen below stays what it is."""


def kind_of(event: e.VisitEvent) -> type:
    """Under which type the event stands in the table."""
    return type(_content(event))


def opening() -> Step:
    """The first step of every program start: whatever was left inflated is let go."""
    return Step(VisitState(stop_pending=True), (SendStop(),))


def advance(state: VisitState, event: e.VisitEvent, now: float, rules: VisitRules) -> Step:
    """What `event` at `now` (`Clock.monotonic()`, seconds) leads to."""
    row = _row(state, kind_of(event))
    step = row.handler(state, _content(event), Moment(now, rules)) if row else None
    if step is None:
        return Step(state)
    if state.screen is S.INFLATING and step.state.screen is not S.INFLATING:
        return Step(replace(step.state, stop_pending=True), (SendStop(), *step.effects))
    return step


def _row(state: VisitState, kind: type) -> Row | None:
    if state.overlay is not None and kind in TOUCHES:
        return OVERLAYS[state.overlay].get(kind)
    return TABLE[state.screen].get(kind)


def _content(event: e.VisitEvent) -> e.VisitEvent | cuff.CuffEvent:
    return event.event if isinstance(event, e.CuffReported) else event
