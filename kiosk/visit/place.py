# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the site profile says about the room, ready for screens, flow and record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.consent.text import ConsentText, statistics_text, treatment_text
from kiosk.record.people import RecordPlace
from kiosk.visit.answers import Question, Vital
from kiosk.visit.flow_step import VisitRules
from sync.formats.site_profile import SiteProfile

PLACES: Mapping[Vital, str] = {
    Vital.OXIMETRY: "oximeter",
    Vital.TEMPERATURE: "thermometer",
    Vital.BLOOD_PRESSURE: "cuff",
    Vital.WEIGHT: "scale",
}
"""Where the profile names the device of each measurement: `[devices.PLACE]`."""


@dataclass(frozen=True, slots=True)
class Place:
    """The signed profile; a time zone that this machine doesn't know is UTC."""

    profile: SiteProfile
    zone: tzinfo

    @classmethod
    def of(cls, profile: SiteProfile) -> "Place":
        return cls(profile, zone_of(profile.site.timezone))

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
    def statistics_receiver(self) -> str:
        """Who gets anonymous figures; empty: nobody, and nobody is asked."""
        statistics = self.profile.statistics
        return statistics.receiver if statistics else ""

    def welcome_answer(self, question: Question, language: str) -> str:
        """What the site says to one of the four questions; empty: nothing of its own."""
        answers = self.profile.welcome.en if language == "en" else self.profile.welcome.de
        said = {
            Question.ACCOMPANIED: answers.accompanied,
            Question.OTHER_DOCTOR: answers.other_doctor,
            Question.DURATION: answers.duration,
            Question.APPOINTMENT: answers.appointment,
        }
        return said[question] or ""

    @property
    def for_the_record(self) -> RecordPlace:
        return RecordPlace(
            self.site, self.name, self.practice_name, self.zone, self.statistics_receiver
        )

    def treatment_text(self, language: str) -> ConsentText:
        """What the patient is asked to agree to."""
        return treatment_text(language, self.practice_name)

    def statistics_text(self, language: str) -> str:
        """What the patient is asked about anonymous figures; empty where nobody gets any."""
        receiver = self.statistics_receiver
        return statistics_text(language, receiver).text if receiver else ""

    def rules(self, now: datetime) -> VisitRules:
        """What holds at `now` (aware): the profile's times, and which day it is in the room."""
        times = self.profile.visit
        return VisitRules(
            rest_seconds=times.rest_seconds,
            pause_seconds=times.pause_seconds,
            idle_warning_seconds=times.idle_warning_seconds,
            language=self.language,
            today=now.astimezone(self.zone).date(),
            room_plan=self.vitals,
            statistics=bool(self.statistics_receiver),
            screen_cleaning_seconds=self.profile.panel.cleaning_seconds,
        )

    @property
    def vitals(self) -> tuple[Vital, ...]:
        """What the room has devices for."""
        return tuple(vital for vital in Vital if PLACES[vital] in self.profile.devices)

    @property
    def diagonal_inches(self) -> float:
        return float(self.profile.panel.diagonal_inches)


def zone_of(name: str) -> tzinfo:
    """A site's; UTC where this machine doesn't know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
