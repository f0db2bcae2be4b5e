# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Values that the tests of a visit are made of: rules, an appointment, readings, device reports."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from drivers.cuff import CuffAbsent, CuffPresent, InflationDone, InflationFailed, StopSent
from drivers.egk.simulated_cards import TEST_CARDS
from drivers.fault import DeviceFault
from drivers.meter import MeterAbsent, MeterDone, MeterFailed, MeterPresent
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from kiosk.visit import events as e
from kiosk.visit.answers import Vital
from kiosk.visit.flow_step import VisitRules
from kiosk.visit.state import Appointment, PlanLimit, Readiness, VisitState

NOON = datetime(2026, 6, 4, 10, 0, tzinfo=UTC)
TODAY = date(2026, 6, 4)
BORN = date(1948, 3, 17)
RULES = VisitRules(
    rest_seconds=300.0,
    pause_seconds=60.0,
    idle_warning_seconds=30.0,
    language="de",
    today=TODAY,
    room_plan=(Vital.OXIMETRY, Vital.BLOOD_PRESSURE),
    statistics=True,
)
DEVICE = DeviceInfo("A&D", "TM2657")
INSURANCE = "A123456780"
A_CARD = TEST_CARDS["erna"].card
UNFINISHED_CARD = TEST_CARDS["unfertig"].card
LIMITS = (PlanLimit(Quantity.TEMPERATURE, high=Decimal(38)),)
APPOINTMENT = Appointment(
    "6f1f6c1e-6f0e-4b32-9a44-0d0f6a6e7c01",
    NOON,
    NOON + timedelta(minutes=20),
    (Vital.TEMPERATURE,),
    LIMITS,
)
UNITS = {
    Quantity.SYSTOLIC: "mm[Hg]",
    Quantity.DIASTOLIC: "mm[Hg]",
    Quantity.PULSE: "/min",
    Quantity.SPO2: "%",
    Quantity.TEMPERATURE: "Cel",
    Quantity.WEIGHT: "kg",
}


def reading_of(values: dict[Quantity, object], origin: Origin = Origin.MEASURED) -> Reading:
    """These values, each in its unit."""
    return Reading(
        values=tuple(
            Value(quantity, Decimal(str(value)), UNITS[quantity])
            for quantity, value in values.items()
        ),
        device=DEVICE,
        kiosk_time=NOON,
        device_time=datetime(2026, 6, 4, 12, 1),  # noqa: DTZ001 - the device knows no zone
        quality=(),
        origin=origin,
        raw_hash=bytes(range(8)),
    )


def a_reading(
    systolic: object = 142, diastolic: object = 88, pulse: object | None = 71, unit: str = "mm[Hg]"
) -> Reading:
    """A reading of the cuff; `None` leaves a value out."""
    pressures = {Quantity.SYSTOLIC: systolic, Quantity.DIASTOLIC: diastolic, Quantity.PULSE: pulse}
    known = {quantity: value for quantity, value in pressures.items() if value is not None}
    reading = reading_of(known)
    values = (
        replace(value, unit=unit) if value.unit == "mm[Hg]" else value for value in reading.values
    )
    return replace(reading, values=tuple(values))


def done(*values: object) -> e.CuffReported:
    """The cuff has measured."""
    return e.CuffReported(InflationDone(a_reading(*values)))  # type: ignore[arg-type]


def taken(vital: Vital, quantity: Quantity, value: object) -> e.MeterReported:
    """A meter has measured."""
    return e.MeterReported(vital, MeterDone(reading_of({quantity: value})))


def typed(values: dict[Quantity, object]) -> e.ByHandConfirmed:
    """Somebody has typed in."""
    return e.ByHandConfirmed(reading_of(values, Origin.BY_HAND))


def saturation(value: object) -> e.MeterReported:
    return taken(Vital.OXIMETRY, Quantity.SPO2, value)


def met(vital: Vital) -> e.MeterReported:
    """This meter is there."""
    return e.MeterReported(vital, MeterPresent())


def gone(vital: Vital) -> e.MeterReported:
    return e.MeterReported(vital, MeterAbsent(DeviceFault.UNPLUGGED))


def not_taken(vital: Vital, fault: DeviceFault = DeviceFault.NO_CONTACT) -> e.MeterReported:
    return e.MeterReported(vital, MeterFailed(fault))


PRESENT = e.CuffReported(CuffPresent())
ABSENT = e.CuffReported(CuffAbsent(DeviceFault.UNPLUGGED))
FAILED = e.CuffReported(InflationFailed(DeviceFault.MOVED))
STOP_SENT = e.CuffReported(StopSent())

READY = VisitState(
    readiness=Readiness.READY, cuff_present=True, meters_present=frozenset(Vital) - {Vital.WEIGHT}
)
