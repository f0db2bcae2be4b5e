# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room as the store keeps it: its state and, after a broken visit, whose turn it still is."""

import json
from dataclasses import dataclass

from hygiene.turnover_table import RoomState
from kiosk.station.codec import Malformed, from_json, to_json


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """`appointment` is the day list's id of the visit in the room or broken off there."""

    state: RoomState = RoomState.READY
    appointment: str | None = None

    def text(self) -> str:
        """For the store's room field."""
        return to_json(self)


def read_room(text: str | None) -> RoomRecord:
    """What the store kept. What can't be read is a room to be cleaned, never a ready one."""
    if text is None:
        return RoomRecord()
    try:
        return from_json(RoomRecord, json.loads(text))
    except (ValueError, Malformed):
        return RoomRecord(RoomState.USED)
