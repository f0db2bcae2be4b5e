# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A damaged store is laid beside and what is whole goes on; what isn't ours stays as it is.

The whole of it is `python -m tests.sync.line.damage --count 1500`.
"""

import random
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from pysqlite3 import dbapi2 as sqlite

from kiosk.station.scribe import Scribe
from kiosk.station.set_aside_note import tell_set_aside
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook_words import Event
from sync.line.page_reader import PAGE_SIZE, Pages, read_pages, records, sound_part
from sync.line.set_aside import open_or_set_aside
from sync.line.signer_client import signed_by
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import NotADatabase, NotOurStore, StoreDamaged
from tests.kiosk.station.running import NoSigner
from tests.kiosk.station.writing import told
from tests.kiosk.visit.fakes import ManualClock
from tests.sync.line.damage import DEVICE_KEY, judge, make_store, spree, verify
from tests.sync.line.fake_clinic import FakeSigner
from tests.sync.line.samples import complete, open_store, step


def _known():  # type: ignore[no-untyped-def]
    return verify


def ruin(folder: Path, *, log: bool = False) -> None:
    """The first page is noise: SQLite knows nothing of this file any more."""
    path = folder / ("store.db-wal" if log else "store.db")
    data = bytearray(path.read_bytes())
    data[:PAGE_SIZE] = random.Random(1).randbytes(PAGE_SIZE)  # noqa: S311 - not a secret
    path.write_bytes(data)


def test_what_is_whole_goes_on_whatever_is_damaged(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    sys.stderr.write(f"seed {seed}\n")
    ends, faults = spree(tmp_path, 16, random.Random(seed))  # noqa: S311 - not a secret
    assert faults == []
    assert ends["set aside"]


@pytest.mark.parametrize("log", [False, True])
def test_all_of_a_store_is_read_without_sqlite(tmp_path: Path, log: bool) -> None:
    original = make_store(tmp_path, log=log)
    ruin(tmp_path, log=log)
    opened = open_or_set_aside(tmp_path / "store.db", _known)
    assert opened.aside is not None
    assert opened.aside.name.startswith("store-damaged-")
    store = opened.store
    held = {row.digest: row.state for row in store.listing()}
    assert held == {digest: state for digest, (_, state) in original.rows.items()}
    (visit,) = original.steps
    assert store.unfinished() == (visit,)
    store.interrupt(visit)
    assert store.room() == "{}"
    assert store.is_new
    store.close()


def test_a_new_epoch_names_the_last_head(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    complete(store)
    before = store.ticket()
    store.close()
    ruin(tmp_path)
    opened = open_or_set_aside(tmp_path / "store.db", _known)
    after = opened.store.ticket()
    assert after.epoch != before.epoch
    assert (after.seq, after.prev) == (1, before.prev)
    opened.store.close()


def test_a_sound_store_is_only_opened(tmp_path: Path) -> None:
    original = make_store(tmp_path, log=True)
    assert judge(original, tmp_path) == ("sound", [])
    assert list(tmp_path.glob("*damaged*")) == []


def test_a_log_that_hides_commits_is_noticed(tmp_path: Path) -> None:
    """SQLite itself would open this file, say nothing, and have lost rows."""
    make_store(tmp_path, log=True)
    log = tmp_path / "store.db-wal"
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 1
    log.write_bytes(data)
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("store.db", "store.db-wal"):
        shutil.copy(tmp_path / name, copy / name)
    silent = open_store(copy)
    silent.check()
    lost = len(silent.listing())
    silent.close()
    opened = open_or_set_aside(tmp_path / "store.db", _known)
    assert opened.aside is not None
    assert len(opened.store.listing()) > lost
    opened.store.close()


def test_a_torn_end_of_the_log_is_no_damage(tmp_path: Path) -> None:
    original = make_store(tmp_path, log=True)
    log = tmp_path / "store.db-wal"
    log.write_bytes(log.read_bytes() + b"torn" * 200)
    assert judge(original, tmp_path) == ("sound", [])


def test_what_is_no_store_of_ours_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    noise = random.Random(2).randbytes(20_000)  # noqa: S311 - not a secret
    path.write_bytes(noise)
    with pytest.raises(NotADatabase):
        open_or_set_aside(path, _known)
    assert path.read_bytes() == noise
    assert [each.name for each in tmp_path.iterdir()] == ["store.db"]


def test_a_value_that_no_program_wrote_is_damage(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    complete(store)
    store.close()
    connection = sqlite.connect(tmp_path / "store.db", isolation_level=None)
    connection.execute("PRAGMA writable_schema = on")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'meta'"
    )
    connection.close()
    connection = sqlite.connect(tmp_path / "store.db", isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = on")
    connection.execute("UPDATE meta SET head = x'00'")
    connection.close()
    opened = open_or_set_aside(tmp_path / "store.db", _known)
    assert opened.aside is not None
    assert len(opened.store.listing()) == 1
    opened.store.close()


@pytest.mark.parametrize("done", [0, 1, 2])
def test_cut_off_anywhere_it_goes_on(tmp_path: Path, done: int) -> None:
    """The power may go after each step of the exchange."""
    original = make_store(tmp_path, log=True)
    ruin(tmp_path, log=True)
    opened = open_or_set_aside(tmp_path / "store.db", _known)
    opened.store.close()
    # As it was before the last rename, and so on back.
    (tmp_path / "store.db").rename(tmp_path / "store.db.new")
    (tmp_path / "store.db-wal").unlink(missing_ok=True)
    assert opened.aside is not None
    if done < 2:
        log = opened.aside.with_suffix(".db-wal")
        log.rename(tmp_path / "store.db-wal")
    if done < 1:
        opened.aside.rename(tmp_path / "store.db")
    again = open_or_set_aside(tmp_path / "store.db", _known)
    assert {row.digest for row in again.store.listing()} == set(original.rows)
    assert not (tmp_path / "store.db.new").exists()
    again.store.close()


def test_without_a_signer_everything_is_signed_anew_and_claims_nothing(tmp_path: Path) -> None:
    original = make_store(tmp_path, log=False)
    ruin(tmp_path)
    opened = open_or_set_aside(tmp_path / "store.db", lambda: signed_by(NoSigner()))
    states = {row.state for row in opened.store.listing()}
    assert states == {State.QUEUED, State.PARKED}
    assert len(opened.store.listing()) == len(original.rows)
    opened.store.close()


def test_whose_signature_counts() -> None:
    class Ours(FakeSigner):
        def public_key(self) -> bytes:
            return DEVICE_KEY.public_key().public_bytes_raw()

    assert not signed_by(Ours())(b"d" * 32, b"s" * 64)


async def test_the_logbook_and_status_say_so_once(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    complete(store)
    store.journal_step(visit := uuid4(), 1, step(visit, 1))
    store.close()
    ruin(tmp_path)
    opened = open_or_set_aside(tmp_path / "store.db", _known, lambda: datetime.now(UTC))
    worker = StoreWorker()
    scribe = _scribe(opened.store, worker)
    said = await tell_set_aside(opened.store.notes, worker, scribe)
    assert said == "set-aside: 2 kept, 0 lost"
    assert [(event, fields) for _, event, fields in told(opened.store)] == [
        (Event.STORE_SET_ASIDE, {"kept": 2, "lost": 0})
    ]
    assert await tell_set_aside(opened.store.notes, worker, scribe) == ""
    opened.store.close()
    worker.close()


def _scribe(store: OutboxStore, worker: StoreWorker) -> Scribe:
    from kiosk.station.boot_clock import SystemBootClock

    return Scribe(store.logbook, worker, ManualClock(), SystemBootClock())


def test_two_damages_in_one_second_get_two_names(tmp_path: Path) -> None:
    noon = datetime(2026, 11, 27, 12, tzinfo=UTC)
    store = open_store(tmp_path)
    complete(store)
    store.close()
    names = []
    for _ in range(2):
        ruin(tmp_path)
        opened = open_or_set_aside(tmp_path / "store.db", _known, lambda: noon)
        opened.store.close()
        assert opened.aside is not None
        names.append(opened.aside.name)
    assert names == ["store-damaged-20261127T120000Z.db", "store-damaged-20261127T120000Z-1.db"]


def test_a_folder_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "store.db").mkdir()
    with pytest.raises(Exception) as refused:
        open_or_set_aside(tmp_path / "store.db", _known)
    assert type(refused.value).__name__ == "StoreDenied"


@pytest.mark.parametrize("size", [0, 1, 31, 32, 56, PAGE_SIZE - 1, PAGE_SIZE, 3 * PAGE_SIZE])
def test_noise_of_any_size_is_read_as_nothing(size: int) -> None:
    for seed in range(20):
        noise = bytearray(random.Random(seed).randbytes(size))  # noqa: S311 - not a secret
        for at in range(0, size, PAGE_SIZE):
            noise[at] = 0x0D  # a table's leaf, so that it is looked into
        pages = read_pages(bytes(noise), bytes(noise))
        for number, page in pages.latest.items():
            list(records(pages, page, number))
        assert sound_part(bytes(noise)) == b""


def test_a_chain_of_pages_that_ends_or_circles_gives_no_row() -> None:
    page = bytearray(PAGE_SIZE)
    page[0:10] = b"\x0d\0\0\0\x01\0\0\0\0\x64"
    page[100:104] = b"\xff\x7f\x01\x00"  # 16,255 bytes, row 1
    for chain in ({}, {7: bytes([0, 0, 0, 7]) + bytes(PAGE_SIZE - 4)}):
        pages = Pages(chain, ())
        assert [len(each.columns) for each in records(pages, bytes(page), 2)] in ([], [0])


def test_damage_that_leaves_nothing_is_said_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    open_store(tmp_path).close()
    path.write_bytes(path.read_bytes()[:50])
    before = path.read_bytes()
    with pytest.raises((StoreDamaged, NotADatabase, NotOurStore)):
        open_or_set_aside(path, _known)
    assert path.read_bytes() == before
