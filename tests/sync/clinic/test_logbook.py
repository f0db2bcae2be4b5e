# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Kiosks' logbooks at the clinic: over the line, countersigned, gaps and breaks by device and
number."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.clinic.opener import NotOpenedError, open_logbook
from sync.clinic.practice_store import PracticeStore
from sync.formats.envelope import Kind
from sync.formats.logbook import entry_hash
from sync.formats.logbook_chain import Place, Row, Wrong
from sync.formats.logbook_chunk import Chunk, record_of
from sync.formats.receipt import Outcome, Reason
from sync.line.seal import seal_logbook
from sync.line.store import OutboxStore
from tests.sync.clinic.kiosk import Kiosk, Line
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.sending import arrived, deliver, names
from tests.sync.clinic.server import serving
from tests.sync.formats.books import BOOK, book
from tests.sync.line.logbooks import fill

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
DEVICE = bytes(range(16))
ROWS = book(12)
STORED, UNCLEAR = (Outcome.STORED, Reason.NONE), (Outcome.TO_BE_CLARIFIED, Reason.CONFLICT)


def chunk(rows: list[Row], device: bytes = DEVICE) -> Chunk:
    return Chunk(BOOK, device, rows[0].number, tuple(row.entry for row in rows), rows[-1].hash)


@pytest.fixture
def line(clinic: Clinic) -> Iterator[Line]:
    with serving(clinic) as server, server.line() as opened:
        yield opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PracticeStore]:
    store = PracticeStore(tmp_path / "practice.db")
    yield store
    store.close()


def said(clinic: Clinic) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = clinic.ok("logbook", "check", "--json").data
    return found


# --- over the line --------------------------------------------------------------------------------


def test_a_logbook_arrives_and_its_receipt_names_the_head(clinic: Clinic, line: Line) -> None:
    assert clinic.ok("logbook", "check").out == "Nichts.\n"
    for rows in (ROWS[:5], ROWS[5:]):
        sealed = line.kiosk.logbook(clinic.key_set(), chunk(rows, line.kiosk.id))
        receipt = deliver(line, sealed)
        assert (receipt.outcome, receipt.reason) == STORED
        assert receipt.record == record_of(rows[-1].hash)
        assert deliver(line, sealed) == receipt
    (told,) = said(clinic)
    assert (told["site"], told["device"]) == ("crossen-1", line.kiosk.id.hex())
    assert (told["entries"], told["last"], told["sound"]) == (12, 12, True)
    assert told["head"] == ROWS[-1].hash.hex()
    assert "12 Einträge bis Nr. 12, lückenlos" in clinic.ok("logbook", "check").out
    assert arrived(clinic) == []
    assert names(clinic.root / "delivered") == set()
    shown = clinic.ok("logbook", "show", "crossen-1", "--json").data
    assert [each["entry"]["number"] for each in shown] == list(range(1, 13))
    lines = clinic.ok("logbook", "show", line.kiosk.id.hex()).out.splitlines()
    assert "visit-started  resumed=no visit=" in lines[0]
    assert "nebenan" in clinic.refused("logbook", "show", "nebenan")


def test_a_kiosks_own_store_is_countersigned(clinic: Clinic, line: Line, tmp_path: Path) -> None:
    """The two ends, with nothing between them but the formats."""
    store = OutboxStore(tmp_path / "store.db")
    fill(store, 3)
    waiting = store.logbook.waiting()
    piece = waiting.chunk(line.kiosk.id)
    recipient = clinic.key_set().recipient
    envelope = seal_logbook(piece, waiting.version, store.ticket(), recipient)
    store.hand_in_logbook(envelope.unsigned, piece)
    receipt = deliver(line, line.kiosk.sign(envelope))
    assert (receipt.outcome, receipt.digest) == (Outcome.STORED, envelope.digest)
    assert receipt.record == record_of(store.logbook.standing().head.hash)
    store.close()


def test_a_gap_is_reported_by_device_and_number_and_closes(clinic: Clinic, line: Line) -> None:
    for rows, gaps in (
        (ROWS[2:4], [{"from": 1, "to": 2}]),
        (ROWS[8:], [{"from": 1, "to": 2}, {"from": 5, "to": 8}]),
        (ROWS[:2], [{"from": 5, "to": 8}]),
        (ROWS[4:8], []),
    ):
        sealed = line.kiosk.logbook(clinic.key_set(), chunk(rows, line.kiosk.id))
        assert deliver(line, sealed).outcome is Outcome.STORED
        (told,) = said(clinic)
        assert (told["gaps"], told["findings"]) == (gaps, [])
        out = clinic.ok("logbook", "check").out
        assert all(f"es fehlen Nr. {gap['from']} bis {gap['to']}" in out for gap in gaps)


