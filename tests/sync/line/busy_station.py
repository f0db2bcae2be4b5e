# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A process that journals, completes and interrupts without end, to be killed. Not a test.

`python -m tests.sync.line.busy_station STORE`: a line on standard output is an acknowledgement.
"""

import random
import sys
from pathlib import Path
from uuid import UUID, uuid4

from sync.line.store import OutboxStore
from tests.sync.line.samples import record, step


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201


def one_visit(store: OutboxStore, visit: UUID) -> None:
    for number in range(1, random.randint(2, 5)):  # noqa: S311
        sealed = step(visit, number)
        store.journal_step(visit, number, sealed, room="occupied")
        say("step", visit, number)
    if random.random() < 0.3:  # noqa: S311
        store.interrupt(visit, room="interrupted")
        say("interrupted", visit)
    else:
        store.complete(record(store, visit).unsigned, room="used")
        say("completed", visit)


def main() -> None:
    store = OutboxStore(Path(sys.argv[1]))
    say("open")
    while True:
        one_visit(store, uuid4())


if __name__ == "__main__":
    main()
