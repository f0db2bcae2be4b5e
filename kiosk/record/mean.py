# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The mean of the last two cuff readings, or why there is none."""

from collections.abc import Sequence
from datetime import datetime

from drivers.reading import Quantity, Value
from kiosk.record import codes
from kiosk.record.facts import Completed, MeanAbsence
from kiosk.record.numbers import MEAN, reference
from kiosk.record.observations import Scene, measured, start
from kiosk.record.parts import Json, concept, extension
from kiosk.visit.flow_pressure import UNIT
from kiosk.visit.state import MeanPressure, PlanLimit


def mean(
    scene: Scene, of: MeanPressure, completed: Completed, derived: Sequence[int], at: datetime
) -> Json:
    """Of the readings with the numbers `derived`."""
    made = start(scene, MEAN, "final", (codes.MEAN_PANEL,), at)
    if completed.fourth_missing:
        made["extension"] = [extension("fourth-reading-missing", "Boolean", True)]
    made["derivedFrom"] = [reference("Observation", scene.visit, number) for number in derived]
    made["component"] = _parts(of, completed.beyond)
    return made


def no_mean(scene: Scene, why: MeanAbsence, at: datetime) -> Json:
    made = start(scene, MEAN, "final", (codes.MEAN_PANEL,), at)
    reason = concept(codes.MEAN_ABSENT[why], text=why.value)
    made["component"] = [
        {"code": concept(code), "dataAbsentReason": reason}
        for code in (codes.MEAN_SYSTOLIC, codes.MEAN_DIASTOLIC)
    ]
    return made


def _parts(mean: MeanPressure, limits: Sequence[PlanLimit]) -> list[Json]:
    values = (
        (codes.MEAN_SYSTOLIC, Value(Quantity.SYSTOLIC, mean.systolic, UNIT)),
        (codes.MEAN_DIASTOLIC, Value(Quantity.DIASTOLIC, mean.diastolic, UNIT)),
    )
    return [{"code": concept(code)} | measured(value, limits) for code, value in values]
