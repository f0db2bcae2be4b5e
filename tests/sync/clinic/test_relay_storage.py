# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the relay's store promises, on SQLite and on PostgreSQL alike."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import Any, cast
from uuid import uuid4

import pytest

from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_devices import Candidate, Device
from sync.clinic.relay_store import RelayStore
from sync.formats.envelope import Envelope
from sync.formats.receipt import Outcome, Reason
from tests.postgres import Cluster
from tests.sync.clinic.kiosk import Kiosk
from tests.sync.clinic.stores import (
    INBOX_KEY,
    NOW,
    SITE,
    Stores,
    enrolled,
    envelope,
    postgres_stores,
    receipt_of_inbox,
    sqlite_stores,
    take,
    take_raw,
)

CONFLICT = (Outcome.REFUSED, Reason.CONFLICT)


@pytest.fixture(params=["sqlite", "postgres"])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Stores:
    if request.param == "sqlite":
        return sqlite_stores(tmp_path)
    cluster = cast(Cluster, request.getfixturevalue("cluster"))
    return postgres_stores(cluster.schema())


@pytest.fixture
def pair(stores: Stores) -> Iterator[list[RelayStore]]:
    """The same data, opened by two."""
    with stores.several(2) as opened:
        yield opened


def test_the_same_again_has_the_same_receipt_whoever_is_asked(pair: list[RelayStore]) -> None:
    one, other = pair
    kiosk = enrolled(one)
    sent = [envelope(kiosk, uuid4()).wire for _ in range(3)]
    first = take_raw(one, kiosk, sent[0], sent[1], sent[0])
    assert first[0] == first[2]
    assert take_raw(other, kiosk, *sent)[:2] == first[:2]
    assert len(other.waiting()) == 3
    assert other.refused() == []


def test_a_place_that_is_taken_stays_so(pair: list[RelayStore]) -> None:
    one, other = pair
    kiosk, stranger = enrolled(one), enrolled(one)
    record = uuid4()
    (stored,) = take(one, kiosk, envelope(kiosk, record))
    later = envelope(kiosk, record, version=2)
    tried = [
        (kiosk, envelope(kiosk, uuid4(), seq=stored.seq)),
        (kiosk, envelope(kiosk, record)),
        (stranger, envelope(stranger, record, version=3)),
        (kiosk, later),
    ]
    answers = [take(other, who, sent)[0] for who, sent in tried]
    assert [(each.outcome, each.reason) for each in answers[:3]] == [CONFLICT] * 3
    assert answers[3].outcome is Outcome.STORED
    # What was refused is kept, and what is good in the same batch goes on.
    assert len(one.refused()) == 3
    both = take(one, kiosk, tried[0][1], envelope(kiosk, uuid4()))
    assert [each.outcome for each in both] == [Outcome.REFUSED, Outcome.STORED]
    assert len(one.refused()) == 3


def test_two_for_one_place_in_a_batch_are_the_first_and_a_conflict(pair: list[RelayStore]) -> None:
    kiosk = enrolled(pair[0])
    first = envelope(kiosk, uuid4())
    answers = take(pair[0], kiosk, first, envelope(kiosk, uuid4(), seq=first.header.seq))
    assert [each.outcome for each in answers] == [Outcome.STORED, Outcome.REFUSED]


def test_the_same_batch_at_two_at_once_is_stored_once(stores: Stores) -> None:
    """A kiosk that heard nothing asks again, and the balancer sends it to another relay."""
    with stores.several(4) as opened:
        kiosk = enrolled(opened[0])
        for _ in range(10):
            sent = [envelope(kiosk, uuid4()).wire for _ in range(8)]
            answers = _at_once([partial(take_raw, each, kiosk, *sent) for each in opened])
            assert [each == answers[0] for each in answers] == [True] * 4
        assert len(opened[0].waiting()) == 80
        assert opened[0].refused() == []


def test_two_kiosks_at_once_for_one_record_are_one_and_a_conflict(pair: list[RelayStore]) -> None:
    """Whichever is first: no two versions of a record ever come from two devices."""
    one, other = pair
    kiosks = enrolled(one), enrolled(one)
    for _ in range(15):
        record = uuid4()
        sent = [envelope(each, record, version=n + 1) for n, each in enumerate(kiosks)]
        both = zip(pair, kiosks, sent, strict=True)
        answers = _at_once([partial(take, *each) for each in both])
        outcomes = sorted(answer[0].outcome for answer in answers)
        assert outcomes == [Outcome.STORED, Outcome.REFUSED]
    assert len(one.waiting()) == len(other.refused()) == 15


