# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room between two people, as a table (state, event) -> state. Knows no clock and no disk.

Why a table: whoever comes next must find a clean room, so there is exactly one way out of "used",
and it is the attendant's. A visit that was broken off leaves the room "interrupted": the same
appointment may go on at once, anybody else only after cleaning. Going on is a state of its own,
because a room that was interrupted must never become "ready" by somebody leaving it again.
"""

from collections.abc import Mapping
from enum import StrEnum


class RoomState(StrEnum):
    """What the room is at the moment."""

    READY = "ready"
    OCCUPIED = "occupied"
    INTERRUPTED = "interrupted"
    RESUMED = "resumed"  # occupied again, after an interruption, by the same appointment
    USED = "used"


class RoomEvent(StrEnum):
    """What happens to the room."""

    VISIT_STARTED = "visit-started"
    VISIT_ENDED = "visit-ended"  # something was recorded, or a device was used
    VISIT_UNTOUCHED = "visit-untouched"  # over, and neither recorded nor measured anything
    VISIT_BROKEN = "visit-broken"  # power cut, crash: something was recorded, nobody said goodbye
    CLEANED = "cleaned"  # by the attendant


_TABLE: Mapping[RoomState, Mapping[RoomEvent, RoomState]] = {
    RoomState.READY: {
        RoomEvent.VISIT_STARTED: RoomState.OCCUPIED,
        RoomEvent.CLEANED: RoomState.READY,
    },
    RoomState.OCCUPIED: {
        RoomEvent.VISIT_ENDED: RoomState.USED,
        RoomEvent.VISIT_UNTOUCHED: RoomState.READY,
        RoomEvent.VISIT_BROKEN: RoomState.INTERRUPTED,
    },
    RoomState.INTERRUPTED: {
        RoomEvent.VISIT_STARTED: RoomState.RESUMED,
        RoomEvent.CLEANED: RoomState.READY,
    },
    RoomState.RESUMED: {
        RoomEvent.VISIT_ENDED: RoomState.USED,
        RoomEvent.VISIT_UNTOUCHED: RoomState.INTERRUPTED,
        RoomEvent.VISIT_BROKEN: RoomState.INTERRUPTED,
    },
    RoomState.USED: {
        RoomEvent.CLEANED: RoomState.READY,
    },
}


def next_state(state: RoomState, event: RoomEvent) -> RoomState | None:
    """The state after `event`, or None: refused, the room stays what it is."""
    return _TABLE[state].get(event)
