# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Signed documents: the latest where it can be had, the last good one where it can't."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sync.line import kept_documents
from sync.line.documents import Documents, Freshness
from sync.line.downlink import Downlink
from sync.line.kept_documents import KeptDamaged
from sync.line.transport import Target
from sync.line.uplink_parts import ReceiptKeys
from tests.sync.line.fake_repository import (
    NOW,
    SITE,
    keys,
)
from tests.sync.line.room_documents import FIRST, NAMES, Room, contents, freshness, published
from tests.sync.line.samples import KEYS


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


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


def test_a_kept_file_with_cut_off_bytes_is_named(tmp_path: Path) -> None:
    fields = {"root": "A", "targets": "", "path": "p", "content": "", "expires": ""}
    (tmp_path / "profile.json").write_text(json.dumps(fields))
    with pytest.raises(KeptDamaged):
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


def test_a_mistyped_address_in_a_key_set_does_not_lock_the_kiosk_out(room: Room) -> None:
    mistyped = "https://praxis.invalid:8443"
    room.repository.set_keys(relay_url=mistyped)
    room.repository.publish()
    downlink = room.downlink()
    downlink.refresh()
    room.repository.away = mistyped
    room.repository.set_keys(version=2)
    room.repository.publish()
    assert downlink.refresh().fault is None
    assert downlink.target().url == keys().relay_url


def test_where_nobody_answers_at_all_the_first_fault_is_told(room: Room) -> None:
    downlink = room.downlink()
    downlink.refresh()
    room.repository.fault = OSError()
    asked = len(room.repository.targets)
    assert downlink.refresh().fault == "unreachable: ConnectError"
    assert room.repository.targets[asked:] == [downlink.target(), FIRST]


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
