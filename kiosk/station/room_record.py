# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room as the store keeps it: its state and, after a broken visit, whose turn it still is."""

import json
from dataclasses import dataclass

from hygiene.turnover import Turnover
from hygiene.turnover_table import RoomState
from kiosk.station.codec import Malformed, from_json, to_json


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """`appointment` is the day list's id of the visit in the room or broken off there; `used` are
    the places whose devices were used since the room was ready; `turnover` is there on the way from
    cleaning to ready, and None else."""

    state: RoomState = RoomState.READY
    appointment: str | None = None
    used: tuple[str, ...] = ()
    turnover: Turnover | None = None

    def text(self) -> str:
        """For the store's room field."""
        return to_json(self)

    def way(self) -> Turnover:
        """For the rules."""
        return self.turnover or Turnover(self.state)

    def on(self, way: Turnover) -> "RoomRecord":
        """The room as the rules want it; nobody's turn any more."""
        used = () if way.state is RoomState.READY else self.used
        return RoomRecord(way.state, None, used, way if way.state in ON_THE_WAY else None)


ON_THE_WAY = (RoomState.CLEANING, RoomState.CONTACT_TIME, RoomState.AIRING)
_OLDER: dict[str, object] = {"used": [], "turnover": None}  # what a station wrote that knew neither


def read_room(text: str | None) -> RoomRecord:
    """What the store kept. What can't be read is a room to be cleaned, never a ready one."""
    if text is None:
        return RoomRecord()
    try:
        record = from_json(RoomRecord, {**_OLDER, **json.loads(text)})
    except (TypeError, ValueError, Malformed):
        return RoomRecord(RoomState.USED)
    return record if _is_sound(record) else RoomRecord(RoomState.USED)


def _is_sound(record: RoomRecord) -> bool:
    """Contact time and airing without their start would be over at once."""
    way = record.turnover
    if record.state not in ON_THE_WAY:
        return way is None
    if way is None or way.state is not record.state or way.needed < 0:
        return False
    return way.since is not None or record.state is RoomState.CLEANING
