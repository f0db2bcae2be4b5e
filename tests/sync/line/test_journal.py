# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The journal: confirmed steps of a visit, and what becomes of them without a record."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.formats import envelope as format_v1
from sync.formats.envelope import MAX_CIPHERTEXT, Envelope, Kind, carried_steps, decode_unsigned
from sync.formats.envelope_errors import EnvelopeError
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import (
    StepExists,
    VisitTooLong,
    WrongEnvelope,
)
from tests.sync.line.samples import (
    complete_signed,
    open_store,
    record,
    row_of,
    step,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutboxStore]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def sealed_bytes(folder: Path, digest: bytes) -> bytes:
    """Past the store: what lies in the file. Only after `close`."""
    connection = sqlite.connect(folder / "store.db")
    try:
        (found,) = connection.execute(
            "SELECT sealed FROM outbox WHERE digest = ?", (digest,)
        ).fetchone()
    finally:
        connection.close()
    return bytes(found)


# --- the journal --------------------------------------------------------------------------------


def test_a_step_stays_over_a_restart(store: OutboxStore, tmp_path: Path) -> None:
    visit = uuid4()
    store.journal_step(visit, 1, step(visit, 1))
    store.close()
    again = open_store(tmp_path)
    assert again.unfinished() == (visit,)
    again.close()


def test_unfinished_visits_come_oldest_first(store: OutboxStore) -> None:
    visits = [uuid4() for _ in range(4)]
    for visit in visits:
        store.journal_step(visit, 1, step(visit, 1))
    store.journal_step(visits[0], 2, step(visits[0], 2))
    assert store.unfinished() == tuple(visits)


def test_the_same_step_twice_is_one_and_other_bytes_are_refused(store: OutboxStore) -> None:
    visit = uuid4()
    first = step(visit, 1)
    store.journal_step(visit, 1, first)
    store.journal_step(visit, 1, first)
    with pytest.raises(StepExists):
        store.journal_step(visit, 1, step(visit, 1))
    assert store.counts().unfinished == 1


def test_a_step_must_be_what_it_is_called(store: OutboxStore) -> None:
    visit = uuid4()
    for named, number in ((uuid4(), 1), (visit, 2)):
        with pytest.raises(WrongEnvelope):
            store.journal_step(named, number, step(visit, 1))
    with pytest.raises(WrongEnvelope):
        store.journal_step(visit, 1, record(store, visit).unsigned)
    with pytest.raises(EnvelopeError):
        store.journal_step(visit, 1, b'{"name": "in clear"}')
    assert store.unfinished() == ()


def large_step(visit: UUID, number: int, size: int) -> bytes:
    """Well formed and of a given size on the disk; never opened here, so never sealed."""
    header = decode_unsigned(step(visit, number)).header
    length = size - format_v1.HEADER_SIZE
    return Envelope(replace(header, length=length), bytes(length)).unsigned


def test_a_visit_can_not_outgrow_one_envelope(store: OutboxStore) -> None:
    visit = uuid4()
    half = MAX_CIPHERTEXT // 2 - 4
    store.journal_step(visit, 1, large_step(visit, 1, half))
    with pytest.raises(VisitTooLong):
        store.journal_step(visit, 2, large_step(visit, 2, half + 1))
    store.journal_step(visit, 2, large_step(visit, 2, half))
    with pytest.raises(VisitTooLong):
        store.journal_step(visit, 3, step(visit, 3))
    other = uuid4()
    store.journal_step(other, 1, step(other, 1))
    assert store.interrupt(visit) is not None


def test_the_rooms_state_is_written_with_the_step(store: OutboxStore) -> None:
    visit = uuid4()
    assert store.room() is None
    store.journal_step(visit, 1, step(visit, 1), room="occupied")
    assert store.room() == "occupied"
    store.journal_step(visit, 2, step(visit, 2))
    assert store.room() == "occupied"
    store.set_room("ready")
    assert store.room() == "ready"


# --- ending without a record ----------------------------------------------------------------------


def test_an_interrupted_visit_is_delivered_as_its_steps_lie(
    store: OutboxStore, tmp_path: Path
) -> None:
    visit = uuid4()
    lying = [step(visit, 1), step(visit, 2)]
    for number in (2, 1):
        store.journal_step(visit, number, lying[number - 1])
    ticket = store.ticket()
    digest = store.interrupt(visit, room="interrupted")
    assert digest is not None
    assert store.unfinished() == ()
    assert store.room() == "interrupted"
    row = row_of(store, visit)
    assert (row.kind, row.epoch, row.seq) == (Kind.INTERRUPTED, ticket.epoch, ticket.seq)
    store.close()
    carried = carried_steps(decode_unsigned(sealed_bytes(tmp_path, digest)))
    assert [each.unsigned for each in carried] == lying


def test_nothing_journalled_nothing_delivered(store: OutboxStore) -> None:
    before = store.ticket()
    assert store.interrupt(uuid4(), room="used") is None
    assert store.ticket() == before
    assert store.room() == "used"


def test_abandoned_to_be_delivered_is_interrupted(store: OutboxStore) -> None:
    visit = uuid4()
    store.journal_step(visit, 1, step(visit, 1))
    assert store.abandon(visit, deliver=True) == row_of(store, visit).digest


def test_abandoned_to_be_forgotten_is_gone(store: OutboxStore) -> None:
    visit, other = uuid4(), uuid4()
    for each in (visit, other):
        store.journal_step(each, 1, step(each, 1))
    assert store.abandon(visit, deliver=False, room="used") is None
    assert store.unfinished() == (other,)
    assert store.counts().states[State.QUEUED] == 0
    assert store.room() == "used"


def rot(folder: Path, sealed: bytes) -> None:
    """One changed bit in the closed file, as a bad flash cell does it."""
    path = folder / "store.db"
    data = bytearray(path.read_bytes())
    at = data.find(sealed[120:160])
    assert at > 0
    data[at] ^= 1
    path.write_bytes(data)


def test_a_rotten_step_is_set_aside_and_the_others_are_delivered(
    store: OutboxStore, tmp_path: Path
) -> None:
    visit = uuid4()
    sound = step(visit, 1)
    store.journal_step(visit, 1, sound)
    rotten = step(visit, 2)
    store.journal_step(visit, 2, rotten)
    store.close()
    rot(tmp_path, rotten)
    again = open_store(tmp_path)
    digest = again.interrupt(visit)
    assert digest is not None
    assert again.counts().set_aside == 1
    assert again.unfinished() == ()
    again.close()
    carried = carried_steps(decode_unsigned(sealed_bytes(tmp_path, digest)))
    assert [each.unsigned for each in carried] == [sound]


def test_a_rotten_record_is_parked_and_the_others_are_sent(
    store: OutboxStore, tmp_path: Path
) -> None:
    sound, rotten = complete_signed(store), complete_signed(store)
    wire = store.to_send(10**6)[-1].wire
    store.close()
    rot(tmp_path, wire)
    again = open_store(tmp_path)
    assert len(again.to_send(10**6)) == 1
    assert again.state_of(sound, 1) is State.QUEUED
    assert row_of(again, rotten).state is State.PARKED
    assert row_of(again, rotten).reason == "damaged-here"
    again.close()
