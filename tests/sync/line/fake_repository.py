# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A clinic's TUF repository in memory, as python-tuf's own tests have one: no network, no mocks.

`fetcher` is what a `Downlink` is handed instead of the pinned HTTP one.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.ngclient import FetcherInterface

from sync.clinic.certificate import make_certificate
from sync.formats import day_list, key_set
from sync.formats.day_list import DayList
from sync.formats.envelope import Suite
from sync.formats.key_set import KeySet
from sync.formats.suites import PublicKey, load_private
from sync.line.transport import Target
from tests.sync.line.samples import KEYS, RECIPIENT

SITE = "rathaus"
NOW = datetime.now(UTC).replace(microsecond=0)
CERTIFICATE = make_certificate().certificate.decode()
OTHER_RECIPIENT = load_private(Suite.X25519, hashlib.sha256(b"the next one").digest()).public
PROFILE = """\
format = 1
[site]
id = "rathaus"
name = "Rathaus"
timezone = "Europe/Berlin"
language = "de"
[practice]
name = "Praxis"
phone = "030 1234"
[help]
phone = "030 5678"
[visit]
rest_seconds = 300
pause_seconds = 60
idle_seconds = 90
idle_warning_seconds = 30
[panel]
diagonal_inches = 21.5
[devices.cuff]
driver = "aandd-tm2657"
port = "cuff"
speed = 2400
experimental = true
"""


def keys(
    version: int = 1, recipient: PublicKey = RECIPIENT.public, revoked: tuple[bytes, ...] = ()
) -> KeySet:
    return KeySet(
        version=version,
        clinic="Praxis",
        recipient=recipient,
        revoked=revoked,
        relay_url="https://127.0.0.1:8443",
        relay_receipt_key=KEYS.relay,
        inbox_receipt_key=KEYS.inbox,
        tls_certificate=CERTIFICATE,
    )


def days(site: str = SITE) -> bytes:
    return day_list.serialise(DayList(site, NOW, NOW + timedelta(days=1), bytes(16), ()))


class FakeRepository:
    """`documents` by path; `publish` signs what is in it now."""

    def __init__(self) -> None:
        self.documents = {
            "keyset.json": key_set.serialise(keys()),
            f"daylist/{SITE}.json": days(),
            f"site/{SITE}.toml": PROFILE.encode(),
        }
        self.signer = CryptoSigner(Ed25519PrivateKey.generate())
        self.files: dict[str, bytes] = {}
        self.version = 0
        self.expires = NOW + timedelta(days=7)
        self.fault: Exception | None = None
        self.away: str | None = None  # an address where nobody answers
        self.fetched: list[str] = []
        self.targets: list[Target] = []
        root = Root(expires=NOW + timedelta(days=3650), consistent_snapshot=True)
        for role in ("root", "targets", "snapshot", "timestamp"):
            root.add_key(self.signer.public_key, role)
        self.root = self._signed(Metadata(root), self.signer)
        self.publish()

    def publish(self, signer: CryptoSigner | None = None, claimed_length: int = 0) -> None:
        """`claimed_length` is said of every document instead of its own."""
        signer = signer or self.signer
        self.version += 1
        listed: dict[str, TargetFile] = {}
        for path, content in self.documents.items():
            target = TargetFile.from_data(path, content, ["sha256"])
            target.length = claimed_length or target.length
            listed[path] = target
            folder, _, name = path.rpartition("/")
            hashed = f"{target.hashes['sha256']}.{name}"
            self.files[f"targets/{folder}/{hashed}" if folder else f"targets/{hashed}"] = content
        told = {"version": self.version, "expires": self.expires}
        targets = Metadata(Targets(targets=listed, **told))
        snapshot = Metadata(Snapshot(meta={"targets.json": MetaFile(self.version)}, **told))
        timestamp = Metadata(Timestamp(snapshot_meta=MetaFile(self.version), **told))
        self.files[f"metadata/{self.version}.targets.json"] = self._signed(targets, signer)
        self.files[f"metadata/{self.version}.snapshot.json"] = self._signed(snapshot, signer)
        self.files["metadata/timestamp.json"] = self._signed(timestamp, signer)

    @staticmethod
    def _signed(metadata: Metadata, signer: CryptoSigner) -> bytes:  # type: ignore[type-arg]
        metadata.sign(signer)
        return metadata.to_bytes()

    @contextmanager
    def fetcher(self, target: Target) -> Iterator[FetcherInterface]:
        self.targets.append(target)
        yield _Fetcher(self)

    def set_keys(self, **fields: object) -> None:
        latest = replace(keys(), **fields)  # type: ignore[arg-type]
        self.documents["keyset.json"] = key_set.serialise(latest)


class _Fetcher(FetcherInterface):
    def __init__(self, repository: FakeRepository) -> None:
        self._repository = repository

    def _fetch(self, url: str) -> Iterator[bytes]:
        if self._repository.fault is not None:
            raise DownloadError("ConnectError") from self._repository.fault
        if self._repository.away and url.startswith(self._repository.away):
            raise DownloadError("ConnectError")
        path = url.partition("/tuf/")[2]
        self._repository.fetched.append(path)
        if path not in self._repository.files:
            raise DownloadHTTPError("status 404", 404)
        yield self._repository.files[path]
