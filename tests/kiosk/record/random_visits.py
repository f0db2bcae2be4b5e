# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Visits in which anything may follow anything, and what has to be in their records."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from hypothesis import strategies as st

from drivers.fault import DeviceFault
from drivers.reading import DeviceInfo, Quantity, Reading
from kiosk.record.facts import (
    ArmTaken,
    Completed,
    Consented,
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
from kiosk.visit.answers import (
    HandsReason,
    Operator,
    Site,
    SkipReason,
    VisitReason,
    Vital,
    WarningSign,
)
from kiosk.visit.flow_pressure import mean_of
from kiosk.visit.state import Arm, CheckIn, PlanLimit, VitalResult
from tests.kiosk.record.making import HAND, told
from tests.kiosk.visit.making import BORN

Values = Counter[tuple[Quantity, str]]

_NUMBERS = st.decimals(Decimal(1), Decimal(300), places=2).map(str) | st.integers(0, 300).map(str)
_DEVICES = st.builds(DeviceInfo, st.sampled_from("ABCDEFGH"), st.just("1"), st.none())
_MUST = {
    Vital.OXIMETRY: ("spo2",),
    Vital.TEMPERATURE: ("temperature",),
    Vital.BLOOD_PRESSURE: ("systolic", "diastolic"),
    Vital.WEIGHT: ("weight",),
}
_MAY = {
    Vital.OXIMETRY: ("pulse", "perfusion_index"),
    Vital.TEMPERATURE: (),
    Vital.BLOOD_PRESSURE: ("pulse",),
    Vital.WEIGHT: (),
}


@st.composite
def _readings(draw: st.DrawFn, vital: Vital, by_hand: bool) -> Reading:
    names = (*_MUST[vital], *(name for name in _MAY[vital] if draw(st.booleans())))
    values = {name: draw(_NUMBERS) for name in names}
    device = HAND if by_hand else draw(_DEVICES)
    return told(device, minute=draw(st.integers(0, 59)), by_hand=by_hand, **values)


@st.composite
def _taken(draw: st.DrawFn) -> Taken:
    vital = draw(st.sampled_from(Vital))
    by_hand = vital is Vital.BLOOD_PRESSURE or draw(st.booleans())
    at_a_site = vital is Vital.TEMPERATURE and not by_hand
    site = draw(st.sampled_from(Site)) if at_a_site else None
    return Taken(vital, draw(st.integers(1, 3)), draw(_readings(vital, by_hand)), site)


_METERS = st.sampled_from([vital for vital in Vital if vital is not Vital.BLOOD_PRESSURE])
_ATTEMPTS = st.integers(1, 5)
_TEXTS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=20).map(str.strip)
FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(StatisticsAnswered, st.booleans()),
    st.builds(HandsCleaned, st.integers(0, 60)),
    st.builds(HandsNotCleaned, st.sampled_from(HandsReason)),
    st.builds(ReasonGiven, st.sampled_from(VisitReason), _TEXTS),
    st.builds(PainGiven, st.none() | st.integers(0, 10)),
    st.builds(MedicinesGiven, st.none() | st.booleans()),
    st.builds(WarningMarked, st.sampled_from(WarningSign)),
    st.builds(WarningTakenBack, st.sampled_from(WarningSign)),
    st.builds(WarningsGiven, st.frozensets(st.sampled_from(WarningSign))),
    st.builds(ArmTaken, st.sampled_from(Arm)),
    st.builds(Rested, st.booleans()),
    st.builds(Measured, _ATTEMPTS, _readings(Vital.BLOOD_PRESSURE, by_hand=False)),
    st.builds(NotMeasured, _ATTEMPTS, st.none() | st.sampled_from(DeviceFault)),
    _taken(),
    st.builds(NotTaken, _METERS, _ATTEMPTS, st.sampled_from(DeviceFault)),
    st.builds(Skipped, st.sampled_from(Vital), st.sampled_from(SkipReason)),
    st.builds(LeftOut, st.sampled_from(Vital)),
)
CONSENTED = st.builds(
    Consented,
    st.sampled_from(CheckIn),
    st.just(BORN),
    st.sampled_from(["de", "en"]),
    insurance_number=st.sampled_from(["", "A123456780"]),
    operator=st.none() | st.sampled_from(Operator),
    callback=st.sampled_from(["", "036691 1234"]),
)
_BOUNDS = st.none() | st.decimals(Decimal(1), Decimal(300), places=1)
LIMITS = st.lists(st.builds(PlanLimit, st.sampled_from(Quantity), _BOUNDS, _BOUNDS), max_size=3)


@dataclass
class Course:
    """What the facts come to: the judge's own count, that knows no FHIR."""

    results: dict[Vital, VitalResult] = field(default_factory=dict)
    cuff: list[Reading] = field(default_factory=list)
    warnings: frozenset[WarningSign] = frozenset()
    given: dict[Vital, list[Reading]] = field(default_factory=dict)

    def completed(self, limits: Sequence[PlanLimit], version: int) -> Completed:
        mean = mean_of(self.cuff)
        absence = MeanAbsence.SKIPPED if Vital.BLOOD_PRESSURE in self.results else None
        return Completed(
            results=tuple(self.results.values()),
            mean=mean or absence,
            beyond=tuple(limits),
            urgent=bool(limits or self.warnings),
            version=version,
        )

    def values(self) -> Values:
        """Every number that has to be there, with all its digits, the mean apart."""
        return Counter(
            (value.quantity, str(value.value))
            for readings in self.given.values()
            for reading in readings
            for value in reading.values
        )

    def take(self, fact: Fact) -> None:
        match fact:
            case Measured(_, reading):
                self.cuff.append(reading)
                self._given(Vital.BLOOD_PRESSURE, reading)
                self._count(VitalResult(Vital.BLOOD_PRESSURE, skipped=SkipReason.DEVICE))
                if mean := mean_of(self.cuff):
                    self._count(VitalResult(Vital.BLOOD_PRESSURE, mean=mean))
            case NotMeasured():
                device_lost = VitalResult(Vital.BLOOD_PRESSURE, skipped=SkipReason.DEVICE)
                self.results.setdefault(Vital.BLOOD_PRESSURE, device_lost)
            case Taken(vital, _, reading, site):
                self._given(vital, reading)
                self._count(VitalResult(vital, reading=reading, site=site))
            case Skipped(vital, reason):
                self._count(VitalResult(vital, skipped=reason))
            case LeftOut(vital) if vital in self.results:
                self.given.pop(vital, None)
                if vital is Vital.BLOOD_PRESSURE:
                    self.cuff.clear()
                result = self.results[vital]
                self.results[vital] = replace(result, left_out=result.skipped is None)
            case WarningMarked(sign):
                self.warnings |= {sign}
            case WarningTakenBack(sign):
                self.warnings -= {sign}
            case WarningsGiven(signs):
                self.warnings = signs
            case _:
                pass

    def _given(self, vital: Vital, reading: Reading) -> None:
        self.given.setdefault(vital, []).append(reading)

    def _count(self, result: VitalResult) -> None:
        self.results[result.vital] = result
