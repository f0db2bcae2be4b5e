# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is handed in, and what is corrected after "saved": each correction is a version."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drivers.reading import Quantity
from kiosk.record.facts import LeftOut, Taken
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import Site, Vital, WarningSign
from kiosk.visit.state import CheckIn, PlanLimit, Readiness, Screen, VitalResult, Way
from tests.kiosk.visit.making import APPOINTMENT, BORN, saturation, taken, typed
from tests.kiosk.visit.walking import ANSWERED, CHECKED_IN, SKIPPED, Visit, clipped

OXIMETRY, TEMPERATURE = Vital.OXIMETRY, Vital.TEMPERATURE
TYPED = typed({Quantity.SPO2: 96})


def _saved() -> Visit:
    visit = clipped().asked().play(e.MeterStarted(), saturation(97), e.ResultConfirmed())
    return visit.saved().clear()


def test_a_value_corrected_by_hand_is_handed_in_at_once() -> None:
    visit = _saved().play(e.WayChanged(Way.ARRIVED), e.CorrectTouched(), e.EditTouched(OXIMETRY))
    visit.refuse(e.RetryTouched()).play(e.ByHandTouched(), TYPED)
    (effect,) = visit.effects
    assert isinstance(effect, do.CompleteVisit)
    assert effect.corrections == (Taken(OXIMETRY, 2, TYPED.reading),)
    result = VitalResult(OXIMETRY, reading=TYPED.reading, takes=2)
    assert (effect.completed.version, effect.completed.results) == (2, (result,))
    assert (visit.screen, visit.state.way, visit.state.version) == (Screen.SAVING, None, 2)
    visit.play(e.VisitSaved())
    assert (visit.screen, visit.state.way) == (Screen.SAVED, Way.SAVED)


def test_a_value_left_out_afterwards_is_handed_in_at_once() -> None:
    visit = _saved().play(e.CorrectTouched(), e.EditTouched(OXIMETRY), e.LeaveOutTouched())
    (effect,) = visit.effects
    assert isinstance(effect, do.CompleteVisit)
    assert effect.corrections == (LeftOut(OXIMETRY),)
    assert effect.completed.results[0].left_out


def test_each_correction_is_another_version() -> None:
    visit = _saved()
    for version in (2, 3, 4):
        visit.play(e.CorrectTouched(), e.EditTouched(OXIMETRY), e.ByHandTouched(), TYPED)
        visit.play(e.VisitSaved())
        assert visit.state.version == version
    handed_in = [each for each in visit.effects if isinstance(each, do.CompleteVisit)]
    assert [effect.completed.version for effect in handed_in] == [2, 3, 4]


def test_a_correction_that_the_station_does_not_take_is_said() -> None:
    visit = _saved().play(e.CorrectTouched(), e.EditTouched(OXIMETRY), e.LeaveOutTouched())
    visit.play(e.VisitRefused(Readiness.NOT_CLEANED))
    assert (visit.screen, visit.state.way) == (Screen.SAVED, Way.SAVED)
    assert visit.state.correction_lost
    visit.refuse(e.CorrectTouched()).play(e.DoneTouched())
    assert visit.screen is Screen.GOODBYE


def test_a_record_that_the_station_does_not_take_was_never_saved() -> None:
    visit = clipped().asked().play(*SKIPPED, e.ReviewConfirmed())
    assert visit.play(e.VisitRefused(Readiness.NO_KEY)).screen is Screen.WELCOME


def test_nothing_to_correct_after_all() -> None:
    visit = _saved().play(e.CorrectTouched()).refuse(e.ReviewConfirmed())
    visit.play(e.EditTouched(OXIMETRY), e.ByHandTouched(), e.WayChanged(Way.ARRIVED))
    visit.play(e.BackTouched(), e.BackTouched(), e.DoneTouched())
    assert (visit.screen, visit.state.way, visit.effects) == (Screen.SAVED, Way.ARRIVED, [])


def test_before_saved_there_is_nothing_to_be_done_with() -> None:
    clipped().asked().play(*SKIPPED).refuse(e.DoneTouched())


@pytest.mark.parametrize(
    "way_out",
    [
        (e.IdleNoticed(), e.IdleExpired()),
        (e.HelpTouched(), e.LeaveTouched()),
        (e.AttendantEnded(),),
    ],
)
def test_whoever_goes_while_correcting_has_saved_already(way_out: tuple[e.VisitEvent, ...]) -> None:
    visit = _saved().play(e.CorrectTouched(), e.EditTouched(OXIMETRY), e.ByHandTouched())
    visit.play(*way_out)
    assert visit.screen is Screen.GOODBYE
    assert [each for each in visit.effects if not isinstance(each, do.CallHelp)] == [do.LeaveRoom()]


def test_limits_of_the_plan_that_are_passed_make_it_urgent() -> None:
    visit = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    visit.play(e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT), e.BirthDateConfirmed(BORN))
    visit.play(e.AppointmentConfirmed(), *CHECKED_IN[-2:], e.ConsentGiven())
    visit.play(e.StatisticsChosen(agreed=False), *ANSWERED, e.SiteChosen(Site.EAR))
    visit.play(taken(TEMPERATURE, Quantity.TEMPERATURE, "38.5"), e.ResultConfirmed()).saved()
    limit = PlanLimit(Quantity.TEMPERATURE, high=Decimal(38))
    assert (visit.completed.beyond, visit.completed.urgent) == ((limit,), True)
    assert visit.state.beyond == (Quantity.TEMPERATURE,)
    visit.clear().play(e.CorrectTouched(), e.EditTouched(TEMPERATURE), e.LeaveOutTouched())
    assert (visit.completed.beyond, visit.completed.urgent) == ((), False)


def test_a_warning_sign_makes_it_urgent() -> None:
    visit = clipped().consent().play(*ANSWERED[:-1], e.WarningTouched(WarningSign.BREATH))
    visit.play(e.OverlayClosed(), e.WarningsConfirmed(), *SKIPPED).saved()
    assert visit.completed.urgent
    assert replace(visit.completed, urgent=False).beyond == ()
