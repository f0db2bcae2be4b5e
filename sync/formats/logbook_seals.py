# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's countersignatures under a logbook: which head each names, and who signed it. Pure.

A countersignature is the inbox's receipt for a LOGBOOK envelope, kept whole. The envelope's record
is the start of the head's hash, so the receipt names the head by itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sync.formats import receipt as receipts
from sync.formats.logbook_chain import Finding, Wrong
from sync.formats.logbook_chunk import record_of
from sync.formats.receipt import Outcome, Receipt, ReceiptError, ReceiptKind


@dataclass(frozen=True, slots=True)
class Seal:
    """For entries up to `last`: the receipt (162 B) for the envelope with this digest (32 B)."""

    last: int
    digest: bytes
    receipt: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """`last`: the newest entry that the clinic's key in force vouches for, 0 for none; `clinic_ms`:
    its time in that receipt, which is `receipt` (162 B). `others`: countersignatures by keys that
    aren't in force any more."""

    last: int
    clinic_ms: int | None
    receipt: bytes | None
    others: int
    findings: tuple[Finding, ...]


def check_seals(
    hashes: Mapping[int, bytes], seals: Iterable[Seal], key: bytes | None, start: int
) -> Sealed:
    """`hashes` are those of the entries that are here, and of the last one that was cut, `start`.

    `key`: the inbox's public key in force (32 B); None: there is none, so nothing is vouched for.
    """
    last, clinic_ms, signed, others = 0, None, None, 0
    anchored = start == 0
    findings: list[Finding] = []
    for seal in seals:
        receipt = _genuine(seal)
        if receipt is None:
            findings.append(Finding(seal.last, Wrong.SEAL_FORGED))
            continue
        if (wrong := _against(hashes, seal, receipt)) is not None and seal.last >= start:
            findings.append(Finding(seal.last, wrong))
            continue
        anchored = anchored or seal.last == start
        if not _signed_by(key, seal):
            others += 1
        elif seal.last > last:
            last, clinic_ms, signed = seal.last, receipt.clinic_ms, seal.receipt
    if not anchored:
        findings.append(Finding(start, Wrong.START_UNSEALED))
    return Sealed(last, clinic_ms, signed, others, tuple(findings))


def _genuine(seal: Seal) -> Receipt | None:
    """The receipt, if it is one of an inbox, for this very envelope."""
    try:
        receipt = receipts.decode(seal.receipt).receipt
    except ReceiptError:
        return None
    fits = receipt.kind is ReceiptKind.INBOX and receipt.digest == seal.digest
    return receipt if fits and receipt.outcome is not Outcome.REFUSED else None


def _against(hashes: Mapping[int, bytes], seal: Seal, receipt: Receipt) -> Wrong | None:
    here = hashes.get(seal.last)
    if here is None or record_of(here) != receipt.record:
        return Wrong.SEAL_DIFFERS
    return Wrong.SEAL_UNCLEAR if receipt.outcome is Outcome.TO_BE_CLARIFIED else None


def _signed_by(key: bytes | None, seal: Seal) -> bool:
    if key is None:
        return False
    try:
        receipts.verify(receipts.decode(seal.receipt), key)
    except ReceiptError:
        return False
    return True
