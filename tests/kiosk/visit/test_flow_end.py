# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Review, saving, the ways out, and a whole visit from the door to the farewell."""

from decimal import Decimal

import pytest

from kiosk.record.facts import (
    ArmTaken,
    Completed,
    Consented,
    Ended,
    EndReason,
    Measured,
    NotMeasured,
    Rested,
)
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.flow_step import GOODBYE_SECONDS
from kiosk.visit.state import (
    Arm,
    CheckIn,
    Countdown,
    MeanPressure,
    Overlay,
    Readiness,
    Screen,
    Timing,
    VisitState,
    Way,
)
from tests.kiosk.visit.making import (
    ABSENT,
    APPOINTMENT,
    BORN,
    done,
)
from tests.kiosk.visit.walking import Visit


def test_a_whole_visit_by_code() -> None:
    visit = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    assert visit.effects == [do.LookUpCode("K7MP4Q2X")]
    visit.play(e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT, (Timing.LATE,)))
    visit.play(e.BirthDateConfirmed(BORN))
    assert visit.screen is Screen.APPOINTMENT
    visit.play(e.AppointmentConfirmed(), e.ConsentGiven("en"), e.ArmChosen(Arm.RIGHT))
    assert visit.state.countdown == Countdown(300.0, 300.0)
    visit.refuse(e.CountdownEnded()).wait().inflate(140, 90, 70)
    assert visit.state.countdown == Countdown(360.0, 60.0)
    visit.wait().inflate(142, 88, 71).wait().inflate(145, 85, 74)
    assert visit.screen is Screen.REVIEW
    mean = MeanPressure(Decimal("143.5"), Decimal("86.5"), Decimal("72.5"))
    assert visit.state.mean == mean
    visit.play(e.ReviewConfirmed(), e.VisitSaved(), e.WayChanged(Way.ARRIVED), e.DoneTouched())
    visit.wait()
    assert visit.facts == [
        Consented(CheckIn.KNOWN, BORN, "en", (Timing.LATE,), APPOINTMENT, "K7MP4Q2X"),
        ArmTaken(Arm.RIGHT),
        Rested(shortened=False),
        Measured(1, done(140, 90, 70).event.reading),  # type: ignore[union-attr]
        Measured(2, done(142, 88, 71).event.reading),  # type: ignore[union-attr]
        Measured(3, done(145, 85, 74).event.reading),  # type: ignore[union-attr]
    ]
    assert visit.completed == Completed(mean)
    assert visit.effects[-2:] == [do.LeaveRoom(), do.EndFront()]


def test_the_idle_warning_is_answered() -> None:
    visit = Visit().consent().play(e.IdleNoticed())
    assert visit.state.countdown == Countdown(30.0, 30.0)
    visit.refuse(e.IdleNoticed(), e.ArmChosen(Arm.LEFT)).play(e.OverlayClosed())
    assert (visit.screen, visit.state.overlay, visit.state.countdown) == (Screen.ARM, None, None)
    visit.refuse(e.IdleExpired())


def test_help_instead_of_an_answer_to_the_idle_warning() -> None:
    visit = Visit().consent().play(e.IdleNoticed(), e.HelpTouched())
    assert (visit.state.overlay, visit.state.countdown) == (Overlay.HELP, None)


def test_an_unanswered_warning_before_the_consent_leaves_nothing() -> None:
    visit = Visit().play(e.StartTouched(), e.NoCodeTouched(), e.IdleNoticed(), e.IdleExpired())
    assert visit.screen is Screen.GOODBYE
    assert visit.effects == []


@pytest.mark.parametrize(
    ("event", "reason"),
    [(e.IdleExpired(), EndReason.IDLE), (e.AttendantEnded(), EndReason.ATTENDANT)],
)
def test_a_visit_ended_by_others_delivers_what_was_confirmed(
    event: e.VisitEvent, reason: EndReason
) -> None:
    visit = Visit().rested().play(e.IdleNoticed(), event)
    assert visit.effects[-3:] == [do.Journal(Ended(reason)), do.AbandonVisit(), do.LeaveRoom()]


@pytest.mark.parametrize(
    ("event", "reason"),
    [(e.IdleExpired(), EndReason.IDLE), (e.AttendantEnded(), EndReason.ATTENDANT)],
)
def test_a_visit_ended_by_others_during_an_inflation(
    event: e.VisitEvent, reason: EndReason
) -> None:
    visit = Visit().rested().play(e.InflateTouched(), event)
    assert visit.effects[-5:] == [
        do.SendStop(),
        do.Journal(NotMeasured(1, None)),
        do.Journal(Ended(reason)),
        do.AbandonVisit(),
        do.LeaveRoom(),
    ]


def test_a_visit_that_the_station_refuses_starts_anew() -> None:
    visit = Visit().consent().play(e.VisitRefused(Readiness.NOT_CLEANED))
    assert (visit.screen, visit.state.readiness) == (Screen.WELCOME, Readiness.NOT_CLEANED)
    assert visit.effects[-1] == do.EndFront()


def test_saving_may_take_long_and_nobody_has_to_wait() -> None:
    visit = Visit().consent().play(e.SkipTouched(), e.ReviewConfirmed()).refuse(e.DoneTouched())
    visit.play(e.SaveFailed()).refuse(e.SaveFailed(), e.IdleNoticed(), e.AttendantEnded())
    gone = Visit(visit.state).play(e.DoneTouched())
    assert gone.effects == [do.LeaveRoom()]  # and no word of an abandoned visit
    visit.play(e.VisitSaved())
    assert (visit.state.way, visit.state.save_delayed) == (Way.SAVED, False)


def test_a_way_that_is_faster_than_the_answer() -> None:
    visit = Visit().consent().play(e.SkipTouched(), e.ReviewConfirmed())
    visit.play(e.WayChanged(Way.UNDERWAY), e.VisitSaved()).refuse(e.WayChanged(Way.UNDERWAY))
    assert visit.state.way is Way.UNDERWAY


def test_the_farewell_stands_a_while_and_a_touch_ends_it() -> None:
    visit = Visit().consent().play(e.SkipTouched(), e.ReviewConfirmed(), e.VisitSaved())
    visit.play(e.DoneTouched())
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
    visit = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    visit.play(e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT), e.BirthDateConfirmed(BORN))
    visit.play(e.AppointmentConfirmed(), e.ConsentGiven(), e.ArmChosen(Arm.LEFT)).wait()
    visit.inflate(142, 88).wait().inflate(143, 87).wait().inflate(144, 86)
    visit.play(e.ReviewConfirmed())
    text = repr(visit.state) + repr(visit.effects)
    for secret in ("K7MP4Q2X", "1948", APPOINTMENT.id, "142", "143", "'left'"):
        assert secret not in text
