# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The repository, read by the real TUF client, before, during and after changes."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tuf.api.exceptions import DownloadHTTPError
from tuf.api.metadata import Metadata
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.clinic.practice_store import PracticeStore
from sync.clinic.publish import Publisher, renew_timestamp
from sync.clinic.repository import Repository
from sync.formats import day_list, key_set
from tests.sync.clinic.kit import PROFILE, SITE, SOON, Clinic


class FolderFetcher(FetcherInterface):
    """Reads what the relay would serve, from the clinic's folder."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = self._root / urlsplit(url).path.lstrip("/")
        if not path.is_file():
            raise DownloadHTTPError(url, 404)
        yield path.read_bytes()


class Reader:
    """A kiosk's TUF client, with a folder that stays."""

    def __init__(self, clinic: Clinic, folder: Path) -> None:
        self._clinic, self._folder = clinic, folder
        self._root = (clinic.root / "tuf" / "metadata" / "1.root.json").read_bytes()
        for name in ("metadata", "targets"):
            (folder / name).mkdir(parents=True)

    def read(self, name: str) -> bytes | None:
        updater = Updater(
            str(self._folder / "metadata"),
            "https://clinic/tuf/metadata/",
            str(self._folder / "targets"),
            "https://clinic/tuf/targets/",
            fetcher=FolderFetcher(self._clinic.root),
            config=UpdaterConfig(),
            bootstrap=self._root,
        )
        updater.refresh()
        info = updater.get_targetinfo(name)
        return Path(updater.download_target(info)).read_bytes() if info else None


@pytest.fixture
def reader(clinic: Clinic, tmp_path: Path) -> Reader:
    return Reader(clinic, tmp_path / "kiosk")


def test_a_client_reads_what_was_published(clinic: Clinic, reader: Reader) -> None:
    assert reader.read(f"site/{SITE}.toml") == PROFILE.encode()
    keys = key_set.parse(reader.read("keyset.json") or b"")
    assert keys.clinic == "Praxis"
    assert reader.read("site/other.toml") is None


def test_a_new_appointment_is_in_the_list_at_the_next_reading(
    clinic: Clinic, reader: Reader
) -> None:
    assert not day_list.parse(reader.read(f"daylist/{SITE}.json") or b"").appointments
    booked = clinic.book()
    data = reader.read(f"daylist/{SITE}.json") or b""
    found = day_list.parse(data).find(booked["code"])
    assert found is not None
    assert (found.id, found.start, found.plan) == (booked["id"], SOON, ("blood-pressure",))
    for private in ("Mustermann", "1948", "4711", booked["code"]):
        assert private.encode() not in data


def test_the_list_covers_two_weeks_from_the_rooms_midnight(clinic: Clinic) -> None:
    now = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)  # 23:30 in the room
    store = PracticeStore(clinic.root / "practice.db")
    Publisher(ClinicFolder(clinic.root), store).publish(now)
    store.close()
    published = day_list.parse(clinic.document(f"daylist/{SITE}.json"))
    assert published.since == datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert published.until == datetime(2026, 12, 6, 23, tzinfo=UTC)
    assert published.covers(now)


def test_nothing_new_publishes_nothing(clinic: Clinic) -> None:
    store = PracticeStore(clinic.root / "practice.db")
    publisher = Publisher(ClinicFolder(clinic.root), store)
    now = datetime.now(UTC)
    publisher.publish(now)
    before = (clinic.root / "tuf" / "metadata" / "timestamp.json").read_bytes()
    assert not publisher.publish(now)
    assert (clinic.root / "tuf" / "metadata" / "timestamp.json").read_bytes() == before
    # Half a year later it is signed anew, before it expires.
    assert publisher.publish(now + timedelta(days=200))
    store.close()


def test_tags_are_worked_out_once_a_day(clinic: Clinic) -> None:
    clinic.book()
    first = day_list.parse(clinic.document(f"daylist/{SITE}.json"))
    clinic.book(**{"patient-number": "4712"})
    second = day_list.parse(clinic.document(f"daylist/{SITE}.json"))
    assert second.salt == first.salt
    assert first.appointments[0] in second.appointments
    store = PracticeStore(clinic.root / "practice.db")
    Publisher(ClinicFolder(clinic.root), store).publish(datetime.now(UTC) + timedelta(days=1))
    store.close()
    third = day_list.parse(clinic.document(f"daylist/{SITE}.json"))
    assert third.salt != second.salt
    assert not {each.tag for each in third.appointments} & {
        each.tag for each in second.appointments
    }


