# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's TUF repository: documents that kiosks trust by signature, not by transport.

Consistent snapshots: every version lies beside the older ones under a name of its own, and the one
file that is replaced, `timestamp.json`, switches readers over in a single step. A crash before that
step leaves the old state whole; what it left behind is overwritten by the next publication.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

from sync.clinic.durable import PUBLIC, make_folder, write_file
from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ONLINE_ROLES, ClinicKeys, SigningKey
from sync.clinic.root_rotation import ROOT_LIFE, RootRotation

# A kiosk whose documents have expired keeps them, warns and goes on; these only bound how long it
# doesn't notice that somebody keeps newer ones from it.
_TARGETS_LIFE = timedelta(days=365)
_TIMESTAMP_LIFE = timedelta(days=7)
_TIMESTAMP_RENEWAL = timedelta(days=6)  # so it is signed anew once a day
_KEEP_UNUSED = timedelta(days=1)  # a kiosk on a slow line may still be reading the state before

Signed = TypeVar("Signed", Root, Targets, Snapshot, Timestamp)


def _signer(key: SigningKey) -> CryptoSigner:
    return CryptoSigner(key.private)


@dataclass(frozen=True, slots=True)
class Repository:
    """Signs with the keys of `keys` when it must, and only then reads them. One writer at a time:
    callers hold the publish lock."""

    folder: ClinicFolder
    keys: ClinicKeys

    def create(self, now: datetime) -> None:
        """The first root, and an empty repository below it."""
        root = Root(version=1, expires=now + ROOT_LIFE, consistent_snapshot=True)
        for role, key in (
            ("root", self.keys.root()),
            *((role, self.keys.signing(role)) for role in ONLINE_ROLES),
        ):
            root.add_key(_signer(key).public_key, role)
        self._write("1.root.json", Metadata(root), self.keys.root())
        self._switch(Targets(version=1, expires=now + _TARGETS_LIFE), snapshot_version=1, now=now)

    def root(self) -> bytes:
        """The newest root: what a kiosk is given to trust when it is enrolled."""
        return self.roots.newest().read_bytes()

    @property
    def roots(self) -> RootRotation:
        return RootRotation(self.folder.metadata, self.keys)

    def rotate_root(self, now: datetime) -> int:
        """A new root key; the number of the root that names it. Nothing else is signed anew."""
        return self.roots.rotate_root(now)

    def rotate_online(self, now: datetime) -> int:
        """New keys for the documents, and everything signed by them."""
        version = self.roots.rotate_online(now)
        self.settle(now)
        return version

    def settle(self, now: datetime) -> None:
        """Finish what a crash left between a new root and what it wants signed anew."""
        self.roots.settle()
        root = Metadata[Root].from_bytes(self.root())
        targets, snapshot_version = self._current()
        path = self.folder.metadata / "timestamp.json"
        try:
            root.verify_delegate(Timestamp.type, Metadata[Timestamp].from_file(str(path)))
        except UnsignedMetadataError:
            again = Targets(
                targets.version + 1, expires=now + _TARGETS_LIFE, targets=targets.targets
            )
            self._switch(again, snapshot_version + 1, now)

    def publish(self, documents: Mapping[str, bytes], now: datetime) -> bool:
        """Let `documents` be everything that is published. False if that was so already."""
        self.settle(now)
        targets, snapshot_version = self._current()
        wanted = {path: TargetFile.from_data(path, data) for path, data in documents.items()}
        if wanted == targets.targets and targets.expires - now > _TARGETS_LIFE / 2:
            return False
        for path, data in documents.items():
            for name in wanted[path].get_prefixed_paths():
                place = self.folder.targets / name
                make_folder(place.parent)
                write_file(place, data, PUBLIC)
        next_targets = Targets(
            version=targets.version + 1, expires=now + _TARGETS_LIFE, targets=wanted
        )
        self._switch(next_targets, snapshot_version + 1, now)
        self._forget_unused(wanted, now)
        return True

    def renew_timestamp(self, now: datetime) -> bool:
        """Sign the timestamp anew if it gets old. False if it was young enough."""
        self.settle(now)
        timestamp = Metadata[Timestamp].from_file(str(self.folder.metadata / "timestamp.json"))
        if timestamp.signed.expires - now > _TIMESTAMP_RENEWAL:
            return False
        self._write_timestamp(timestamp.signed.snapshot_meta.version, now)
        return True

    def document(self, path: str) -> bytes | None:
        """What is published at `path` now."""
        target = self._current()[0].targets.get(path)
        if target is None:
            return None
        return (self.folder.targets / target.get_prefixed_paths()[0]).read_bytes()

    def _current(self) -> tuple[Targets, int]:
        """The targets that the timestamp leads to, and the snapshot's version."""
        place = self.folder.metadata
        timestamp = Metadata[Timestamp].from_file(str(place / "timestamp.json")).signed
        version = timestamp.snapshot_meta.version
        snapshot = Metadata[Snapshot].from_file(str(place / f"{version}.snapshot.json")).signed
        targets_version = snapshot.meta["targets.json"].version
        path = place / f"{targets_version}.targets.json"
        return Metadata[Targets].from_file(str(path)).signed, version

    def _switch(self, targets: Targets, snapshot_version: int, now: datetime) -> None:
        key = self.keys.signing("targets")
        self._write(f"{targets.version}.targets.json", Metadata(targets), key)
        snapshot = Snapshot(
            version=snapshot_version,
            expires=now + _TARGETS_LIFE,
            meta={"targets.json": MetaFile(version=targets.version)},
        )
        key = self.keys.signing("snapshot")
        self._write(f"{snapshot_version}.snapshot.json", Metadata(snapshot), key)
        self._write_timestamp(snapshot_version, now)

    def _write_timestamp(self, snapshot_version: int, now: datetime) -> None:
        path = self.folder.metadata / "timestamp.json"
        version = 1
        if path.exists():
            version = Metadata[Timestamp].from_file(str(path)).signed.version + 1
        timestamp = Timestamp(
            version=version,
            expires=now + _TIMESTAMP_LIFE,
            snapshot_meta=MetaFile(version=snapshot_version),
        )
        self._write("timestamp.json", Metadata(timestamp), self.keys.signing("timestamp"))

    def _write(self, name: str, metadata: Metadata[Signed], key: SigningKey) -> None:
        metadata.sign(_signer(key))
        write_file(self.folder.metadata / name, metadata.to_bytes(), PUBLIC)

    def _forget_unused(self, wanted: Mapping[str, TargetFile], now: datetime) -> None:
        """Drop old target files: a day list changes with every appointment."""
        used = {name for target in wanted.values() for name in target.get_prefixed_paths()}
        oldest = (now - _KEEP_UNUSED).timestamp()
        for path in self.folder.targets.rglob("*"):
            name = str(path.relative_to(self.folder.targets))
            if path.is_file() and name not in used and path.stat().st_mtime < oldest:
                path.unlink()
