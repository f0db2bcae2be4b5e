# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is sealed of a logbook, and the clinic's countersignatures under it."""

import json
from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.formats import receipt as receipts
from sync.formats.logbook_chain import Finding, Row, Wrong, check_chain
from sync.formats.logbook_chunk import MAX_ENTRIES, Chunk, parse, record_of, serialise
from sync.formats.logbook_seals import Seal, check_seals
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind, SignedReceipt
from sync.formats.strict_json import DocumentError
from tests.sync.formats.books import BOOK, START, book

DEVICE = bytes(range(16))
ROWS = book(6)
CHUNK = Chunk(BOOK, DEVICE, 1, tuple(row.entry for row in ROWS), ROWS[-1].hash)
INBOX, OTHER = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
KEY = INBOX.public_key().public_bytes_raw()
HASHES = {0: START.hash, **{row.number: row.hash for row in ROWS}}


def test_a_chunk_survives_its_bytes() -> None:
    assert parse(serialise(CHUNK)) == CHUNK
    assert (CHUNK.last, list(CHUNK.rows)) == (6, ROWS)


def test_a_rotten_entry_travels_as_it_is() -> None:
    rotten = replace(CHUNK, entries=(ROWS[0].entry, bytes(range(256)), b""))
    assert parse(serialise(rotten)) == rotten


def test_what_the_last_row_was_thought_to_be_is_compared() -> None:
    wrong = replace(CHUNK, head=bytes(32))
    assert check_chain(START, wrong.rows, None) == [Finding(6, Wrong.CHANGED)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("book", "x"),
        ("device", "00"),
        ("first", 0),
        ("entries", []),
        ("entries", ["{}"] * (MAX_ENTRIES + 1)),
        ("entries", ["x" * 2049]),
        ("entries", ["\u20ac"]),
        ("head", "00"),
        ("patient", "Erna"),
    ],
)
def test_what_is_no_chunk_is_refused(key: str, value: object) -> None:
    with pytest.raises(DocumentError):
        parse(json.dumps(json.loads(serialise(CHUNK)) | {key: value}).encode())


def seal(
    last: int,
    key: Ed25519PrivateKey = INBOX,
    *,
    outcome: Outcome = Outcome.STORED,
    reason: Reason = Reason.NONE,
    kind: ReceiptKind = ReceiptKind.INBOX,
    record: UUID | None = None,
) -> Seal:
    digest = bytes([last]) * 32
    content = Receipt(
        kind=kind,
        outcome=outcome,
        reason=reason,
        device=DEVICE,
        epoch=1,
        seq=1,
        record=record or record_of(HASHES[last]),
        version=1,
        digest=digest,
        clinic_ms=last * 1000,
    )
    signature = key.sign(receipts.signing_input(content))
    return Seal(last, digest, SignedReceipt(content, signature).wire)


def wrong(*seals: Seal, start: int = 0, rows: list[Row] = ROWS) -> list[tuple[int, Wrong]]:
    hashes = {start: HASHES[start], **{row.number: row.hash for row in rows}}
    found = check_seals(hashes, seals, KEY, start)
    return [(each.number, each.wrong) for each in found.findings]


def test_the_newest_countersignature_counts() -> None:
    sealed = check_seals(HASHES, [seal(2), seal(5), seal(3)], KEY, 0)
    assert (sealed.last, sealed.clinic_ms, sealed.others, sealed.findings) == (5, 5000, 0, ())


def test_another_key_and_no_key_vouch_for_nothing() -> None:
    assert check_seals(HASHES, [seal(2), seal(5, OTHER)], KEY, 0).last == 2
    assert check_seals(HASHES, [seal(2), seal(5, OTHER)], KEY, 0).others == 1
    assert check_seals(HASHES, [seal(2)], None, 0) == check_seals(HASHES, [seal(2, OTHER)], KEY, 0)


def test_a_book_written_anew_is_not_what_was_countersigned() -> None:
    other = book(6, replace(START, hash=b"o" * 32))
    assert wrong(seal(4), rows=other) == [(4, Wrong.SEAL_DIFFERS)]
    assert wrong(seal(4), rows=ROWS[:3]) == [(4, Wrong.SEAL_DIFFERS)]


def test_what_was_cut_is_not_asked_for() -> None:
    assert wrong(seal(2), seal(3), start=3, rows=ROWS[3:]) == []
    assert wrong(seal(2, OTHER), seal(3, OTHER), start=3, rows=ROWS[3:]) == []


def test_a_cut_where_nothing_was_countersigned_is_found() -> None:
    assert wrong(seal(2), seal(5), start=3, rows=ROWS[3:]) == [(3, Wrong.START_UNSEALED)]


def test_what_the_clinic_found_broken_is_said() -> None:
    unclear = seal(4, outcome=Outcome.TO_BE_CLARIFIED, reason=Reason.CONFLICT)
    assert wrong(unclear) == [(4, Wrong.SEAL_UNCLEAR)]


@pytest.mark.parametrize(
    "forged",
    [
        replace(seal(4), receipt=bytes(162)),
        replace(seal(4), digest=bytes(32)),
        seal(4, kind=ReceiptKind.RELAY),
        seal(4, outcome=Outcome.REFUSED, reason=Reason.CONFLICT),
    ],
)
def test_what_is_no_countersignature_is_found(forged: Seal) -> None:
    assert wrong(forged) == [(4, Wrong.SEAL_FORGED)]
