# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The flow's table for all that is measured."""

from collections.abc import Mapping

from drivers import cuff, meter
from kiosk.visit import events as e
from kiosk.visit import flow_end as end
from kiosk.visit import flow_help as help_
from kiosk.visit import flow_measure as measure
from kiosk.visit import flow_meter as meters
from kiosk.visit import flow_plan as plan
from kiosk.visit import flow_return as return_
from kiosk.visit.flow_rows import REFUSED, Rows, aside, attended, news, waiting, watched
from kiosk.visit.flow_step import Row
from kiosk.visit.state import Screen

S = Screen

_SKIP_OR_RESULT = (S.SKIP_REASON, S.RESULT)
_ON = (S.GUIDE, S.ARM, S.REVIEW)  # what may come behind a measurement
_BY_HAND: dict[type, Row] = {e.ByHandTouched: Row(plan.by_hand_asked, (S.BY_HAND,))}
_METER_ASIDE: dict[type, Row] = {
    **_BY_HAND,
    e.SkipTouched: Row(plan.skip_asked, (S.SKIP_REASON,)),
}

METERS: Mapping[Screen, Rows] = {
    S.GUIDE: {
        **attended(S.GUIDE),
        **_METER_ASIDE,
        e.MeterStarted: Row(meters.started, (S.TAKING,)),
        e.SiteChosen: Row(meters.site_chosen, (S.TAKING,)),
        e.BackTouched: Row(meters.back_to_edit, (S.EDIT,)),
    },
    S.TAKING: {
        **waiting(S.TAKING),
        **REFUSED,
        meter.MeterDone: Row(meters.taken, (S.RESULT, S.METER_PROBLEM)),
        meter.MeterFailed: Row(meters.not_taken, (S.METER_PROBLEM,)),
        meter.MeterAbsent: Row(meters.lost_while_taking, (S.METER_PROBLEM, S.TAKING)),
        e.StopTouched: Row(meters.stopped, (S.GUIDE,)),
        e.AttendantEnded: Row(end.attendant_ended, (S.GOODBYE,)),
    },
    S.METER_PROBLEM: {
        **attended(S.METER_PROBLEM),
        **_METER_ASIDE,
        e.RetryTouched: Row(meters.retry, (S.TAKING,)),
    },
}

PRESSURE: Mapping[Screen, Rows] = {
    S.ARM: {
        **attended(S.ARM),
        **_METER_ASIDE,
        e.ArmChosen: Row(measure.arm_chosen, (S.REST, S.PROBLEM)),
        e.BackTouched: Row(meters.back_to_edit, (S.EDIT,)),
    },
    S.REST: {
        **waiting(S.REST),
        **REFUSED,
        e.CountdownEnded: Row(measure.rest_ended, (S.MEASURE,)),
        e.RestShortened: Row(measure.rest_shortened, (S.MEASURE,)),
        e.SkipTouched: Row(measure.skip, (S.SKIP_REASON,)),
        e.BackTouched: Row(measure.back_to_arm, (S.ARM,)),
        e.AttendantEnded: Row(end.attendant_ended, (S.GOODBYE,)),
        cuff.CuffAbsent: Row(measure.lost_while_waiting, (S.PROBLEM,)),
    },
    S.MEASURE: {
        **waiting(S.MEASURE),
        **watched(S.MEASURE, (S.LEAVING,)),
        **REFUSED,
        **_BY_HAND,
        e.InflateTouched: Row(measure.inflate, (S.INFLATING,)),
        e.SkipTouched: Row(measure.skip, _SKIP_OR_RESULT),
        e.BackTouched: Row(measure.back_to_arm, (S.ARM,)),
        cuff.CuffAbsent: Row(measure.lost_before_inflating, (S.PROBLEM,)),
    },
    S.INFLATING: {
        **news(S.INFLATING),
        cuff.InflationDone: Row(measure.inflation_done, (S.PAUSE, S.RESULT, S.PROBLEM)),
        cuff.InflationFailed: Row(measure.inflation_failed, (S.PROBLEM,)),
        cuff.CuffAbsent: Row(measure.lost_while_inflating, (S.PROBLEM,)),
        cuff.CuffPresent: Row(measure.found_while_inflating, (S.PROBLEM,)),
        e.StopTouched: Row(measure.stopped, (S.PROBLEM,)),
        e.BackTouched: Row(measure.stopped, (S.PROBLEM,)),
        e.SkipTouched: Row(measure.stopped, (S.PROBLEM,)),
        e.HelpTouched: Row(help_.help_while_inflating, (S.PROBLEM,)),
        e.RestShortened: Row(measure.stopped, (S.PROBLEM,)),
        e.IdleNoticed: Row(measure.stopped, (S.PROBLEM,)),
        e.AttendantEnded: Row(end.attendant_ended_inflating, (S.GOODBYE,)),
        **REFUSED,
    },
    S.PAUSE: {
        **waiting(S.PAUSE),
        **REFUSED,
        e.CountdownEnded: Row(measure.pause_ended, (S.MEASURE,)),
        e.SkipTouched: Row(measure.skip, _SKIP_OR_RESULT),
        e.AttendantEnded: Row(end.attendant_ended, (S.GOODBYE,)),
        cuff.CuffAbsent: Row(measure.lost_while_waiting, (S.PROBLEM,)),
    },
    S.PROBLEM: {
        **attended(S.PROBLEM),
        **_BY_HAND,
        e.RetryTouched: Row(measure.retry, (S.MEASURE, S.REST, S.PAUSE)),
        e.SkipTouched: Row(measure.skip, (*_SKIP_OR_RESULT, S.GUIDE, S.REVIEW)),
        cuff.CuffPresent: Row(measure.found_in_problem, (S.PROBLEM,)),
        cuff.CuffAbsent: Row(measure.lost_in_problem, (S.PROBLEM,)),
    },
}

