# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bringing what the clinic knows to its kiosks: one step, after every change and once a day."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sync.clinic.documents import KEY_SET, make_key_set, site_documents
from sync.clinic.durable import locked, write_file
from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys, new_recipient
from sync.clinic.practice_store import PracticeStore
from sync.clinic.problem import ProblemError
from sync.clinic.repository import Repository
from sync.clinic.settings import read_settings, write_settings
from sync.formats import key_set, site_profile
from sync.formats.envelope import Suite
from sync.formats.site_profile import ProfileError, SiteProfile
from sync.formats.site_profile_rules import Text, line_of
from sync.formats.site_profile_text import profile_error_text
from sync.german_os_errors import os_error_text


@dataclass(frozen=True, slots=True)
class Publisher:
    """Holds the publish lock for each change, so that commands and the server don't interfere."""

    folder: ClinicFolder
    store: PracticeStore

    def publish(self, now: datetime) -> bool:
        """Publish everything as it is now. False if nothing had changed."""
        with locked(self.folder.publish_lock, wait=True):
            return self._publish(now)

    def publish_site(self, path: Path, now: datetime) -> SiteProfile:
        """Check a profile and publish it. `ProblemError` names file, line and what is allowed."""
        text = _read(path)
        profile = _check(text, path)
        with locked(self.folder.publish_lock, wait=True):
            write_file(self.folder.profiles / f"{profile.site.id}.toml", text.encode())
            self._publish(now)
        return profile

    def set_url(self, url: str, now: datetime) -> None:
        """Where kiosks find the clinic from now on."""
        with locked(self.folder.publish_lock, wait=True):
            settings = read_settings(self.folder)
            if settings.url != url:
                write_settings(self.folder, replace(settings, url=url))
            self._publish(now)

    def rotate_recipient(self, suite: Suite, now: datetime) -> bytes:
        """Kiosks seal to a new key from now on; the old one stays and opens what it did."""
        with locked(self.folder.publish_lock, wait=True):
            settings = read_settings(self.folder)
            made = new_recipient(self.folder, suite)
            write_settings(self.folder, replace(settings, recipient=made))
            self._publish(now)
        return made

    def revoke(self, key_id: bytes, now: datetime) -> None:
        """No kiosk seals to this key any more. `ProblemError` for the one they seal to now."""
        with locked(self.folder.publish_lock, wait=True):
            settings = read_settings(self.folder)
            if key_id == settings.recipient:
                raise ProblemError(
                    "An diesen Schlüssel wird gerade versiegelt; zuerst "
                    "„telemed-clinic keys rotate recipient“ aufrufen."
                )
            if key_id not in settings.revoked:
                write_settings(self.folder, replace(settings, revoked=(*settings.revoked, key_id)))
            self._publish(now)

    def rotate_root(self, now: datetime) -> int:
        """A new root key, signed by the one before; the number of the new root."""
        with locked(self.folder.publish_lock, wait=True):
            return self._repository.rotate_root(now)

    def rotate_online(self, now: datetime) -> int:
        """New keys for the documents, signed by the root key; the number of the new root."""
        with locked(self.folder.publish_lock, wait=True):
            return self._repository.rotate_online(now)

    @property
    def _repository(self) -> Repository:
        return Repository(self.folder, ClinicKeys(self.folder))

    def _publish(self, now: datetime) -> bool:
        repository = self._repository
        documents = site_documents(self.folder, self.store, now)
        keys = self._key_set(repository.document(KEY_SET))
        if keys is not None:
            documents[KEY_SET] = keys
        return repository.publish(documents, now)

    def _key_set(self, published: bytes | None) -> bytes | None:
        """The key set's bytes: those published, or with a higher version if anything changed."""
        settings = read_settings(self.folder)
        if settings.url is None:
            return None
        version = settings.key_set_version
        made = make_key_set(settings, ClinicKeys(self.folder), settings.url, max(version, 1))
        if published is not None and key_set.serialise(made) == published:
            return published
        # The number is taken before it is used: a crash in between only leaves it out.
        write_settings(self.folder, replace(settings, key_set_version=version + 1))
        return key_set.serialise(replace(made, version=version + 1))


def renew_timestamp(folder: ClinicFolder, now: datetime) -> bool:
    """Sign anew that what is published is current; False if that was not due.

    Needs nothing of the practice: the process that faces the line does it.
    """
    with locked(folder.publish_lock, wait=True):
        return Repository(folder, ClinicKeys(folder)).renew_timestamp(now)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise ProblemError(
            f"Die Datei {path} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ProblemError(f"{path}, Zeile {line}: erlaubt ist nur Text in UTF-8.") from error


def _check(text: str, path: Path) -> SiteProfile:
    try:
        profile = site_profile.parse(text, str(path))
        _check_zone(profile.site.timezone, text, path)
    except ProfileError as error:
        raise ProblemError(profile_error_text(error)) from error
    return profile


def _check_zone(zone: str, text: str, path: Path) -> None:
    """The formats can't look a zone up; here the machine's list of them is at hand."""
    try:
        ZoneInfo(zone)
    except ZoneInfoNotFoundError as error:
        key = ("site", "timezone")
        allowed = Text("", "Europe/Berlin")
        line = line_of(text, key)
        raise ProfileError(str(path), line, ".".join(key), zone, allowed) from error
