# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What tests of the inbox do again and again."""

from pathlib import Path
from typing import Any
from uuid import UUID

from sync.formats.envelope import Envelope
from sync.formats.receipt import Outcome, Receipt, ReceiptKind
from tests.sync.clinic.kiosk import Line, bundle
from tests.sync.clinic.kit import Clinic


def deliver(line: Line, sealed: Envelope) -> Receipt:
    """Send one envelope and wait for the inbox's word on it."""
    (at_door,) = line.send(sealed.wire)
    assert at_door.outcome is Outcome.STORED, at_door
    (receipt,) = line.ask(sealed.digest, wait=20)
    assert receipt.kind is ReceiptKind.INBOX
    assert receipt.digest == sealed.digest
    return receipt


def visit(clinic: Clinic, line: Line, *entries: Any, record: UUID) -> Envelope:
    return line.kiosk.visit(clinic.key_set(), bundle(*entries), record)


def arrived(clinic: Clinic) -> Any:
    return clinic.ok("arrived", "--json").data


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
