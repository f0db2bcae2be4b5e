# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The byte tables of the format pages are the bytes of the code."""

import re
from pathlib import Path
from uuid import UUID

from sync.formats import envelope, receipt
from sync.formats.envelope import Header, Kind, Suite
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind

PAGES = Path(__file__).parents[3] / "docs" / "formats"


def fields_of(page: str) -> list[tuple[int, int, str]]:
    """(at, bytes, field) of the rows of a page's byte table."""
    rows = re.findall(r"^\| (\d+) \| (\d+) \| ([^|]+) \|", (PAGES / page).read_text(), re.M)
    return [(int(at), int(size), name.strip()) for at, size, name in rows]


def assert_no_gap(fields: list[tuple[int, int, str]], end: int) -> None:
    after = 0
    for at, size, name in fields:
        assert at == after, name
        after = at + size
    assert after == end


def cut(raw: bytes, fields: list[tuple[int, int, str]]) -> dict[str, bytes]:
    return {name: raw[at : at + size] for at, size, name in fields}


def test_the_envelopes_header() -> None:
    fields = fields_of("envelope-v1.md")
    assert_no_gap(fields, envelope.HEADER_SIZE)
    header = Header(
        Suite.X_WING,
        Kind.VISIT,
        b"D" * 16,
        UUID(bytes=b"R" * 16),
        3,
        0,
        4,
        5,
        b"P" * 16,
        b"K" * 8,
        6,
        1,
    )
    assert cut(envelope.encode_header(header), fields) == {
        "magic": b"TKE",
        "version of this format": b"\1",
        "suite": b"\2",
        "kind": b"\2",
        "compression dictionary": b"\0\1",
        "device": b"D" * 16,
        "record": b"R" * 16,
        "version of the record": b"\0\3",
        "step": bytes(2),
        "epoch": bytes(7) + b"\4",
        "seq": bytes(7) + b"\5",
        "prev": b"P" * 16,
        "key id": b"K" * 8,
        "flags": bytes(2),
        "reserved": bytes(6),
        "length of the ciphertext": b"\0\0\0\6",
    }


def test_the_receipt() -> None:
    fields = fields_of("receipt-v1.md")
    assert_no_gap(fields, receipt.SIZE)
    content = Receipt(
        ReceiptKind.INBOX,
        Outcome.REFUSED,
        Reason.CANNOT_OPEN,
        b"D" * 16,
        4,
        5,
        UUID(bytes=b"R" * 16),
        3,
        b"S" * 32,
        7,
    )
    assert cut(receipt.encode(content), fields[:-1]) == {
        "magic": b"TKR",
        "version of this format": b"\1",
        "kind: who speaks": b"\2",
        "outcome": b"\3",
        "reason": b"\0\4",
        "device": b"D" * 16,
        "epoch": bytes(7) + b"\4",
        "seq": bytes(7) + b"\5",
        "record": b"R" * 16,
        "version of the record": b"\0\3",
        "digest": b"S" * 32,
        "the clinic's time": bytes(7) + b"\7",
    }
