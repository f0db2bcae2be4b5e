# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rows of the flow's table that many screens share."""

from collections.abc import Mapping

from drivers import cuff, meter
from kiosk.visit import events as e
from kiosk.visit import flow_anywhere as anywhere
from kiosk.visit import flow_attendant as attendant
from kiosk.visit import flow_end as end
from kiosk.visit import flow_help as help_
from kiosk.visit import flow_meter as meters
from kiosk.visit import flow_return as return_
from kiosk.visit.flow_step import Row
from kiosk.visit.state import Screen

S = Screen
Rows = Mapping[type, Row]


def news(screen: Screen) -> dict[type, Row]:
    """What the room and the devices say; no screen is left for it."""
    return {
        e.ReadinessChanged: Row(anywhere.readiness_changed, (screen,)),
        e.HelpChanged: Row(help_.help_changed, (screen,)),
        e.PhoneTasksChanged: Row(anywhere.phone_tasks_changed, (screen,)),
        e.ReaderReported: Row(anywhere.reader_reported, (screen,)),
        e.BadgeReaderReported: Row(anywhere.badge_reader_reported, (screen,)),
        e.CardReaderReported: Row(anywhere.card_reader_reported, (screen,)),
        meter.MeterPresent: Row(meters.meter_found, (screen,)),
        meter.MeterAbsent: Row(meters.meter_lost, (screen,)),
    }


def waiting(screen: Screen) -> dict[type, Row]:
    """A screen on which nobody has to touch anything; what becomes of the cuff is its own."""
    return news(screen) | {
        cuff.StopSent: Row(anywhere.stop_sent, (screen,)),
        e.HelpTouched: Row(help_.help_opened, (screen,)),
        e.EaseTouched: Row(anywhere.ease_opened, (screen,)),
        e.AttendantTouched: Row(attendant.attendant_touched, (screen,)),
        e.BadgeHeld: Row(attendant.badge_held, (screen,)),
        e.PinRefused: Row(attendant.pin_refused, (screen,)),
        e.AttendantSeen: Row(attendant.attendant_seen, (screen,)),
        e.AttendantChanged: Row(attendant.attendant_changed, (screen,)),
        e.SecondAnswered: Row(attendant.second_answered, (screen,)),
        e.AttendantLocked: Row(attendant.attendant_locked, (screen,)),
        e.IdleNoticed: Row(anywhere.idle_while_waiting, (screen,)),
    }


def anywhere_at(screen: Screen) -> dict[type, Row]:
    """A screen at which the cuff isn't needed: whether it is there is only noted."""
    return waiting(screen) | {
        cuff.CuffPresent: Row(anywhere.cuff_found, (screen,)),
        cuff.CuffAbsent: Row(anywhere.cuff_lost, (screen,)),
    }


def watched(screen: Screen, expired: tuple[Screen, ...]) -> dict[type, Row]:
    """A screen before which the patient may have gone away."""
    return {
        e.IdleNoticed: Row(anywhere.idle_noticed, (screen,)),
        e.IdleExpired: Row(end.idle_expired, expired),
        e.AttendantEnded: Row(end.attendant_ended, (S.GOODBYE,)),
    }


def unknown(screen: Screen) -> dict[type, Row]:
    """Before the consent: nothing was written, so nobody is asked about it at the end."""
    return anywhere_at(screen) | watched(screen, (S.GOODBYE,))


def attended(screen: Screen, expired: tuple[Screen, ...] = (S.LEAVING,)) -> dict[type, Row]:
    """After the consent, waiting for the patient."""
    return anywhere_at(screen) | watched(screen, expired) | REFUSED


def aside(screen: Screen, expired: tuple[Screen, ...]) -> dict[type, Row]:
    """A question in between: the screen that it was asked from comes back as it was."""
    return attended(screen, expired) | {
        cuff.CuffPresent: Row(return_.cuff_found_aside, (screen,)),
    }


REFUSED: dict[type, Row] = {e.VisitRefused: Row(end.visit_refused, (S.WELCOME,))}
