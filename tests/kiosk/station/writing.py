# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A scribe for tests, and what it has written."""

from drivers.clock import Clock, SystemClock
from kiosk.station.boot_clock import BootClock, SystemBootClock
from kiosk.station.scribe import Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Entry, read_entry
from sync.formats.logbook_chain import check_chain
from sync.line.store import OutboxStore


def scribe_on(
    store: OutboxStore,
    worker: StoreWorker,
    clock: Clock | None = None,
    boot_clock: BootClock | None = None,
) -> Scribe:
    return Scribe(store.logbook, worker, clock or SystemClock(), boot_clock or SystemBootClock())


def written(store: OutboxStore) -> list[Entry]:
    """Every entry, of a book that is whole."""
    rows = store.logbook.page(0, 10_000)
    standing = store.logbook.standing()
    assert check_chain(standing.start, rows, standing.head) == []
    return [read_entry(row.entry) for row in rows]


def told(store: OutboxStore) -> list[tuple[str, str, dict[str, int | str]]]:
    """(role, event, fields) of every entry; visits without their id."""
    return [
        (
            entry.who.role.value,
            entry.event,
            {name: value for name, value in entry.fields.items() if name != "visit"},
        )
        for entry in written(store)
    ]


def events(store: OutboxStore) -> list[str]:
    return [entry.event for entry in written(store)]