_LEFT = (S.LEAVING, S.GOODBYE)  # after "saved" there is nothing to ask about

VALUES: Mapping[Screen, Rows] = {
    S.BY_HAND: {
        **aside(S.BY_HAND, _LEFT),
        e.ByHandConfirmed: Row(plan.by_hand, (S.RESULT, S.BY_HAND, S.SAVING)),
        e.BackTouched: Row(
            return_.back_from_aside,
            (S.GUIDE, S.METER_PROBLEM, S.ARM, S.MEASURE, S.PROBLEM, S.EDIT),
        ),
        e.WayChanged: Row(end.way_changed, (S.BY_HAND,)),
    },
    S.SKIP_REASON: {
        **aside(S.SKIP_REASON, (S.LEAVING,)),
        e.SkipReasonChosen: Row(plan.skipped, _ON),
        e.BackTouched: Row(
            return_.back_from_aside,
            (S.GUIDE, S.METER_PROBLEM, S.ARM, S.REST, S.MEASURE, S.PAUSE, S.PROBLEM),
        ),
    },
    S.RESULT: {
        **attended(S.RESULT),
        e.ResultConfirmed: Row(plan.result_confirmed, (*_ON, S.PERSON)),
        e.RetryTouched: Row(meters.again, (S.GUIDE, S.ARM, S.PAUSE, S.MEASURE, S.PROBLEM)),
    },
    S.PERSON: {
        **attended(S.PERSON),
        e.PersonDeclined: Row(plan.person_declined, _ON),
        e.PersonWanted: Row(plan.person_wanted, _ON),
    },
    S.REVIEW: {
        **attended(S.REVIEW, _LEFT),
        e.ReviewConfirmed: Row(end.review_confirmed, (S.SAVING,)),
        e.DoneTouched: Row(end.corrections_done, (S.SAVED,)),
        e.EditTouched: Row(meters.edit, (S.EDIT,)),
        e.WayChanged: Row(end.way_changed, (S.REVIEW,)),
    },
    S.EDIT: {
        **attended(S.EDIT, _LEFT),
        **_BY_HAND,
        e.RetryTouched: Row(meters.again, (S.GUIDE, S.ARM, S.PAUSE, S.MEASURE, S.PROBLEM)),
        e.LeaveOutTouched: Row(meters.leave_out, (S.REVIEW, S.SAVING)),
        e.BackTouched: Row(meters.back_to_review, (S.REVIEW,)),
        e.WayChanged: Row(end.way_changed, (S.EDIT,)),
    },
}
