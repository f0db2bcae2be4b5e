# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is left out, and what is corrected after the record was saved."""

from dataclasses import replace
from typing import Any

from kiosk.record.builder import RecordBuilder
from kiosk.record.facts import Completed, Fact, LeftOut, MeanAbsence, Taken
from kiosk.visit.answers import Vital
from kiosk.visit.state import VitalResult
from tests.kiosk.record.looking import extensions, numbers, reason
from tests.kiosk.record.making import (
    LIMITS,
    LOWER,
    MEAN,
    METERS,
    NO_MORE,
    NOTHING,
    OWN_PRESSURE,
    OWN_WEIGHT,
    PLACE,
    PRESSURE,
    READ,
    RECORDS,
    SATURATION,
    SEATED,
    TEXT,
    VISIT,
    WALK_IN,
    WEIGHT,
    WHOLE,
    Made,
    exact,
    make,
    minutes,
)


def versions(*told: tuple[list[Fact], Completed]) -> list[Made]:
    """One record after another of the same visit, each with what was confirmed since."""
    builder = RecordBuilder(VISIT, PLACE, WALK_IN, TEXT, minutes(0))
    builder.step(WALK_IN, minutes(0))
    made = []
    for count, (facts, completed) in enumerate(told, 1):
        steps = [exact(builder.step(fact, minutes(count))) for fact in facts]
        made.append(Made(steps, exact(builder.bundle(completed, minutes(count)))))
    return made


def test_what_is_left_out_is_gone_with_everything_that_leads_back_to_it() -> None:
    left = RECORDS["little"].resource(60)
    assert (left["status"], reason(left)) == ("cancelled", ("asked-declined", "left-out"))
    assert extensions(left) == [("left-out", True)]
    assert "38" not in str(
        {key: left[key] for key in left if key not in ("id", "code", "bodySite")}
    )
    assert left == RECORDS["little"].steps[-1][0]["resource"]


def test_what_is_left_out_is_left_out_once() -> None:
    left: Fact = LeftOut(Vital.WEIGHT)
    result = VitalResult(Vital.WEIGHT, reading=WEIGHT, left_out=True)
    made = make(WALK_IN, [Taken(Vital.WEIGHT, 1, WEIGHT), left, left], Completed((result,), None))
    assert made.steps[-1] == []
    assert extensions(made.resource(70)) == [("left-out", True)]


def test_a_saturation_that_is_left_out_takes_pulse_and_perfusion_with_it() -> None:
    facts: list[Fact] = [Taken(Vital.OXIMETRY, 1, SATURATION), LeftOut(Vital.OXIMETRY)]
    result = VitalResult(Vital.OXIMETRY, reading=SATURATION, left_out=True)
    made = make(WALK_IN, facts, Completed((result,), None))
    for number in (40, 41):
        assert made.resource(number)["status"] == "cancelled"
        assert not {"valueQuantity", "component"} & set(made.resource(number))


def test_a_blood_pressure_that_is_left_out_has_no_number_anywhere() -> None:
    result = replace(PRESSURE, left_out=True)
    facts: list[Fact] = [*SEATED, *READ, LeftOut(Vital.BLOOD_PRESSURE)]
    made = make(WALK_IN, facts, Completed((result,), MeanAbsence.SKIPPED))
    assert "valueQuantity" not in str(made.bundle)
    for number in (10, 12, 14, 30):
        for part in made.resource(number)["component"]:
            assert reason(part) == ("asked-declined", "left-out")


def test_a_mean_is_of_no_reading_that_was_left_out() -> None:
    facts: list[Fact] = [*SEATED, *READ[:2], LeftOut(Vital.BLOOD_PRESSURE)]
    few = make(WALK_IN, [*facts, READ[2], NO_MORE], Completed((), MeanAbsence.SKIPPED))
    assert extensions(few.resource(10)) == [("left-out", True)]
    assert [reason(part) for part in few.resource(30)["component"]] == [
        ("asked-declined", "left-out")
    ] * 2
    again = make(WALK_IN, [*facts, *READ], WHOLE)
    assert [each["reference"][-2:] for each in again.resource(30)["derivedFrom"]] == ["16", "18"]


def test_what_is_measured_after_that_is_there() -> None:
    facts: list[Fact] = [
        Taken(Vital.OXIMETRY, 1, SATURATION),
        LeftOut(Vital.OXIMETRY),
        Taken(Vital.OXIMETRY, 2, LOWER),
    ]
    made = make(WALK_IN, facts, Completed((VitalResult(Vital.OXIMETRY, reading=LOWER),), None))
    assert extensions(made.resource(40)) == [("left-out", True)]
    assert made.resource(42)["valueQuantity"]["value"] == 89


def test_a_trial_without_a_reading_is_not_changed_by_leaving_out() -> None:
    failed = RECORDS["everything"].resource(40)
    facts: list[Fact] = [*METERS[:3], LeftOut(Vital.OXIMETRY)]
    result = VitalResult(Vital.OXIMETRY, reading=LOWER, left_out=True)
    again = make(WALK_IN, facts, Completed((result,), None)).resource(40)
    assert reason(again) == reason(failed)


def test_a_correction_by_hand_is_the_next_version_under_the_same_ids() -> None:
    weighed = Completed((VitalResult(Vital.WEIGHT, reading=WEIGHT),), None)
    corrected = replace(
        weighed, results=(VitalResult(Vital.WEIGHT, reading=OWN_WEIGHT),), version=2
    )
    first, second = versions(
        ([Taken(Vital.WEIGHT, 1, WEIGHT)], weighed),
        ([Taken(Vital.WEIGHT, 2, OWN_WEIGHT)], corrected),
    )
    assert names(first) < names(second)
    assert ("superseded", True) not in extensions(first.resource(70))
    assert ("superseded", True) in extensions(second.resource(70))
    assert second.resource(71)["valueQuantity"]["value"] == 72
    assert second.resource(2)["status"] == "finished"
    assert second.resource(2)["period"]["end"] == "2026-06-04T12:02:00.000+02:00"


def test_a_mean_that_was_corrected_by_hand_is_superseded() -> None:
    typed = VitalResult(Vital.BLOOD_PRESSURE, reading=OWN_PRESSURE)
    first, second = versions(
        ([*SEATED, *READ], WHOLE),
        ([Taken(Vital.BLOOD_PRESSURE, 4, OWN_PRESSURE)], Completed((typed,), MEAN, version=2)),
    )
    assert names(first) < names(second)
    assert extensions(first.resource(30)) == []
    for number in (10, 12, 14, 30):
        assert ("superseded", True) in extensions(second.resource(number))
    assert numbers(second.resource(20))["8480-6"] == 151


def test_a_limit_that_is_no_longer_passed_is_gone() -> None:
    first, second = versions(
        ([*SEATED, *READ], replace(WHOLE, beyond=LIMITS, urgent=True)),
        ([], replace(WHOLE, version=2)),
    )
    assert ("limit-exceeded", "systolic") in extensions(first.resource(2))
    assert first.resource(2)["priority"]
    assert "referenceRange" in str(first.bundle)
    assert "priority" not in second.resource(2)
    assert "referenceRange" not in str(second.bundle)


def test_a_step_after_the_record_doesnt_open_the_visit_again() -> None:
    _, second = versions(([*SEATED], NOTHING), ([*SEATED], NOTHING))
    assert all(entry["resource"]["status"] == "finished" for step in second.steps for entry in step)


def names(made: Made) -> set[Any]:
    return {each["id"] for each in made.resources}
