# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The day of the appointment, in words and in the room's zone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.visit.state import VisitState
from ui.gallery.states import APPOINTMENT, FOUND
from ui.gallery.still import BERLIN, StillClock
from ui.viewmodels.appointment import AppointmentViewModel


@pytest.mark.parametrize(
    ("language", "words"), [("de", "Dienstag, 17. März"), ("en", "Tuesday, 17 March")]
)
def test_the_day_is_said_in_words(qapp: object, language: str, words: str) -> None:
    model = AppointmentViewModel(lambda _event: None, StillClock())
    model.show(FOUND, BERLIN, language)
    assert (model.property("day"), model.property("time")) == (words, "10:30")


@pytest.mark.parametrize(
    ("now", "today"),
    [
        (datetime(2026, 3, 16, 22, 59, tzinfo=UTC), False),
        (datetime(2026, 3, 16, 23, 0, tzinfo=UTC), True),  # midnight in Berlin
        (datetime(2026, 3, 17, 23, 0, tzinfo=UTC), False),
    ],
)
def test_today_is_a_day_of_the_room(qapp: object, now: datetime, today: bool) -> None:
    clock = StillClock()
    clock.today = now
    model = AppointmentViewModel(lambda _event: None, clock)
    model.show(replace(FOUND, appointment=APPOINTMENT), BERLIN, "de")
    assert model.property("today") is today


def test_without_an_appointment_there_is_no_day(qapp: object) -> None:
    model = AppointmentViewModel(lambda _event: None, StillClock())
    model.show(VisitState(), BERLIN, "de")
    assert (model.property("day"), model.property("time")) == ("", "")
    assert model.property("today") is False
