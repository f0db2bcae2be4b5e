# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Saving, the ways out, and a whole visit from the door to the farewell."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drivers.reading import Quantity
from kiosk.record.facts import (
    ArmTaken,
    Completed,
    Consented,
    Ended,
    EndReason,
    HandsCleaned,
    Measured,
    MedicinesGiven,
    NotMeasured,
    PainGiven,
    ReasonGiven,
    Rested,
    StatisticsAnswered,
    Taken,
    WarningsGiven,
)
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import Operator, Site, VisitReason, Vital
from kiosk.visit.flow_step import GOODBYE_SECONDS
from kiosk.visit.state import (
    Arm,
    CheckIn,
    Countdown,
    MeanPressure,
    Readiness,
    Screen,
    VisitState,
    VitalResult,
    Way,
)
from tests.kiosk.visit.making import ABSENT, APPOINTMENT, BORN, READY, a_reading, taken
from tests.kiosk.visit.walking import CHECKED_IN, SKIPPED, Visit, clipped, pressing

ENDED_BY = [
    (e.GiveTouched(), EndReason.PATIENT),
    (e.CountdownEnded(), EndReason.IDLE),
    (e.AttendantEnded(), EndReason.ATTENDANT),
]


def test_a_whole_visit_by_code() -> None:
    planned = replace(APPOINTMENT, plan=(Vital.BLOOD_PRESSURE, Vital.TEMPERATURE))
    visit = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    visit.play(e.CodeAccepted(CheckIn.KNOWN, planned), e.BirthDateConfirmed(BORN))
    visit.play(e.AppointmentConfirmed(), e.OperatorChosen(Operator.MYSELF))
    visit.play(e.CallbackConfirmed(""), e.ConsentGiven("en"), e.StatisticsChosen(agreed=True))
    visit.play(e.HandsStarted()).wait()
    visit.play(e.ReasonChosen(VisitReason.PRESSURE), e.PainChosen(0), e.MedicinesChosen(taken=True))
    visit.play(e.WarningsConfirmed(), e.SiteChosen(Site.EAR))
    warm = taken(Vital.TEMPERATURE, Quantity.TEMPERATURE, "36.8")
    visit.play(warm, e.ResultConfirmed(), e.ArmChosen(Arm.RIGHT))
    assert visit.state.countdown == Countdown(330.0, 300.0)
    visit.refuse(e.CountdownEnded()).wait().inflate(140, 90, 70)
    assert visit.state.countdown == Countdown(390.0, 60.0)
    visit.wait().inflate(142, 88, 71).wait().inflate(145, 85, 74)
    mean = MeanPressure(Decimal("143.5"), Decimal("86.5"), Decimal("72.5"))
    assert (visit.screen, visit.state.mean) == (Screen.RESULT, mean)
    visit.play(e.ResultConfirmed()).saved().play(e.WayChanged(Way.ARRIVED), e.DoneTouched()).wait()
    warmth = warm.event.reading  # type: ignore[union-attr]
    assert visit.facts == [
        Consented(CheckIn.KNOWN, BORN, "en", (), planned, "K7MP4Q2X", "", Operator.MYSELF),
        StatisticsAnswered(agreed=True),
        HandsCleaned(30),
        ReasonGiven(VisitReason.PRESSURE),
        PainGiven(0),
        MedicinesGiven(taken=True),
        WarningsGiven(frozenset()),
        Taken(Vital.TEMPERATURE, 1, warmth, Site.EAR),
        ArmTaken(Arm.RIGHT),
        Rested(shortened=False),
        Measured(1, a_reading(140, 90, 70)),
        Measured(2, a_reading(142, 88, 71)),
        Measured(3, a_reading(145, 85, 74)),
    ]
    assert visit.completed == Completed(
        results=(
            VitalResult(Vital.TEMPERATURE, reading=warmth, site=Site.EAR, takes=1),
            VitalResult(Vital.BLOOD_PRESSURE, mean=mean, takes=3),
        ),
        mean=mean,
    )
    assert visit.effects[-2:] == [do.LeaveRoom(), do.EndFront()]


@pytest.mark.parametrize(("event", "reason"), ENDED_BY)
def test_a_visit_that_is_left_alone_delivers_what_was_confirmed(
    event: e.VisitEvent, reason: EndReason
) -> None:
    visit = pressing().rested().play(e.IdleNoticed(), e.IdleExpired())
    assert (visit.screen, visit.state.countdown) == (Screen.LEAVING, Countdown(330.0, 30.0))
    visit.refuse(e.CountdownEnded(), e.BackTouched())
    visit.at = 330.0
    visit.play(event)
    assert visit.effects[-3:] == [do.Journal(Ended(reason)), do.AbandonVisit(), do.LeaveRoom()]
    assert visit.screen is Screen.GOODBYE


def test_a_visit_that_is_discarded_is_forgotten() -> None:
    visit = pressing().rested().play(e.IdleNoticed(), e.IdleExpired()).clear()
    visit.play(e.DiscardTouched())
    assert visit.effects == [do.AbandonVisit(deliver=False), do.LeaveRoom()]


