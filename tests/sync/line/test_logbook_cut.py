# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A year later: what the clinic countersigned goes, and its hash stays as the book's start."""

from pathlib import Path

import pytest

from sync.formats.logbook import read_entry
from sync.formats.logbook_chain import Finding, Wrong
from sync.formats.receipt import Outcome
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreIoError
from tests.sync.formats.books import draft
from tests.sync.line.faulty_disk import FaultyDisk
from tests.sync.line.logbooks import as_root, check, fill, hand_in, settle
from tests.sync.line.samples import CLINIC_MS, open_store

LATER = CLINIC_MS + 1


def numbers(store: OutboxStore) -> list[int]:
    return [row.number for row in store.logbook.page(0, 10_000)]


def test_what_was_countersigned_long_ago_goes_and_its_hash_stays(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for first, clinic_ms in ((1, CLINIC_MS), (4, CLINIC_MS + 1000), (7, CLINIC_MS + 2000)):
        fill(store, 3, first)
        settle(store, hand_in(store), clinic_ms=clinic_ms)
    hashes = {row.number: row.hash for row in store.logbook.page(0, 99)}
    assert store.logbook.cut(CLINIC_MS, draft(50).when) == 0
    assert store.cut_logbook(CLINIC_MS + 1001, draft(51).when) == 6
    assert numbers(store) == [7, 8, 9, 10]
    standing = store.logbook.standing()
    assert (standing.start.number, standing.start.hash) == (6, hashes[6])
    last = read_entry(store.logbook.page(3, 1)[0].entry)
    assert (last.event, last.fields) == ("logbook-cut", {"last": 6, "head": hashes[6].hex()})
    assert [seal.last for seal in store.logbook.seals()] == [6, 9]
    assert check(store) == []
    assert store.cut_logbook(CLINIC_MS + 1001, draft(52).when) == 0
    store.close()
    store = open_store(tmp_path)
    assert store.cut_logbook(CLINIC_MS + 9000, draft(53).when) == 3
    assert (numbers(store), check(store)) == ([10, 11], [])
    store.close()


def test_what_the_clinic_does_not_vouch_for_stays(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    fill(store, 2)
    settle(store, hand_in(store), Outcome.TO_BE_CLARIFIED)
    fill(store, 1, first=3)
    hand_in(store)
    assert store.cut_logbook(LATER, draft(9).when) == 0
    assert check(store) == [Finding(2, Wrong.SEAL_UNCLEAR)]
    store.close()
    as_root(tmp_path / "store.db", ("UPDATE logbook_sent SET receipt = zeroblob(162)", ()))
    store = open_store(tmp_path)
    assert store.cut_logbook(LATER, draft(9).when) == 0
    store.close()


def test_a_cut_that_fails_leaves_everything(tmp_path: Path) -> None:
    disk = FaultyDisk()
    store = OutboxStore(tmp_path / "store.db", disk.connect)
    fill(store, 2)
    settle(store, hand_in(store))
    for statement in range(2, 10):
        disk.fail_in(statement, "SQLITE_IOERR")
        with pytest.raises(StoreIoError):
            store.cut_logbook(LATER, draft(9).when)
        disk.heal()
        assert (numbers(store), check(store)) == ([1, 2], [])
    assert store.cut_logbook(LATER, draft(9).when) == 2
    store.close()
