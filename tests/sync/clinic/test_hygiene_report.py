# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-clinic hygiene`: a report of what came up the line, and one on paper that is checked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.clinic.folder import ClinicFolder
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_store import RelayStore
from sync.formats.logbook import Who
from sync.formats.logbook_words import Event, Role, Value
from sync.formats.receipt import Outcome
from sync.line.seal import seal_logbook
from sync.line.store import OutboxStore
from sync.report.days import Period
from sync.report.evidence import Evidence, sound
from sync.report.proof import read_proof
from sync.report.report import make_report
from tests.sync.clinic.kiosk import Line
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.sending import deliver
from tests.sync.clinic.server import serving
from tests.sync.formats.books import draft
from tests.sync.report.made import NOW, ZONE, profile
from tests.sync.report.recount import lines_of, recount, reported
from tests.sync.report.roomdays import Room

DAYS = ("--from", "2026-10-24", "--to", "2026-10-28")
PERIOD = Period(date(2026, 10, 24), date(2026, 10, 28))


@pytest.fixture
def line(clinic: Clinic) -> Iterator[Line]:
    with serving(clinic) as server, server.line() as opened:
        yield opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutboxStore]:
    store = OutboxStore(tmp_path / "store.db")
    store.logbook.write(tuple(Room(5).drafts(120)))
    yield store
    store.close()


def bring(clinic: Clinic, line: Line, store: OutboxStore) -> None:
    """All that waits goes up the line, and its countersignature down."""
    waiting = store.logbook.waiting()
    piece = waiting.chunk(line.kiosk.id)
    envelope = seal_logbook(piece, waiting.version, store.ticket(), clinic.key_set().recipient)
    digest = store.hand_in_logbook(envelope.unsigned, piece)
    receipt = deliver(line, line.kiosk.sign(envelope))
    assert receipt.outcome is Outcome.STORED
    relay = RelayStore(SqliteRelay(clinic.root / "relay.db"))
    (wire,) = relay.inbox_receipts(line.kiosk.id, [digest])
    relay.close()
    store.logbook.countersign(digest, wire)


def kiosks_code(clinic: Clinic, line: Line, store: OutboxStore) -> str:
    """What the kiosk's own report says under itself."""
    standing, rows = store.logbook.standing(), store.logbook.page(0, 1000)
    evidence = Evidence(
        line.kiosk.id,
        standing.book,
        standing.start,
        rows,
        standing.head,
        store.logbook.seals(),
        clinic.key_set().inbox_receipt_key,
    )
    return make_report(sound(evidence), PERIOD, profile(), ZONE, NOW).proof.text()


def test_a_report_of_what_arrived(
    clinic: Clinic, line: Line, store: OutboxStore, tmp_path: Path
) -> None:
    bring(clinic, line, store)
    pdf, table = tmp_path / "report.pdf", tmp_path / "report.csv"
    files = ("--pdf", pdf, "--csv", table)
    said = clinic.ok("hygiene", "report", "crossen-1", *DAYS, *files, "--json").data
    assert pdf.read_bytes().startswith(b"%PDF-1.7")
    assert "Reinigung" in table.read_text("utf-8-sig")
    assert (said["site"], said["last"]) == ("crossen-1", said["countersigned"])
    counted = recount(lines_of(tmp_path / "store.db"), PERIOD.first, PERIOD.last, "Europe/Berlin")
    assert reported(said) == counted
    lines = clinic.ok("hygiene", "report", line.kiosk.id.hex(), *DAYS).out.splitlines()
    assert lines[0].startswith("Sa 24.10.2026: ")
    assert "gegengezeichnet bis Nr." in lines[-1]
    # What the kiosk made of its own disk is the same, and so is its code.
    assert kiosks_code(clinic, line, store) == said["code"]


def test_a_report_of_the_kiosk_is_checked(clinic: Clinic, line: Line, store: OutboxStore) -> None:
    bring(clinic, line, store)
    early = kiosks_code(clinic, line, store)
    more = tuple(Room(6).drafts(40))
    store.logbook.write(more)
    late = kiosks_code(clinic, line, store)
    assert clinic.ok("hygiene", "check", early).out.startswith("Echt: crossen-1, Sa 24.10.2026")
    assert "später noch einmal" in clinic.refused("hygiene", "check", late)
    bring(clinic, line, store)
    told = clinic.ok("hygiene", "check", late, "--json").data
    assert (told["genuine"], told["countersigned"] < told["last"]) == (True, True)
    # A report of yesterday stays genuine, whatever the room has seen since.
    assert clinic.ok("hygiene", "check", early, "--json").data["genuine"]


