# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Fetches the clinic's signed documents and keeps the last good ones.

TUF verifies (python-tuf, one repository per clinic); this decides what its answers mean for a room
with a patient in it: expired, unreachable or refused, care goes on with what was good last, and IT
is told. Only a revoked key is never used again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from tuf.api.exceptions import (
    DownloadError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
)
from tuf.api.metadata import Metadata, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from sync.formats import key_set
from sync.formats.key_set import KeySet
from sync.line import kept_documents
from sync.line.documents import (
    Document,
    DocumentRefused,
    Documents,
    Freshness,
    Wanted,
    revokes,
    wanted_for,
)
from sync.line.kept_documents import Kept, KeptDamaged
from sync.line.tls import WrongCertificate
from sync.line.transport import Target, WrongAddress
from sync.line.tuf_fetcher import PinnedFetcher
from sync.line.uplink_parts import ReceiptKeys

REFRESH_SECONDS = 60.0
RETRY_SECONDS = 15.0
_MAX_DOCUMENT = 1024 * 1024
_CONFIG = UpdaterConfig(
    root_max_length=64 * 1024,
    timestamp_max_length=16 * 1024,
    snapshot_max_length=64 * 1024,
    targets_max_length=1024 * 1024,
)
_EXPIRED = "expired"
_METADATA = "metadata"
_TARGETS = "targets"

MakeFetcher = Callable[[Target], AbstractContextManager[FetcherInterface]]


@dataclass(frozen=True, slots=True)
class _Proof:
    """Signed metadata as it lies, and when the first part of it expires."""

    root: bytes
    targets: bytes
    version: int
    expires: datetime


