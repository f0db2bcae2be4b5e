# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Values that the tests of a visit are made of: rules, readings, every kind of event."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from drivers.cuff import (
    CuffAbsent,
    CuffPresent,
    InflationDone,
    InflationFailed,
    InflationStarted,
    StopSent,
)
from drivers.fault import DeviceFault
from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from kiosk.visit import events as e
from kiosk.visit.flow_step import VisitRules
from kiosk.visit.state import (
    Appointment,
    Arm,
    CheckIn,
    CodeProblem,
    Readiness,
    Timing,
    VisitState,
    Way,
)

NOON = datetime(2026, 6, 4, 10, 0, tzinfo=UTC)
TODAY = date(2026, 6, 4)
BORN = date(1948, 3, 17)
RULES = VisitRules(
    rest_seconds=300.0,
    pause_seconds=60.0,
    idle_warning_seconds=30.0,
    language="de",
    today=TODAY,
)
DEVICE = DeviceInfo("A&D", "TM2657")
APPOINTMENT = Appointment(
    "6f1f6c1e-6f0e-4b32-9a44-0d0f6a6e7c01",
    NOON,
    NOON + timedelta(minutes=20),
    ("blood-pressure",),
)


def a_reading(
    systolic: object = 142, diastolic: object = 88, pulse: object | None = 71, unit: str = "mm[Hg]"
) -> Reading:
    """A reading; `None` leaves a value out."""
    values = (
        (Quantity.SYSTOLIC, systolic, unit),
        (Quantity.DIASTOLIC, diastolic, unit),
        (Quantity.PULSE, pulse, "/min"),
    )
    return Reading(
        values=tuple(
            Value(quantity, Decimal(str(value)), unit)
            for quantity, value, unit in values
            if value is not None
        ),
        device=DEVICE,
        kiosk_time=NOON,
        device_time=datetime(2026, 6, 4, 12, 1),  # noqa: DTZ001 - the device knows no zone
        quality=(),
        origin=Origin.MEASURED,
        raw_hash=bytes(range(8)),
    )


def done(*values: object) -> e.CuffReported:
    """The cuff has measured."""
    return e.CuffReported(InflationDone(a_reading(*values)))  # type: ignore[arg-type]


PRESENT = e.CuffReported(CuffPresent())
ABSENT = e.CuffReported(CuffAbsent(DeviceFault.UNPLUGGED))
FAILED = e.CuffReported(InflationFailed(DeviceFault.MOVED))
STOP_SENT = e.CuffReported(StopSent())

# At least one event of every type, and one of each sort of reading that the flow tells apart.
EVENTS: tuple[e.VisitEvent, ...] = (
    *(e.ReadinessChanged(readiness) for readiness in Readiness),
    e.ReadinessChanged(Readiness.INTERRUPTED, after_interruption=True),
    e.StartTouched(),
    e.NoCodeTouched(),
    e.CodeConfirmed("K7MP4Q2X"),
    e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT, (Timing.EARLY,)),
    e.CodeAccepted(CheckIn.UNVERIFIED),
    e.CodeRefused(CodeProblem.NOT_TODAY),
    e.BirthDateConfirmed(BORN),
    e.BirthDateConfirmed(TODAY + timedelta(days=1)),
    e.BirthDateConfirmed(date(1848, 3, 17)),
    e.AppointmentConfirmed(),
    e.AppointmentRejected(),
    e.ConsentGiven(),
    e.ConsentGiven("en"),
    e.ConsentRefused(),
    e.VisitRefused(Readiness.NOT_CLEANED),
    e.ArmChosen(Arm.LEFT),
    e.RestShortened(),
    e.CountdownEnded(),
    e.InflateTouched(),
    e.StopTouched(),
    e.RetryTouched(),
    e.SkipTouched(),
    e.ReviewConfirmed(),
    e.VisitSaved(),
    e.SaveFailed(),
    e.WayChanged(Way.UNDERWAY),
    e.WayChanged(Way.ARRIVED),
    e.DoneTouched(),
    e.BackTouched(),
    e.HelpTouched(),
    e.OverlayClosed(),
    e.IdleNoticed(),
    e.IdleExpired(),
    e.AttendantEnded(),
    PRESENT,
    ABSENT,
    e.CuffReported(CuffAbsent(DeviceFault.WRONG_DEVICE, "particle sensor")),
    e.CuffReported(InflationStarted()),
    STOP_SENT,
    FAILED,
    done(142, 88, 71),
    done(120, 70, None),
    done(142, None),
    e.CuffReported(InflationDone(a_reading(unit="kPa"))),
)

READY = VisitState(readiness=Readiness.READY, cuff_present=True)
