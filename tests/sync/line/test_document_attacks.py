# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attacks on a repository that TUF names (theupdateframework.io/security): freeze, fast-forward
and mix-and-match. Rollback is in test_downlink_refused.py, with arbitrary and endless data."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root

from sync.line.documents import Freshness
from tests.sync.line.fake_repository import NOW, OTHER_RECIPIENT
from tests.sync.line.room_documents import Room, contents, freshness, published


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_freeze_attack_is_noticed_when_the_last_good_one_expires(room: Room) -> None:
    """Somebody goes on serving yesterday's metadata, so that a revocation never comes."""
    room.downlink().refresh()
    good = published(room)
    frozen = dict(room.repository.files)
    room.repository.set_keys(version=2, recipient=OTHER_RECIPIENT)
    room.repository.publish()
    room.repository.files = frozen
    assert room.downlink().refresh().fault is None  # it is not old yet
    room.now = NOW + timedelta(days=8)
    documents = room.downlink().refresh()
    assert freshness(documents) == [Freshness.EXPIRED_KEPT] * 3
    assert contents(documents) == good


def test_fast_forward_attack_ends_with_new_keys(room: Room) -> None:
    """Who has the online key numbers so high that no true version could ever follow."""
    room.repository.version = 2**31
    room.repository.publish()
    assert room.downlink().refresh().fault is None
    room.repository.version = 1
    room.repository.set_keys(version=2)
    room.repository.publish()
    documents = room.downlink().refresh()
    assert (documents.fault or "").startswith("not-trusted: BadVersionNumberError")
    rotate(room)
    room.repository.publish()
    documents = room.downlink().refresh()
    assert documents.fault is None
    assert contents(documents) == published(room)


def rotate(room: Room) -> None:
    """The root's next version, signed by the last one: all other roles get a new key."""
    old = room.repository.signer
    fresh = CryptoSigner(Ed25519PrivateKey.generate())
    root = Root(version=2, expires=NOW + timedelta(days=3650), consistent_snapshot=True)
    root.add_key(old.public_key, "root")
    for role in ("targets", "snapshot", "timestamp"):
        root.add_key(fresh.public_key, role)
    metadata = Metadata(root)
    metadata.sign(old)
    room.repository.files["metadata/2.root.json"] = metadata.to_bytes()
    room.repository.signer = fresh


@pytest.mark.parametrize("name", ["targets", "snapshot"])
def test_mix_and_match_attack_is_noticed(room: Room, name: str) -> None:
    """Metadata that never belonged together: each is truly signed, of another day."""
    room.downlink().refresh()
    good = published(room)
    old = room.repository.files[f"metadata/{room.repository.version}.{name}.json"]
    room.repository.set_keys(version=2, recipient=OTHER_RECIPIENT)
    room.repository.publish()
    room.repository.files[f"metadata/{room.repository.version}.{name}.json"] = old
    documents = room.downlink().refresh()
    assert (documents.fault or "").startswith("not-trusted")
    assert contents(documents) == good