class Downlink:
    """One per machine. `load` and `refresh` block: for a worker thread, one at a time."""

    def __init__(
        self,
        folder: Path,
        root: bytes,
        site: str,
        first: Target,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        fetcher: MakeFetcher = PinnedFetcher,
    ) -> None:
        """`root` is the trusted root of the enrolment; `first` the relay as it was then."""
        self._folder = folder
        self._root = root
        self._wanted = wanted_for(site)
        self._first = first
        self._now = now
        self._fetcher = fetcher
        self._refused: dict[str, str] = {}
        self.documents = Documents()

    # --- for the uplink ---------------------------------------------------------------------------

    def target(self) -> Target:
        """Where the relay is: as the key set says, before there is one as the enrolment did."""
        keys = self.documents.line
        if keys is None:
            return self._first
        return Target(keys.relay_url, keys.tls_certificate)

    def receipt_keys(self) -> ReceiptKeys | None:
        """Whose receipts count; None before the first key set."""
        keys = self.documents.line
        if keys is None:
            return None
        return ReceiptKeys(keys.relay_receipt_key, keys.inbox_receipt_key)

    # --- from the disk ----------------------------------------------------------------------------

    def load(self) -> Documents:
        """What is on the disk, with no network at all."""
        return self._settle(None)

    # --- from the clinic --------------------------------------------------------------------------

    async def run(
        self,
        changed: Callable[[Documents], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Refresh now and every minute, sooner after a fault; `changed` hears of news."""
        while True:
            before = self.documents
            documents = await asyncio.to_thread(self.refresh)
            if documents != before:
                changed(documents)
            await sleep(RETRY_SECONDS if documents.fault else REFRESH_SECONDS)

    def refresh(self) -> Documents:
        """Ask the clinic once. Whatever goes wrong: the last good ones stay, `fault` names it."""
        try:
            self._fetch()
        except ExpiredMetadataError:
            return self._settle(_EXPIRED)
        except DownloadError as error:
            return self._settle(f"unreachable: {error}")
        except RepositoryError as error:
            return self._settle(f"not-trusted: {type(error).__name__}: {error}")
        except (WrongCertificate, WrongAddress) as error:
            return self._settle(f"unreachable: {type(error).__name__}")
        except OSError as error:
            return self._settle(f"disk: {type(error).__name__}")
        return self._settle(None)

    def _fetch(self) -> None:
        for place in (self._folder, self._folder / _METADATA, self._folder / _TARGETS):
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = self.target()
        try:
            self._fetch_from(target)
        except (DownloadError, WrongCertificate, WrongAddress) as fault:
            if target == self._first:
                raise
            # A mistyped address in a key set must not keep its correction away; who answers at the
            # old one needs the pinned key there, and TUF verifies what comes.
            try:
                self._fetch_from(self._first)
            except (DownloadError, WrongCertificate, WrongAddress):
                raise fault from None

    def _fetch_from(self, target: Target) -> None:
        with self._fetcher(target) as fetcher:
            updater = Updater(
                str(self._folder / _METADATA),
                f"{target.url}/tuf/metadata/",
                str(self._folder / _TARGETS),
                f"{target.url}/tuf/targets/",
                fetcher,
                _CONFIG,
                bootstrap=self._root,
            )
            updater.refresh()
            proof = self._proof()
            for wanted in self._wanted:
                self._take(updater, wanted, proof)

    def _proof(self) -> _Proof:
        """What the refresh has just verified and put on the disk."""
        folder = self._folder / _METADATA
        root = (folder / "root.json").read_bytes()
        targets = (folder / "targets.json").read_bytes()
        signed = Metadata[Targets].from_bytes(targets).signed
        expires = min(
            signed.expires,
            Metadata[Root].from_bytes(root).signed.expires,
            Metadata[Snapshot].from_file(str(folder / "snapshot.json")).signed.expires,
            Metadata[Timestamp].from_file(str(folder / "timestamp.json")).signed.expires,
        )
        return _Proof(root, targets, signed.version, expires)

    def _take(self, updater: Updater, wanted: Wanted, proof: _Proof) -> None:
        """Make the latest document the good one, or note why not."""
        held = self._read(wanted)
        try:
            _check_order(proof, held)
            content = self._latest(updater, wanted, held)
            wanted.check(content)
        except DocumentRefused as error:
            self._refused[wanted.name] = error.reason
            return
        self._refused.pop(wanted.name, None)
        good = Kept(proof.root, proof.targets, wanted.path, content, proof.expires)
        if good != held:
            kept_documents.write(self._folder, wanted.name, good)

    def _latest(self, updater: Updater, wanted: Wanted, held: Kept | None) -> bytes:
        info = updater.get_targetinfo(wanted.path)
        if info is None:
            raise DocumentRefused("not-published")
        if info.length > _MAX_DOCUMENT:
            raise DocumentRefused(f"too-large: {info.length} bytes")
        if held is not None and _is(info, held.content):
            return held.content
        return Path(updater.find_cached_target(info) or updater.download_target(info)).read_bytes()

    # --- what it comes to -------------------------------------------------------------------------

    def _settle(self, fault: str | None) -> Documents:
        found = {each.name: self._judge(each, fault) for each in self._wanted}
        keys = found["key_set"]
        line = None if keys.content is None else key_set.parse(keys.content)
        if line is not None and self._is_revoked(line):
            found["key_set"] = replace(
                keys, freshness=Freshness.REFUSED, reason="key-revoked", content=None
            )
        self.documents = Documents(**found, line=line, fault=fault)
        return self.documents

    def _judge(self, wanted: Wanted, fault: str | None) -> Document:
        refused = self._refused.get(wanted.name, "")
        try:
            kept = kept_documents.read(self._folder, wanted.name)
            if kept is None:
                return Document(Freshness.REFUSED if refused else Freshness.MISSING, refused)
            wanted.check(kept.content)
        except KeptDamaged as error:
            return Document(Freshness.REFUSED, f"damaged-here: {error}")
        except DocumentRefused as error:
            return Document(Freshness.REFUSED, error.reason)
        if refused:
            return Document(Freshness.REFUSED, refused, kept.content, kept.version, kept.expires)
        expired = fault == _EXPIRED or kept.expires <= self._now()
        freshness = Freshness.EXPIRED_KEPT if expired else Freshness.FRESH
        return Document(freshness, fault or "", kept.content, kept.version, kept.expires)

    def _read(self, wanted: Wanted) -> Kept | None:
        try:
            return kept_documents.read(self._folder, wanted.name)
        except KeptDamaged:
            return None  # what comes from the clinic now takes its place

    def _is_revoked(self, held: KeySet) -> bool:
        """By the latest key set that came, also if it was refused, and also after a restart."""
        latest = self._folder / _TARGETS / "keyset.json"
        return latest.is_file() and revokes(latest.read_bytes(), held)


def _check_order(proof: _Proof, held: Kept | None) -> None:
    """python-tuf forgets what it knew if its files are lost; what is held remembers.

    A stolen key may have numbered higher than anything true will ever be. When a later root has
    taken that key away, its numbers count no more (TUF, 5.3.11: fast-forward recovery).
    """
    if held is None or proof.version >= held.version:
        return
    if not _key_was_taken_away(proof.root, held.root):
        raise DocumentRefused(f"rolled-back: {proof.version} after {held.version}")


def _key_was_taken_away(now: bytes, before: bytes) -> bool:
    new, old = (Metadata[Root].from_bytes(root).signed for root in (now, before))
    keys = set(new.roles[Targets.type].keyids)
    return new.version > old.version and keys.isdisjoint(old.roles[Targets.type].keyids)


def _is(info: TargetFile, content: bytes) -> bool:
    try:
        info.verify_length_and_hashes(content)
    except LengthOrHashMismatchError:
        return False
    return True
