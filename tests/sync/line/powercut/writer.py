# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A process that uses the station's store in every way a station does, to be cut off. Not a test.

`python -m tests.sync.line.powercut.writer STORE --seed N [--visits N] [--synchronous MODE]`: waits
for a line on standard input, then says on standard output what it is about to do, and "done" once
the store's method has returned. The seed decides what is done; keys, epochs and salts are new.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from sync.formats.logbook import Draft
from sync.formats.receipt import ReceiptKind
from sync.line.outbox_values import OutboxRow
from sync.line.states import State
from sync.line.store import OutboxStore
from tests.sync.formats.books import draft
from tests.sync.line.powercut.weakened import MODES, weakened
from tests.sync.line.samples import CLINIC_MS, receipt_for, record, signed, step

LONG_AFTER = datetime.fromtimestamp(CLINIC_MS / 1000, UTC) + timedelta(days=31)
SIZES = (20, 300, 300, 300, 5000)  # bytes of a step; the last one needs pages of its own


class Writer:
    """`chance` chooses; `say` is heard at once."""

    def __init__(self, store: OutboxStore, chance: random.Random) -> None:
        self._store = store
        self._chance = chance

    def finish_what_was_begun(self) -> None:
        """As the station does at its start."""
        for visit in self._store.unfinished():
            self._do(
                partial(self._store.interrupt, visit, **self._told("interrupted")),
                "interrupted",
                visit,
            )

    def visit(self) -> None:
        """One more, from its first step to its end, and a part of the way for some before it."""
        visit = UUID(bytes=self._chance.randbytes(16), version=4)
        for number in range(1, self._chance.randint(2, 5)):
            sealed = step(visit, number, self._chance.randbytes(self._chance.choice(SIZES)))
            keep = partial(self._store.journal_step, visit, number, sealed)
            self._do(
                partial(keep, **self._told("occupied")),
                *("step", visit, number, sha256(sealed).hexdigest()),
            )
        self._end(visit)
        for _ in range(self._chance.randint(0, 5)):
            self._move_one()
        if self._chance.random() < 0.2:
            self._do(partial(self._store.prune, LONG_AFTER), "pruned")
        if self._chance.random() < 0.3:
            self._store.checkpoint()

    def _end(self, visit: UUID) -> None:
        end = self._chance.random()
        if end < 0.1:
            self._do(partial(self._store.abandon, visit, deliver=False), "abandoned", visit)
        elif end < 0.3:
            told = self._told("interrupted")
            self._do(partial(self._store.interrupt, visit, **told), "interrupted", visit)
        else:
            envelope = record(self._store, visit, self._chance.randbytes(700))
            complete = partial(self._store.complete, envelope.unsigned, **self._told("used"))
            self._do(complete, "completed", visit, envelope.digest.hex())

    def _move_one(self) -> None:
        """A row of the outbox goes on by one state."""
        rows = [row for row in self._store.listing() if row.state is not State.ARRIVED]
        if rows:
            row = self._chance.choice(rows)
            move, *words = self._next(row)
            self._do(move, *words)

    def _next(self, row: OutboxRow) -> tuple[Callable[[], object], *tuple[object, ...]]:
        (row_id,) = (
            each["id"]
            for each in self._store._database.rows(
                "SELECT id FROM outbox WHERE digest = ?", (row.digest,)
            )
        )
        if not row.signed:
            return partial(self._store.set_signature, row_id, bytes(64)), "signed", row.record
        if row.state is State.QUEUED:
            return (
                partial(self._store.mark_sending, [row_id]),
                *("moved", row.record, State.SENDING),
            )
        at_door = row.state is State.AT_DOOR
        kind = ReceiptKind.INBOX if at_door else ReceiptKind.RELAY
        return (
            partial(self._store.apply_receipt, signed(receipt_for(row, kind))),
            *("moved", row.record, State.ARRIVED if at_door else State.AT_DOOR),
        )

    def _told(self, room: str) -> dict[str, object]:
        entry: Draft = draft(time.monotonic_ns())
        return {"room": room, "entries": (entry,)}

    def _do(self, work: Callable[[], object], *words: object) -> None:
        say("will", *words)
        work()
        say("done")


def say(*words: object) -> None:
    """In one write, so that a recorder hears a whole line."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Ends after so many visits with the store closed, or never."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--visits", type=int)
    parser.add_argument("--synchronous", choices=MODES, default="full")
    options = parser.parse_args()
    sys.stdin.readline()
    store = OutboxStore(options.store, weakened(options.synchronous))
    writer = Writer(store, random.Random(options.seed))  # noqa: S311 - no secrets
    writer.finish_what_was_begun()
    done = 0
    while done != options.visits:
        writer.visit()
        done += 1
    store.close()


if __name__ == "__main__":
    main()
