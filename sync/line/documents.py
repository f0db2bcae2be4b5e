# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the kiosk holds of the clinic's signed documents, and what it holds against each.

Pure judgement over bytes that TUF has already verified: is this a document of its kind, of this
site, and may the key in it be used. Knows no network and no file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sync.formats import day_list, key_set, site_profile
from sync.formats.key_set import KeySet
from sync.formats.strict_json import DocumentError, load


class Freshness(StrEnum):
    """What can be said of a document's age and of the latest one published."""

    FRESH = "fresh"
    EXPIRED_KEPT = "expired-kept"  # nothing newer could be had in time: the last good one stays
    MISSING = "missing"
    REFUSED = "refused"  # the latest one is not used; `reason` says why; the last good one stays


@dataclass(frozen=True, slots=True)
class Document:
    """`content`: the last good one, None if there is none. `version`: of the targets metadata.

    `expires`: until when the clinic's signatures call it current, None if there is none.
    """

    freshness: Freshness = Freshness.MISSING
    reason: str = ""
    content: bytes | None = None
    version: int = 0
    expires: datetime | None = None


@dataclass(frozen=True, slots=True)
class Documents:
    """`key_set` has no content if its key is revoked: then nothing can be sealed.

    `line` is the last good key set also then: what is in the outbox goes on to the clinic.
    `fault` names why the last refresh failed, None if it didn't.
    """

    key_set: Document = Document()
    day_list: Document = Document()
    profile: Document = Document()
    line: KeySet | None = None
    fault: str | None = None


class DocumentRefused(Exception):  # noqa: N818 - an answer, reported by name
    """A verified document that this kiosk doesn't take; `reason` is for IT."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Wanted:
    """One document: its path in the repository, and the check it has to pass."""

    name: str
    path: str
    check: Callable[[bytes], None]


def wanted_for(site: str) -> tuple[Wanted, ...]:
    """The three documents of a kiosk at this site."""
    return (
        Wanted("key_set", "keyset.json", _check_key_set),
        Wanted("day_list", f"daylist/{site}.json", lambda data: _check_day_list(data, site)),
        Wanted("profile", f"site/{site}.toml", lambda data: _check_profile(data, site)),
    )


def revokes(latest: bytes, held: KeySet) -> bool:
    """Does this key set, even if it is refused for another reason, revoke the key that is held?

    The clinic signed it: that its format is too new for us is no reason to seal to a key that it
    calls lost.
    """
    try:
        value = load(latest)
    except DocumentError:
        return False
    revoked = value.get("revoked") if isinstance(value, dict) else None
    return isinstance(revoked, list) and held.recipient.id.hex() in revoked


def _check_key_set(data: bytes) -> None:
    try:
        key_set.parse(data)
    except DocumentError as error:
        raise DocumentRefused(str(error)) from error


def _check_day_list(data: bytes, site: str) -> None:
    try:
        found = day_list.parse(data).site
    except DocumentError as error:
        raise DocumentRefused(str(error)) from error
    _check_site(found, site)


def _check_profile(data: bytes, site: str) -> None:
    try:
        found = site_profile.parse(data.decode(), f"{site}.toml").site.id
    except (UnicodeDecodeError, site_profile.ProfileError) as error:
        raise DocumentRefused(f"{type(error).__name__}: {error}") from error
    _check_site(found, site)


def _check_site(found: str, site: str) -> None:
    if found != site:
        raise DocumentRefused(f"wrong-site: expected {site}, got {found}")
