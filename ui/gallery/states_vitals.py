# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A visit's states from the first meter to the last value, and what is done with the values."""

from dataclasses import replace
from decimal import Decimal
from math import cos, pi

from kiosk.visit.answers import ByHandProblem, Site, SkipReason, Vital
from kiosk.visit.api import Contact, DeviceFault, DeviceInfo, Live, Origin, Quantity, Reading, Value
from kiosk.visit.by_hand import UNITS, by_hand_reading
from kiosk.visit.state import Countdown, MeanPressure, Screen, VisitState, VitalResult, Way
from ui.gallery.states import MEAN, NOW, READINGS, REVIEW, ROOM, TODAY, Still

METERS = (Vital.OXIMETRY, Vital.TEMPERATURE, Vital.WEIGHT)
WAVE_HZ = 60
BEAT = 50  # points from one heart beat to the next
AT_ONCE = 6  # points that come at once

VISIT = replace(
    ROOM,
    screen=Screen.GUIDE,
    consented=True,
    plan=tuple(Vital),
    meters_present=frozenset(METERS),
)


def measured(*numbers: tuple[Quantity, str]) -> Reading:
    """What a meter of the rooms gives."""
    values = tuple(
        Value(quantity, Decimal(number), UNITS[quantity]) for quantity, number in numbers
    )
    return Reading(values, DeviceInfo("", ""), TODAY, None, (), Origin.MEASURED, bytes(8))


SPO2 = measured((Quantity.SPO2, "97"), (Quantity.PULSE, "71"))
LOW_SPO2 = measured((Quantity.SPO2, "86"), (Quantity.PULSE, "92"))
TEMPERATURE = measured((Quantity.TEMPERATURE, "36.8"))
WEIGHT = measured((Quantity.WEIGHT, "104.5"))
TYPED_WEIGHT = by_hand_reading(Vital.WEIGHT, {Quantity.WEIGHT: Decimal("82.5")}, TODAY)
TYPED_PRESSURE = by_hand_reading(
    Vital.BLOOD_PRESSURE,
    {Quantity.SYSTOLIC: Decimal(128), Quantity.DIASTOLIC: Decimal(79), Quantity.PULSE: Decimal(64)},
    TODAY,
)
HIGH = MeanPressure(Decimal("192.5"), Decimal("111.5"), Decimal(88))
RESULTS = (
    VitalResult(Vital.OXIMETRY, reading=SPO2, takes=1),
    VitalResult(Vital.TEMPERATURE, reading=TEMPERATURE, site=Site.EAR, takes=1),
    VitalResult(Vital.BLOOD_PRESSURE, mean=MEAN, takes=3),
    VitalResult(Vital.WEIGHT, reading=TYPED_WEIGHT, takes=1),
)
ALL = replace(REVIEW, plan=tuple(Vital), results=RESULTS)


def beat(at: int) -> int:
    """A pulse as a clip on the finger sees it: up fast, down slowly, with its second wave."""
    part = at % BEAT / BEAT
    first = max(0.0, cos((part - 0.15) * pi / 0.3)) ** 2 if part < 0.3 else 0.0
    second = max(0.0, cos((part - 0.42) * pi / 0.34)) ** 2 if 0.25 < part < 0.59 else 0.0
    return round(100 * max(first, 0.45 * second))


def pulse(contact: Contact, seconds: int, share: float, signal: int = 70) -> tuple[Live, ...]:
    """What the oximeter says in so many seconds."""
    values = (SPO2.values) if contact in (Contact.SETTLING, Contact.STEADY) else ()
    starts = range(0, seconds * WAVE_HZ, AT_ONCE)
    waves = (tuple(beat(start + i) for i in range(AT_ONCE)) for start in starts)
    return tuple(Live(contact, values, signal, wave, WAVE_HZ, share) for wave in waves)


def scale(contact: Contact, kilograms: str, share: float) -> tuple[Live, ...]:
    """What the scale says."""
    return (Live(contact, measured((Quantity.WEIGHT, kilograms)).values, done_share=share),)


def meters() -> list[Still]:
    """Guide, measuring and trouble of the three meters."""
    stills = []
    for vital in METERS:
        guide = replace(VISIT, vital=vital)
        stills.append(Still(f"guide-{vital.value}", guide))
        stills.append(
            Still(f"guide-{vital.value}-away", replace(guide, meters_present=frozenset()))
        )
    return stills + taking() + meter_problems()


def taking() -> list[Still]:
    """While a meter measures."""
    clip = replace(VISIT, screen=Screen.TAKING, vital=Vital.OXIMETRY)
    standing = replace(clip, vital=Vital.WEIGHT)
    warm = replace(clip, vital=Vital.TEMPERATURE)
    return [
        Still("taking-oximetry", clip, seen=pulse(Contact.STEADY, 7, 0.6)),
        Still("taking-oximetry-nobody", clip, seen=(Live(Contact.NOBODY, signal=0),)),
        Still("taking-oximetry-searching", clip, seen=pulse(Contact.SEARCHING, 2, 0.0, 30)),
        Still("taking-oximetry-settling", clip, seen=pulse(Contact.SETTLING, 4, 0.2, 50)),
        Still("taking-weight", standing, seen=scale(Contact.SETTLING, "104.5", 0.3)),
        Still("taking-weight-nobody", standing),
        Still("taking-weight-steady", standing, seen=scale(Contact.STEADY, "82.5", 0.8)),
        Still("taking-temperature-ear", replace(warm, site=Site.EAR)),
        Still("taking-temperature-forehead", replace(warm, site=Site.FOREHEAD)),
    ]


