# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which number of a visit is which resource: an id is made of the visit and that number.

Stable: the same fact has the same id in its step, in the record and in each corrected version of
it. Takes are numbered in the order in which they came, so that none ever lies over another.
"""

from dataclasses import dataclass
from uuid import UUID

from kiosk.record.parts import Json
from kiosk.visit.answers import Vital

PATIENT, ENCOUNTER, CONSENT = 1, 2, 3
MEAN, ANSWERS, STATISTICS, COVERAGE = 30, 31, 32, 33
_ROUND = 100  # a full row goes on a hundred further: 40, 42, ... 58, 140, 142, ...


@dataclass(frozen=True, slots=True)
class Row:
    """Numbers for things of one kind: `room` of them from `first` on, `width` numbers each."""

    first: int
    room: int
    width: int = 1

    def number(self, count: int) -> int:
        """Of thing number `count`, from 1."""
        rounds, place = divmod(count - 1, self.room)
        return self.first + rounds * _ROUND + place * self.width


DEVICES = Row(4, room=6)
INFLATIONS = Row(10, room=5, width=2)  # the second number is the pulse's
TAKES = {
    Vital.BLOOD_PRESSURE: Row(20, room=5, width=2),  # typed in, or skipped: not by the cuff
    Vital.OXIMETRY: Row(40, room=10, width=2),
    Vital.TEMPERATURE: Row(60, room=10),
    Vital.WEIGHT: Row(70, room=10),  # and the heights that were measured with them from 80 on
}
HEIGHT_FURTHER = 10


def resource_id(visit: UUID, number: int) -> str:
    return f"{visit}-{number}"


def reference(kind: str, visit: UUID, number: int) -> Json:
    return {"reference": f"{kind}/{resource_id(visit, number)}"}
