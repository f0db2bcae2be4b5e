# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room's logbooks as evidence: the entries that came up the line, and the receipts for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sync.clinic.cli_context import Context
from sync.clinic.keys import ClinicKeys
from sync.formats import receipt as receipts
from sync.formats.logbook import Entry, genesis, read_entry
from sync.formats.logbook_chain import Place, Row
from sync.formats.logbook_chunk import record_of
from sync.formats.logbook_seals import Seal
from sync.formats.receipt import ReceiptError
from sync.formats.strict_json import DocumentError
from sync.report.evidence import Evidence


@dataclass(frozen=True, slots=True)
class RoomBook:
    """`site`: the room whose kiosk wrote it."""

    site: str
    evidence: Evidence

    @property
    def book(self) -> UUID:
        return self.evidence.book


def room_books(context: Context, asked: str | None) -> list[RoomBook]:
    """Every logbook of a room, or of a device (hex), or of all, in the order of their arrival."""
    key = ClinicKeys(context.folder).signing("inbox").public
    with context.practice() as practice, context.relay() as relay:
        found = []
        for device, book in practice.logbook.names():
            known = relay.devices.get(device)
            site = known.site if known else ""
            if asked in (None, site, device.hex()):
                rows = tuple(practice.logbook.rows(device, str(book)))
                seals = tuple(_seals(rows, relay.inbox_receipts_of(device)))
                start = Place(0, genesis(book))
                # The clinic forgets nothing, and knows no end: the kiosk goes on writing.
                evidence = Evidence(device, book, start, rows, None, seals, key)
                found.append(RoomBook(site, evidence))
        return found


def readable(book: RoomBook) -> Iterator[Entry]:
    """Its entries, and nothing of what can't be read: that is for the check to tell."""
    for row in book.evidence.rows:
        try:
            yield read_entry(row.entry)
        except DocumentError:
            continue


def _seals(rows: tuple[Row, ...], wires: list[bytes]) -> Iterator[Seal]:
    """A receipt for an envelope with entries names the start of the last one's hash."""
    numbers = {record_of(row.hash): row.number for row in rows}
    for wire in wires:
        try:
            receipt = receipts.decode(wire).receipt
        except ReceiptError:
            continue
        if receipt.record in numbers:
            yield Seal(numbers[receipt.record], receipt.digest, wire)
