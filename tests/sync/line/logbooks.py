# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Logbooks in a real store: written, sent, countersigned, and attacked by somebody with root."""

from pathlib import Path

from pysqlite3 import dbapi2 as sqlite

from sync.formats.logbook_chain import Finding, check_chain
from sync.formats.logbook_seals import check_seals
from sync.formats.receipt import Outcome, Reason, ReceiptKind
from sync.line.outbox_values import OutboxRow
from sync.line.seal import seal_logbook
from sync.line.store import OutboxStore
from tests.sync.formats.books import draft
from tests.sync.line.samples import (
    CLINIC_MS,
    DEVICE,
    KEYS,
    RECIPIENT,
    receipt_for,
    sign_all,
    signed,
)


def fill(store: OutboxStore, count: int, first: int = 1) -> None:
    for number in range(first, first + count):
        store.logbook.write((draft(number),))


def hand_in(store: OutboxStore) -> OutboxRow:
    """What waits, as an envelope in the outbox; its row."""
    waiting = store.logbook.waiting()
    chunk = waiting.chunk(DEVICE)
    envelope = seal_logbook(chunk, waiting.version, store.ticket(), RECIPIENT.public)
    digest = store.hand_in_logbook(envelope.unsigned, chunk)
    assert store.hand_in_logbook(envelope.unsigned, chunk) == digest
    return next(row for row in store.listing() if row.digest == digest)


def settle(
    store: OutboxStore,
    row: OutboxRow,
    outcome: Outcome = Outcome.STORED,
    clinic_ms: int = CLINIC_MS,
) -> None:
    """The inbox answers."""
    sign_all(store)
    store.mark_sending([1 + [each.digest for each in store.listing()].index(row.digest)])
    reason = Reason.NONE if outcome is Outcome.STORED else Reason.CONFLICT
    content = receipt_for(row, ReceiptKind.INBOX, outcome, reason, clinic_ms)
    store.apply_receipt(signed(content))


def check(store: OutboxStore) -> list[Finding]:
    """As `telemed-kioskctl logbook verify` does it."""
    standing, rows = store.logbook.standing(), store.logbook.page(0, 100_000)
    hashes = {row.number: row.hash for row in rows} | {standing.start.number: standing.start.hash}
    seals = check_seals(hashes, store.logbook.seals(), KEYS.inbox, standing.start.number)
    return [*check_chain(standing.start, rows, standing.head), *seals.findings]


def as_root(path: Path, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Whoever owns the machine drops the triggers and writes what they like."""
    connection = sqlite.connect(path)
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for sql, values in statements:
        connection.execute(sql, values)
    connection.commit()
    connection.close()
