# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a measurement came out, for result, review and edit."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from kiosk.visit.answers import SkipReason, Vital
from kiosk.visit.events import DoneTouched, ReviewConfirmed, VisitEvent
from kiosk.visit.state import MeanPressure, VisitState, VitalResult
from ui.gallery.states import MEAN, READINGS, REVIEW
from ui.gallery.states_vitals import (
    ALL,
    HIGH,
    LOW_SPO2,
    SPO2,
    TEMPERATURE,
    TYPED_PRESSURE,
    TYPED_WEIGHT,
    result_of,
)
from ui.viewmodels.edit import EditViewModel
from ui.viewmodels.outcome import OutcomeViewModel
from ui.viewmodels.result import ResultViewModel
from ui.viewmodels.review import ReviewViewModel

PRESSURE = Vital.BLOOD_PRESSURE
NO_PULSE = MeanPressure(Decimal(142), Decimal(88), None)


@pytest.mark.parametrize(
    ("result", "value", "pulse", "origin"),
    [
        (VitalResult(Vital.OXIMETRY, reading=SPO2), "97", "71", "measured"),
        (VitalResult(Vital.TEMPERATURE, reading=TEMPERATURE), "36,8", "", "measured"),
        (VitalResult(Vital.WEIGHT, reading=TYPED_WEIGHT), "82,5", "", "by-hand"),
        (VitalResult(PRESSURE, mean=MEAN), "142,5 / 88,5", "70,5", "measured"),
        (VitalResult(PRESSURE, mean=NO_PULSE), "142 / 88", "", "measured"),
        (VitalResult(PRESSURE, reading=TYPED_PRESSURE), "128 / 79", "64", "by-hand"),
        (VitalResult(PRESSURE, reading=SPO2), "– / –", "71", "measured"),  # never a made-up number
        (VitalResult(PRESSURE), "", "", "none"),
        (VitalResult(Vital.WEIGHT), "", "", "none"),
        (VitalResult(PRESSURE, mean=MEAN, left_out=True), "", "", "left-out"),
        (VitalResult(PRESSURE, skipped=SkipReason.UNABLE), "", "", "skipped"),
    ],
)
def test_what_is_read_out(
    qapp: object, result: VitalResult, value: str, pulse: str, origin: str
) -> None:
    outcome = OutcomeViewModel(result.vital)
    outcome.show(VisitState(plan=(result.vital,), results=(result,)), "de")
    shown = str(outcome.property("value")).replace("\u00a0", " ")
    assert (shown, outcome.property("pulse")) == (value, pulse)
    assert outcome.property("origin") == origin
    assert outcome.property("reason") == ("unable" if result.skipped else "")


def test_readings_without_a_mean_are_too_few(qapp: object) -> None:
    broken_off = (VitalResult(PRESSURE, skipped=SkipReason.UNWILLING),)
    few = VisitState(plan=(PRESSURE,), readings=READINGS[:2])
    for vital, results, origin in (
        (PRESSURE, (), "too-few"),
        (PRESSURE, broken_off, "too-few"),
        (Vital.WEIGHT, (), "none"),
    ):
        outcome = OutcomeViewModel(vital)
        outcome.show(replace(few, results=results), "de")
        assert outcome.property("origin") == origin
        assert outcome.property("planned") is (vital is PRESSURE)


class Sent(list[VisitEvent]):
    """What a model sent."""


@pytest.fixture
def sent(qapp: object) -> Iterator[Sent]:
    yield Sent()


def test_the_first_review_saves_and_a_later_one_is_done(sent: Sent) -> None:
    review = ReviewViewModel(sent.append)
    for version in (0, 1):
        review.show(replace(ALL, version=version), "de")
        assert review.property("correcting") is (version > 0)
        review.confirm()
    assert sent == [ReviewConfirmed(), DoneTouched()]


def test_the_rows_stay_the_same_while_the_visit_goes_on(sent: Sent) -> None:
    review = ReviewViewModel(sent.append)
    before = review.property("rows")
    review.show(ALL, "de")
    assert review.property("rows") == before
    assert review.property("planned") == len(Vital)


@pytest.mark.parametrize(
    ("change", "again"),
    [({}, True), ({"version": 1}, False), ({"inflations": 5}, False)],
)
def test_what_can_be_done_with_a_value(sent: Sent, change: dict[str, int], again: bool) -> None:
    edit = EditViewModel(sent.append)
    edit.show(replace(ALL, vital=PRESSURE, **change), "de")  # type: ignore[arg-type]
    assert edit.property("canRepeat") is again
    assert edit.property("canLeaveOut") is True
    assert len(edit.property("readings")) == len(READINGS)


def test_what_has_no_value_cannot_be_left_out(sent: Sent) -> None:
    edit = EditViewModel(sent.append)
    edit.show(replace(REVIEW, vital=Vital.WEIGHT), "de")
    assert edit.property("canLeaveOut") is False
    assert edit.property("readings") == []
    assert edit.property("canRepeat") is True


@pytest.mark.parametrize(
    ("result", "advised"),
    [
        (VitalResult(Vital.OXIMETRY, reading=SPO2, takes=1), False),
        (VitalResult(Vital.OXIMETRY, reading=LOW_SPO2, takes=1), True),
        (VitalResult(Vital.OXIMETRY, reading=LOW_SPO2, takes=2), False),
        (VitalResult(PRESSURE, mean=HIGH, takes=3), True),
        (VitalResult(PRESSURE, mean=HIGH, takes=4), False),
        (VitalResult(PRESSURE, mean=MEAN, takes=3), False),
    ],
)
def test_a_value_far_out_is_measured_again_once(
    sent: Sent, result: VitalResult, advised: bool
) -> None:
    model = ResultViewModel(sent.append)
    model.show(result_of(result), "de")
    assert model.property("repeatAdvised") is advised
    assert model.property("byHand") is False


def test_after_five_inflations_no_other_is_offered(sent: Sent) -> None:
    model = ResultViewModel(sent.append)
    high = result_of(VitalResult(PRESSURE, mean=HIGH, takes=3))
    for inflations, offered in ((4, True), (5, False)):
        model.show(replace(high, inflations=inflations), "de")
        assert model.property("canRepeat") is offered
        assert model.property("repeatAdvised") is offered


def test_without_a_result_nothing_is_shown(sent: Sent) -> None:
    model = ResultViewModel(sent.append)
    names = ("vital", "value", "pulse", "byHand", "repeatAdvised")
    assert [model.property(name) for name in names] == ["", "", "", False, False]
