# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The receipt's bytes; the refusals of decoding are in tests/vectors/receipt."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from sync.formats import receipt
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind, SignedReceipt

PLAIN = Receipt(
    ReceiptKind.RELAY, Outcome.STORED, Reason.NONE, bytes(16), 1, 1, UUID(int=1), 1, bytes(32), 0
)
spoken = st.sampled_from(
    [
        (ReceiptKind.RELAY, Outcome.STORED, Reason.NONE),
        (ReceiptKind.INBOX, Outcome.STORED, Reason.NONE),
        (ReceiptKind.DESK, Outcome.STORED, Reason.NONE),
        (ReceiptKind.INBOX, Outcome.TO_BE_CLARIFIED, Reason.NONE),
        (ReceiptKind.INBOX, Outcome.TO_BE_CLARIFIED, Reason.CANNOT_OPEN),
        (ReceiptKind.INBOX, Outcome.REFUSED, Reason.CANNOT_OPEN),
        (ReceiptKind.RELAY, Outcome.REFUSED, Reason.CONFLICT),
    ]
)
numbers = st.integers(0, 2**63 - 1)
times = st.integers(0, receipt.MAX_CLINIC_MS)


whole_receipts = st.builds(
    lambda said, names, counted, version, record: Receipt(
        *said, names[0], *counted[:2], record, version, names[1], counted[2]
    ),
    spoken,
    st.tuples(st.binary(min_size=16, max_size=16), st.binary(min_size=32, max_size=32)),
    st.tuples(numbers, numbers, times),
    st.integers(0, 0xFFFF),
    st.uuids(),
)


@given(whole=whole_receipts)
def test_what_goes_in_comes_out(whole: Receipt) -> None:
    signed = SignedReceipt(whole, b"s" * 64)
    assert receipt.decode(signed.wire) == signed
    assert len(signed.wire) == receipt.SIZE == 162


@given(data=st.binary(max_size=200) | st.binary(min_size=162, max_size=162))
def test_noise_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(receipt.ReceiptError):
        receipt.decode(data)


@pytest.mark.parametrize(
    "change",
    [
        {"device": b"short"},
        {"digest": b"short"},
        {"version": 0x10000},
        {"seq": -1},
        {"clinic_ms": 2**63},
        {"clinic_ms": receipt.MAX_CLINIC_MS + 1},
        {"outcome": Outcome.REFUSED},
        {"kind": ReceiptKind.DESK, "outcome": Outcome.REFUSED, "reason": Reason.CONFLICT},
        {"kind": ReceiptKind.DESK, "outcome": Outcome.TO_BE_CLARIFIED},
    ],
)
def test_what_could_not_be_read_is_never_written(change) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(receipt.ReceiptError):
        receipt.encode(replace(PLAIN, **change))


def test_any_changed_bit_breaks_the_signature() -> None:
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw()
    wire = receipt.encode(PLAIN) + key.sign(receipt.signing_input(PLAIN))
    assert receipt.verify(receipt.decode(wire), public) == PLAIN
    for at in range(len(wire)):
        changed = bytearray(wire)
        changed[at] ^= 1
        with pytest.raises(receipt.ReceiptError):
            receipt.verify(receipt.decode(bytes(changed)), public)


def test_a_key_that_is_none_verifies_nothing() -> None:
    with pytest.raises(receipt.BadReceiptSignature):
        receipt.verify(SignedReceipt(PLAIN, bytes(64)), b"short")


def test_every_time_that_is_taken_can_be_shown() -> None:
    assert datetime.fromtimestamp(receipt.MAX_CLINIC_MS / 1000, UTC).year == 9999
