# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Visits as a health room has them, invented, from a seed: what the dictionary is trained on.

Everybody, place and device is invented or named in the catalogue; the shares of what people do
are guesses, so that the usual comes often and the rest at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from drivers.egk.simulated_cards import TEST_CARDS
from drivers.fault import DeviceFault
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from kiosk.consent.text import treatment_text
from kiosk.record import facts as f
from kiosk.record.builder import RecordBuilder
from kiosk.record.exact_json import dumps
from kiosk.record.people import RecordPlace
from kiosk.visit import answers as a
from kiosk.visit.flow_pressure import mean_of
from kiosk.visit.state import Appointment, Arm, CheckIn, Timing, VitalResult

BERLIN = ZoneInfo("Europe/Berlin")
VILLAGES = ("Crossen", "Langenwolschendorf", "Hohenfeld", "Niederau", "Bergtal")
PRACTICES = ("Praxis Dr. Horvath", "Praxis am Markt", "MVZ Elstertal", "Dr. med. Anna Beispiel")
DEVICES: dict[a.Vital, tuple[DeviceInfo, ...]] = {
    a.Vital.OXIMETRY: (DeviceInfo("Contec", "CMS50D+"), DeviceInfo("Nonin", "Xpod")),
    a.Vital.TEMPERATURE: (DeviceInfo("TaiDoc", "TD-1241"), DeviceInfo("TaiDoc", "TD-1035", "1")),
    a.Vital.BLOOD_PRESSURE: (DeviceInfo("A&D", "TM-2657P"), DeviceInfo("Omron", "HBP-9020")),
    a.Vital.WEIGHT: (DeviceInfo("Mettler Toledo", "ICS469", "12"), DeviceInfo("A&D", "AD-6121")),
}


@dataclass(frozen=True, slots=True)
class TypicalVisit:
    """The plaintexts that would be sealed: each step's, and the whole visit's. UTF-8 JSON."""

    steps: tuple[bytes, ...]
    whole: bytes


def typical_visits(seed: int, count: int) -> Iterator[TypicalVisit]:
    """The same visits for the same seed."""
    chance = Random(seed)  # noqa: S311 - no secrets
    for _ in range(count):
        yield _Visit(chance).made()


