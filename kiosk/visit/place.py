# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the site profile says about the room, ready for screens, flow and record."""

from dataclasses import dataclass
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sync.formats.site_profile import SiteProfile


@dataclass(frozen=True, slots=True)
class Place:
    """The signed profile; a time zone that this machine doesn't know is UTC."""

    profile: SiteProfile
    zone: tzinfo

    @classmethod
    def of(cls, profile: SiteProfile) -> "Place":
        return cls(profile, _zone(profile.site.timezone))

    @property
    def site(self) -> str:
        return self.profile.site.id

    @property
    def name(self) -> str:
        return self.profile.site.name

    @property
    def language(self) -> str:
        return self.profile.site.language

    @property
    def timezone(self) -> str:
        return str(self.zone)

    @property
    def practice_name(self) -> str:
        return self.profile.practice.name

    @property
    def practice_phone(self) -> str:
        return self.profile.practice.phone

    @property
    def help_phone(self) -> str:
        return self.profile.help.phone

    @property
    def diagonal_inches(self) -> float:
        return float(self.profile.panel.diagonal_inches)


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
