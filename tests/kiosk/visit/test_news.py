# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station has told, as the record has it."""

from dataclasses import replace
from datetime import date

from hygiene.device_checks import Standing
from kiosk.visit.answers import Vital
from kiosk.visit.housekeeping import CheckState
from kiosk.visit.news import StationNews
from tests.kiosk.visit.fakes import HELLO


def test_only_what_is_past_is_said_of_a_device_and_of_none_that_nobody_measures_with() -> None:
    news = StationNews()
    assert news.record_place() is None
    checks = (
        CheckState("cuff", "2026-05-31", Standing.PAST, -4),
        CheckState("scale", "2026-06-30", Standing.SOON, 26),
        CheckState("oximeter", "2026-01-31", Standing.UNKNOWN, None),
        CheckState("defibrillator", "2026-01-31", Standing.PAST, -124),
    )
    news.take(replace(HELLO, checks=checks))
    place = news.record_place()
    assert place is not None
    assert place.checks_past == {Vital.BLOOD_PRESSURE: date(2026, 5, 31)}
    news.take(HELLO)
    place = news.record_place()
    assert place is not None and place.checks_past == {}
