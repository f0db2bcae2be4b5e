# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the screens read off the site profile."""

from datetime import UTC, date, datetime

from kiosk.visit.answers import Question, Vital
from kiosk.visit.flow_step import VisitRules
from kiosk.visit.place import Place
from sync.formats.site_profile import parse
from tests.kiosk.visit.fakes import PROFILE


def test_what_the_screens_need() -> None:
    place = Place.of(parse(PROFILE, "crossen.toml"))
    assert (place.site, place.name) == ("crossen", "Gesundheitsraum Crossen")
    assert (place.practice_name, place.practice_phone) == ("Praxis Dr. Horvath", "03641 123456")
    assert (place.help_phone, place.language) == ("03641 654321", "de")
    assert (place.timezone, place.diagonal_inches) == ("Europe/Berlin", 21.5)


def test_today_is_the_day_in_the_room() -> None:
    place = Place.of(parse(PROFILE, "crossen.toml"))
    rules = place.rules(datetime(2026, 6, 3, 22, 30, tzinfo=UTC))
    assert rules == VisitRules(300, 60, 30, "de", date(2026, 6, 4), (Vital.BLOOD_PRESSURE,))


def test_a_zone_that_this_machine_does_not_know_is_utc() -> None:
    place = Place.of(parse(PROFILE.replace("Europe/Berlin", "Europe/Crossen"), "crossen.toml"))
    assert place.zone is UTC
    assert place.timezone == "UTC"


def test_what_a_whole_profile_adds() -> None:
    more = """
[devices.scale]
driver = "contec-cms50"
port = "scale"
speed = 9600
[devices.oximeter]
driver = "contec-cms50"
port = "clip"
speed = 115200
[welcome]
duration = "Etwa 20 Minuten."
[welcome.en]
duration = "About 20 minutes."
[statistics]
receiver = "Landkreis Saale-Holzland"
"""
    place = Place.of(parse(PROFILE + more, "crossen.toml"))
    rules = place.rules(datetime(2026, 6, 3, 22, 30, tzinfo=UTC))
    assert rules.room_plan == (Vital.OXIMETRY, Vital.BLOOD_PRESSURE, Vital.WEIGHT)
    assert (rules.statistics, place.statistics_receiver) == (True, "Landkreis Saale-Holzland")
    assert place.welcome_answer(Question.DURATION, "de") == "Etwa 20 Minuten."
    assert place.welcome_answer(Question.DURATION, "en") == "About 20 minutes."
    assert place.welcome_answer(Question.ACCOMPANIED, "de") == ""
