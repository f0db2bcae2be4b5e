# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Documents that are not taken: of strangers, rolled back, of another site, revoked."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner

from sync.formats import key_set
from sync.line.documents import Freshness, revokes
from sync.line.uplink_parts import ReceiptKeys
from tests.sync.line.fake_repository import (
    OTHER_RECIPIENT,
    PROFILE,
    SITE,
    days,
    keys,
)
from tests.sync.line.room_documents import Room, contents, freshness, published
from tests.sync.line.samples import KEYS, RECIPIENT


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


# --- not trusted ----------------------------------------------------------------------------------


def test_documents_of_a_stranger_are_not_taken(room: Room) -> None:
    room.downlink().refresh()
    good = published(room)
    room.repository.set_keys(version=2, recipient=OTHER_RECIPIENT)
    room.repository.publish(CryptoSigner(Ed25519PrivateKey.generate()))
    documents = room.downlink().refresh()
    assert (documents.fault or "").startswith("not-trusted: UnsignedMetadataError")
    assert contents(documents) == good


def test_rollback_is_noticed(room: Room) -> None:
    old = dict(room.repository.files)
    room.repository.set_keys(version=2)
    room.repository.publish()
    room.downlink().refresh()
    good = published(room)
    room.repository.files = old
    documents = room.downlink().refresh()
    assert (documents.fault or "").startswith("not-trusted: BadVersionNumberError")
    assert contents(documents) == good


def test_rollback_is_noticed_also_when_the_client_state_is_lost(room: Room) -> None:
    old = dict(room.repository.files)
    room.repository.set_keys(version=2)
    room.repository.publish()
    room.downlink().refresh()
    good = published(room)
    room.repository.files = old
    for path in (room.folder / "metadata").glob("*.json"):
        path.unlink()
    documents = room.downlink().refresh()
    assert documents.key_set.reason == "rolled-back: 1 after 2"
    assert contents(documents) == good


def test_changed_bytes_on_the_way_are_not_taken(room: Room) -> None:
    path = next(path for path in room.repository.files if path.endswith(f"{SITE}.toml"))
    room.repository.files[path] = room.repository.files[path].replace(b"030", b"031")
    documents = room.downlink().refresh()
    assert (documents.fault or "").startswith("not-trusted: LengthOrHashMismatchError")
    assert documents.profile.content is None


def test_garbage_instead_of_metadata_is_not_taken(room: Room) -> None:
    room.downlink().refresh()
    for garbage in (b"", b"{}", b"\x00" * 100, b'{"signed":[],"signatures":7}'):
        room.repository.files["metadata/timestamp.json"] = garbage
        documents = room.downlink().refresh()
        assert (documents.fault or "").startswith("not-trusted")
        assert contents(documents) == published(room)


def test_more_than_the_agreed_size_is_not_taken(room: Room) -> None:
    room.repository.files["metadata/timestamp.json"] = b" " * (16 * 1024 + 1)
    assert "unreachable" in (room.downlink().refresh().fault or "")


def test_a_document_that_says_to_be_huge_is_not_fetched(room: Room) -> None:
    room.repository.publish(claimed_length=1024 * 1024 + 1)
    documents = room.downlink().refresh()
    assert documents.profile.reason == f"too-large: {1024 * 1024 + 1} bytes"
    assert [path for path in room.repository.fetched if path.startswith("targets")] == []


# --- refused --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name", "latest", "reason"),
    [
        (f"daylist/{SITE}.json", "day_list", days("bahnhof"), "wrong-site"),
        (f"daylist/{SITE}.json", "day_list", b"{}", "keys"),
        (
            f"site/{SITE}.toml",
            "profile",
            PROFILE.replace('id = "rathaus"', 'id = "bahnhof"').encode(),
            "wrong-site",
        ),
        (f"site/{SITE}.toml", "profile", b"format = 2", "ProfileError"),
        (f"site/{SITE}.toml", "profile", b"\xff", "UnicodeDecodeError"),
        ("keyset.json", "key_set", b"[]", "object"),
    ],
)
def test_a_document_that_is_none_is_refused_and_the_last_good_one_stays(
    room: Room, path: str, name: str, latest: bytes, reason: str
) -> None:
    room.downlink().refresh()
    good = published(room)
    room.repository.documents[path] = latest
    room.repository.publish()
    downlink = room.downlink()
    documents = downlink.refresh()
    refused = getattr(documents, name)
    assert refused.freshness is Freshness.REFUSED
    assert reason in refused.reason
    assert contents(documents) == good
    assert documents.fault is None
    assert freshness(documents).count(Freshness.FRESH) == 2


def test_a_refused_document_with_none_before_it_is_refused(room: Room) -> None:
    room.repository.documents["keyset.json"] = b"{}"
    room.repository.publish()
    documents = room.downlink().refresh()
    assert documents.key_set.freshness is Freshness.REFUSED
    assert documents.key_set.content is None
    assert documents.line is None


def test_a_document_that_is_no_longer_published_stays(room: Room) -> None:
    room.downlink().refresh()
    good = published(room)
    del room.repository.documents[f"daylist/{SITE}.json"]
    room.repository.publish()
    documents = room.downlink().refresh()
    assert documents.day_list.reason == "not-published"
    assert contents(documents) == good


def test_a_refusal_ends_when_a_good_one_comes(room: Room) -> None:
    downlink = room.downlink()
    downlink.refresh()
    room.repository.documents["keyset.json"] = b"{}"
    room.repository.publish()
    downlink.refresh()
    room.repository.set_keys(version=3)
    room.repository.publish()
    documents = downlink.refresh()
    assert freshness(documents) == [Freshness.FRESH] * 3
    assert contents(documents) == published(room)


# --- revoked --------------------------------------------------------------------------------------


def revoking_itself() -> bytes:
    """A key set that names its own recipient as revoked; no honest program writes one."""
    raw = json.loads(key_set.serialise(keys(version=2)))
    raw["revoked"] = [RECIPIENT.public.id.hex()]
    return json.dumps(raw).encode()


def test_a_revoked_key_is_no_key_but_the_outbox_goes_on(room: Room) -> None:
    downlink = room.downlink()
    downlink.refresh()
    room.repository.documents["keyset.json"] = revoking_itself()
    room.repository.publish()
    for documents in (downlink.refresh(), room.downlink().load()):
        assert documents.key_set.content is None
        assert documents.key_set.freshness is Freshness.REFUSED
        assert documents.key_set.reason == "key-revoked"
        assert documents.line == keys()
    assert downlink.receipt_keys() == ReceiptKeys(KEYS.relay, KEYS.inbox)


def test_the_next_key_takes_the_place_of_the_revoked_one(room: Room) -> None:
    downlink = room.downlink()
    downlink.refresh()
    room.repository.set_keys(version=2, recipient=OTHER_RECIPIENT, revoked=(RECIPIENT.public.id,))
    room.repository.publish()
    documents = downlink.refresh()
    assert documents.key_set.freshness is Freshness.FRESH
    assert documents.line is not None
    assert documents.line.recipient == OTHER_RECIPIENT


@pytest.mark.parametrize("latest", [b"", b"[]", b"{}", b'{"revoked": "all"}', b'{"revoked": []}'])
def test_only_a_list_that_names_the_key_revokes_it(latest: bytes) -> None:
    assert not revokes(latest, keys())
