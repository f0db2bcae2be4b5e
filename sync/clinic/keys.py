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
        return SigningKey(role, _load_signing(self.path(role)))

    def root(self) -> SigningKey:
        """The offline key. Raises `ProblemError` if it is where it should be: elsewhere."""
        path = self.path("root")
        if not path.exists():
            raise ProblemError(
                f"Der Wurzelschlüssel liegt nicht hier. Bitte legen Sie {path.name} für diesen "
                f"Befehl nach {path.parent} und nehmen Sie die Datei danach wieder fort."
            )
        return SigningKey("root", _load_signing(path))

    def path(self, role: str) -> Path:
        """Where the signing key of a role lies."""
        place = self.folder.offline_keys if role == "root" else self.folder.keys
        return place / f"{role}.pem"

    def next_path(self, role: str) -> Path:
        """Where the next one waits until a root names it."""
        return self.path(role).with_suffix(".next.pem")

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
    keys = ClinicKeys(folder)
    for role in ("root", *ONLINE_ROLES, *RECEIPT_ROLES):
        new_signing_key(role, keys.path(role))
    recipient = new_recipient(folder, suite)
    tls = make_certificate()
    write_file(folder.keys / "tls.key", tls.private_key)
    write_file(folder.keys / "tls.crt", tls.certificate, PUBLIC)
    return recipient


def new_signing_key(role: str, path: Path) -> SigningKey:
    """A new Ed25519 key in the file `path`."""
    key = Ed25519PrivateKey.generate()
    write_signing_key(path, key)
    return SigningKey(role, key)


def write_signing_key(path: Path, key: Ed25519PrivateKey) -> None:
    """Keep a key that signs."""
    write_file(path, _pem(key))


def new_recipient(folder: ClinicFolder, suite: Suite) -> bytes:
    """A new key that opens records, in a file of its own; its id."""
    return write_recipient(folder, suite, _new_recipient(suite))


def write_recipient(folder: ClinicFolder, suite: Suite, raw: bytes) -> bytes:
    """Keep a key that opens records; its id."""
    key_id = suites.load_private(suite, raw).public.id
    document = {"format": 1, "suite": int(suite), "private": base64_text(raw)}
    write_file(_recipient_path(folder, key_id), dump(document))
    return key_id


def _new_recipient(suite: Suite) -> bytes:
    curve = X25519PrivateKey.generate().private_bytes_raw()
    if suite is Suite.X25519:
        return curve
    return MLKEM768PrivateKey.generate().private_bytes_raw() + curve


def raw_recipient(folder: ClinicFolder, key_id: bytes) -> bytes:
    """The private bytes of a key that is here."""
    return _read_recipient(_recipient_path(folder, key_id))[1]


def _recipient_path(folder: ClinicFolder, key_id: bytes) -> Path:
    return folder.keys / f"recipient-{key_id.hex()}.json"


def _load_recipient(path: Path) -> suites.PrivateKey:
    return suites.load_private(*_read_recipient(path))


def _read_recipient(path: Path) -> tuple[Suite, bytes]:
    fields = Fields(load(path.read_bytes()), path.name, frozenset({"format", "suite", "private"}))
    fields.whole("format", 1, 1)
    suite = Suite(fields.whole("suite", Suite.X25519, Suite.X_WING))
    return suite, fields.raw("private", suites.SUITES[suite].private_size)


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