def test_a_visit_ended_by_the_attendant_during_an_inflation() -> None:
    visit = pressing().rested().play(e.InflateTouched(), e.AttendantEnded())
    assert visit.effects[-5:] == [
        do.SendStop(),
        do.Journal(NotMeasured(1, None)),
        do.Journal(Ended(EndReason.ATTENDANT)),
        do.AbandonVisit(),
        do.LeaveRoom(),
    ]


def test_a_visit_ended_by_the_attendant_while_a_meter_measures() -> None:
    visit = clipped().asked().play(e.MeterStarted()).clear().play(e.AttendantEnded())
    assert visit.effects[:2] == [
        do.StopMeter(Vital.OXIMETRY),
        do.Journal(Ended(EndReason.ATTENDANT)),
    ]


def test_an_unanswered_warning_before_the_consent_leaves_nothing() -> None:
    visit = Visit().play(e.StartTouched(), e.NoCodeTouched(), e.IdleNoticed()).wait()
    assert visit.screen is Screen.GOODBYE
    assert visit.effects == []


def test_the_idle_warning_is_answered() -> None:
    visit = pressing().asked().play(e.IdleNoticed())
    assert visit.state.countdown == Countdown(30.0, 30.0)
    visit = visit.refuse(e.IdleNoticed(), e.ArmChosen(Arm.LEFT)).play(e.OverlayClosed())
    assert (visit.screen, visit.state.overlay, visit.state.countdown) == (Screen.ARM, None, None)
    visit.refuse(e.IdleExpired())


def test_a_visit_that_the_station_refuses_starts_anew() -> None:
    visit = Visit().consent().play(e.VisitRefused(Readiness.NOT_CLEANED))
    assert (visit.screen, visit.state.readiness) == (Screen.WELCOME, Readiness.NOT_CLEANED)
    assert visit.effects[-1] == do.EndFront()


def test_saving_may_take_long_and_nobody_has_to_wait() -> None:
    visit = clipped().asked().play(*SKIPPED, e.ReviewConfirmed()).refuse(e.DoneTouched())
    visit.play(e.SaveFailed()).refuse(e.SaveFailed(), e.IdleNoticed(), e.AttendantEnded())
    gone = Visit(visit.state).play(e.DoneTouched())
    assert gone.effects == [do.LeaveRoom()]  # and no word of an abandoned visit
    visit.play(e.VisitSaved())
    assert (visit.state.way, visit.state.save_delayed) == (Way.SAVED, False)


def test_a_way_that_is_faster_than_the_answer() -> None:
    visit = clipped().asked().play(*SKIPPED).refuse(e.WayChanged(Way.UNDERWAY))  # of what?
    visit.play(e.ReviewConfirmed(), e.WayChanged(Way.UNDERWAY), e.VisitSaved())
    visit.refuse(e.WayChanged(Way.UNDERWAY))
    assert visit.state.way is Way.UNDERWAY


def test_nobody_before_saved_ends_the_visit() -> None:
    visit = clipped().asked().play(*SKIPPED).saved().clear().play(e.IdleNoticed())
    assert (visit.screen, visit.effects) == (Screen.GOODBYE, [do.LeaveRoom()])


def test_the_farewell_stands_a_while_and_a_touch_ends_it() -> None:
    visit = clipped().asked().play(*SKIPPED).saved().play(e.DoneTouched())
    assert visit.state.countdown == Countdown(GOODBYE_SECONDS, GOODBYE_SECONDS)
    visit.refuse(e.CountdownEnded()).play(e.DoneTouched())
    assert visit.effects[-1] == do.EndFront()
    visit.refuse(e.DoneTouched())


def test_states_that_cannot_be_are_left_alone() -> None:
    """No way leads there; if one ever did, nothing would be written and nothing would fail."""
    nobody = VisitState(screen=Screen.CONSENT, readiness=Readiness.READY)
    Visit(nobody).refuse(e.ConsentGiven())
    Visit(VisitState(screen=Screen.REST, cuff_present=True)).refuse(ABSENT, e.CountdownEnded())


def test_nothing_of_a_patient_is_in_a_states_text() -> None:
    visit = Visit(READY).play(*CHECKED_IN[:3], e.InsuranceConfirmed("A123456780"))
    visit.play(e.OperatorChosen(Operator.GUARDIAN), e.CallbackConfirmed("03641 223344"))
    visit.play(e.ConsentGiven(), e.StatisticsChosen(agreed=True), e.HandsStarted()).wait()
    visit.play(e.ReasonChosen(VisitReason.OTHER), e.ReasonTextConfirmed("Schwindel"))
    visit.play(e.PainChosen(7), e.MedicinesChosen(taken=True), e.WarningsConfirmed(), *SKIPPED)
    visit.play(e.ArmChosen(Arm.LEFT)).wait()
    visit.inflate(142, 88).wait().inflate(143, 87).wait().inflate(144, 86)
    visit.play(e.ResultConfirmed(), e.ReviewConfirmed())
    text = repr(visit.state) + repr(visit.effects)
    for secret in ("A123456780", "1948", "223344", "Schwindel", "142", "143", "'left'", "guardian"):
        assert secret not in text
    assert "pain" not in text
