# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The key set: exact round trip for both suites, and no set that contradicts itself."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.formats import key_set, suites
from sync.formats.envelope import Suite
from sync.formats.key_set import KeySet
from sync.formats.strict_json import DocumentError

CURVE = X25519PrivateKey.from_private_bytes(b"\x07" * 32).public_key().public_bytes_raw()
LATTICE = MLKEM768PrivateKey.from_seed_bytes(b"\x07" * 64).public_key().public_bytes_raw()
KEYS = {
    Suite.X25519: suites.load_public(Suite.X25519, CURVE),
    Suite.X_WING: suites.load_public(Suite.X_WING, LATTICE + CURVE),
}
CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMIIB\nAA==\n-----END CERTIFICATE-----\n"


def sample(suite: Suite = Suite.X_WING) -> KeySet:
    return KeySet(
        version=3,
        clinic="Praxis Dr. Beispiel",
        recipient=KEYS[suite],
        revoked=(b"\x01" * 8,),
        relay_url="https://127.0.0.1:8443",
        relay_receipt_key=b"\x02" * 32,
        inbox_receipt_key=b"\x03" * 32,
        tls_certificate=CERTIFICATE,
    )


@pytest.mark.parametrize("suite", [Suite.X25519, Suite.X_WING])
def test_round_trip(suite: Suite) -> None:
    assert key_set.parse(key_set.serialise(sample(suite))) == sample(suite)


@pytest.mark.parametrize("url", ["https://clinic.example", "https://[::1]:8443"])
def test_addresses(url: str) -> None:
    keys = replace(sample(), relay_url=url)
    assert key_set.parse(key_set.serialise(keys)) == keys


def _set(path: str, value: object) -> Callable[[dict[str, object]], None]:
    *outer, last = path.split(".")

    def change(document: dict[str, object]) -> None:
        inner = document
        for name in outer:
            inner = inner[name]  # type: ignore[assignment]
        inner[last] = value

    return change


@pytest.mark.parametrize(
    ("where", "path", "value"),
    [
        ("format", "format", 2),
        ("version", "version", 0),
        ("clinic", "clinic", ""),
        ("recipient.suite", "recipient.suite", 0),
        ("recipient.suite", "recipient.suite", 3),
        ("recipient.public", "recipient.suite", 1),
        ("recipient.public", "recipient.public", base64.b64encode(b"\xff" * 1216).decode()),
        ("recipient.id", "recipient.id", "00" * 8),
        ("recipient", "revoked", [KEYS[Suite.X_WING].id.hex()]),
        (r"revoked\[0\]", "revoked", ["00"]),
        ("relay.url", "relay.url", "http://127.0.0.1:8443"),
        ("relay.url", "relay.url", "https://127.0.0.1:8443/"),
        ("inbox.receipt_key", "inbox.receipt_key", base64.b64encode(b"\x02" * 32).decode()),
        ("tls_certificate", "tls_certificate", CERTIFICATE + "x"),
        ("relay", "relay.more", 1),
        ("document", "private", "x"),
    ],
)
def test_a_mistake_is_named(where: str, path: str, value: object) -> None:
    document = json.loads(key_set.serialise(sample()))
    _set(path, value)(document)
    with pytest.raises(DocumentError, match=f"^{where}: "):
        key_set.parse(json.dumps(document).encode())
