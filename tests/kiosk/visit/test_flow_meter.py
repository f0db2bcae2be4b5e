# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Oximeter, thermometer, scale: guide, measurement, problem, result."""

from dataclasses import replace

from drivers.fault import DeviceFault
from drivers.reading import Quantity
from kiosk.record.facts import LeftOut, NotTaken, Taken
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import Site, Vital
from kiosk.visit.state import Readiness, Screen, VitalResult
from tests.kiosk.visit.making import READY, gone, met, not_taken, reading_of, saturation, taken
from tests.kiosk.visit.walking import Visit, a_room_with, clipped

OXIMETRY, TEMPERATURE, WEIGHT = Vital.OXIMETRY, Vital.TEMPERATURE, Vital.WEIGHT
FEVERISH = taken(TEMPERATURE, Quantity.TEMPERATURE, "38.5")
CLIP = reading_of({Quantity.SPO2: 97})


def warm() -> Visit:
    """In a room that has a thermometer alone, at its guide."""
    return Visit(rules=a_room_with(TEMPERATURE)).asked()


def test_a_reading_of_the_clip() -> None:
    visit = clipped().asked().clear().play(e.MeterStarted())
    assert (visit.screen, visit.effects) == (Screen.TAKING, [do.StartMeter(OXIMETRY)])
    visit.clear().play(saturation(97))
    assert visit.effects == [do.StopMeter(OXIMETRY), do.Journal(Taken(OXIMETRY, 1, CLIP))]
    assert visit.state.result(OXIMETRY) == VitalResult(OXIMETRY, reading=CLIP, takes=1)
    assert visit.play(e.ResultConfirmed()).screen is Screen.REVIEW


def test_a_second_calmer_reading_takes_the_place_of_the_first() -> None:
    visit = clipped().asked().play(e.MeterStarted(), saturation(85), e.RetryTouched())
    assert visit.screen is Screen.GUIDE
    visit = visit.play(e.MeterStarted(), saturation(97), e.ResultConfirmed())
    assert visit.screen is Screen.REVIEW
    assert [fact.take for fact in visit.facts if isinstance(fact, Taken)] == [1, 2]
    assert visit.state.result(OXIMETRY) == VitalResult(OXIMETRY, reading=CLIP, takes=2)


def test_a_meter_that_is_not_there_cannot_be_started() -> None:
    visit = Visit(replace(READY, meters_present=frozenset()), a_room_with(OXIMETRY)).asked()
    visit.refuse(e.MeterStarted(), gone(OXIMETRY)).play(met(OXIMETRY)).refuse(met(OXIMETRY))
    visit.play(e.MeterStarted())


def test_a_thermometer_has_to_know_where_first() -> None:
    visit = warm().refuse(e.MeterStarted()).play(e.SiteChosen(Site.EAR)).clear().play(FEVERISH)
    fact = visit.facts[0]
    assert isinstance(fact, Taken)
    assert fact.site is Site.EAR
    result = visit.state.result(TEMPERATURE)
    assert result is not None
    assert result.site is Site.EAR
    clipped().asked().refuse(e.SiteChosen(Site.EAR))


def test_a_stopped_measurement_counts_for_nothing() -> None:
    visit = warm().play(e.SiteChosen(Site.EAR)).clear().play(e.StopTouched())
    assert visit.effects == [do.StopMeter(TEMPERATURE)]
    assert (visit.screen, visit.state.site) == (Screen.GUIDE, None)
    visit.refuse(FEVERISH, not_taken(TEMPERATURE))


def test_what_another_meter_says_is_no_reading() -> None:
    visit = clipped().asked().play(e.MeterStarted())
    visit.refuse(taken(WEIGHT, Quantity.WEIGHT, 70), not_taken(WEIGHT), gone(WEIGHT))
    visit.play(met(WEIGHT), gone(WEIGHT))
    assert visit.screen is Screen.TAKING


def test_a_reading_without_its_quantity_is_none() -> None:
    visit = clipped().asked().play(e.MeterStarted(), taken(OXIMETRY, Quantity.TEMPERATURE, 37))
    assert (visit.screen, visit.state.meter_fault) == (Screen.METER_PROBLEM, DeviceFault.GARBLED)
    assert visit.facts[-1] == NotTaken(OXIMETRY, 1, DeviceFault.GARBLED)
    assert visit.state.results == ()


