# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A visit book on a real store that can be killed and started again, and on a disk that is full."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.store_worker import StoreWorker
from kiosk.station.visit_book import VisitBook
from sync.formats.envelope import Kind
from sync.formats.logbook import Draft
from sync.line.store_errors import StoreFull, StoreIoError
from tests.kiosk.station.sealed import DEVICE, record, step
from tests.kiosk.station.unreadable import UnreadableStore
from tests.kiosk.station.writing import scribe_on

VISIT, OTHER = uuid4(), uuid4()


class FullStore(UnreadableStore):
    """The real store on a disk that is full while `full` is set.

    While `log_stuck` is set, the write-ahead log can't be emptied.
    """

    full = False
    log_stuck = False

    def _check_disk(self) -> None:
        if self.full:
            raise StoreFull("SQLITE_FULL")

    def journal_step(
        self,
        visit: UUID,
        step: int,
        sealed: bytes,
        *,
        urgent: bool = False,
        room: str | None = None,
        entries: Sequence[Draft] = (),
    ) -> None:
        self._check_disk()
        super().journal_step(visit, step, sealed, urgent=urgent, room=room, entries=entries)

    def interrupt(
        self, visit: UUID, *, room: str | None = None, entries: Sequence[Draft] = ()
    ) -> bytes | None:
        self._check_disk()
        return super().interrupt(visit, room=room, entries=entries)

    def abandon(self, visit: UUID, deliver: bool, *, room: str | None = None) -> bytes | None:
        self._check_disk()
        return super().abandon(visit, deliver, room=room)

    def set_room(self, text: str, entries: Sequence[Draft] = ()) -> None:
        self._check_disk()
        super().set_room(text, entries)

    def checkpoint(self) -> None:
        if self.log_stuck:
            raise StoreIoError("SQLITE_IOERR_TRUNCATE")
        super().checkpoint()


class Station:
    """A store and its book, that can be killed and started again on the same file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.changes = self.queued = 0
        self.open()

    def open(self) -> None:
        self.store = FullStore(self.path)
        self.worker = StoreWorker()
        self.scribe = scribe_on(self.store, self.worker)
        self.book = VisitBook(self.store, self.worker, self._changed, self._queued, self.scribe)

    def close(self) -> None:
        self.worker.close()
        self.store.close()

    async def restart(self) -> None:
        self.close()
        self.open()
        await self.book.recover()

    def kinds(self) -> list[tuple[UUID, Kind]]:
        return [(row.record, row.kind) for row in self.store.listing()]

    def _changed(self) -> None:
        self.changes += 1

    def _queued(self) -> None:
        self.queued += 1


async def visit_with_step(
    station: Station, appointment: str | None = "a1", *, urgent: bool = False
) -> None:
    await station.book.begin(VISIT, appointment)
    await station.book.journal(VISIT, 1, step(VISIT, 1), DEVICE, urgent=urgent)


async def complete(station: Station, version: int = 1, *, urgent: bool = False) -> bytes:
    ticket = await station.book.ticket(VISIT)
    envelope = record(VISIT, ticket, version=version)
    digest, said = await station.book.complete(VISIT, envelope, "a1", DEVICE, urgent=urgent)
    assert said == version
    return digest


def refused(code: Refusal) -> "pytest.RaisesContext[Refused]":
    return pytest.raises(Refused, match=f"^{code.value}$")
