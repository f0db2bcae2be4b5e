# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room as the store keeps it: its state and, after a broken visit, whose turn it still is."""

import json
from dataclasses import dataclass

from hygiene.turnover import Turnover
from hygiene.turnover_rules import Closed
from hygiene.turnover_table import RoomState
from kiosk.station.codec import Malformed, from_json, to_json


@dataclass(frozen=True, slots=True)
class Closure:
    """Why nobody is to come in, and who says so: her id, "" for somebody without a PIN of her
    own."""

    reason: Closed
    staff: str


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """`appointment` is the day list's id of the visit in the room or broken off there; `used` are
    the things that were used since the room was ready; `turnover` is there on the way from cleaning
    to ready, and None else, as `closure` is while the room is blocked."""

    state: RoomState = RoomState.READY
    appointment: str | None = None
    used: tuple[str, ...] = ()
    turnover: Turnover | None = None
    closure: Closure | None = None

    def text(self) -> str:
        """For the store's room field."""
        return to_json(self)

    def way(self) -> Turnover:
        """For the rules."""
        return self.turnover or Turnover(self.state)

    def on(self, way: Turnover, closure: Closure | None = None) -> "RoomRecord":
        """The room as the rules want it; nobody's turn any more."""
        used = () if way.state is RoomState.READY else self.used
        turnover = way if way.state in ON_THE_WAY else None
        return RoomRecord(way.state, None, used, turnover, closure)


ON_THE_WAY = (RoomState.CLEANING, RoomState.CONTACT_TIME, RoomState.AIRING)
# What a station wrote that knew none of them.
_OLDER: dict[str, object] = {"used": [], "turnover": None, "closure": None}


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
    """Contact time and airing without their start would be over at once; without anybody who
    wiped, anybody could cut them short."""
    way = record.turnover
    if record.state not in ON_THE_WAY:
        return way is None
    if way is None or way.state is not record.state or way.needed < 0:
        return False
    return record.state is RoomState.CLEANING or (way.since is not None and bool(way.done))
