# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Records that the tests look at: whole visits, told by their facts."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from drivers.fault import DeviceFault
from kiosk.consent.text import treatment_text
from kiosk.record.builder import RecordBuilder
from kiosk.record.exact_json import dumps
from kiosk.record.facts import (
    ArmTaken,
    Completed,
    Consented,
    Ended,
    EndReason,
    Fact,
    MeanAbsence,
    Measured,
    NotMeasured,
    Rested,
    Skipped,
)
from kiosk.record.people import RecordPlace
from kiosk.visit.state import Arm, CheckIn, MeanPressure, Timing
from tests.kiosk.visit.making import APPOINTMENT, BORN, NOON, a_reading

VISIT = UUID("0b0e7a4c-5f0b-4f0e-8a53-6d4f4b9d2a10")
PLACE = RecordPlace(
    "crossen", "Gesundheitsraum Crossen", "Praxis Dr. Horvath", ZoneInfo("Europe/Berlin")
)
TEXT = treatment_text("de", PLACE.practice)
KNOWN = Consented(CheckIn.KNOWN, BORN, "de", (Timing.EARLY, Timing.USED), APPOINTMENT, "K7MP4Q2X")
UNVERIFIED = Consented(CheckIn.UNVERIFIED, BORN, "de", code="K7MP4Q2X")
WALK_IN = Consented(CheckIn.WALK_IN, BORN, "de")
MEAN = MeanPressure(Decimal("143.5"), Decimal("86.5"), Decimal("72.5"))

READ = [
    Measured(1, a_reading(140, 90, 70)),
    Measured(2, a_reading(142, 88, 71)),
    Measured(3, a_reading(145, 85, None)),
]
SEATED: list[Fact] = [ArmTaken(Arm.LEFT), Rested(shortened=False)]


@dataclass(frozen=True)
class Made:
    """The entries of each step, and the Bundle as it leaves, parsed with exact numbers."""

    steps: list[list[dict[str, Any]]]
    bundle: dict[str, Any]

    def resource(self, number: int) -> dict[str, Any]:
        """The Bundle's resource of that number."""
        (found,) = (each for each in self.resources if each["id"] == f"{VISIT}-{number}")
        return found

    @property
    def resources(self) -> list[dict[str, Any]]:
        return [entry["resource"] for entry in self.bundle["entry"]]


def exact(value: object) -> Any:
    """Through the wire's JSON and back, every number a Decimal."""
    return json.loads(dumps(value), parse_float=Decimal, parse_int=Decimal)


def make(consented: Consented, facts: list[Fact], completed: Completed) -> Made:
    """A record; each fact one minute after the one before, from noon UTC on."""
    at = NOON
    builder = RecordBuilder(VISIT, PLACE, consented, TEXT, at)
    steps = []
    for fact in [consented, *facts]:
        steps.append(exact(builder.step(fact, at)))
        at += timedelta(minutes=1)
    return Made(steps, exact(builder.bundle(completed, at)))


def minutes(count: int) -> datetime:
    return NOON + timedelta(minutes=count)


RECORDS: dict[str, Made] = {
    "whole": make(KNOWN, [*SEATED, *READ], Completed(MEAN)),
    "unverified": make(UNVERIFIED, [*SEATED, *READ], Completed(MEAN, fourth_missing=True)),
    "shortened": make(WALK_IN, [ArmTaken(Arm.RIGHT), Rested(True), *READ], Completed(MEAN)),
    "skipped": make(WALK_IN, [Skipped()], Completed(MeanAbsence.SKIPPED)),
    "failed": make(
        WALK_IN,
        [*SEATED, *(NotMeasured(n, DeviceFault.MOVED) for n in range(1, 5)), NotMeasured(5, None)],
        Completed(MeanAbsence.TOO_FEW),
    ),
    "ended": make(WALK_IN, [*SEATED, Ended(EndReason.IDLE)], Completed(MeanAbsence.SKIPPED)),
}
