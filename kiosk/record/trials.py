# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What was tried, and what the end of the visit says of it: which take counts, which doesn't.

Only the end knows that, so the marks are put on a copy: a corrected version marks anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.record import absences
from kiosk.record.facts import (
    Completed,
    MeanAbsence,
    Measured,
    NotMeasured,
    NotTaken,
    Skipped,
    Taken,
)
from kiosk.record.mean import mean, no_mean
from kiosk.record.observations import Scene, Take, readings
from kiosk.record.parts import Json, extension, marked
from kiosk.visit.answers import Vital
from kiosk.visit.state import VitalResult

_OF_A_MEAN = 2  # the last two readings


@dataclass(slots=True)
class Trial:
    """Something that was tried, or deliberately not; `take` if it gave values."""

    fact: Measured | NotMeasured | Taken | NotTaken | Skipped
    vital: Vital
    number: int
    resources: list[Json] = field(repr=False)
    take: Take | None = field(default=None, repr=False)
    left_out: bool = False

    def leave_out(self) -> list[Json]:
        """From now on without what was measured."""
        self.resources = [absences.left_out(each) for each in self.resources]
        self.left_out = True
        return self.resources


def inflations(trials: Sequence[Trial]) -> list[Trial]:
    """The ones that gave a reading which was not left out since."""
    return [each for each in trials if isinstance(each.fact, Measured) and not each.left_out]


def judged(trials: Sequence[Trial], completed: Completed) -> list[Json]:
    """Every observation as the whole record has it, the mean apart."""
    made: list[Json] = []
    for result in completed.results:
        of_vital = [each for each in trials if each.vital is result.vital]
        for trial in of_vital:
            made += _judged(trial, of_vital, result, completed)
    return made


def mean_or_reason(
    scene: Scene, trials: Sequence[Trial], completed: Completed, at: datetime
) -> list[Json]:
    """Nothing where no blood pressure was planned."""
    if completed.mean is None:
        return []
    if isinstance(completed.mean, MeanAbsence):
        left_out = any(isinstance(each.fact, Measured) and each.left_out for each in trials)
        return [no_mean(scene, MeanAbsence.LEFT_OUT if left_out else completed.mean, at)]
    derived = [each.number for each in inflations(trials)[-_OF_A_MEAN:]]
    made = mean(scene, completed.mean, completed, derived, at)
    results = [each for each in completed.results if each.vital is Vital.BLOOD_PRESSURE]
    return [_superseded(made) if any(result.mean is None for result in results) else made]


def _judged(
    trial: Trial, trials: Sequence[Trial], result: VitalResult, completed: Completed
) -> list[Json]:
    if trial.left_out:
        return trial.resources
    if any(trial is each for each in _counting(trials, result)):
        return readings(trial.take, completed.beyond) if trial.take else trial.resources
    if _is_superseded(trial, result):
        return [_superseded(each) for each in trial.resources]
    return trial.resources


def _counting(trials: Sequence[Trial], result: VitalResult) -> list[Trial]:
    """Of one vital: the take that was confirmed, the cuff's two, or the decision to go without."""
    if result.mean is not None:
        return inflations(trials)[-_OF_A_MEAN:]
    if result.reading is not None:
        taken = [(each, each.take) for each in trials if isinstance(each.fact, Taken)]
        return [each for each, take in taken if take and take.reading == result.reading][-1:]
    return [each for each in trials if isinstance(each.fact, Skipped)][-1:]


def _is_superseded(trial: Trial, result: VitalResult) -> bool:
    """It said something that another take, or a decision, says now. A failure stays one.

    Readings of the cuff are a series: the ones that make no mean alone are still readings.
    """
    if isinstance(trial.fact, Measured):
        return result.reading is not None
    return isinstance(trial.fact, Taken | Skipped)


def _superseded(resource: Json) -> Json:
    return marked(resource, extension("superseded", "Boolean", True))
