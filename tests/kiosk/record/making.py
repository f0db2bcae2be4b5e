# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Records that the tests look at: whole visits, told by their facts."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from drivers.fault import DeviceFault
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
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
    HandsCleaned,
    HandsNotCleaned,
    LeftOut,
    MeanAbsence,
    Measured,
    MedicinesGiven,
    NotMeasured,
    NotTaken,
    PainGiven,
    ReasonGiven,
    Rested,
    Skipped,
    StatisticsAnswered,
    Taken,
    WarningMarked,
    WarningsGiven,
    WarningTakenBack,
)
from kiosk.record.people import RecordPlace
from kiosk.visit.answers import (
    HandsReason,
    Operator,
    Site,
    SkipReason,
    VisitReason,
    Vital,
    WarningSign,
)
from kiosk.visit.state import Arm, CheckIn, MeanPressure, PlanLimit, Timing, VitalResult
from tests.kiosk.visit.making import APPOINTMENT, BORN, NOON, a_reading

VISIT = UUID("0b0e7a4c-5f0b-4f0e-8a53-6d4f4b9d2a10")
PLACE = RecordPlace(
    site="crossen",
    site_name="Gesundheitsraum Crossen",
    practice="Praxis Dr. Horvath",
    zone=ZoneInfo("Europe/Berlin"),
    statistics_receiver="Region Crossen",
    checks_past={Vital.BLOOD_PRESSURE: date(2026, 5, 31)},
)
TEXT = treatment_text("de", PLACE.practice)
KNOWN = Consented(
    CheckIn.KNOWN,
    BORN,
    "de",
    (Timing.EARLY, Timing.USED),
    APPOINTMENT,
    "K7MP4Q2X",
    signed_slip=True,
)
UNVERIFIED = Consented(CheckIn.UNVERIFIED, BORN, "de", code="K7MP4Q2X")
WALK_IN = Consented(CheckIn.WALK_IN, BORN, "de")
CALLBACK = "036691 1234"
INSURED = Consented(
    CheckIn.WALK_IN,
    BORN,
    "en",
    insurance_number="A123456780",
    operator=Operator.MYSELF,
    callback=CALLBACK,
)
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


OXIMETER = DeviceInfo("Contec", "CMS50D+")
UNITS = {
    Quantity.SYSTOLIC: "mm[Hg]",
    Quantity.DIASTOLIC: "mm[Hg]",
    Quantity.PULSE: "/min",
    Quantity.SPO2: "%",
    Quantity.PERFUSION_INDEX: "%",
    Quantity.TEMPERATURE: "Cel",
    Quantity.WEIGHT: "kg",
}


def told(device: DeviceInfo, *, minute: int = 0, by_hand: bool = False, **values: str) -> Reading:
    """A reading; names of quantities with "_" to what the device, or a hand, said."""
    quantities = {Quantity(name.replace("_", "-")): value for name, value in values.items()}
    return Reading(
        values=tuple(Value(each, Decimal(v), UNITS[each]) for each, v in quantities.items()),
        device=device,
        kiosk_time=minutes(minute),
        device_time=None,
        quality=(),
        origin=Origin.BY_HAND if by_hand else Origin.MEASURED,
        raw_hash=b"" if by_hand else bytes(range(8)),
    )


HAND = DeviceInfo("", "")
SATURATION = told(OXIMETER, minute=1, spo2="96", pulse="71", perfusion_index="4.3")
LOWER = told(OXIMETER, minute=2, spo2="89", pulse="74")
FEVER = told(DeviceInfo("Beurer", "FT 95"), temperature="38.20")
WEIGHT = told(DeviceInfo("Soehnle", "7830"), weight="71.45")
OWN_WEIGHT = told(HAND, by_hand=True, weight="72")
OWN_PRESSURE = told(HAND, by_hand=True, systolic="151", diastolic="92", pulse="68")

