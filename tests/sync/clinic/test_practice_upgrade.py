# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A practice's database as version 1 left it, in the hands of this version."""

import shutil
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from sync.clinic.practice_store import PracticeStore
from sync.formats.limits import Limit
from tests.sync.clinic.kit import Clinic, booking

VERSION_1 = Path(__file__).parents[2] / "vectors" / "practice" / "version-1.db"
CODE = "TT3QZW6J"
DAY = datetime(2026, 11, 30, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture
def old_clinic(clinic: Clinic) -> Clinic:
    shutil.copy(VERSION_1, clinic.root / "practice.db")
    return clinic


def test_appointments_are_all_there_and_have_no_limits(old_clinic: Clinic) -> None:
    store = PracticeStore(old_clinic.root / "practice.db")
    first, second = store.appointments(*DAY)
    store.close()
    assert (first.code, first.booked.family, first.booked.patient_number) == (
        CODE,
        "Mustermann",
        "4711",
    )
    assert (first.booked.plan, first.booked.limits) == (("blood-pressure",), ())
    assert second.booked.family == "Beispiel"


def test_the_list_of_the_day_has_the_tags_that_were_worked_out(old_clinic: Clinic) -> None:
    store = PracticeStore(old_clinic.root / "practice.db")
    booked = store.appointment_by_code(CODE)
    salt = store.salt("crossen-1", datetime(2026, 11, 25, 23, tzinfo=UTC))
    assert booked is not None
    assert store.tag(booked, salt) == bytes.fromhex("492f1ef5426392a880980b79c33de449")
    store.close()


def test_of_what_arrived_nobody_says_that_it_was_not_urgent(old_clinic: Clinic) -> None:
    known = old_clinic.ok("arrived", "--json").data
    assert [each["state"] for each in known] == ["walk-in", "to-be-clarified"]
    unknown = [(each["urgent"], each["limits_exceeded"], each["warning_signs"]) for each in known]
    assert unknown == [(None, None, None)] * 2
    assert "DRINGEND" not in old_clinic.ok("arrived").out


def test_what_waited_still_waits(old_clinic: Clinic) -> None:
    (waiting,) = old_clinic.ok("parked", "--json").data
    assert waiting["record"] == "215d2fdc-e34e-4b0e-bde1-289f33cc62af"


def test_a_new_appointment_may_have_limits(old_clinic: Clinic) -> None:
    old_clinic.ok(*booking(start="2026-11-30T11:00", limit="systolic=90..160"))
    store = PracticeStore(old_clinic.root / "practice.db")
    limits = [each.booked.limits for each in store.appointments(*DAY)]
    store.close()
    assert limits == [(), (), (Limit("systolic", Decimal(90), Decimal(160)),)]
