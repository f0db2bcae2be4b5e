# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A visit's states of welcome, code, appointment, cuff and end, by name; and what others share."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal

from kiosk.visit.answers import Vital
from kiosk.visit.api import DeviceFault, DeviceInfo, Live, Origin, Quantity, Reading, Value
from kiosk.visit.state import (
    Appointment,
    Arm,
    BirthDateProblem,
    CardProblem,
    CodeProblem,
    Countdown,
    MeanPressure,
    Overlay,
    Problem,
    Readiness,
    Screen,
    Timing,
    VisitState,
    VitalResult,
    Way,
)


@dataclass(frozen=True)
class Still:
    """A state, the keys that were typed in it, and what a running meter saw."""

    name: str
    state: VisitState
    typed: str = ""
    seen: tuple[Live, ...] = ()  # by the meter of `state.vital`


TODAY = datetime(2026, 3, 17, 9, 30, tzinfo=UTC)
NOW = 1000.0  # of StillClock
APPOINTMENT = Appointment("a", TODAY, TODAY.replace(minute=50), (Vital.BLOOD_PRESSURE,))
CODE = "K7MP4Q2X"


def reading(systolic: int, diastolic: int, pulse: int) -> Reading:
    """One measurement as the device of the rooms gives it."""
    numbers = (
        (Quantity.SYSTOLIC, systolic, "mm[Hg]"),
        (Quantity.DIASTOLIC, diastolic, "mm[Hg]"),
        (Quantity.PULSE, pulse, "/min"),
    )
    return Reading(
        values=tuple(Value(quantity, Decimal(n), unit) for quantity, n, unit in numbers),
        device=DeviceInfo("A&D", "TM-2657P", "12345"),
        kiosk_time=TODAY,
        device_time=None,
        quality=(),
        origin=Origin.MEASURED,
        raw_hash=bytes(8),
    )


READINGS = (reading(145, 90, 72), reading(143, 89, 71), reading(142, 88, 70))
MEAN = MeanPressure(Decimal("142.5"), Decimal("88.5"), Decimal("70.5"))

ROOM = VisitState(readiness=Readiness.READY, cuff_present=True)
TYPING = replace(ROOM, screen=Screen.CODE)
BORN = replace(ROOM, screen=Screen.BIRTH_DATE, code=CODE, appointment=APPOINTMENT)
FOUND = replace(BORN, screen=Screen.APPOINTMENT, birth_date=date(1948, 3, 17))
SEATED = replace(FOUND, screen=Screen.MEASURE, consented=True, arm=Arm.LEFT, rested=True)
PROBLEM = replace(SEATED, screen=Screen.PROBLEM, problem=Problem.CUFF, inflations=1)
MEASURED = replace(
    SEATED,
    plan=(Vital.BLOOD_PRESSURE,),
    vital=Vital.BLOOD_PRESSURE,
    inflations=3,
    readings=READINGS,
    mean=MEAN,
    results=(VitalResult(Vital.BLOOD_PRESSURE, mean=MEAN),),
)
REVIEW = replace(MEASURED, screen=Screen.REVIEW, vital=None)


def check_in() -> list[Still]:
    """From the door to the appointment."""
    welcome = [
        Still(f"welcome-{readiness.value}", replace(ROOM, readiness=readiness))
        for readiness in Readiness
    ]
    codes = [Still("code-empty", TYPING), Still("code-half", TYPING, "K7MP4")]
    codes += [Still("code-full", TYPING, CODE)]
    codes += [Still("code-reader", replace(TYPING, reader_present=True))]
    codes += [Still("code-scanning", replace(TYPING, reader_present=True, scanning=True))]
    codes += [Still("code-cards", replace(TYPING, card_reader=True))]
    codes += [
        Still("code-cards-and-reader", replace(TYPING, card_reader=True, reader_present=True))
    ]
    codes += [Still("code-card-reading", replace(TYPING, card_reader=True, card_reading=True))]
    codes += [
        Still(f"code-card-{problem.value}", replace(TYPING, card_reader=True, card_problem=problem))
        for problem in CardProblem
    ]
    codes += [Still("code-looking-up", replace(TYPING, code=CODE), CODE)]
    codes += [
        Still(f"code-{problem.value}", replace(TYPING, code=CODE, code_problem=problem), CODE)
        for problem in CodeProblem
    ]
    dates = [Still("birth-date-empty", BORN), Still("birth-date-half", BORN, "1703")]
    dates += [Still("birth-date-full", BORN, "17031948")]
    dates += [Still("birth-date-impossible", BORN, "31021948")]
    dates += [
        Still(f"birth-date-{problem.value}", replace(BORN, birth_date_problem=problem), "17031848")
        for problem in BirthDateProblem
    ]
    appointments = [Still("appointment", FOUND)]
    appointments += [
        Still(f"appointment-{mark.value}", replace(FOUND, timing=(mark,))) for mark in Timing
    ]
    return welcome + codes + dates + appointments


def measuring() -> list[Still]:
    """From consent to the last reading."""
    rest = replace(SEATED, screen=Screen.REST, countdown=Countdown(NOW + 171, 300.0))
    pause = replace(rest, screen=Screen.PAUSE, countdown=Countdown(NOW + 42, 60.0))
    stills = [
        Still("consent", replace(FOUND, screen=Screen.CONSENT)),
        Still("declined", replace(FOUND, screen=Screen.DECLINED)),
        Still("arm", replace(SEATED, screen=Screen.ARM)),
        Still("rest", rest),
        Still("measure-first-left", SEATED),
        Still("measure-first-right", replace(SEATED, arm=Arm.RIGHT)),
        Still("measure-next", replace(SEATED, readings=READINGS[:1], inflations=1)),
        Still("measure-extra", replace(SEATED, readings=READINGS, inflations=3)),
        Still("measure-stop-pending", replace(SEATED, stop_pending=True)),
        Still("inflating", replace(SEATED, screen=Screen.INFLATING, inflations=1)),
        Still("pause", replace(pause, readings=READINGS[:1])),
        Still("problem-stopped", replace(PROBLEM, problem=Problem.STOPPED)),
        Still("problem-too-many", replace(PROBLEM, problem=Problem.TOO_MANY, inflations=5)),
    ]
    for fault in DeviceFault:
        away = replace(PROBLEM, cuff_fault=fault, cuff_present=False)
        stills.append(Still(f"problem-{fault.value}", replace(away, cuff_present=True)))
        stills.append(Still(f"problem-{fault.value}-away", away))
    return stills


def ending() -> list[Still]:
    """Saving, saved, goodbye; and the question whether anybody is there."""
    saving = replace(REVIEW, screen=Screen.SAVING)
    saved = replace(REVIEW, screen=Screen.SAVED)
    goodbye = replace(ROOM, screen=Screen.GOODBYE, countdown=Countdown(NOW + 10, 10.0))
    idle = Countdown(NOW + 25, 30.0)
    return [
        Still("saving", saving),
        Still("saving-delayed", replace(saving, save_delayed=True)),
        *(Still(f"saved-{way.value}", replace(saved, way=way)) for way in Way),
        Still("goodbye-nothing", goodbye),
        Still("goodbye-broken-off", replace(goodbye, consented=True)),
        Still("goodbye-saved", replace(goodbye, consented=True, way=Way.SAVED)),
        Still("idle", replace(TYPING, overlay=Overlay.IDLE, countdown=idle)),
        Still("idle-consented", replace(SEATED, overlay=Overlay.IDLE, countdown=idle)),
    ]
