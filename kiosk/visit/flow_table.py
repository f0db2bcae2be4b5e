# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The whole table of the flow, and what is looked up while something lies over a screen."""

from collections.abc import Mapping

from drivers import cuff
from kiosk.visit import events as e
from kiosk.visit import flow_anywhere as anywhere
from kiosk.visit import flow_attendant as attendant
from kiosk.visit import flow_end as end
from kiosk.visit import flow_help as help_
from kiosk.visit import flow_return as return_
from kiosk.visit.flow_rows import REFUSED, Rows, anywhere_at
from kiosk.visit.flow_step import Row
from kiosk.visit.flow_table_before import BEFORE
from kiosk.visit.flow_table_measure import METERS, PRESSURE, VALUES
from kiosk.visit.state import PANEL, Overlay, Screen

S = Screen

_ASKED_FROM = (
    S.STATISTICS,
    S.HANDS,
    S.HANDS_REASON,
    S.REASON,
    S.REASON_TEXT,
    S.PAIN,
    S.MEDICINES,
    S.WARNINGS,
    S.GUIDE,
    S.METER_PROBLEM,
    S.ARM,
    S.REST,
    S.MEASURE,
    S.PAUSE,
    S.PROBLEM,
    S.BY_HAND,
    S.SKIP_REASON,
    S.RESULT,
    S.PERSON,
    S.REVIEW,
    S.EDIT,
)
"""Everywhere after the consent, as long as nothing is handed in."""

_END: Mapping[Screen, Rows] = {
    S.SAVING: {
        **anywhere_at(S.SAVING),
        e.VisitRefused: Row(end.correction_refused, (S.WELCOME, S.SAVED)),
        e.VisitSaved: Row(end.saved, (S.SAVED,)),
        e.SaveFailed: Row(end.save_failed, (S.SAVING,)),
        e.WayChanged: Row(end.way_changed, (S.SAVING,)),  # the line can be faster than the answer
        e.DoneTouched: Row(end.leave_saving, (S.GOODBYE,)),
    },
    S.SAVED: {
        **anywhere_at(S.SAVED),
        e.WayChanged: Row(end.way_changed, (S.SAVED,)),
        e.CorrectTouched: Row(end.correct, (S.REVIEW,)),
        e.DoneTouched: Row(end.done, (S.GOODBYE,)),
        e.IdleNoticed: Row(end.done_unwatched, (S.GOODBYE, S.SAVED)),
        e.AttendantEnded: Row(end.done, (S.GOODBYE,)),
    },
    S.LEAVING: {
        **anywhere_at(S.LEAVING),
        **REFUSED,
        e.GiveTouched: Row(end.given, (S.GOODBYE,)),
        e.DiscardTouched: Row(end.discarded, (S.GOODBYE,)),
        e.CountdownEnded: Row(end.leaving_unanswered, (S.GOODBYE,)),
        e.AttendantEnded: Row(end.attendant_ended, (S.GOODBYE,)),
        e.BackTouched: Row(return_.stay, _ASKED_FROM),
        cuff.CuffPresent: Row(return_.cuff_found_aside, (S.LEAVING,)),
    },
    S.GOODBYE: {
        **anywhere_at(S.GOODBYE),
        e.WayChanged: Row(end.way_changed, (S.GOODBYE,)),
        e.DoneTouched: Row(end.end_front, (S.GOODBYE,)),
        e.CountdownEnded: Row(end.farewell_over, (S.GOODBYE,)),
    },
}

TABLE: Mapping[Screen, Rows] = {**BEFORE, **METERS, **PRESSURE, **VALUES, **_END}

_STAYS: tuple[Screen, ...] = ()  # the screen below, whichever it is
_ENDS = (S.WELCOME, S.GOODBYE)
_HELP: dict[type, Row] = {e.HelpTouched: Row(help_.help_opened, _STAYS)}
_ATTENDANTS: dict[type, Row] = {
    e.OverlayClosed: Row(anywhere.overlay_closed, _STAYS),
    e.PanelTurned: Row(attendant.panel_turned, _STAYS),
    e.AttendantActed: Row(attendant.attendant_acted, _ENDS),
    e.RoomTended: Row(attendant.room_tended, _STAYS),
}

OVERLAYS: Mapping[Overlay, Mapping[type, Row]] = {
    Overlay.HELP: {
        e.OverlayClosed: Row(anywhere.overlay_closed, _STAYS),
        e.MistakeTouched: Row(help_.mistake, _STAYS),
        e.LeaveTouched: Row(help_.leave, (*_ENDS, S.LEAVING)),
        e.AttendantTouched: Row(attendant.attendant_touched, _STAYS),  # who was called comes
        e.BadgeHeld: Row(attendant.badge_held, _STAYS),
    },
    Overlay.IDLE: {e.OverlayClosed: Row(anywhere.overlay_closed, _STAYS), **_HELP},
    Overlay.ANSWER: {e.OverlayClosed: Row(anywhere.overlay_closed, _STAYS), **_HELP},
    Overlay.EASE: {e.OverlayClosed: Row(anywhere.overlay_closed, _STAYS), **_HELP},
    Overlay.PIN: {
        e.OverlayClosed: Row(anywhere.overlay_closed, _STAYS),
        e.PinConfirmed: Row(attendant.pin_confirmed, _STAYS),
        e.BadgeHeld: Row(attendant.badge_held, _STAYS),
        **_HELP,
    },
    **{page: _ATTENDANTS for page in Overlay if page in PANEL},
    Overlay.SCREEN_CLEANING: {
        e.BadgeHeld: Row(attendant.badge_before_the_dead_screen, _STAYS),
    },
}
"""Touches while something lies over the screen; without named targets the screen stays."""

TOUCHES: frozenset[type] = frozenset(
    {
        e.StartTouched,
        e.QuestionTouched,
        e.EaseTouched,
        e.NoCodeTouched,
        e.CodeConfirmed,
        e.SlipScanned,  # said by a person, with a paper
        e.BadgeHeld,  # done by a person, with a badge
        e.CardInserted,  # done by a person, with a card
        e.CardConfirmed,
        e.CardRejected,
        e.BirthDateConfirmed,
        e.InsuranceConfirmed,
        e.AppointmentConfirmed,
        e.AppointmentRejected,
        e.OperatorChosen,
        e.CallbackConfirmed,
        e.ConsentGiven,
        e.ConsentRefused,
        e.StatisticsChosen,
        e.HandsStarted,
        e.HandsPaused,
        e.HandsImpossible,
        e.HandsReasonChosen,
        e.ReasonChosen,
        e.ReasonTextConfirmed,
        e.PainChosen,
        e.MedicinesChosen,
        e.WarningTouched,
        e.WarningsConfirmed,
        e.SiteChosen,
        e.MeterStarted,
        e.ByHandTouched,
        e.ByHandConfirmed,
        e.SkipTouched,
        e.SkipReasonChosen,
        e.ResultConfirmed,
        e.PersonDeclined,
        e.PersonWanted,
        e.EditTouched,
        e.LeaveOutTouched,
        e.ArmChosen,
        e.InflateTouched,
        e.StopTouched,
        e.RetryTouched,
        e.ReviewConfirmed,
        e.CorrectTouched,
        e.DoneTouched,
        e.BackTouched,
        e.HelpTouched,
        e.MistakeTouched,
        e.LeaveTouched,
        e.GiveTouched,
        e.DiscardTouched,
        e.OverlayClosed,
        e.AttendantTouched,
        e.PinConfirmed,
        e.PanelTurned,
        e.AttendantActed,
        e.RoomTended,
    }
)
