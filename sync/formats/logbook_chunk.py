# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is sealed in a LOGBOOK envelope: entries in a row, as they lie (logbook-v1.md). Pure.

The entries are carried as text and not looked into: a chain that is broken on the kiosk has to
reach the clinic as it is, or nobody would ever hear of it.
"""

from dataclasses import dataclass
from uuid import UUID

from sync.formats.logbook import HASH_SIZE, MAX_ENTRY, entry_hash
from sync.formats.logbook_chain import Row
from sync.formats.strict_json import DocumentError, Fields, a_text, dump, load

MAX_ENTRIES = 256

_UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_KEYS = frozenset({"book", "device", "first", "entries", "head"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """`first` is the number of the first entry; `head` (32 B) is what the kiosk's row of the last
    one says its hash is."""

    book: UUID
    device: bytes
    first: int
    entries: tuple[bytes, ...]
    head: bytes

    @property
    def last(self) -> int:
        return self.first + len(self.entries) - 1

    @property
    def rows(self) -> tuple[Row, ...]:
        """With the hashes that the bytes have; only the last one says what it was thought to be."""
        rows = [
            Row(number, entry, entry_hash(entry))
            for number, entry in enumerate(self.entries, self.first)
        ]
        return (*rows[:-1], Row(rows[-1].number, rows[-1].entry, self.head))


def record_of(head: bytes) -> UUID:
    """What the envelope's header, and with it every receipt, calls a chunk with this head."""
    return UUID(bytes=head[:16])


def serialise(chunk: Chunk) -> bytes:
    """The JSON that is sealed."""
    return dump(
        {
            "book": str(chunk.book),
            "device": chunk.device.hex(),
            "first": chunk.first,
            # Latin 1 takes every byte, so that a rotten entry travels too.
            "entries": [entry.decode("latin-1") for entry in chunk.entries],
            "head": chunk.head.hex(),
        }
    )


def parse(data: bytes) -> Chunk:
    """Raises `DocumentError`."""
    fields = Fields(load(data), "", _KEYS)
    entries = fields.each("entries", a_text(rf"[\x00-\xff]{{0,{MAX_ENTRY}}}"))
    if not 1 <= len(entries) <= MAX_ENTRIES:
        raise DocumentError("entries", f"1 to {MAX_ENTRIES}")
    return Chunk(
        book=UUID(fields.text("book", _UUID)),
        device=bytes.fromhex(fields.text("device", "[0-9a-f]{32}")),
        first=fields.whole("first", 1, 2**53),
        entries=tuple(entry.encode("latin-1") for entry in entries),
        head=bytes.fromhex(fields.text("head", f"[0-9a-f]{{{2 * HASH_SIZE}}}")),
    )
