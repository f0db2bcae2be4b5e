# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What was measured: the Device, an Observation for each take, and for a pulse one of its own.

A value that was typed in has neither device nor method nor frame: nobody knows how it came about.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from drivers.reading import DeviceInfo, Origin, Quantity, Reading, Value
from kiosk.record import codes
from kiosk.record.numbers import ENCOUNTER, HEIGHT_FURTHER, PATIENT, reference, resource_id
from kiosk.record.parts import Json, concept, extension, marked, moment, quantity
from kiosk.record.people import RecordPlace
from kiosk.visit.answers import Site, Vital
from kiosk.visit.state import Arm, PlanLimit

MAIN = {
    Vital.OXIMETRY: Quantity.SPO2,
    Vital.TEMPERATURE: Quantity.TEMPERATURE,
    Vital.WEIGHT: Quantity.WEIGHT,
}
# What a device tells beside it is an Observation of its own, so many numbers further.
_BESIDE = {
    Vital.BLOOD_PRESSURE: (Quantity.PULSE, 1),
    Vital.OXIMETRY: (Quantity.PULSE, 1),
    Vital.WEIGHT: (Quantity.HEIGHT, HEIGHT_FURTHER),  # of a column that measures both
}


@dataclass(frozen=True, slots=True)
class Scene:
    """What all observations of a visit have in common; the arm is the present one."""

    visit: UUID
    place: RecordPlace
    arm: Arm | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Take:
    """One reading and where it stands in the record; `device` is a number, None by hand."""

    scene: Scene
    vital: Vital
    number: int
    reading: Reading = field(repr=False)
    device: int | None
    site: Site | None = None


def device(visit: UUID, number: int, info: DeviceInfo, check_past: date | None) -> Json:
    """`check_past`: the last day of its metrological check, where that is over."""
    made: Json = {
        "resourceType": "Device",
        "id": resource_id(visit, number),
        "manufacturer": info.make,
        "deviceName": [{"name": info.model, "type": "model-name"}],
    }
    if info.serial is not None:
        made["serialNumber"] = info.serial
    if check_past is None:
        return made
    return marked(made, extension("check-past", "Date", check_past.isoformat()))


def start(scene: Scene, number: int, status: str, code: codes.Codings, at: datetime) -> Json:
    patient = reference("Patient", scene.visit, PATIENT)
    return {
        "resourceType": "Observation",
        "id": resource_id(scene.visit, number),
        "status": status,
        "category": [concept(codes.VITAL_SIGNS)],
        "code": concept(*code),
        "subject": patient,
        "encounter": reference("Encounter", scene.visit, ENCOUNTER),
        "effectiveDateTime": moment(at.astimezone(scene.place.zone)),
        "performer": [patient],  # nobody of the practice is in the room
    }


def readings(take: Take, limits: Sequence[PlanLimit] = ()) -> list[Json]:
    """The observations of one take; `limits` are the plan's, of quantities that pass them."""
    main = _pressure if take.vital is Vital.BLOOD_PRESSURE else _single
    made = main(take, limits)
    if take.vital in _BESIDE:
        quantity_beside, further = _BESIDE[take.vital]
        beside = _value(take.reading, quantity_beside)
        if beside is not None:
            started = _started(take, take.number + further, codes.QUANTITIES[quantity_beside])
            made.append(started | measured(beside, limits))
    return made


def measured(value: Value, limits: Sequence[PlanLimit]) -> Json:
    """A value, and the plan's bounds if it passes them: what they mean the practice says."""
    made: Json = {"valueQuantity": quantity(value.value, value.unit)}
    ranges = [
        {"type": {"text": "plan"}} | _bounds(limit, value.unit)
        for limit in limits
        if limit.quantity is value.quantity
    ]
    return made | {"referenceRange": ranges} if ranges else made


def _bounds(limit: PlanLimit, unit: str) -> Json:
    sides = (("low", limit.low), ("high", limit.high))
    return {name: quantity(bound, unit) for name, bound in sides if bound is not None}


def _pressure(take: Take, limits: Sequence[PlanLimit]) -> list[Json]:
    made = _started(take, take.number, codes.BLOOD_PRESSURE)
    if take.device is not None:
        made["method"] = concept(codes.CUFF_METHOD)
        made |= arm_of(take.scene)
    made["component"] = [
        {"code": concept(*codes.QUANTITIES[wanted])} | measured(value, limits)
        for wanted in codes.COMPONENTS
        if (value := _value(take.reading, wanted)) is not None
    ]
    return [made]


def arm_of(scene: Scene) -> Json:
    return {} if scene.arm is None else {"bodySite": concept(codes.ARMS[scene.arm])}


def _single(take: Take, limits: Sequence[PlanLimit]) -> list[Json]:
    value = _value(take.reading, MAIN[take.vital])
    if value is None:
        return []
    code = codes.QUANTITIES[value.quantity]
    if take.vital is Vital.TEMPERATURE:
        code = codes.TEMPERATURE_AT[take.site]
    made = _started(take, take.number, code) | measured(value, limits)
    if take.site is not None:
        made["bodySite"] = concept(codes.SITES[take.site])
    # Of the signal, not of the patient: without the saturation beside it, it says nothing.
    perfusion = _value(take.reading, Quantity.PERFUSION_INDEX)
    if take.vital is Vital.OXIMETRY and perfusion is not None:
        part: Json = {"code": concept(*codes.QUANTITIES[perfusion.quantity])}
        made["component"] = [part | measured(perfusion, limits)]
    return [made]


def _value(reading: Reading, wanted: Quantity) -> Value | None:
    return next((value for value in reading.values if value.quantity is wanted), None)


def _started(take: Take, number: int, code: codes.Codings) -> Json:
    reading = take.reading
    made = start(take.scene, number, "final", code, reading.kiosk_time)
    made |= {"extension": _notes(reading), "issued": made["effectiveDateTime"]}
    if take.device is not None:
        made["device"] = reference("Device", take.scene.visit, take.device)
    return made


def _notes(reading: Reading) -> list[Json]:
    notes = [extension("origin", "Code", reading.origin.value)]
    if reading.origin is Origin.BY_HAND:
        return notes
    notes.append(extension("raw-frame-sha256-8", "String", reading.raw_hash.hex()))
    notes += [extension("quality", "String", flag) for flag in reading.quality]
    if reading.device_time is not None:
        # A string: the device knows no zone, and a FHIR dateTime with a time must have one.
        notes.append(extension("device-time", "String", reading.device_time.isoformat()))
    return notes
