# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Room and visit on a real store: what is journalled, and what every kind of end makes of it."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from hygiene.room import RoomState
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.room_record import RoomRecord, read_room
from kiosk.station.store_worker import StoreWorker
from kiosk.station.visit_book import VisitBook
from sync.formats.envelope import Kind
from sync.line.seal import Ticket
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreFull
from tests.kiosk.station.sealed import DEVICE, record, step

VISIT, OTHER = uuid4(), uuid4()


class FullStore(OutboxStore):
    """The real store on a disk that is full while `full` is set."""

    full = False

    def _check_disk(self) -> None:
        if self.full:
            raise StoreFull("SQLITE_FULL")

    def journal_step(
        self, visit: UUID, step: int, sealed: bytes, *, room: str | None = None
    ) -> None:
        self._check_disk()
        super().journal_step(visit, step, sealed, room=room)

    def interrupt(self, visit: UUID, *, room: str | None = None) -> bytes | None:
        self._check_disk()
        return super().interrupt(visit, room=room)

    def set_room(self, text: str) -> None:
        self._check_disk()
        super().set_room(text)


class Station:
    """A store and its book, that can be killed and started again on the same file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.changes = self.queued = 0
        self.open()

    def open(self) -> None:
        self.store = FullStore(self.path)
        self.worker = StoreWorker()
        self.book = VisitBook(self.store, self.worker, self._changed, self._queued)

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


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    station = Station(tmp_path / "store.db")
    yield station
    station.close()


async def _visit_with_step(station: Station, appointment: str | None = "a1") -> None:
    await station.book.begin(VISIT, appointment)
    await station.book.journal(VISIT, 1, step(VISIT, 1), DEVICE)


async def _complete(station: Station) -> bytes:
    ticket = await station.book.ticket(VISIT)
    digest, version = await station.book.complete(VISIT, record(VISIT, ticket), "a1", DEVICE)
    assert version == 1
    return digest


def _refused(code: Refusal) -> "pytest.RaisesContext[Refused]":
    return pytest.raises(Refused, match=f"^{code.value}$")


async def test_a_whole_visit_leaves_one_record_and_a_used_room(station: Station) -> None:
    await _visit_with_step(station)
    digest = await _complete(station)
    await station.book.end(VISIT, broken=False)
    assert station.kinds() == [(VISIT, Kind.VISIT)]
    assert station.store.listing()[0].digest == digest
    assert station.store.unfinished() == ()
    assert station.store.used_appointments() == {"a1"}
    assert read_room(station.store.room()) == RoomRecord(RoomState.USED)
    with _refused(Refusal.NOT_READY):
        await station.book.begin(OTHER, None)
    await station.book.cleaned()
    assert read_room(station.store.room()) == RoomRecord()
    await station.book.begin(OTHER, None)


async def test_nothing_is_written_before_the_first_step(station: Station) -> None:
    await station.book.begin(VISIT, "a1")
    assert station.store.room() is None
    await station.book.end(VISIT, broken=True)
    assert (station.store.room(), station.kinds()) == (None, [])
    assert station.book.room == RoomRecord()


async def test_a_front_that_dies_leaves_its_steps_on_their_way(station: Station) -> None:
    await _visit_with_step(station)
    await station.book.end(VISIT, broken=True)
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert read_room(station.store.room()) == RoomRecord(RoomState.INTERRUPTED, "a1")


async def test_after_a_broken_visit_only_the_same_appointment_goes_on(station: Station) -> None:
    await _visit_with_step(station)
    await station.book.end(VISIT, broken=True)
    for other in (None, "a2"):
        with _refused(Refusal.NOT_READY):
            await station.book.begin(OTHER, other)
    await station.book.begin(OTHER, "a1")
    assert station.book.room == RoomRecord(RoomState.RESUMED, "a1")
    await station.book.end(OTHER, broken=False)
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")


async def test_a_broken_walk_in_is_nobodys_to_go_on_with(station: Station) -> None:
    await _visit_with_step(station, appointment=None)
    await station.book.end(VISIT, broken=True)
    with _refused(Refusal.NOT_READY):
        await station.book.begin(OTHER, None)


async def test_a_killed_station_delivers_at_its_next_start(station: Station) -> None:
    await _visit_with_step(station)
    await station.restart()
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")
    await station.restart()
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")


async def test_a_station_killed_after_the_record_finds_a_used_room(station: Station) -> None:
    await _visit_with_step(station)
    await _complete(station)
    await station.restart()
    assert station.kinds() == [(VISIT, Kind.VISIT)]
    assert station.book.room.state is RoomState.USED


async def test_a_front_that_dies_after_the_record_leaves_a_used_room(station: Station) -> None:
    await _visit_with_step(station)
    await _complete(station)
    await station.book.end(VISIT, broken=True)
    assert station.book.room.state is RoomState.USED


@pytest.mark.parametrize(("deliver", "kinds"), [(True, [(VISIT, Kind.INTERRUPTED)]), (False, [])])
async def test_abandoning_delivers_or_forgets(
    station: Station, deliver: bool, kinds: list[tuple[UUID, Kind]]
) -> None:
    await _visit_with_step(station)
    await station.book.abandon(VISIT, deliver)
    await station.book.end(VISIT, broken=False)
    assert station.kinds() == kinds
    assert station.store.unfinished() == ()
    assert station.book.room.state is RoomState.USED


async def test_leaving_with_open_steps_delivers_them(station: Station) -> None:
    await _visit_with_step(station)
    await station.book.end(VISIT, broken=False)
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert station.book.room.state is RoomState.USED


async def test_one_visit_at_a_time_and_only_the_one_that_is_on(station: Station) -> None:
    await _visit_with_step(station)
    with _refused(Refusal.OCCUPIED):
        await station.book.begin(OTHER, None)
    for call in (
        station.book.journal(OTHER, 1, step(OTHER, 1), DEVICE),
        station.book.ticket(OTHER),
        station.book.complete(OTHER, b"", None, DEVICE),
        station.book.abandon(OTHER, True),
        station.book.end(OTHER, broken=True),
    ):
        with _refused(Refusal.NO_VISIT):
            await call
    with _refused(Refusal.NOT_READY):
        await station.book.cleaned()


async def test_envelopes_of_another_device_visit_step_or_kind_are_refused(
    station: Station,
) -> None:
    await _visit_with_step(station)
    ticket = await station.book.ticket(VISIT)
    for number, blob in (
        (2, step(VISIT, 2, device=b"another-device!!")),
        (2, step(OTHER, 2)),
        (3, step(VISIT, 2)),
        (1, step(VISIT, 1)),  # sealed again: other bytes for a step that is there
        (2, record(VISIT, ticket)),
        (2, b"TKE"),
    ):
        with _refused(Refusal.BAD_ENVELOPE):
            await station.book.journal(VISIT, number, blob, DEVICE)
    for envelope in (
        record(OTHER, ticket),
        record(VISIT, ticket, device=b"another-device!!"),
        step(VISIT, 2),
        b"",
    ):
        with _refused(Refusal.BAD_ENVELOPE):
            await station.book.complete(VISIT, envelope, None, DEVICE)
    assert station.kinds() == []


async def test_the_same_step_again_is_fine(station: Station) -> None:
    await station.book.begin(VISIT, None)
    blob = step(VISIT, 1)
    await station.book.journal(VISIT, 1, blob, DEVICE)
    await station.book.journal(VISIT, 1, blob, DEVICE)


async def test_a_stale_ticket_is_said_and_a_new_one_works(station: Station) -> None:
    await _visit_with_step(station)
    old = await station.book.ticket(VISIT)
    with _refused(Refusal.STALE_TICKET):
        await station.book.complete(
            VISIT, record(VISIT, Ticket(old.epoch, old.seq + 1, old.prev)), None, DEVICE
        )
    await _complete(station)


async def test_a_committed_record_can_be_asked_for_again(station: Station) -> None:
    await _visit_with_step(station)
    envelope = record(VISIT, await station.book.ticket(VISIT))
    digest, _ = await station.book.complete(VISIT, envelope, None, DEVICE)
    assert await station.book.lies_there(envelope) == digest
    assert await station.book.lies_there(envelope + b"x") is None


async def test_no_step_follows_a_record(station: Station) -> None:
    await _visit_with_step(station)
    await _complete(station)
    with _refused(Refusal.NO_VISIT):
        await station.book.journal(VISIT, 2, step(VISIT, 2), DEVICE)


async def test_a_full_disk_loses_nothing_that_was_confirmed(station: Station) -> None:
    await _visit_with_step(station)
    station.store.full = True
    with _refused(Refusal.STORE_FAILED):
        await station.book.journal(VISIT, 2, step(VISIT, 2), DEVICE)
    await station.book.end(VISIT, broken=True)
    await station.book.deliver_broken()
    assert station.kinds() == []
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")
    with _refused(Refusal.STORE_FAILED):
        await station.book.cleaned()
    station.store.full = False
    queued = station.queued
    await station.book.deliver_broken()
    assert station.kinds() == [(VISIT, Kind.INTERRUPTED)]
    assert station.queued == queued + 1
    await station.restart()
    assert station.book.room == RoomRecord(RoomState.INTERRUPTED, "a1")


async def test_delivering_what_broke_leaves_the_running_visit_alone(station: Station) -> None:
    await _visit_with_step(station)
    await station.book.deliver_broken()
    assert station.kinds() == []


async def test_every_change_of_the_room_is_told(station: Station) -> None:
    await _visit_with_step(station)
    await _complete(station)
    await station.book.end(VISIT, broken=False)
    await station.book.cleaned()
    assert station.changes == 4


@pytest.mark.parametrize("text", ["", "{", "[]", '{"state":"tidy","appointment":null}'])
def test_a_room_record_that_makes_no_sense_means_cleaning(text: str) -> None:
    assert read_room(text) == RoomRecord(RoomState.USED)
