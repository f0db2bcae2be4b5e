# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What was measured: the Device, one Observation per inflation, the pulse, the mean.

An inflation that gave no reading is an Observation too: status "cancelled", each component with
the reason (invariants vs-de-2 and vs-de-3 of de.basisprofil.r4). So the record shows how often the
cuff was inflated, and no failure looks like a number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from drivers.fault import DeviceFault
from drivers.reading import DeviceInfo, Origin, Quantity, Reading
from kiosk.record import codes
from kiosk.record.facts import Completed, MeanAbsence
from kiosk.record.parts import Json, concept, extension, moment, quantity
from kiosk.record.people import ENCOUNTER, PATIENT, RecordPlace, reference, resource_id
from kiosk.visit.state import Arm

FIRST_DEVICE = 4
_FIRST_PRESSURE = 10
MEAN = 30


@dataclass(frozen=True, slots=True)
class Scene:
    """What all readings of a visit have in common."""

    visit: UUID
    place: RecordPlace
    arm: Arm | None


def pressure_number(attempt: int) -> int:
    """10, 12, ... for inflation 1, 2, ...; its pulse has the number after."""
    return _FIRST_PRESSURE + 2 * (attempt - 1)


def device(visit: UUID, number: int, info: DeviceInfo) -> Json:
    made: Json = {
        "resourceType": "Device",
        "id": resource_id(visit, number),
        "manufacturer": info.make,
        "deviceName": [{"name": info.model, "type": "model-name"}],
    }
    return made if info.serial is None else made | {"serialNumber": info.serial}


def readings(scene: Scene, attempt: int, device_number: int, reading: Reading) -> list[Json]:
    """The blood pressure of one inflation and, if the device told it, the pulse."""
    number = pressure_number(attempt)
    common = _of_reading(scene, device_number, reading)
    pressure = _start(scene, number, "final", codes.BLOOD_PRESSURE) | common | _site(scene)
    if reading.origin is Origin.MEASURED:
        pressure["method"] = concept(codes.CUFF_METHOD)
    pressure["component"] = [
        {"code": concept(*codes.QUANTITIES[value.quantity])}
        | {"valueQuantity": quantity(value.value, value.unit)}
        for wanted in codes.COMPONENTS
        for value in reading.values
        if value.quantity is wanted
    ]
    made = [pressure]
    for value in reading.values:
        if value.quantity is Quantity.PULSE:
            code = codes.QUANTITIES[Quantity.PULSE]
            pulse = _start(scene, number + 1, "final", code) | common
            made.append(pulse | {"valueQuantity": quantity(value.value, value.unit)})
    return made


def no_reading(scene: Scene, attempt: int, fault: DeviceFault | None, at: datetime) -> Json:
    """An inflation without a result; `fault` None means that the patient stopped it."""
    why = codes.STOPPED if fault is None else codes.FAILED
    reason = concept(why, text="stopped" if fault is None else fault.value)
    number = pressure_number(attempt)
    made = _start(scene, number, "cancelled", codes.BLOOD_PRESSURE) | _site(scene)
    made["effectiveDateTime"] = moment(at.astimezone(scene.place.zone))
    made["component"] = [
        {"code": concept(*codes.QUANTITIES[each]), "dataAbsentReason": reason}
        for each in (Quantity.SYSTOLIC, Quantity.DIASTOLIC)
    ]
    return made


def mean(scene: Scene, completed: Completed, derived: Sequence[int], at: datetime) -> Json:
    """The mean of the readings of the two inflations `derived`, or why there is none."""
    made = _start(scene, MEAN, "final", (codes.MEAN_PANEL,))
    made["effectiveDateTime"] = moment(at.astimezone(scene.place.zone))
    if isinstance(completed.mean, MeanAbsence):
        return made | {"component": _absent(completed.mean)}
    if completed.fourth_missing:
        made["extension"] = [extension("fourth-reading-missing", "Boolean", True)]
    made["derivedFrom"] = [
        reference("Observation", scene.visit, pressure_number(attempt)) for attempt in derived
    ]
    made["component"] = [
        {"code": concept(code), "valueQuantity": quantity(value, "mm[Hg]")}
        for code, value in (
            (codes.MEAN_SYSTOLIC, completed.mean.systolic),
            (codes.MEAN_DIASTOLIC, completed.mean.diastolic),
        )
    ]
    return made


def _absent(why: MeanAbsence) -> list[Json]:
    reason = concept(codes.MEAN_ABSENT[why], text=why.value)
    return [
        {"code": concept(code), "dataAbsentReason": reason}
        for code in (codes.MEAN_SYSTOLIC, codes.MEAN_DIASTOLIC)
    ]


def _site(scene: Scene) -> Json:
    return {} if scene.arm is None else {"bodySite": concept(codes.ARMS[scene.arm])}


def _start(scene: Scene, number: int, status: str, code: codes.Codings) -> Json:
    patient = reference("Patient", scene.visit, PATIENT)
    return {
        "resourceType": "Observation",
        "id": resource_id(scene.visit, number),
        "status": status,
        "category": [concept(codes.VITAL_SIGNS)],
        "code": concept(*code),
        "subject": patient,
        "encounter": reference("Encounter", scene.visit, ENCOUNTER),
        "performer": [patient],  # nobody else is in the room
    }


def _of_reading(scene: Scene, device_number: int, reading: Reading) -> Json:
    at = moment(reading.kiosk_time.astimezone(scene.place.zone))
    notes = [
        extension("raw-frame-sha256-8", "String", reading.raw_hash.hex()),
        extension("origin", "Code", reading.origin.value),
    ]
    notes += [extension("quality", "String", flag) for flag in reading.quality]
    if reading.device_time is not None:
        # A string: the device knows no zone, and a FHIR dateTime with a time must have one.
        notes.append(extension("device-time", "String", reading.device_time.isoformat()))
    return {
        "extension": notes,
        "effectiveDateTime": at,
        "issued": at,
        "device": reference("Device", scene.visit, device_number),
    }
