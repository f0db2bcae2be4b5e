# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is true of a row of the outbox, as a table. docs/formats/outbox.md draws it from here.

A state claims only what a commit of this machine or a verified receipt of the clinic has proved.
Whatever is not in the table leaves the row as it is: a receipt that comes twice, or late, or after
something stronger, changes nothing.
"""

from enum import StrEnum


class State(StrEnum):
    """Where a record is, as far as is proved."""

    QUEUED = "queued"  # committed here
    SENDING = "sending"  # under way in a request that has not ended
    AT_DOOR = "at-door"  # the relay signed that it has it
    ARRIVED = "arrived"  # the inbox signed that it opened it
    PARKED = "parked"  # refused with a reason, or damaged here; kept, and never sent by itself


class Happening(StrEnum):
    """What moves a row."""

    TAKEN = "taken"  # into a request
    UNANSWERED = "unanswered"  # the request ended without a valid receipt for this row
    STORED = "stored"  # the relay's receipt
    DELIVERED = "delivered"  # the inbox's receipt, filed or to be clarified
    REFUSED = "refused"  # a receipt of either that says no
    DAMAGED = "damaged"  # the bytes on this disk don't match their digest any more
    RETRIED = "retried"  # a person offers again what was refused
    MISSING = "missing"  # the clinic doesn't have any more what it had signed for


TRANSITIONS: dict[tuple[State, Happening], State] = {
    (State.QUEUED, Happening.TAKEN): State.SENDING,
    (State.SENDING, Happening.UNANSWERED): State.QUEUED,
    # A receipt is as true for a row that went back to the queue meanwhile: the answer came late.
    (State.QUEUED, Happening.STORED): State.AT_DOOR,
    (State.SENDING, Happening.STORED): State.AT_DOOR,
    (State.QUEUED, Happening.DELIVERED): State.ARRIVED,
    (State.SENDING, Happening.DELIVERED): State.ARRIVED,
    (State.AT_DOOR, Happening.DELIVERED): State.ARRIVED,
    # The clinic may have found out in the meantime what it could not open.
    (State.PARKED, Happening.DELIVERED): State.ARRIVED,
    (State.QUEUED, Happening.REFUSED): State.PARKED,
    (State.SENDING, Happening.REFUSED): State.PARKED,
    (State.AT_DOOR, Happening.REFUSED): State.PARKED,
    (State.QUEUED, Happening.DAMAGED): State.PARKED,
    (State.SENDING, Happening.DAMAGED): State.PARKED,
    (State.PARKED, Happening.RETRIED): State.QUEUED,
    # It came back from a backup. What was true when it was said is not true any more.
    (State.AT_DOOR, Happening.MISSING): State.QUEUED,
    (State.ARRIVED, Happening.MISSING): State.QUEUED,
}


def after(state: State, happening: Happening) -> State:
    """The state that follows; the same one where the table says nothing."""
    return TRANSITIONS.get((state, happening), state)


def diagram() -> str:
    """The table as a Mermaid state diagram, as docs/formats/outbox.md carries it."""
    edges = [
        f"    {before.name} --> {then.name}: {happening.value}"
        for (before, happening), then in TRANSITIONS.items()
    ]
    start = f"    [*] --> {State.QUEUED.name}: committed"
    end = f"    {State.ARRIVED.name} --> [*]: pruned after 30 days"
    return "\n".join(["stateDiagram-v2", start, *edges, end])