def test_a_crash_before_the_switch_leaves_the_old_state_whole(
    clinic: Clinic, reader: Reader
) -> None:
    """Everything but the last file is written; then the process is gone."""
    before = reader.read(f"site/{SITE}.toml")
    timestamp = clinic.root / "tuf" / "metadata" / "timestamp.json"
    old = timestamp.read_bytes()
    profile = clinic.root / "profile.toml"
    profile.write_text(PROFILE.replace("Crossen", "Neustadt"))
    clinic.ok("site", "publish", profile)
    timestamp.write_bytes(old)
    assert reader.read(f"site/{SITE}.toml") == before
    clinic.ok("site", "publish", profile)
    assert reader.read(f"site/{SITE}.toml") == profile.read_bytes()


def test_the_timestamp_is_renewed_daily_and_clients_accept_it(
    clinic: Clinic, reader: Reader
) -> None:
    folder, now = ClinicFolder(clinic.root), datetime.now(UTC)
    assert not renew_timestamp(folder, now + timedelta(hours=12))
    assert renew_timestamp(folder, now + timedelta(hours=30))
    assert reader.read("keyset.json")


def test_old_day_lists_go_after_a_day(clinic: Clinic) -> None:
    folder = clinic.root / "tuf" / "targets" / "daylist"
    (old,) = folder.iterdir()
    clinic.book()
    assert old.exists()
    past = old.stat().st_mtime - 100_000
    os.utime(old, (past, past))
    clinic.book(**{"patient-number": "4712"})
    assert not old.exists()


def test_the_key_sets_version_grows_with_its_content_alone(clinic: Clinic) -> None:
    assert clinic.key_set().version == 1
    clinic.book()
    assert clinic.key_set().version == 1
    clinic.ok("enrol-code", "--kiosk", SITE, "--url", "https://praxis.example:8443")
    assert (clinic.key_set().version, clinic.key_set().relay_url) == (
        2,
        "https://praxis.example:8443",
    )


def test_without_an_address_there_is_no_key_set_yet(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "clinic")
    clinic.ok("keys", "init", "--suite", "x25519")
    profile = clinic.root / "profile.toml"
    profile.write_text(PROFILE)
    clinic.ok("site", "publish", profile)
    kept = Repository(ClinicFolder(clinic.root), ClinicKeys(ClinicFolder(clinic.root)))
    assert kept.document("keyset.json") is None
    clinic.ok("enrol-code", "--kiosk", SITE, "--url", "https://praxis.example")
    assert kept.document("keyset.json") is not None


def test_metadata_lives_long_enough_for_a_kiosk_that_was_off(clinic: Clinic) -> None:
    root = Repository(ClinicFolder(clinic.root), ClinicKeys(ClinicFolder(clinic.root))).root()
    expires = Metadata.from_bytes(root).signed.expires
    assert expires > datetime.now(UTC) + timedelta(days=5 * 365)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("rest_seconds = 300", "rest_seconds = 3", "Zeile 17: „visit.rest_seconds“ darf nicht „3“"),
        ("Europe/Berlin", "Europe/Crossen", "Zeile 6: „site.timezone“ darf nicht „Europe/Crossen“"),
        ("format = 1", "format =", "Zeile 1: erlaubt ist nur gültiges TOML"),
        ("Crossen", "Cr\udcfcssen", "Zeile 5: erlaubt ist nur Text in UTF-8"),
    ],
)
def test_a_mistaken_profile_is_not_published(
    clinic: Clinic, reader: Reader, old: str, new: str, said: str
) -> None:
    before = reader.read(f"site/{SITE}.toml")
    profile = clinic.root / "profile.toml"
    profile.write_bytes(PROFILE.replace(old, new).encode(errors="surrogateescape"))
    sentence = clinic.refused("site", "publish", profile)
    assert f"{profile}, {said}" in sentence
    assert reader.read(f"site/{SITE}.toml") == before


def test_a_profile_that_is_not_there_is_said(clinic: Clinic) -> None:
    assert "lässt sich nicht lesen" in clinic.refused("site", "publish", clinic.root / "no.toml")
