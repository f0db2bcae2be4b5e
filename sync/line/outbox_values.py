# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the outbox tells of its rows: frozen values."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sync.formats.envelope import Kind
from sync.line.states import State


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A row that waits for the signer; `digest` 32 B is what gets signed."""

    id: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A row that can be sent; `wire` is the signed envelope."""

    id: int
    record: bytes
    digest: bytes
    wire: bytes


@dataclass(frozen=True, slots=True)
class Moved:
    """A row's state after something happened to it; `before` is the same where nothing moved."""

    record: UUID
    version: int
    before: State
    now: State


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One line for IT's list. `reason` is set for parked rows; `size` in bytes on the wire.

    `queued_ms`: this machine's clock when it came in; None where nobody noted it.
    """

    epoch: int
    seq: int
    record: UUID
    version: int
    kind: Kind
    digest: bytes
    size: int
    signed: bool
    state: State
    reason: str | None
    arrived_ms: int | None
    urgent: bool
    queued_ms: int | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of what is here.

    `waiting_since_ms`: when the oldest row that has not left came in, as far as that was noted; the
    logbook's own rows, which nobody waits for, aside. `waiting_bytes` (on the wire) counts those
    too. So many of those are among `states` as `logbook_waiting` and `logbook_parked` say.
    """

    states: dict[State, int]
    unsigned: int
    unfinished: int
    set_aside: int
    waiting_since_ms: int | None
    waiting_bytes: int
    logbook_waiting: int
    logbook_parked: int


def listed(row: dict[str, Any]) -> OutboxRow:
    """From a row of the table, with `size` computed."""
    return OutboxRow(
        epoch=row["epoch"],
        seq=row["seq"],
        record=UUID(bytes=row["record"]),
        version=row["version"],
        kind=Kind(row["kind"]),
        digest=row["digest"],
        size=row["size"],
        signed=row["signature"] is not None,
        state=State(row["state"]),
        reason=row["reason"],
        arrived_ms=row["arrived_ms"],
        urgent=bool(row["urgent"]),
        queued_ms=row["queued_ms"],
    )


def fitting(rows: Iterable[Outgoing], size: int) -> tuple[Outgoing, ...]:
    """The first of them, and those behind it of `size` bytes together."""
    chosen: list[Outgoing] = []
    held = 0
    for row in rows:
        held += len(row.wire)
        if chosen and held > size:
            break
        chosen.append(row)
    return tuple(chosen)
