# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Signed documents: the latest where it can be had, the last good one where it can't."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner

from sync.formats import key_set
from sync.line import kept_documents
from sync.line.documents import Documents, Freshness, revokes
from sync.line.downlink import Downlink
from sync.line.kept_documents import KeptDamaged
from sync.line.transport import Target
from sync.line.uplink_parts import ReceiptKeys
from tests.sync.line.fake_repository import (
    NOW,
    OTHER_RECIPIENT,
    PROFILE,
    SITE,
    FakeRepository,
    days,
    keys,
)
from tests.sync.line.samples import KEYS, RECIPIENT

FIRST = Target("https://127.0.0.1:1", "as it was at enrolment")
NAMES = ("key_set", "day_list", "profile")


class Room:
    """A kiosk's documents folder and the repository that it asks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "documents"
        self.repository = FakeRepository()
        self.now = NOW

    def downlink(self) -> Downlink:
        """As after a start of the station."""
        return Downlink(
            self.folder,
            self.repository.root,
            SITE,
            FIRST,
            now=lambda: self.now,
            fetcher=self.repository.fetcher,
        )


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def freshness(documents: Documents) -> list[Freshness]:
    return [getattr(documents, name).freshness for name in NAMES]


def contents(documents: Documents) -> list[bytes | None]:
    return [getattr(documents, name).content for name in NAMES]


def published(room: Room) -> list[bytes]:
    return list(room.repository.documents.values())


# --- getting them -------------------------------------------------------------------------------


def test_before_the_first_refresh_there_is_nothing(room: Room) -> None:
    downlink = room.downlink()
    documents = downlink.load()
    assert freshness(documents) == [Freshness.MISSING] * 3
    assert contents(documents) == [None] * 3
    assert downlink.receipt_keys() is None
    assert downlink.target() == FIRST


def test_a_refresh_brings_all_three(room: Room) -> None:
    downlink = room.downlink()
    documents = downlink.refresh()
    assert freshness(documents) == [Freshness.FRESH] * 3
    assert contents(documents) == published(room)
    assert documents.fault is None
    assert documents.profile.version == 1
    assert downlink.receipt_keys() == ReceiptKeys(KEYS.relay, KEYS.inbox)
    assert downlink.target() == Target(keys().relay_url, keys().tls_certificate)


def test_the_next_refresh_asks_where_the_key_set_says(room: Room) -> None:
    downlink = room.downlink()
    downlink.refresh()
    downlink.refresh()
    assert room.repository.targets == [FIRST, downlink.target()]


def test_what_has_not_changed_is_not_fetched_again(room: Room) -> None:
    room.downlink().refresh()
    room.repository.fetched.clear()
    room.repository.publish()
    assert room.downlink().refresh().profile.version == 2
    assert [path for path in room.repository.fetched if path.startswith("targets")] == []


def test_they_are_there_after_a_restart_without_any_network(room: Room) -> None:
    room.downlink().refresh()
    room.repository.fault = OSError("no route")
    downlink = room.downlink()
    assert contents(downlink.load()) == published(room)
    documents = downlink.refresh()
    assert freshness(documents) == [Freshness.FRESH] * 3
    assert contents(documents) == published(room)
    assert documents.fault is not None
    assert documents.fault.startswith("unreachable")


# --- expired --------------------------------------------------------------------------------------


def test_expired_ones_are_kept_and_said_to_be(room: Room) -> None:
    room.downlink().refresh()
    room.repository.fault = OSError("no route")
    room.now = NOW + timedelta(days=8)
    documents = room.downlink().load()
    assert freshness(documents) == [Freshness.EXPIRED_KEPT] * 3
    assert contents(documents) == published(room)


def test_a_clinic_that_publishes_expired_metadata_changes_nothing(room: Room) -> None:
    room.downlink().refresh()
    good = published(room)
    room.repository.expires = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
    room.repository.set_keys(version=2)
    room.repository.publish()
    documents = room.downlink().refresh()
    assert documents.fault == "expired"
    assert freshness(documents) == [Freshness.EXPIRED_KEPT] * 3
    assert contents(documents) == good


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


# --- the disk -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_kept_file_that_was_changed_is_not_used_and_is_healed(room: Room, name: str) -> None:
    room.downlink().refresh()
    path = room.folder / f"{name}.json"
    whole = path.read_bytes()
    for damaged in (b"", whole[:-20], whole.replace(b'"content":"', b'"content":"AAAA')):
        path.write_bytes(damaged)
        document = getattr(room.downlink().load(), name)
        assert document.freshness is Freshness.REFUSED
        assert document.reason.startswith("damaged-here")
        assert document.content is None
    assert contents(room.downlink().refresh()) == published(room)


def test_a_kept_file_that_can_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "profile.json").mkdir()
    with pytest.raises(KeptDamaged, match="IsADirectoryError"):
        kept_documents.read(tmp_path, "profile")


def test_a_kept_file_must_be_what_its_metadata_names(room: Room) -> None:
    room.downlink().refresh()
    kept = kept_documents.read(room.folder, "profile")
    assert kept is not None
    moved = kept_documents.Kept(kept.root, kept.targets, "other", kept.content, kept.expires)
    kept_documents.write(room.folder, "profile", moved)
    with pytest.raises(KeptDamaged, match="RepositoryError"):
        kept_documents.read(room.folder, "profile")


def test_documents_of_another_site_on_the_disk_are_refused(room: Room) -> None:
    room.downlink().refresh()
    other = Downlink(room.folder, room.repository.root, "bahnhof", FIRST, now=lambda: NOW)
    documents = other.load()
    assert documents.day_list.content is None
    assert documents.profile.content is None
    assert "wrong-site" in documents.profile.reason


def test_a_folder_that_can_not_be_written_is_named(room: Room) -> None:
    room.folder.write_text("a file where the folder should be")
    assert (room.downlink().refresh().fault or "").startswith("disk")


# --- over the line --------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["https://127.0.0.1:99999", "https://127.0.0.1:1"])
def test_an_address_that_is_none_is_unreachable(room: Room, url: str) -> None:
    downlink = Downlink(
        room.folder, room.repository.root, SITE, Target(url, keys().tls_certificate)
    )
    assert (downlink.refresh().fault or "").startswith("unreachable")


def test_a_certificate_that_is_none_is_unreachable(room: Room) -> None:
    downlink = Downlink(room.folder, room.repository.root, SITE, FIRST)
    assert downlink.refresh().fault == "unreachable: WrongCertificate"


async def test_news_are_told_and_nothing_else(room: Room) -> None:
    heard: list[Documents] = []
    told = asyncio.Event()
    naps: list[float] = []

    async def sleep(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 2:
            room.repository.fault = OSError("no route")
        if len(naps) == 3:
            told.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(room.downlink().run(heard.append, sleep))
    async with asyncio.timeout(20):
        await told.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert [documents.fault is None for documents in heard] == [True, False]
    assert naps == [60.0, 60.0, 15.0]