def test_a_report_that_says_something_else(clinic: Clinic, line: Line, store: OutboxStore) -> None:
    bring(clinic, line, store)
    proof = read_proof(kiosks_code(clinic, line, store))
    other = proof.period
    for forged in (
        replace(proof, figures=bytes(32)),
        replace(proof, head=bytes(32)),
        replace(proof, period=replace(other, last=date(2026, 10, 27))),
        replace(proof, receipt=bytes(162)),
        replace(proof, signed_hash=bytes(32)),
    ):
        assert "nicht echt" in clinic.refused("hygiene", "check", forged.text())
    unsigned = replace(proof, receipt=None, signed=0, signed_hash=bytes(32))
    assert "nichts gegengezeichnet" in clinic.ok("hygiene", "check", unsigned.text()).out
    stranger = replace(proof, device=bytes(16))
    assert "nichts angekommen" in clinic.refused("hygiene", "check", stranger.text())
    assert "kein Code" in clinic.refused("hygiene", "check", "TKH1:AAAA")


def test_one_changed_byte_and_there_is_no_report(
    clinic: Clinic, line: Line, store: OutboxStore, tmp_path: Path
) -> None:
    bring(clinic, line, store)
    code = kiosks_code(clinic, line, store)
    database = sqlite.connect(clinic.root / "practice.db")
    database.execute("DROP TRIGGER logbook_keeps")
    database.execute(
        "UPDATE logbook SET entry = CAST(replace(entry, 'anna', 'amna') AS BLOB)"
        " WHERE number = (SELECT min(number) FROM logbook WHERE instr(entry, 'anna') > 0)"
    )
    (number,) = database.execute(
        "SELECT number FROM logbook WHERE instr(entry, 'amna') > 0"
    ).fetchone()
    database.commit()
    database.close()
    pdf = tmp_path / "report.pdf"
    for words in (("report", "crossen-1", *DAYS, "--pdf", pdf), ("check", code)):
        refused = clinic.refused("hygiene", *words)
        assert f"Nr. {number}: verändert" in refused
    assert not pdf.exists()


def test_what_attendants_asked_for(clinic: Clinic, line: Line, store: OutboxStore) -> None:
    assert clinic.ok("hygiene", "asked").out == "Nichts.\n"
    anna = Who(Role.ATTENDANT, "anna")
    days: dict[str, Value] = {"first": "2026-10-24", "last": "2026-10-28"}
    store.logbook.write((draft(10**9, Event.REPORT_ASKED, days, anna),))
    bring(clinic, line, store)
    said = clinic.ok("hygiene", "asked").out
    command = "hygiene report crossen-1 --from 2026-10-24 --to 2026-10-28 --pdf "
    assert f"anna: telemed-clinic {command}" in said
    (told,) = clinic.ok("hygiene", "asked", "--json").data
    assert (told["site"], told["staff"], told["to"]) == ("crossen-1", "anna", "2026-10-28")


def test_what_is_asked_wrongly(clinic: Clinic, line: Line, store: OutboxStore) -> None:
    bring(clinic, line, store)
    backwards = ("--from", "2026-10-24", "--to", "2026-10-23")
    assert "zusammen 1 bis" in clinic.refused("hygiene", "report", "crossen-1", *backwards)
    never = ("--from", "gestern", "--to", "heute")
    assert "Tage wie 2026-11-26" in clinic.refused("hygiene", "report", "crossen-1", *never)
    assert "kein solches" in clinic.refused("hygiene", "report", "nebenan", *DAYS)
    other = ("--book", "00000000-0000-0000-0000-000000000000")
    assert "kein solches" in clinic.refused("hygiene", "report", "crossen-1", *DAYS, *other)
    into = ("--pdf", clinic.root / "no" / "folder" / "x.pdf")
    assert "x.pdf: " in clinic.refused("hygiene", "report", "crossen-1", *DAYS, *into)
    (published,) = ClinicFolder(clinic.root).profiles.glob("*.toml")
    published.unlink()
    assert "kein Profil" in clinic.refused("hygiene", "report", "crossen-1", *DAYS)