def meter_problems() -> list[Still]:
    """Every fault of every meter; of one fault also while the device is away."""
    stills = []
    for vital in METERS:
        problem = replace(VISIT, screen=Screen.METER_PROBLEM, vital=vital)
        away = replace(problem, meter_fault=DeviceFault.UNPLUGGED, meters_present=frozenset())
        stills.append(Still(f"meter-{vital.value}-away", away))
        stills += [
            Still(f"meter-{vital.value}-{fault.value}", replace(problem, meter_fault=fault))
            for fault in DeviceFault
        ]
    return stills


def values() -> list[Still]:
    """What holds for every vital: typed in, skipped, measured, and the way to a person."""
    return by_hand() + skipping() + results()


def by_hand() -> list[Still]:
    """Typed in; each with nothing, a part and all of it."""
    page = replace(VISIT, screen=Screen.BY_HAND, came_from=Screen.GUIDE)
    typed = {
        Vital.OXIMETRY: ("", "9", "97"),
        Vital.TEMPERATURE: ("", "3", "368"),
        Vital.BLOOD_PRESSURE: ("", "1288", "1287964"),
        Vital.WEIGHT: ("", "8", "104.5"),
    }
    stills = []
    for vital, all_keys in typed.items():
        for keys, name in zip(all_keys, ("empty", "half", "full"), strict=True):
            still = Still(f"by-hand-{vital.value}-{name}", replace(page, vital=vital), keys)
            stills.append(still)
    pressure = replace(page, vital=Vital.BLOOD_PRESSURE)
    stills += [
        Still(f"by-hand-{problem.value}", replace(pressure, by_hand_problem=problem), "79128")
        for problem in ByHandProblem
    ]
    return stills


def skipping() -> list[Still]:
    page = replace(VISIT, screen=Screen.SKIP_REASON, came_from=Screen.GUIDE)
    return [Still(f"skip-{vital.value}", replace(page, vital=vital)) for vital in Vital]


def result_of(result: VitalResult) -> VisitState:
    return replace(ALL, screen=Screen.RESULT, vital=result.vital, results=(result,))


def results() -> list[Still]:
    """Values, and those that are measured again."""
    low = VitalResult(Vital.OXIMETRY, reading=LOW_SPO2, takes=1)
    high = VitalResult(Vital.BLOOD_PRESSURE, mean=HIGH, takes=3)
    used_up = replace(result_of(replace(high, takes=5)), inflations=5)
    typed = VitalResult(Vital.BLOOD_PRESSURE, reading=TYPED_PRESSURE, takes=1)
    return [
        *(Still(f"result-{result.vital.value}", result_of(result)) for result in RESULTS),
        Still("result-pressure-by-hand", result_of(typed)),
        Still("result-again-oximetry", result_of(low)),
        Still("result-again-pressure", result_of(high)),
        Still("result-pressure-used-up", used_up),
        Still("result-low-twice", result_of(replace(low, takes=2))),
        Still("person", replace(result_of(replace(low, takes=2)), screen=Screen.PERSON)),
    ]


def review() -> list[Still]:
    """The values together, and one of them alone."""
    why = zip(Vital, SkipReason, strict=True)
    skipped = tuple(VitalResult(vital, skipped=reason) for vital, reason in why)
    pressure = VitalResult(Vital.BLOOD_PRESSURE, reading=TYPED_PRESSURE)
    mixed = (
        VitalResult(Vital.OXIMETRY, left_out=True),
        VitalResult(Vital.TEMPERATURE, skipped=SkipReason.DEVICE),
        pressure,
        VitalResult(Vital.WEIGHT, reading=WEIGHT),
    )
    few = replace(REVIEW, results=(), readings=READINGS[:2], mean=None)
    again = replace(ALL, version=1, way=Way.UNDERWAY)
    three = replace(ALL, plan=tuple(Vital)[:3])
    stills = [
        Still("review", REVIEW),
        Still("review-four", ALL),
        Still("review-three", three),
        Still("review-mixed", replace(ALL, results=mixed)),
        Still("review-too-few", few),
        Still("review-none", replace(ALL, results=skipped, readings=(), mean=None)),
        Still("review-correcting", again),
    ]
    editing = replace(ALL, screen=Screen.EDIT)
    stills += [Still(f"edit-{vital.value}", replace(editing, vital=vital)) for vital in Vital]
    return [
        *stills,
        Still("edit-used-up", replace(editing, vital=Vital.BLOOD_PRESSURE, inflations=5)),
        Still("edit-skipped", replace(editing, vital=Vital.WEIGHT, results=skipped)),
        Still("edit-correcting", replace(editing, vital=Vital.WEIGHT, version=1)),
    ]


def ending() -> list[Still]:
    """Saved with more to say, and a visit that is left."""
    saved = replace(ALL, screen=Screen.SAVED, vital=None, version=1, way=Way.SAVED)
    beyond = (Quantity.SYSTOLIC, Quantity.DIASTOLIC)
    leaving = replace(ALL, screen=Screen.LEAVING, countdown=Countdown(NOW + 40, 60.0))
    return [
        Still("saved-beyond", replace(saved, beyond=beyond)),
        Still("saved-beyond-arrived", replace(saved, beyond=beyond, way=Way.ARRIVED)),
        Still("saved-beyond-phone", replace(saved, beyond=beyond, phone_tasks=1)),
        Still("saved-phone", replace(saved, phone_tasks=1)),
        Still("saved-correction-lost", replace(saved, version=2, correction_lost=True)),
        Still(
            "saved-correction-lost-beyond",
            replace(saved, version=2, correction_lost=True, beyond=beyond, phone_tasks=1),
        ),
        Still("leaving", leaving),
        Still("leaving-from-help", replace(leaving, left_from=Screen.MEASURE)),
    ]
