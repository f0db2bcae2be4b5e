# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's signed key set: whom to seal to, whose receipts count, whom to connect to.

Public keys only (docs/formats/key-set.md). A set that contradicts itself is refused as a whole: a
kiosk without a valid set starts no visit, so a wrong key must never look like a right one.
"""

from dataclasses import dataclass

from sync.formats import suites
from sync.formats.envelope import Suite
from sync.formats.strict_json import Fields, a_text, base64_text, dump, load

RECEIPT_KEY_SIZE = 32  # Ed25519

URL_PATTERN = r"https://(\[[0-9a-f:.]+\]|[A-Za-z0-9.-]{1,253})(:[0-9]{1,5})?"
_KEY_ID = r"[0-9a-f]{16}"
_CERTIFICATE = r"-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]{1,76}\n)+-----END CERTIFICATE-----\n"
_KEYS = frozenset(
    {"format", "version", "clinic", "recipient", "revoked", "relay", "inbox", "tls_certificate"}
)


@dataclass(frozen=True, slots=True)
class KeySet:
    """Everything a kiosk must know of its clinic. `version` only grows."""

    version: int
    clinic: str
    recipient: suites.PublicKey  # the one key that records are sealed to now
    revoked: tuple[bytes, ...]
    relay_url: str
    relay_receipt_key: bytes
    inbox_receipt_key: bytes
    tls_certificate: str


def _recipient(fields: Fields) -> suites.PublicKey:
    suite = Suite(fields.whole("suite", Suite.X25519, Suite.X_WING))
    raw = fields.raw("public", suites.SUITES[suite].public_size)
    try:
        recipient = suites.load_public(suite, raw)
    except suites.SuiteError as error:
        raise fields.refuse("public", f"a public key of suite {suite}") from error
    if fields.text("id", _KEY_ID) != recipient.id.hex():
        raise fields.refuse("id", "the key's own hash")
    return recipient


def parse(data: bytes) -> KeySet:
    """A key set from a document's bytes; `DocumentError` says where it is wrong."""
    fields = Fields(load(data), "", _KEYS)
    fields.whole("format", 1, 1)
    recipient = _recipient(fields.fields("recipient", frozenset({"id", "suite", "public"})))
    revoked = tuple(bytes.fromhex(each) for each in fields.each("revoked", a_text(_KEY_ID)))
    if recipient.id in revoked:
        raise fields.refuse("recipient", "a key that is not revoked")
    relay = fields.fields("relay", frozenset({"url", "receipt_key"}))
    inbox = fields.fields("inbox", frozenset({"receipt_key"}))
    keys = KeySet(
        version=fields.whole("version", 1, 2**31),
        clinic=fields.text("clinic"),
        recipient=recipient,
        revoked=revoked,
        relay_url=relay.text("url", URL_PATTERN),
        relay_receipt_key=relay.raw("receipt_key", RECEIPT_KEY_SIZE),
        inbox_receipt_key=inbox.raw("receipt_key", RECEIPT_KEY_SIZE),
        tls_certificate=fields.text("tls_certificate", _CERTIFICATE),
    )
    if keys.relay_receipt_key == keys.inbox_receipt_key:
        # Else the relay could sign "opened and delivered", which only the inbox can know.
        raise inbox.refuse("receipt_key", "a key other than the relay's")
    return keys


def serialise(keys: KeySet) -> bytes:
    """The document's bytes; `parse` gives the same set back."""
    return dump(
        {
            "format": 1,
            "version": keys.version,
            "clinic": keys.clinic,
            "recipient": {
                "id": keys.recipient.id.hex(),
                "suite": int(keys.recipient.suite),
                "public": base64_text(keys.recipient.raw),
            },
            "revoked": [each.hex() for each in keys.revoked],
            "relay": {
                "url": keys.relay_url,
                "receipt_key": base64_text(keys.relay_receipt_key),
            },
            "inbox": {"receipt_key": base64_text(keys.inbox_receipt_key)},
            "tls_certificate": keys.tls_certificate,
        }
    )
