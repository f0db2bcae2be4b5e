# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What was not measured, and what the patient doesn't want to give.

Each is an Observation of status "cancelled" with the reason (invariants vs-de-2 and vs-de-3 of
de.basisprofil.r4). So the record shows how often was tried, and no failure looks like a number.
"""

from datetime import datetime
from typing import cast

from drivers.fault import DeviceFault
from drivers.reading import Quantity
from kiosk.record import codes
from kiosk.record.observations import MAIN, Scene, arm_of, start
from kiosk.record.parts import Json, concept, extension
from kiosk.visit.answers import SkipReason, Vital

_STOPPED_BY_PATIENT = "stopped"
_LEFT_OUT = "left-out"


def no_inflation(scene: Scene, number: int, fault: DeviceFault | None, at: datetime) -> Json:
    """An inflation without a result; `fault` None means that the patient stopped it."""
    why = _failed(fault) if fault else concept(codes.STOPPED, text=_STOPPED_BY_PATIENT)
    return _absent(scene, number, Vital.BLOOD_PRESSURE, why, at) | arm_of(scene)


def no_take(scene: Scene, number: int, vital: Vital, fault: DeviceFault, at: datetime) -> Json:
    """A meter that gave no reading."""
    return _absent(scene, number, vital, _failed(fault), at)


def skipped(scene: Scene, number: int, vital: Vital, reason: SkipReason, at: datetime) -> Json:
    """The patient goes on without."""
    why = concept(codes.SKIPPED[reason], text=reason.value)
    return _absent(scene, number, vital, why, at)


def left_out(resource: Json) -> Json:
    """An observation that holds values, without anything that was measured.

    Not "entered-in-error", which is for what should never have existed: R4 wants "cancelled" where
    something did happen. The frame's hash goes too: it is short enough to find the value again.
    """
    made = {k: part for k, part in resource.items() if k not in ("valueQuantity", "component")}
    why = concept(codes.DECLINED, text=_LEFT_OUT)
    made |= {"status": "cancelled", "extension": [extension(_LEFT_OUT, "Boolean", True)]}
    if "valueQuantity" in resource:
        return made | {"dataAbsentReason": why}
    parts = cast("list[Json]", resource["component"])
    return made | {"component": [{"code": part["code"], "dataAbsentReason": why} for part in parts]}


def _failed(fault: DeviceFault) -> Json:
    return concept(codes.FAILED, text=fault.value)


def _absent(scene: Scene, number: int, vital: Vital, why: Json, at: datetime) -> Json:
    if vital is not Vital.BLOOD_PRESSURE:
        code = codes.QUANTITIES[MAIN[vital]]
        return start(scene, number, "cancelled", code, at) | {"dataAbsentReason": why}
    made = start(scene, number, "cancelled", codes.BLOOD_PRESSURE, at)
    made["component"] = [
        {"code": concept(*codes.QUANTITIES[each]), "dataAbsentReason": why}
        for each in (Quantity.SYSTOLIC, Quantity.DIASTOLIC)
    ]
    return made