class _Visit:
    def __init__(self, chance: Random) -> None:
        self._chance = chance
        minutes = chance.randrange(3 * 365 * 24 * 60)
        self._at = datetime(2026, 1, 2, 7, tzinfo=UTC) + timedelta(minutes=minutes)
        self._results: list[VitalResult] = []
        self._mean: f.MeanAbsence | None = None
        self._cuff: list[Reading] = []

    def made(self) -> TypicalVisit:
        chance = self._chance
        visit = self._uuid()
        village = chance.choice(VILLAGES)
        practice = chance.choice(PRACTICES)
        place = RecordPlace(
            site=village.lower(),
            site_name=f"Gesundheitsraum {village}",
            practice=practice,
            zone=BERLIN,
            statistics_receiver=f"Region {village}",
        )
        consented = self._consented()
        text = treatment_text(consented.language, practice)
        builder = RecordBuilder(visit, place, consented, text, self._at)
        steps = []
        for number, fact in enumerate((consented, *self._facts()), 1):
            entries = builder.step(fact, self._at)
            steps.append(dumps({"visit": str(visit), "step": number, "entries": entries}))
            self._later()
        bundle = builder.bundle(self._completed(), self._at)
        said = {
            "visit": str(visit),
            "version": 1,
            "device": self._chance.randbytes(16).hex(),
            "seq": self._chance.randrange(1, 4000),
            "bundle": bundle,
        }
        return TypicalVisit(tuple(steps), dumps(said))

    def _consented(self) -> f.Consented:
        chance = self._chance
        born = date(1930, 1, 1) + timedelta(days=chance.randrange(70 * 365))
        language = "en" if self._rarely() else "de"
        operator = chance.choice((*a.Operator, None))
        if chance.random() < 0.6:
            start = self._at.replace(second=0)
            appointment = Appointment(
                str(self._uuid()),
                start,
                start + timedelta(minutes=chance.choice((15, 20, 30))),
                tuple(a.Vital),
                (),
            )
            timing = () if self._mostly() else (chance.choice((*Timing,)),)
            code = "".join(chance.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=8))
            return f.Consented(
                CheckIn.KNOWN, born, language, timing, appointment, code, operator=operator
            )
        card = chance.choice([each.card for each in TEST_CARDS.values()])
        number = "" if self._mostly() else f"A{chance.randrange(10**9):09}"
        return f.Consented(
            CheckIn.WALK_IN,
            born,
            language,
            insurance_number=number,
            operator=operator,
            callback="" if self._mostly() else f"03669 {chance.randrange(10**5)}",
            card=card if self._rarely() else None,
        )

    def _facts(self) -> Iterator[f.Fact]:
        chance = self._chance
        yield f.StatisticsAnswered(chance.random() < 0.5)
        yield (
            f.HandsCleaned(chance.randrange(25, 45))
            if self._mostly()
            else f.HandsNotCleaned(chance.choice((*a.HandsReason,)))
        )
        yield f.ReasonGiven(chance.choice([r for r in a.VisitReason if r is not r.OTHER]))
        yield f.PainGiven(chance.choice((None, *range(11))))
        yield f.MedicinesGiven(chance.choice((None, True, False)))
        signs = frozenset({chance.choice((*a.WarningSign,))} if self._rarely() else ())
        for sign in signs:
            yield f.WarningMarked(sign)
        yield f.WarningsGiven(signs)
        for vital in a.Vital:
            if self._rarely():
                yield self._skipped(vital)
            elif vital is a.Vital.BLOOD_PRESSURE:
                yield from self._pressures()
            else:
                yield from self._meter(vital)

    def _skipped(self, vital: a.Vital) -> f.Fact:
        reason = self._chance.choice((*a.SkipReason,))
        self._results.append(VitalResult(vital, skipped=reason))
        if vital is a.Vital.BLOOD_PRESSURE:
            self._mean = f.MeanAbsence.SKIPPED
        return f.Skipped(vital, reason)

    def _meter(self, vital: a.Vital) -> Iterator[f.Fact]:
        chance = self._chance
        if self._rarely():
            yield f.NotTaken(vital, 1, chance.choice((DeviceFault.NO_CONTACT, DeviceFault.MOVED)))
        values: dict[Quantity, str] = {
            a.Vital.OXIMETRY: {
                Quantity.SPO2: str(chance.randrange(88, 100)),
                Quantity.PULSE: str(chance.randrange(48, 110)),
            },
            a.Vital.TEMPERATURE: {Quantity.TEMPERATURE: f"{chance.uniform(35.4, 38.9):.1f}"},
            a.Vital.WEIGHT: {Quantity.WEIGHT: f"{chance.uniform(45, 125):.2f}"},
        }[vital]
        reading = self._reading(vital, values)
        site = chance.choice((*a.Site,)) if vital is a.Vital.TEMPERATURE else None
        self._results.append(VitalResult(vital, reading=reading, site=site, takes=1))
        yield f.Taken(vital, 1, reading, site)

    def _pressures(self) -> Iterator[f.Fact]:
        chance = self._chance
        yield f.ArmTaken(chance.choice((*Arm,)))
        yield f.Rested(shortened=False)
        systolic = chance.randrange(102, 178)
        for attempt in (1, 2, 3):
            high = systolic + chance.randrange(-6, 7)
            values = {
                Quantity.SYSTOLIC: str(high),
                Quantity.DIASTOLIC: str(high - chance.randrange(38, 66)),
                Quantity.PULSE: str(chance.randrange(48, 105)),
            }
            reading = self._reading(a.Vital.BLOOD_PRESSURE, values)
            self._cuff.append(reading)
            yield f.Measured(attempt, reading)
        self._results.append(VitalResult(a.Vital.BLOOD_PRESSURE, mean=mean_of(self._cuff)))

    def _reading(self, vital: a.Vital, values: dict[Quantity, str]) -> Reading:
        units = {
            Quantity.SYSTOLIC: "mm[Hg]",
            Quantity.DIASTOLIC: "mm[Hg]",
            Quantity.PULSE: "/min",
            Quantity.SPO2: "%",
            Quantity.TEMPERATURE: "Cel",
            Quantity.WEIGHT: "kg",
        }
        return Reading(
            values=tuple(Value(each, Decimal(said), units[each]) for each, said in values.items()),
            device=self._chance.choice(DEVICES[vital]),
            kiosk_time=self._at,
            device_time=None,
            quality=(),
            origin=Origin.MEASURED,
            raw_hash=self._chance.randbytes(8),
        )

    def _completed(self) -> f.Completed:
        return f.Completed(tuple(self._results), mean_of(self._cuff) or self._mean)

    def _uuid(self) -> UUID:
        return UUID(bytes=self._chance.randbytes(16), version=4)

    def _later(self) -> None:
        self._at += timedelta(seconds=self._chance.uniform(8, 75))

    def _rarely(self) -> bool:
        return self._chance.random() < 0.1

    def _mostly(self) -> bool:
        return self._chance.random() < 0.85
