# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A process that journals steps and writes its logbook without end, to be killed. Not a test.

`python -m tests.sync.line.busy_scribe STORE`: a line on standard output is an acknowledgement.
"""

import sys
import time
from pathlib import Path
from uuid import UUID, uuid4

from sync.formats.logbook import Draft
from sync.formats.logbook_words import Event
from sync.line.store import OutboxStore
from tests.sync.formats.books import draft
from tests.sync.line.samples import record, step


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201


def entry(event: Event, visit: UUID, **fields: int | str) -> Draft:
    return draft(time.monotonic_ns(), event, {"visit": str(visit), **fields})


def main() -> None:
    store = OutboxStore(Path(sys.argv[1]))
    say("open")
    while True:
        visit = uuid4()
        opened = entry(Event.VISIT_STARTED, visit, resumed="no")
        store.journal_step(visit, 1, step(visit, 1), room="occupied", entries=(opened,))
        say("visit-started", visit)
        saved = entry(Event.RECORD_SAVED, visit, version=1)
        store.complete(record(store, visit).unsigned, room="used", entries=(saved,))
        say("record-saved", visit)
        store.logbook.write((entry(Event.VISIT_ENDED, visit, how="completed"),))
        say("visit-ended", visit)


if __name__ == "__main__":
    main()
