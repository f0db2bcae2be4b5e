# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The record of one visit as it grows: FHIR R4 entries per confirmed step, and the whole Bundle.

Pure: ids and times come in. Resources are PUT under ids made of the visit and a number, the same in
a step and in the Bundle: however often and in whichever order they arrive, they are there once.
"""

from datetime import datetime
from typing import assert_never
from uuid import UUID

from drivers.reading import DeviceInfo, Reading
from kiosk.consent.text import ConsentText
from kiosk.record import observations as observe
from kiosk.record import people
from kiosk.record.facts import (
    ArmTaken,
    Completed,
    Consented,
    Ended,
    Fact,
    MeanAbsence,
    Measured,
    NotMeasured,
    Rested,
    Skipped,
)
from kiosk.record.parts import Json, moment
from kiosk.visit.flow_pressure import READINGS
from kiosk.visit.state import Arm


class RecordBuilder:
    """Made with the consent; before it there is no record. Times are aware."""

    def __init__(
        self,
        visit: UUID,
        place: people.RecordPlace,
        consented: Consented,
        text: ConsentText,
        at: datetime,
    ) -> None:
        self._visit = visit
        self._place = place
        self._consented = consented
        self._start = at
        self._text = text
        self._rest_shortened = False
        self._arm: Arm | None = None
        self._devices: dict[DeviceInfo, int] = {}
        self._measured: list[int] = []  # numbers of the inflations that gave a reading
        self._resources: dict[str, Json] = {}

    def step(self, fact: Fact, at: datetime) -> list[Json]:
        """The entries that a confirmed step adds or changes."""
        resources: list[Json]
        match fact:
            case Consented():
                resources = self._opening()
            case ArmTaken(arm):
                self._arm = arm
                resources = [self._encounter()]
            case Rested(shortened):
                self._rest_shortened = shortened
                resources = [self._encounter()]
            case Measured(attempt, reading):
                resources = self._reading(attempt, reading)
            case NotMeasured(attempt, fault):
                resources = [observe.no_reading(self._scene(), attempt, fault, at)]
            case Skipped() if len(self._measured) >= READINGS:
                resources = [self._encounter()]  # there will be a mean, of these readings
            case Skipped():
                resources = [self._mean(Completed(MeanAbsence.SKIPPED), at)]
            case Ended(reason):
                resources = [self._encounter(at, reason.value)]
            case _:
                assert_never(fact)
        return self._put(*resources)

    def bundle(self, completed: Completed, at: datetime) -> Json:
        """The whole record as a transaction."""
        self._put(self._encounter(at), self._mean(completed, at))
        return {
            "resourceType": "Bundle",
            "type": "transaction",
            "timestamp": moment(at.astimezone(self._place.zone)),
            "entry": [_entry(resource) for resource in self._resources.values()],
        }

    def _encounter(self, end: datetime | None = None, ended_early: str | None = None) -> Json:
        course = people.Course(self._start, end, self._arm, self._rest_shortened, ended_early)
        return people.encounter(self._visit, self._consented, course, self._place)

    def _opening(self) -> list[Json]:
        return [
            people.patient(self._visit, self._consented),
            self._encounter(),
            people.consent(self._visit, self._text, self._start, self._place),
        ]

    def _reading(self, attempt: int, reading: Reading) -> list[Json]:
        number = observe.FIRST_DEVICE + len(self._devices)
        number = self._devices.setdefault(reading.device, number)
        self._measured.append(attempt)
        return [
            observe.device(self._visit, number, reading.device),
            *observe.readings(self._scene(), attempt, number, reading),
        ]

    def _mean(self, completed: Completed, at: datetime) -> Json:
        return observe.mean(self._scene(), completed, self._measured[-2:], at)

    def _scene(self) -> observe.Scene:
        return observe.Scene(self._visit, self._place, self._arm)

    def _put(self, *resources: Json) -> list[Json]:
        for resource in resources:
            self._resources[str(resource["id"])] = resource
        return [_entry(resource) for resource in resources]


def _entry(resource: Json) -> Json:
    url = f"{resource['resourceType']}/{resource['id']}"
    return {"resource": resource, "request": {"method": "PUT", "url": url}}