def test_a_broken_chain_arrives_and_is_not_vouched_for(clinic: Clinic, line: Line) -> None:
    rotten = bytearray(ROWS[2].entry)
    rotten[-2] ^= 1
    rows = [*ROWS[:2], replace(ROWS[2], entry=bytes(rotten)), *ROWS[3:6]]
    receipt = deliver(line, line.kiosk.logbook(clinic.key_set(), chunk(rows, line.kiosk.id)))
    assert (receipt.outcome, receipt.reason) == UNCLEAR
    (told,) = said(clinic)
    assert told["sound"] is False
    assert told["findings"][-1] == {"number": 4, "wrong": "unlinked"}
    assert "Nr. 4: passt nicht zum Eintrag davor" in clinic.ok("logbook", "check").out
    # What follows is sound in itself, and is vouched for again.
    after = line.kiosk.logbook(clinic.key_set(), chunk(ROWS[6:], line.kiosk.id))
    assert deliver(line, after).outcome is Outcome.STORED


def test_what_is_no_chunk_is_refused(clinic: Clinic, line: Line) -> None:
    other_device = line.kiosk.logbook(clinic.key_set(), chunk(ROWS[:2], bytes(16)))
    receipt = deliver(line, other_device)
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.MALFORMED)
    header = line.kiosk.header(clinic.key_set(), record_of(ROWS[0].hash))
    sealed = line.kiosk.seal(clinic.key_set(), replace(header, kind=Kind.LOGBOOK), {"entries": []})
    receipt = deliver(line, line.kiosk.sign(sealed))
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.MALFORMED)
    assert said(clinic) == []


def test_an_envelope_file_with_entries_is_shown(clinic: Clinic, tmp_path: Path) -> None:
    file, kiosk = tmp_path / "logbook.bin", Kiosk()
    file.write_bytes(kiosk.logbook(clinic.key_set(), chunk(ROWS[:2], kiosk.id)).wire)
    shown = json.loads(clinic.ok("open", str(file)).out)
    assert (shown["header"]["kind"], shown["logbook"]["first"]) == ("logbook", 1)


def test_a_call_is_no_logbook(clinic: Clinic) -> None:
    sealed = Kiosk().call(clinic.key_set(), BOOK)
    with pytest.raises(NotOpenedError):
        open_logbook(sealed, ClinicKeys(ClinicFolder(clinic.root)).recipients())


# --- kept -----------------------------------------------------------------------------------------


def test_two_truths_about_one_number_are_both_kept(store: PracticeStore) -> None:
    assert store.logbook.keep(chunk(ROWS[:6]), NOW)
    other = book(12)
    entry = other[5].entry.replace(b'"resumed":"no"', b'"resumed":"yes"')
    forged = Row(6, entry, entry_hash(entry))
    assert not store.logbook.keep(chunk([forged]), NOW)
    (kept,) = store.logbook.books()
    assert kept.entries == 7
    assert {each.wrong for each in kept.findings} == {Wrong.REPEATED}
    # Both may be gone on from: which one is true, a person has to find out.
    assert store.logbook.keep(chunk(ROWS[6:]), NOW)


def test_it_has_to_go_on_from_what_is_here(store: PracticeStore) -> None:
    assert store.logbook.keep(chunk(ROWS[:6]), NOW)
    stranger = book(12, Place(0, b"o" * 32))
    assert not store.logbook.keep(chunk(stranger[6:]), NOW)
    assert not store.logbook.keep(chunk(stranger[:2]), NOW)


def test_the_last_row_has_to_be_what_the_kiosk_thought_it_was(store: PracticeStore) -> None:
    assert not store.logbook.keep(replace(chunk(ROWS[:2]), head=bytes(32)), NOW)


@pytest.mark.parametrize("entry", [b"", b"\xff\x1b[2J", b"{}"])
def test_what_is_no_entry_is_kept_and_shown_harmlessly(
    clinic: Clinic, line: Line, entry: bytes
) -> None:
    rows = [Row(1, entry, entry_hash(entry))]
    receipt = deliver(line, line.kiosk.logbook(clinic.key_set(), chunk(rows, line.kiosk.id)))
    assert (receipt.outcome, receipt.reason) == UNCLEAR
    assert clinic.ok("logbook", "show", "crossen-1").out == "     1  nicht lesbar\n"
    (shown,) = clinic.ok("logbook", "show", "crossen-1", "--json").data
    assert shown["entry"] == entry.hex()


def test_books_are_told_apart(store: PracticeStore) -> None:
    store.logbook.keep(chunk(ROWS[:2]), NOW)
    store.logbook.keep(chunk(ROWS[:2], bytes(16)), NOW)
    assert [kept.device for kept in store.logbook.books()] == [DEVICE, bytes(16)]
    assert [kept.arrived for kept in store.logbook.books()] == [NOW, NOW]


@pytest.mark.parametrize(
    "statement", ["UPDATE logbook SET entry = x'00'", "DELETE FROM logbook WHERE number = 1"]
)
def test_the_database_keeps_entries(tmp_path: Path, statement: str) -> None:
    store = PracticeStore(tmp_path / "practice.db")
    store.logbook.keep(chunk(ROWS[:2]), NOW)
    store.close()
    connection = sqlite.connect(tmp_path / "practice.db")
    with pytest.raises(sqlite.IntegrityError):
        connection.execute(statement)
    connection.close()
