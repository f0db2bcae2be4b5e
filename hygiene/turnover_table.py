# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room between two people, as a table (state, event) -> (state, condition). Knows no clock.

Why a table: whoever comes next must find a clean room, so all ways to "ready" can be read here. A
visit that was broken off leaves the room "interrupted": the same appointment may go on at once,
anybody else only after cleaning. Going on is a state of its own, because a room that was
interrupted must never become "ready" by somebody leaving it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class RoomState(StrEnum):
    """What the room is at the moment."""

    READY = "ready"
    OCCUPIED = "occupied"
    INTERRUPTED = "interrupted"
    RESUMED = "resumed"  # occupied again, after an interruption, by the same appointment
    USED = "used"
    CLEANING = "cleaning"
    CONTACT_TIME = "contact-time"  # wiped; nobody touches anything until the agent has worked
    AIRING = "airing"
    BLOCKED = "blocked"  # by staff: nobody comes in until they lift it


class RoomEvent(StrEnum):
    """What happens to the room."""

    VISIT_STARTED = "visit-started"
    VISIT_ENDED = "visit-ended"  # something was recorded, or a device was used
    VISIT_UNTOUCHED = "visit-untouched"  # over, and neither recorded nor measured anything
    VISIT_BROKEN = "visit-broken"  # power cut, crash: something was recorded, nobody said goodbye
    CLEANED = "cleaned"  # by the attendant, where the site profile says nothing of how
    CLEANING_BEGUN = "cleaning-begun"
    WIPED = "wiped"  # the last thing on the list
    CONTACT_OVER = "contact-over"
    CONTACT_CUT_SHORT = "contact-cut-short"
    AIRED = "aired"
    BLOCKED = "blocked"
    RELEASED = "released"


class Condition(StrEnum):
    """What must hold besides, or the event is refused."""

    NOTHING = ""
    NO_RULES = "the site profile has no [hygiene]"
    RULES = "the site profile has [hygiene]"
    LIST_DONE = "every item wiped, each with a product in use"
    TIME_OVER = "the product's contact time is over"
    SECOND_PERSON = "the PIN of somebody who wiped nothing, and a reason"
    AIR_GOOD = "CO2 at the limit or below; without a trusted sensor, the minutes are over"


@dataclass(frozen=True, slots=True)
class Way:
    """Where an event leads, and what it takes."""

    to: RoomState
    needs: Condition = Condition.NOTHING


_S, _E, _C = RoomState, RoomEvent, Condition
_CLEANED = Way(_S.READY, _C.NO_RULES)
_CLEAN = Way(_S.CLEANING, _C.RULES)
_BLOCK = Way(_S.BLOCKED)

TABLE: Mapping[RoomState, Mapping[RoomEvent, Way]] = {
    _S.READY: {
        _E.VISIT_STARTED: Way(_S.OCCUPIED),
        _E.CLEANED: _CLEANED,
        _E.CLEANING_BEGUN: _CLEAN,
        _E.BLOCKED: _BLOCK,
    },
    _S.OCCUPIED: {
        _E.VISIT_ENDED: Way(_S.USED),
        _E.VISIT_UNTOUCHED: Way(_S.READY),
        _E.VISIT_BROKEN: Way(_S.INTERRUPTED),
    },
    _S.INTERRUPTED: {
        _E.VISIT_STARTED: Way(_S.RESUMED),
        _E.CLEANED: _CLEANED,
        _E.CLEANING_BEGUN: _CLEAN,
        _E.BLOCKED: _BLOCK,
    },
    _S.RESUMED: {
        _E.VISIT_ENDED: Way(_S.USED),
        _E.VISIT_UNTOUCHED: Way(_S.INTERRUPTED),
        _E.VISIT_BROKEN: Way(_S.INTERRUPTED),
    },
    _S.USED: {_E.CLEANED: _CLEANED, _E.CLEANING_BEGUN: _CLEAN, _E.BLOCKED: _BLOCK},
    # Begun anew: with a fresh list and, in time, a whole contact time.
    _S.CLEANING: {
        _E.CLEANED: _CLEANED,  # the rules went away with a new profile
        _E.CLEANING_BEGUN: _CLEAN,
        _E.WIPED: Way(_S.CONTACT_TIME, _C.LIST_DONE),
        _E.BLOCKED: _BLOCK,
    },
    _S.CONTACT_TIME: {
        _E.CLEANING_BEGUN: _CLEAN,
        _E.CONTACT_OVER: Way(_S.AIRING, _C.TIME_OVER),
        _E.CONTACT_CUT_SHORT: Way(_S.AIRING, _C.SECOND_PERSON),
        _E.BLOCKED: _BLOCK,
    },
    _S.AIRING: {
        _E.CLEANING_BEGUN: _CLEAN,
        _E.AIRED: Way(_S.READY, _C.AIR_GOOD),
        _E.BLOCKED: _BLOCK,
    },
    # Whatever it was before: nobody knows what happened meanwhile.
    _S.BLOCKED: {_E.RELEASED: Way(_S.USED)},
}


def next_state(state: RoomState, event: RoomEvent) -> RoomState | None:
    """Where `event` leads if its condition holds; None: refused, the room stays what it is."""
    way = TABLE[state].get(event)
    return None if way is None else way.to
