# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the real pages say when they are read aloud."""

from dataclasses import replace

import pytest

from kiosk.visit.state import CodeProblem, Overlay, Screen, VisitState
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from ui.gallery.states import REVIEW
from ui.gallery.stills import all_stills
from ui.speech.sight import PageSight


@pytest.fixture
def sight(stage: Stage) -> PageSight:
    return PageSight(stage.window)


def said(sight: PageSight) -> list[str]:
    return sight.page().whole(sight.wording()).splitlines()


def test_every_page_says_its_headline_and_every_way_on(stage: Stage, sight: PageSight) -> None:
    for still in all_stills():
        stage.show(still)
        page = sight.page()
        assert len(page.headline) == 1, still.name
        for name in (t.name for t in stage.sight.things() if t.touchable):
            is_key = len(name) == 1 or name.isdigit()
            assert name in page.touches or f"{name}, ausgewählt" in page.touches or is_key


def test_a_result_is_said_as_a_person_says_it(stage: Stage, sight: PageSight) -> None:
    stage.put(REVIEW)
    lines = said(sight)
    assert lines[0] == "Stimmt das so?"
    assert "Blutdruck: 142,5 zu 88,5 Millimeter Quecksilber, gemessen" in lines[-1]
    assert lines[-1].startswith("Sie können tippen auf: ")
    assert lines[-1].endswith(" Hilfe. Sprache und Bedienung. English.")


def test_what_went_wrong_is_said_first(stage: Stage, sight: PageSight) -> None:
    stage.put(VisitState(screen=Screen.CODE, code_problem=CodeProblem.CHECK_CHARACTER))
    assert said(sight)[:2] == [
        "Ein Zeichen stimmt nicht. Bitte vergleichen Sie.",
        "Ihr Terminzettel.",
    ]


def test_keys_of_one_character_are_not_read_one_by_one(stage: Stage, sight: PageSight) -> None:
    stage.put(VisitState(screen=Screen.CODE))
    assert sight.page().touches[:2] == ("Ich habe keinen Zettel", "Löschen")


def test_where_we_are_is_not_read_on_every_page(stage: Stage, sight: PageSight) -> None:
    stage.put(REVIEW)
    text = "\n".join(said(sight))
    assert "Telemedizinraum" not in text
    assert "von 6" not in text


def test_what_is_chosen_is_said(stage: Stage, sight: PageSight) -> None:
    stage.put(replace(REVIEW, overlay=Overlay.EASE))
    touches = sight.page().touches
    assert {"Vorlesen aus, ausgewählt", "Vorlesen an"} <= set(touches)


def test_the_pages_of_a_long_text_say_all_of_it_once(stage: Stage, sight: PageSight) -> None:
    stage.put(VisitState(screen=Screen.CONSENT))
    pages = [sight.page().texts]
    while stage.sight.control("Weiterlesen"):
        stage.tap("Weiterlesen")
        stage.settle()
        pages.append(sight.page().texts)
    assert len(pages) > 1
    spoken = "\n\n".join(texts[0] for texts in pages)
    assert spoken == stage.front.consent_text("de")


def test_an_english_page_is_said_in_english(make_stage: MakeStage) -> None:
    stage = make_stage(language="en")
    stage.put(REVIEW)
    lines = said(PageSight(stage.window))
    assert lines[-1].startswith("You can tap: ")
    assert any("142.5 over 88.5 millimetres of mercury" in line for line in lines)
