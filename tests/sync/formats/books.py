# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whole logbooks to break."""

from datetime import UTC, datetime
from uuid import UUID

from sync.formats.logbook import Draft, Moment, Who, entry_hash, genesis, write_entry
from sync.formats.logbook_chain import Place, Row
from sync.formats.logbook_words import Event, Role, Value

BOOK, BOOT, VISIT = UUID(int=11), UUID(int=12), UUID(int=13)
AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
EPOCH = 0x0123456789ABCDEF
STATION = Who(Role.STATION)
START = Place(0, genesis(BOOK))


def draft(
    up_ms: int = 1,
    event: Event = Event.VISIT_STARTED,
    fields: dict[str, Value] | None = None,
    who: Who = STATION,
) -> Draft:
    if fields is None:
        fields = {"visit": str(VISIT), "resumed": "no"}
    return Draft(Moment(AT, BOOT, up_ms), who, event, fields)


def book(count: int, start: Place = START) -> list[Row]:
    """So many entries in a row."""
    rows = []
    number, prev = start.number, start.hash
    for _ in range(count):
        number += 1
        entry = write_entry(draft(number), number, EPOCH, prev)
        prev = entry_hash(entry)
        rows.append(Row(number, entry, prev))
    return rows


def head(rows: list[Row], start: Place = START) -> Place:
    return Place(rows[-1].number, rows[-1].hash) if rows else start