def test_a_code_is_of_who_used_it_first_whoever_is_asked(pair: list[RelayStore]) -> None:
    for number in range(10):
        code, until = bytes([number]) * 32, NOW + timedelta(minutes=1)
        pair[0].devices.add_code(code, SITE, "room", until)
        asked = [partial(store.devices.ask, _candidate(code), NOW) for store in pair]
        first, second = _at_once(asked)
        assert first == second
        pair[0].devices.show_words(code, b"sixfit")
        (waiting,) = pair[1].devices.waiting(NOW)
        _at_once([partial(store.devices.confirm, waiting, NOW) for store in pair])
        assert pair[1].devices.get(first.device.id) is not None
        pair[0].devices.deny(first.device.id, NOW)
        denied = pair[1].devices.get(first.device.id)
        assert denied is not None
        assert denied.denied is not None
        pair[1].devices.allow(first.device.id)
    assert [each.denied for each in pair[0].devices.all()] == [None] * 10


def test_what_waits_is_told_in_its_order_until_it_is_receipted(pair: list[RelayStore]) -> None:
    one, inbox = pair
    kiosk = enrolled(one)
    sent = [envelope(kiosk, uuid4()) for _ in range(3)]
    digests = [each.digest for each in sent]
    take(one, kiosk, *sent[:2])
    assert inbox.waiting() == digests[:2]
    before = one.changes()
    assert one.changes() == before
    receipt_of_inbox(inbox, digests[0])
    assert one.changes() != before
    receipt_of_inbox(inbox, digests[0])  # a second one changes nothing
    take(one, kiosk, sent[2])
    assert inbox.waiting() == one.waiting() == digests[1:]
    assert len(one.inbox_receipts(kiosk.id, digests)) == len(one.all_inbox_receipts()) == 1
    assert one.inbox_receipts(bytes(16), digests) == []
    assert one.missing(kiosk.id, [digests[0], bytes(32)]) == [bytes(32)]
    stored: Envelope = one.envelope(digests[1])
    assert stored.wire == sent[1].wire


def test_what_the_desk_has_seen_is_told_by_whoever_is_asked(pair: list[RelayStore]) -> None:
    one, other = pair
    kiosk, record = enrolled(one), uuid4()
    sent = [envelope(kiosk, record, version) for version in (1, 2)]
    take(one, kiosk, *sent)
    digests = [each.digest for each in sent]
    assert other.digests_of(record) == digests
    signer = ReceiptSigner(INBOX_KEY)
    first = signer.for_seen(sent[0], NOW)
    for receipt in (first, signer.for_seen(sent[0], NOW + timedelta(hours=1))):
        other.put_desk_receipt(receipt)
    assert one.desk_receipts(kiosk.id, digests) == [first.wire]
    assert one.desk_receipts(bytes(16), digests) == []


def test_what_is_stored_never_changes(stores: Stores) -> None:
    with stores.open() as store:
        kiosk = enrolled(store)
        sent = envelope(kiosk, uuid4())
        take(store, kiosk, sent)
        receipt_of_inbox(store, sent.digest)
        database = stores.connect()
        for table in ("envelopes", "inbox_receipts"):
            with pytest.raises(Exception, match="never changes"), database.transaction():
                database.execute(f"UPDATE {table} SET receipt = :it", {"it": b"other"})  # noqa: S608
        database.close()
        assert store.waiting() == []


def test_both_have_the_same_columns(cluster: Cluster, tmp_path: Path) -> None:
    """A step of the one that the other lacks would be a fault only where nobody looks."""
    sqlite, postgres = (
        each.connect() for each in (sqlite_stores(tmp_path), postgres_stores(cluster.schema()))
    )
    ours = sqlite.rows(
        "SELECT m.name AS of, c.name AS name"
        " FROM sqlite_master AS m, pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    )
    theirs = postgres.rows(
        "SELECT table_name AS of, column_name AS name FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND table_name <> 'relay_version'"
    )
    more = {("inbox_receipts", "id")}  # SQLite needs none: it tells of changes by itself
    sqlite.close()
    postgres.close()
    assert {(r["of"], r["name"]) for r in ours} == {(r["of"], r["name"]) for r in theirs} - more


def _candidate(code: bytes) -> Candidate:
    kiosk = Kiosk()
    device = Device(kiosk.id, kiosk.public, SITE, "room")
    return Candidate(code, device, bytes(32), bytes(16), bytes(32))


def _at_once(works: list[partial[Any]]) -> list[Any]:
    barrier = Barrier(len(works))

    def run(work: partial[Any]) -> Any:
        barrier.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(run, works))
