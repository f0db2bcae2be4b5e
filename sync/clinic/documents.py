# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the clinic tells its kiosks, as the bytes that TUF signs: key set, profiles, day lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.clinic.practice_store import PracticeStore
from sync.clinic.settings import ClinicSettings
from sync.formats import day_list, site_profile
from sync.formats.day_list import DayList, ListedAppointment
from sync.formats.key_set import KeySet
from sync.formats.site_profile import SiteProfile

KEY_SET = "keyset.json"

# A kiosk that has been off the line for this long still knows its appointments.
_DAYS_AHEAD = 14


@dataclass(frozen=True, slots=True)
class PublishedSite:
    """A profile as it was published: the exact text, and what it says."""

    text: bytes
    profile: SiteProfile


def published_sites(folder: ClinicFolder) -> Iterator[PublishedSite]:
    """Every site whose profile was published."""
    for path in sorted(folder.profiles.glob("*.toml")):
        text = path.read_bytes()
        yield PublishedSite(text, site_profile.parse(text.decode(), path.name))


def published_site(folder: ClinicFolder, site: str) -> PublishedSite | None:
    found = (each for each in published_sites(folder) if each.profile.site.id == site)
    return next(found, None)


def make_key_set(settings: ClinicSettings, keys: ClinicKeys, url: str, version: int) -> KeySet:
    """The set as it should be published now."""
    return KeySet(
        version=version,
        clinic=settings.name,
        recipient=keys.recipients()[settings.recipient].public,
        revoked=settings.revoked,
        relay_url=url,
        relay_receipt_key=keys.signing("relay").public,
        inbox_receipt_key=keys.signing("inbox").public,
        tls_certificate=keys.tls_certificate.read_text("ascii"),
    )


def make_day_list(store: PracticeStore, profile: SiteProfile, now: datetime) -> DayList:
    """From the site's midnight on. Its salt changes every day, so that tags of old lists are of
    no use beside new ones."""
    zone = ZoneInfo(profile.site.timezone)
    today = now.astimezone(zone).date()
    since = datetime.combine(today, time(), zone)
    until = datetime.combine(today + timedelta(days=_DAYS_AHEAD), time(), zone)
    salt = store.salt(profile.site.id, since)
    booked = store.appointments(since, until, profile.site.id)
    appointments = tuple(
        ListedAppointment(
            id=each.id,
            tag=store.tag(each, salt),
            start=each.booked.start,
            end=each.booked.end,
            plan=each.booked.plan,
            limits=each.booked.limits,
        )
        for each in booked
    )
    return DayList(profile.site.id, since, until, salt, appointments)


def site_documents(folder: ClinicFolder, store: PracticeStore, now: datetime) -> dict[str, bytes]:
    """Profile and day list of every site, by TUF target path."""
    documents: dict[str, bytes] = {}
    for site in published_sites(folder):
        name = site.profile.site.id
        documents[f"site/{name}.toml"] = site.text
        made = make_day_list(store, site.profile, now)
        documents[f"daylist/{name}.json"] = day_list.serialise(made)
    return documents
