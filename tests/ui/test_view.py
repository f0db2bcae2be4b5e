# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The window as a whole: panel, language, wiping, end."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.visit.state import Overlay, Screen, VisitState
from tests.ui import geometry
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from ui.gallery.panels import PANELS, Panel
from ui.gallery.states import CODE, REVIEW, ROOM, TYPING
from ui.gallery.still import StillFront
from ui.gallery.stills import one_of_each
from ui.view import MissingTextsError, create_view


@pytest.mark.parametrize("panel", [*PANELS, Panel(1600, 900, 27.0)], ids=str)
def test_lengths_hold_on_the_glass(panel: Panel, make_stage: MakeStage) -> None:
    """The primary action is as many millimetres high on a coarse panel as on a fine one."""
    stage = make_stage(panel)
    stage.put(ROOM)
    height = stage.control("Besuch beginnen").place.height() / geometry.pixels_per_mm(panel)
    assert height == pytest.approx(27 if panel.inches < 20 else 30, abs=0.3)


def test_the_panel_may_become_known_later(make_stage: MakeStage) -> None:
    stage = make_stage(Panel(1920, 1080, 24.0))
    stage.put(ROOM)
    stage.view.set_diagonal(21.5)
    stage.settle()
    height = stage.control("Besuch beginnen").place.height()
    assert height == pytest.approx(30 * geometry.pixels_per_mm(PANELS[0]), abs=1)


def test_the_language_changes_on_every_page_and_back(stage: Stage) -> None:
    for still in one_of_each():
        if still.state.overlay is Overlay.SCREEN_CLEANING:  # nothing can be touched there
            continue
        stage.show(still)
        german = sentences(stage)
        stage.tap("English")
        stage.settle()
        assert sentences(stage) != german
        stage.tap("Deutsch")
        stage.settle()
        assert sentences(stage) == german


def sentences(stage: Stage) -> list[str]:
    """What is written but for numbers: the time of a wait goes on meanwhile."""
    texts = [words.text for words in geometry.visible_words(stage.window)]
    return [text for text in texts if any(map(str.isalpha, text))]


def test_numbers_follow_the_language(stage: Stage) -> None:
    stage.put(REVIEW)
    row = next(row for row in stage.session.parts.review.rows if row.property("planned"))
    assert row.property("value") == "142,5\u00a0/\u00a088,5"
    stage.view.set_language("en")
    assert row.property("value") == "142.5\u00a0/\u00a088.5"


def test_consent_is_given_to_the_text_that_is_shown(stage: Stage) -> None:
    stage.put(replace(ROOM, screen=Screen.CONSENT))
    stage.view.set_language("en")
    stage.settle()
    assert stage.front.consent_text("en") == stage.session.parts.consent.property("text")
    read_to_the_end(stage, "Read on")
    stage.tap("Yes")
    assert [event.language for event in stage.front.events] == ["en"]


def test_a_language_that_is_not_there_is_refused(qapp: QGuiApplication) -> None:
    with pytest.raises(MissingTextsError):
        create_view(StillFront(), (1920, 1080), 21.5, "xx")


@pytest.mark.parametrize(
    "after", [Screen.WELCOME, Screen.ARM, Screen.REVIEW, Screen.SAVED, Screen.GOODBYE]
)
def test_what_was_typed_is_gone_after_check_in(stage: Stage, after: Screen) -> None:
    stage.put(TYPING)
    stage.type(CODE)
    stage.put(replace(TYPING, screen=Screen.BIRTH_DATE))
    stage.type("17031948")
    stage.put(replace(ROOM, screen=after))
    parts = stage.session.parts
    assert parts.code.property("boxes") == [""] * 8
    assert [parts.birth_date.property(p) for p in ("day", "month", "year")] == ["", "", ""]
    shown = " ".join(str(item.property("text")) for item in all_texts(stage))
    assert CODE[:4] not in shown.replace(" ", "")
    assert "1948" not in shown


def all_texts(stage: Stage) -> list[object]:
    """Also those of pages that aren't shown."""
    waiting = [stage.window.contentItem()]
    texts = []
    while waiting:
        item = waiting.pop()
        waiting.extend(item.childItems())
        if geometry.is_a(item, "QQuickText"):
            texts.append(item)
    return texts


def test_back_in_a_long_text_turns_the_page(make_stage: MakeStage) -> None:
    stage = make_stage(PANELS[1])
    stage.put(replace(ROOM, screen=Screen.CONSENT))
    first = [words.text for words in geometry.visible_words(stage.window)]
    assert stage.sight.control("Ja") is None
    stage.tap("Weiterlesen")
    stage.settle()
    stage.tap("Zurück")
    assert stage.front.events == []
    stage.settle()
    assert [words.text for words in geometry.visible_words(stage.window)] == first
    stage.tap("Zurück")
    assert len(stage.front.events) == 1


def read_to_the_end(stage: Stage, name: str) -> None:
    for _ in range(10):
        if stage.sight.control(name):
            stage.tap(name)
            stage.settle()
    assert stage.sight.control(name) is None


def test_yes_and_no_have_the_same_size(make_stage: MakeStage) -> None:
    for panel in PANELS:
        stage = make_stage(panel)
        stage.put(replace(ROOM, screen=Screen.CONSENT))
        read_to_the_end(stage, "Weiterlesen")
        yes, no = stage.control("Ja"), stage.control("Nein")
        assert yes.place.size() == no.place.size()


def test_stopp_fills_the_action_place(make_stage: MakeStage) -> None:
    for panel in PANELS:
        stage = make_stage(panel)
        stage.put(replace(REVIEW, screen=Screen.INFLATING))
        stop, back = stage.control("Stopp"), stage.control("Zurück")
        gap = stop.place.left() - back.place.right()
        assert gap < 10 * geometry.pixels_per_mm(panel)
        assert stop.place.height() >= 27 * geometry.pixels_per_mm(panel) - 1


def test_pages_are_made_ahead_in_idle_time(qtbot: QtBot) -> None:
    view = create_view(StillFront(), (1280, 800), 15.4, "de")
    view.window.show()
    pages = len(list(view.session.property("pages")))
    qtbot.waitUntil(lambda: view.window.property("loaded") == pages, timeout=10_000)
    view.close()


def test_a_page_that_is_needed_early_comes_at_once(qtbot: QtBot) -> None:
    front = StillFront(VisitState(screen=Screen.REVIEW))
    view = create_view(front, (1280, 800), 15.4, "de")
    view.window.show()

    def texts() -> list[str]:
        return [words.text for words in geometry.visible_words(view.window)]

    qtbot.waitUntil(lambda: "Stimmt das so?" in texts(), timeout=10_000)
    view.close()