def test_a_problem_and_another_try_at_the_same_place() -> None:
    visit = warm().play(e.SiteChosen(Site.FOREHEAD), not_taken(TEMPERATURE))
    assert visit.state.meter_fault is DeviceFault.NO_CONTACT
    visit.play(e.RetryTouched(), FEVERISH)
    assert visit.state.meter_fault is None
    result = visit.state.result(TEMPERATURE)
    assert result is not None
    assert result.site is Site.FOREHEAD


def test_a_pulled_cable_while_measuring() -> None:
    visit = clipped().asked().play(e.MeterStarted()).clear().play(gone(OXIMETRY))
    assert visit.effects[0] == do.StopMeter(OXIMETRY)
    assert visit.facts == [NotTaken(OXIMETRY, 1, DeviceFault.UNPLUGGED)]
    visit.refuse(e.RetryTouched()).play(met(OXIMETRY), e.RetryTouched())


def test_the_way_back_from_the_guide_is_only_for_whom_the_review_sent() -> None:
    visit = clipped().asked().refuse(e.BackTouched())
    visit.play(e.MeterStarted(), saturation(97), e.ResultConfirmed(), e.EditTouched(OXIMETRY))
    visit.play(e.RetryTouched(), e.BackTouched())
    assert visit.screen is Screen.EDIT
    assert visit.play(e.BackTouched()).screen is Screen.REVIEW
    visit.refuse(e.EditTouched(WEIGHT))  # it isn't in the plan


def test_repeated_from_the_review() -> None:
    visit = clipped().asked().play(e.MeterStarted(), saturation(97), e.ResultConfirmed())
    visit.play(e.EditTouched(OXIMETRY), e.RetryTouched(), e.MeterStarted(), saturation(98))
    assert visit.play(e.ResultConfirmed()).screen is Screen.REVIEW


def test_left_out_in_the_review() -> None:
    visit = clipped().asked().play(e.MeterStarted(), saturation(97), e.ResultConfirmed())
    visit.play(e.EditTouched(OXIMETRY), e.LeaveOutTouched())
    assert visit.facts[-1] == LeftOut(OXIMETRY)
    assert visit.state.result(OXIMETRY) == VitalResult(
        OXIMETRY, reading=CLIP, takes=1, left_out=True
    )
    visit.play(e.EditTouched(OXIMETRY)).refuse(e.LeaveOutTouched())


def test_one_meter_behind_the_other_in_the_order_of_measuring() -> None:
    visit = Visit(rules=a_room_with(WEIGHT, TEMPERATURE, OXIMETRY)).asked().play(met(WEIGHT))
    assert visit.state.vital is OXIMETRY
    visit.play(e.MeterStarted(), saturation(97), e.ResultConfirmed())
    assert visit.state.vital is TEMPERATURE
    visit.play(e.SiteChosen(Site.EAR), FEVERISH, e.ResultConfirmed())
    assert (visit.state.vital, visit.state.site) == (WEIGHT, None)
    visit.play(e.MeterStarted(), taken(WEIGHT, Quantity.WEIGHT, "70.4"), e.ResultConfirmed())
    assert visit.screen is Screen.REVIEW


def test_states_that_cannot_be_measure_nothing() -> None:
    """No way leads there; if one ever did, nothing would be started, written or fail."""
    lost = replace(READY, consented=True)
    for screen, event in (
        (Screen.GUIDE, e.MeterStarted()),
        (Screen.METER_PROBLEM, e.RetryTouched()),
        (Screen.SKIP_REASON, e.BackTouched()),
        (Screen.RESULT, e.ResultConfirmed()),
        (Screen.EDIT, e.RetryTouched()),
        (Screen.EDIT, e.LeaveOutTouched()),
    ):
        Visit(replace(lost, screen=screen)).refuse(event)
    taking = Visit(replace(lost, screen=Screen.TAKING))
    assert taking.play(e.StopTouched()).effects == []
    assert Visit(replace(lost, readiness=Readiness.READY)).screen is Screen.WELCOME
