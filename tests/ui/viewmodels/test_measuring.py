# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is offered, running or wrong while blood pressure is measured."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from kiosk.visit.answers import Vital
from kiosk.visit.api import DeviceFault, DeviceInfo, Origin, Quantity, Reading, Value
from kiosk.visit.events import StopTouched, VisitEvent
from kiosk.visit.state import Problem, Readiness, Screen, VisitState, Way
from ui.gallery.states import PROBLEM, READINGS, REVIEW, SEATED, TODAY
from ui.gallery.still import StillClock
from ui.viewmodels.delivery import DeliveryViewModel
from ui.viewmodels.edit import EditViewModel
from ui.viewmodels.pressure import PressureViewModel
from ui.viewmodels.welcome import WelcomeViewModel


@pytest.fixture
def pressure(qapp: object) -> Iterator[PressureViewModel]:
    yield PressureViewModel([].append, [].append, StillClock())


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (SEATED, True),
        (replace(SEATED, cuff_present=False), False),
        (replace(SEATED, stop_pending=True), False),
        (replace(SEATED, inflations=4), True),
        (replace(SEATED, inflations=5), False),
    ],
)
def test_when_the_cuff_may_be_inflated(
    pressure: PressureViewModel, state: VisitState, offered: bool
) -> None:
    pressure.show(state, "de")
    assert pressure.property("canInflate") is offered


@pytest.mark.parametrize("fault", DeviceFault)
def test_every_fault_has_its_name(pressure: PressureViewModel, fault: DeviceFault) -> None:
    pressure.show(replace(PROBLEM, cuff_fault=fault), "de")
    assert pressure.property("problem") == fault.value


@pytest.mark.parametrize(
    ("problem", "name"),
    [(Problem.STOPPED, "stopped"), (Problem.TOO_MANY, "too-many"), (Problem.CUFF, "cuff")],
)
def test_other_problems(pressure: PressureViewModel, problem: Problem, name: str) -> None:
    pressure.show(replace(PROBLEM, problem=problem), "de")
    assert pressure.property("problem") == name


@pytest.mark.parametrize(
    ("fault", "present", "back"),
    [
        (DeviceFault.UNPLUGGED, True, True),
        (DeviceFault.UNPLUGGED, False, False),
        (DeviceFault.WRONG_DEVICE, True, True),
        (DeviceFault.MOVED, True, False),
    ],
)
def test_only_what_was_away_is_back(
    pressure: PressureViewModel, fault: DeviceFault, present: bool, back: bool
) -> None:
    pressure.show(replace(PROBLEM, cuff_fault=fault, cuff_present=present), "de")
    assert pressure.property("deviceBack") is back


def test_measurements_are_counted_and_the_last_is_shown(pressure: PressureViewModel) -> None:
    seen = []
    for count in range(4):
        pressure.show(replace(SEATED, readings=READINGS[:count]), "de")
        names = ("number", "extra", "anyReading", "lastSystolic", "lastDiastolic", "lastPulse")
        seen.append([pressure.property(name) for name in names])
    assert seen == [
        [1, False, False, "", "", ""],
        [2, False, True, "145", "90", "72"],
        [3, False, True, "143", "89", "71"],
        [4, True, True, "142", "88", "70"],
    ]


def test_stopp_goes_another_way_than_everything_else(qapp: object) -> None:
    usual: list[VisitEvent] = []
    at_once: list[VisitEvent] = []
    model = PressureViewModel(usual.append, at_once.append, StillClock())
    model.stop()
    model.skip()
    assert at_once == [StopTouched()]
    assert len(usual) == 1


def test_a_reading_without_a_number_is_a_dash_and_not_a_zero() -> None:
    value = Value(Quantity.SYSTOLIC, Decimal(142), "mm[Hg]")
    info = DeviceInfo("A&D", "TM-2657P")
    half = Reading((value,), info, TODAY, None, (), Origin.MEASURED, bytes(8))
    model = EditViewModel([].append)
    model.show(replace(REVIEW, vital=Vital.BLOOD_PRESSURE, readings=(half,)), "de")
    assert model.property("readings") == ["142\u00a0/\u00a0–"]


@pytest.mark.parametrize(("way", "stage"), [(None, -1), *((w, i) for i, w in enumerate(Way))])
def test_the_way_is_never_ahead_of_what_is_proved(way: Way | None, stage: int) -> None:
    model = DeliveryViewModel([].append)
    model.show(replace(REVIEW, screen=Screen.SAVED, way=way))
    assert (model.property("stage"), model.property("saved")) == (stage, way is not None)


@pytest.mark.parametrize("readiness", Readiness)
def test_the_start_is_offered_only_where_the_visit_takes_it(readiness: Readiness) -> None:
    model = WelcomeViewModel([].append)
    model.show(VisitState(readiness=readiness))
    may = readiness in {Readiness.READY, Readiness.INTERRUPTED}
    assert model.property("canStart") is may
    assert model.property("ready") is (readiness is Readiness.READY)
    assert model.property("beingCleaned") is (readiness is Readiness.NOT_CLEANED)