PRESSURE = VitalResult(Vital.BLOOD_PRESSURE, mean=MEAN)
NO_PRESSURE = VitalResult(Vital.BLOOD_PRESSURE, skipped=SkipReason.UNWILLING)
NO_MORE = Skipped(Vital.BLOOD_PRESSURE, SkipReason.UNWILLING)
NOTHING = Completed((), mean=None)
WHOLE = Completed((PRESSURE,), MEAN)
WITHOUT = Completed((NO_PRESSURE,), MeanAbsence.SKIPPED)
FAILED = Completed((replace(NO_PRESSURE, skipped=SkipReason.DEVICE),), MeanAbsence.TOO_FEW)

ASKED: list[Fact] = [
    StatisticsAnswered(agreed=True),
    HandsCleaned(30),
    ReasonGiven(VisitReason.OTHER, "Mir ist „komisch“."),
    PainGiven(3),
    MedicinesGiven(taken=False),
    WarningMarked(WarningSign.CHEST),
    WarningMarked(WarningSign.FAINT),
    WarningTakenBack(WarningSign.FAINT),
    WarningsGiven(frozenset({WarningSign.CHEST})),
]
SILENT: list[Fact] = [
    StatisticsAnswered(agreed=False),
    HandsNotCleaned(HandsReason.SKIN),
    PainGiven(None),
    MedicinesGiven(None),
    WarningsGiven(frozenset()),
]
METERS: list[Fact] = [
    NotTaken(Vital.OXIMETRY, 1, DeviceFault.NO_CONTACT),
    Taken(Vital.OXIMETRY, 1, SATURATION),
    Taken(Vital.OXIMETRY, 2, LOWER),
    Taken(Vital.TEMPERATURE, 1, FEVER, Site.EAR),
    Taken(Vital.WEIGHT, 1, WEIGHT),
]
LIMITS = (
    PlanLimit(Quantity.SPO2, low=Decimal(92)),
    PlanLimit(Quantity.SYSTOLIC, Decimal(100), Decimal(140)),
)
SEEN = Completed(
    (
        VitalResult(Vital.OXIMETRY, reading=LOWER, takes=2),
        VitalResult(Vital.TEMPERATURE, reading=FEVER, site=Site.EAR, takes=1),
        VitalResult(Vital.WEIGHT, reading=WEIGHT, takes=1),
        PRESSURE,
    ),
    MEAN,
    beyond=LIMITS,
    urgent=True,
)
ON_FOREHEAD = Completed(
    (
        VitalResult(Vital.TEMPERATURE, reading=FEVER, site=Site.FOREHEAD, left_out=True),
        VitalResult(Vital.WEIGHT, reading=OWN_WEIGHT),
        VitalResult(Vital.OXIMETRY, skipped=SkipReason.UNABLE),
    ),
    mean=None,
)

RECORDS: dict[str, Made] = {
    "whole": make(KNOWN, [*SEATED, *READ], WHOLE),
    "unverified": make(UNVERIFIED, [*SEATED, *READ], replace(WHOLE, fourth_missing=True)),
    "shortened": make(WALK_IN, [ArmTaken(Arm.RIGHT), Rested(True), *READ], WHOLE),
    "skipped": make(WALK_IN, [NO_MORE], WITHOUT),
    "failed": make(
        WALK_IN,
        [*SEATED, *(NotMeasured(n, DeviceFault.MOVED) for n in range(1, 5)), NotMeasured(5, None)],
        FAILED,
    ),
    "ended": make(INSURED, [*ASKED[:3], *SEATED, Ended(EndReason.IDLE)], WITHOUT),
    "everything": make(INSURED, [*ASKED, *METERS, *SEATED, *READ], SEEN),
    "little": make(
        WALK_IN,
        [
            *SILENT,
            Taken(Vital.TEMPERATURE, 1, FEVER, Site.FOREHEAD),
            Taken(Vital.WEIGHT, 1, OWN_WEIGHT),
            Skipped(Vital.OXIMETRY, SkipReason.UNABLE),
            LeftOut(Vital.TEMPERATURE),
        ],
        ON_FOREHEAD,
    ),
    "own pressure": make(
        WALK_IN,
        [*SEATED, READ[0], Taken(Vital.BLOOD_PRESSURE, 1, OWN_PRESSURE)],
        Completed((VitalResult(Vital.BLOOD_PRESSURE, reading=OWN_PRESSURE),), MeanAbsence.SKIPPED),
    ),
}
