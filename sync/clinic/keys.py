# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's keys: made once, each in a file of its own, readable by the owner alone.

root            signs who may sign (TUF); offline: kept in `keys/offline`, meant to be taken away
targets, snapshot, timestamp
                sign documents (TUF)
relay, inbox    sign receipts
recipient-ID    opens records (HPKE); old ones stay, to open what was sealed to them
tls             the server's certificate and key
"""

from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from sync.clinic.certificate import make_certificate
from sync.clinic.durable import PUBLIC, write_file
from sync.clinic.folder import ClinicFolder
from sync.clinic.problem import ProblemError
from sync.formats import suites
from sync.formats.envelope import Suite
from sync.formats.strict_json import Fields, base64_text, dump, load

ONLINE_ROLES = ("targets", "snapshot", "timestamp")
RECEIPT_ROLES = ("relay", "inbox")


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 key of one role."""

    role: str
    private: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> bytes:
        return self.private.public_key().public_bytes_raw()


@dataclass(frozen=True, slots=True)
class ClinicKeys:
    """Reads keys one by one: each process loads what its role needs and no more."""

    folder: ClinicFolder

    def signing(self, role: str) -> SigningKey:
        """The key of an online role. Raises `ProblemError` if there are no keys."""
        return SigningKey(role, _load_signing(self.folder.keys / f"{role}.pem"))

    def root(self) -> SigningKey:
        return SigningKey("root", _load_signing(self.folder.offline_keys / "root.pem"))

    def recipients(self) -> dict[bytes, suites.PrivateKey]:
        """Every key that opens records, by its id."""
        paths = sorted(self.folder.keys.glob("recipient-*.json"))
        found = [_load_recipient(path) for path in paths]
        return {key.public.id: key for key in found}

    @property
    def tls_key(self) -> Path:
        return self.folder.keys / "tls.key"

    @property
    def tls_certificate(self) -> Path:
        return self.folder.keys / "tls.crt"


def make_keys(folder: ClinicFolder, suite: Suite) -> bytes:
    """Make every key; returns the id of the recipient key. Nothing may be there yet."""
    for path, roles in (
        (folder.offline_keys, ("root",)),
        (folder.keys, (*ONLINE_ROLES, *RECEIPT_ROLES)),
    ):
        for role in roles:
            write_file(path / f"{role}.pem", _pem(Ed25519PrivateKey.generate()))
    recipient = suites.load_private(suite, raw := _new_recipient(suite))
    document = {"format": 1, "suite": int(suite), "private": base64_text(raw)}
    write_file(folder.keys / f"recipient-{recipient.public.id.hex()}.json", dump(document))
    tls = make_certificate()
    write_file(folder.keys / "tls.key", tls.private_key)
    write_file(folder.keys / "tls.crt", tls.certificate, PUBLIC)
    return recipient.public.id


def _new_recipient(suite: Suite) -> bytes:
    curve = X25519PrivateKey.generate().private_bytes_raw()
    if suite is Suite.X25519:
        return curve
    return MLKEM768PrivateKey.generate().private_bytes_raw() + curve


def _load_recipient(path: Path) -> suites.PrivateKey:
    fields = Fields(load(path.read_bytes()), path.name, frozenset({"format", "suite", "private"}))
    fields.whole("format", 1, 1)
    suite = Suite(fields.whole("suite", Suite.X25519, Suite.X_WING))
    raw = fields.raw("private", suites.SUITES[suite].private_size)
    return suites.load_private(suite, raw)


def _pem(key: Ed25519PrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _load_signing(path: Path) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except FileNotFoundError as error:
        raise ProblemError(
            f"Der Schlüssel {path.name} fehlt in {path.parent}; "
            "neue Schlüssel macht „telemed-clinic keys init“."
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ProblemError(f"Die Datei {path} ist kein Ed25519-Schlüssel.")
    return key
