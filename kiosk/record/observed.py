# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""All observations of one visit as they grow. No later take overwrites what was confirmed.

Takes get their numbers in the order in which they come, whatever a fact counts: a reading after a
failure, or a series that begins anew, never lies over an earlier one.
"""

from datetime import datetime
from typing import assert_never
from uuid import UUID

from drivers.reading import DeviceInfo, Origin, Reading
from kiosk.record import absences
from kiosk.record.facts import (
    Completed,
    LeftOut,
    MeanAbsence,
    Measured,
    NotMeasured,
    NotTaken,
    Skipped,
    Taken,
)
from kiosk.record.mean import no_mean
from kiosk.record.numbers import DEVICES, INFLATIONS, TAKES
from kiosk.record.observations import Scene, Take, device, readings
from kiosk.record.parts import Json
from kiosk.record.people import RecordPlace
from kiosk.record.trials import Trial, inflations, judged, mean_or_reason
from kiosk.visit.answers import Site, Vital
from kiosk.visit.flow_pressure import READINGS
from kiosk.visit.state import Arm

ObservedFact = Measured | NotMeasured | Taken | NotTaken | Skipped | LeftOut


class Observed:
    """Grows with each fact; `arm` is the one that is measured."""

    def __init__(self, visit: UUID, place: RecordPlace) -> None:
        self.arm: Arm | None = None
        self._visit = visit
        self._place = place
        self._devices: dict[DeviceInfo, int] = {}
        self._trials: list[Trial] = []

    def step(self, fact: ObservedFact, at: datetime) -> list[Json]:
        """The resources that the fact adds or changes."""
        match fact:
            case Measured(_, reading):
                return self._taken(fact, Vital.BLOOD_PRESSURE, reading, None)
            case Taken(vital, _, reading, site):
                return self._taken(fact, vital, reading, site)
            case NotMeasured():
                return self._not_measured(fact, at)
            case NotTaken():
                return self._not_taken(fact, at)
            case Skipped():
                return self._skipped(fact, at)
            case LeftOut(vital):
                return self._left_out(vital)
            case _:
                assert_never(fact)

    def completed(self, completed: Completed, at: datetime) -> list[Json]:
        """Every observation as the whole record has it."""
        mean = mean_or_reason(self._scene(), self._trials, completed, at)
        return [*judged(self._trials, completed), *mean]

    def _taken(
        self, fact: Measured | Taken, vital: Vital, reading: Reading, site: Site | None
    ) -> list[Json]:
        number = self._inflation() if isinstance(fact, Measured) else self._number(vital)
        by_hand = reading.origin is Origin.BY_HAND
        device_number = None if by_hand else self._device(reading.device)
        take = Take(self._scene(), vital, number, reading, device_number, site)
        made = self._tried(Trial(fact, vital, number, readings(take), take))
        if device_number is None:
            return made
        check_past = self._place.checks_past.get(vital)
        return [device(self._visit, device_number, reading.device, check_past), *made]

    def _not_measured(self, fact: NotMeasured, at: datetime) -> list[Json]:
        number = self._inflation()
        failed = absences.no_inflation(self._scene(), number, fact.fault, at)
        return self._tried(Trial(fact, Vital.BLOOD_PRESSURE, number, [failed]))

    def _not_taken(self, fact: NotTaken, at: datetime) -> list[Json]:
        number = self._number(fact.vital)
        failed = absences.no_take(self._scene(), number, fact.vital, fact.fault, at)
        return self._tried(Trial(fact, fact.vital, number, [failed]))

    def _skipped(self, fact: Skipped, at: datetime) -> list[Json]:
        number, vital = self._number(fact.vital), fact.vital
        skipped = absences.skipped(self._scene(), number, vital, fact.reason, at)
        made = self._tried(Trial(fact, vital, number, [skipped]))
        if vital is Vital.BLOOD_PRESSURE and len(inflations(self._trials)) < READINGS:
            made = [*made, no_mean(self._scene(), MeanAbsence.SKIPPED, at)]
        return made

    def _left_out(self, vital: Vital) -> list[Json]:
        of_vital = [each for each in self._trials if each.vital is vital]
        given = [each for each in of_vital if each.take is not None and not each.left_out]
        return [resource for trial in given for resource in trial.leave_out()]

    def _tried(self, trial: Trial) -> list[Json]:
        self._trials.append(trial)
        return trial.resources

    def _device(self, info: DeviceInfo) -> int:
        return self._devices.setdefault(info, DEVICES.number(len(self._devices) + 1))

    def _inflation(self) -> int:
        return INFLATIONS.number(1 + sum(_by_cuff(each) for each in self._trials))

    def _number(self, vital: Vital) -> int:
        before = [each for each in self._trials if each.vital is vital and not _by_cuff(each)]
        return TAKES[vital].number(1 + len(before))

    def _scene(self) -> Scene:
        return Scene(self._visit, self._place, self.arm)


def _by_cuff(trial: Trial) -> bool:
    return isinstance(trial.fact, Measured | NotMeasured)
