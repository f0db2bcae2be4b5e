# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A value that is typed in: shown in the patient's language, confirmed once, wiped afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from kiosk.visit.answers import ByHandProblem, Vital
from kiosk.visit.api import Origin, Quantity
from kiosk.visit.events import ByHandConfirmed, VisitEvent
from kiosk.visit.state import Overlay, Screen, VisitState
from ui.gallery.still import StillClock
from ui.viewmodels.by_hand import ByHandViewModel

WEIGHT = VisitState(screen=Screen.BY_HAND, vital=Vital.WEIGHT)
PRESSURE = replace(WEIGHT, vital=Vital.BLOOD_PRESSURE)


class Page:
    """The model, and what it sent."""

    def __init__(self) -> None:
        self.events: list[VisitEvent] = []
        self.model = ByHandViewModel(self.events.append, StillClock())

    def show(self, state: VisitState, language: str = "de") -> "Page":
        self.model.show(state, language)
        return self

    def type(self, keys: str) -> "Page":
        for key in keys:
            self.model.press(key)
        return self

    def __getitem__(self, name: str) -> object:
        return self.model.property(name)


@pytest.fixture
def page(qapp: object) -> Iterator[Page]:
    yield Page()


@pytest.mark.parametrize(("language", "mark", "text"), [("de", ",", "82,5"), ("en", ".", "82.5")])
def test_the_decimal_mark_is_the_languages(page: Page, language: str, mark: str, text: str) -> None:
    page.show(WEIGHT, language).type("82,5")
    assert (page["mark"], page["texts"]) == (mark, [text])
    assert page["hasDecimals"] is True


def test_a_confirmed_value_is_a_reading_by_hand(page: Page) -> None:
    page.show(WEIGHT).type("82.5")
    page.model.confirm()
    (event,) = page.events
    assert isinstance(event, ByHandConfirmed)
    assert event.reading.origin is Origin.BY_HAND
    assert event.reading.value(Quantity.WEIGHT) == Decimal("82.5")
    assert event.reading.kiosk_time == StillClock().today


def test_a_pulse_is_wanted_and_not_needed(page: Page) -> None:
    page.show(PRESSURE).type("12879")
    assert (page["complete"], page["missing"], page["at"]) == (True, "", 2)
    page.type("6")
    assert (page["complete"], page["missing"]) == (False, "pulse")
    page.model.confirm()
    assert page.events == []


def test_a_refused_value_is_not_offered_again_until_it_is_changed(page: Page) -> None:
    page.show(PRESSURE).type("79128")
    page.show(replace(PRESSURE, by_hand_problem=ByHandProblem.CONTRADICTORY))
    assert (page["problem"], page["complete"]) == ("contradictory", False)
    page.model.goTo(1)
    page.type("65")
    assert (page["problem"], page["complete"]) == ("", True)


def test_help_over_the_page_keeps_what_was_typed(page: Page) -> None:
    page.show(WEIGHT).type("82").show(replace(WEIGHT, overlay=Overlay.HELP)).show(WEIGHT)
    assert page["texts"] == ["82"]


@pytest.mark.parametrize("after", [replace(WEIGHT, screen=Screen.RESULT), PRESSURE, VisitState()])
def test_leaving_the_page_wipes_it(page: Page, after: VisitState) -> None:
    page.show(WEIGHT).type("82").show(after).show(WEIGHT)
    assert page["texts"] == [""]
