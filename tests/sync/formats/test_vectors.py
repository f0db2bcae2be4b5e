# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every file under tests/vectors/{envelope,receipt}: what is valid opens, what is not is named."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.formats import body, receipt
from sync.formats.envelope import (
    Envelope,
    Kind,
    Suite,
    carried_steps,
    decode,
    hpke_info,
    signing_input,
)
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.suites import CannotOpen, load_private, open_body
from tests.sync.formats.independent_hpke import open_base
from tests.vectors import hexfile
from tests.vectors.hexfile import HexFile

VECTORS = Path(__file__).parents[2] / "vectors"
ENVELOPES = [hexfile.read(path) for path in sorted((VECTORS / "envelope").glob("*.hex"))]
RECEIPTS = [hexfile.read(path) for path in sorted((VECTORS / "receipt").glob("*.hex"))]
VALID = [each for each in ENVELOPES if each.said["expect"] == "ok"]
REFUSED = [each for each in ENVELOPES if each.said["expect"] != "ok"]


def named(case: HexFile) -> str:
    return case.name


def sealed_parts(envelope: Envelope) -> tuple[Envelope, ...]:
    return carried_steps(envelope) if envelope.header.kind is Kind.INTERRUPTED else (envelope,)


def read_all(case: HexFile) -> list[bytes]:
    """Every stage in order, as the clinic's inbox does it."""
    parts = sealed_parts(decode(case.data))
    if "private" not in case.said:
        return []
    key = load_private(Suite(int(case.said["suite"])), bytes.fromhex(case.said["private"]))
    return [body.unpack(open_body(part, key), part.header.dictionary) for part in parts]


def test_the_vectors_are_there() -> None:
    assert len(VALID) == 12
    assert len(REFUSED) >= 40
    assert len(RECEIPTS) >= 10


@pytest.mark.parametrize("case", VALID, ids=named)
def test_a_valid_envelope_is_genuine_and_opens(case: HexFile) -> None:
    envelope = decode(case.data)
    assert envelope.wire == case.data
    assert envelope.signature is not None
    device = Ed25519PublicKey.from_public_bytes(bytes.fromhex(case.said["device-public"]))
    device.verify(envelope.signature, signing_input(envelope.digest))
    opened = read_all(case)
    assert opened
    begins = {Kind.CALL: '{"at":', Kind.LOGBOOK: '{"book":'}.get(envelope.header.kind, '{"visit":')
    assert all(text.decode().startswith(begins) for text in opened)
    if "plaintext" in case.said:
        assert opened == [case.said["plaintext"].encode()]


@pytest.mark.parametrize("case", VALID, ids=named)
def test_a_second_implementation_opens_the_same(case: HexFile) -> None:
    private = bytes.fromhex(case.said["private"])
    suite = int(case.said["suite"])
    opened = [
        body.unpack(
            open_base(suite, private, part.ciphertext, hpke_info(part.header)),
            part.header.dictionary,
        )
        for part in sealed_parts(decode(case.data))
    ]
    assert opened == read_all(case)


@pytest.mark.parametrize("case", REFUSED, ids=named)
def test_a_refusal_has_the_name_that_the_vector_gives(case: HexFile) -> None:
    with pytest.raises((EnvelopeError, CannotOpen, body.BodyError)) as refusal:
        read_all(case)
    assert type(refusal.value).__name__ == case.said["expect"]


@pytest.mark.parametrize("case", RECEIPTS, ids=named)
def test_receipts(case: HexFile) -> None:
    key = bytes.fromhex(case.said["public"])
    if case.said["expect"] == "ok":
        signed = receipt.decode(case.data)
        assert receipt.verify(signed, key) == signed.receipt
        assert signed.wire == case.data
        return
    with pytest.raises(receipt.ReceiptError) as refusal:
        receipt.verify(receipt.decode(case.data), key)
    assert type(refusal.value).__name__ == case.said["expect"]
