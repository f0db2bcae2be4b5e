# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the site profile says about the room, ready for screens, flow and record."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.visit.flow_step import VisitRules
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

    def rules(self, now: datetime) -> VisitRules:
        """What holds at `now` (aware): the profile's times, and which day it is in the room."""
        times = self.profile.visit
        return VisitRules(
            rest_seconds=times.rest_seconds,
            pause_seconds=times.pause_seconds,
            idle_warning_seconds=times.idle_warning_seconds,
            language=self.language,
            today=now.astimezone(self.zone).date(),
        )

    @property
    def diagonal_inches(self) -> float:
        return float(self.profile.panel.diagonal_inches)


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
