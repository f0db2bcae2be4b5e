# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every page in every state, on every panel, in both languages: all there, large, and unobstructed.

Sources of the numbers: EN 301 549 V3.2.1, 5.1.4 (capitals of 0.7 degrees: 7.3 mm at 60 cm);
20 mm targets with at least 1 mm between them, as for public terminals.
"""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtQuick import QQuickItem

from tests.ui import geometry
from tests.ui.conftest import MakeStage
from tests.ui.geometry import Words
from tests.ui.stage import Stage
from ui.gallery.panels import PANELS, Panel
from ui.gallery.states import REVIEW, ROOM
from ui.gallery.still import StillPlace
from ui.gallery.stills import all_stills, one_of_each

CAPITALS_MM = 7.3
TARGET_MM = 20.0
BETWEEN_MM = 1.0
SIGN = "!"  # the exclamation mark in its ring is a drawing

LONG_PLACE = StillPlace(name="Gesundheitsraum Langenwolschendorf")
MAIN_ACTIONS = ("PrimaryButton_", "StopButton_")
FIXED = {"Hilfe", "Zurück", "Aa", "EN", "Help", "Back", "DE"}

Check = Callable[[Stage], Iterator[str]]


def shown_words(stage: Stage) -> list[Words]:
    return [words for words in geometry.visible_words(stage.window) if words.text != SIGN]


def small_texts(stage: Stage) -> Iterator[str]:
    least = CAPITALS_MM * geometry.pixels_per_mm(stage.panel)
    for words in shown_words(stage):
        if words.capitals < least:
            yield f"{words.text!r} has capitals of {words.capitals} px, not {least}"


def cut_texts(stage: Stage) -> Iterator[str]:
    whole = geometry.scene_box(stage.window.contentItem())
    for words in shown_words(stage):
        if words.cut or not whole.contains(words.box):
            yield f"{words.text!r} is cut: {words.box}"
        if words.box.width() > words.room.width() + 1:
            yield f"{words.text!r} is wider than its place: {words.box} in {words.room}"


def covered_texts(stage: Stage) -> Iterator[str]:
    texts = shown_words(stage)
    for one, other in combinations(texts, 2):
        if geometry.overlap(one.box, other.box, allowed=2):
            yield f"{one.text!r} lies on {other.text!r}"
    for button in geometry.controls(stage.window):
        for words in texts:
            own = geometry.belongs_to(words.item, button)
            box = geometry.scene_box(button)
            if own and not box.contains(words.box):
                yield f"{words.text!r} does not fit on its button"
            if not own and geometry.overlap(box, words.box, allowed=2):
                yield f"{words.text!r} lies on a button"


def small_targets(stage: Stage) -> Iterator[str]:
    least = TARGET_MM * geometry.pixels_per_mm(stage.panel) - 1
    for button in geometry.controls(stage.window):
        if min(button.width(), button.height()) < least:
            yield f"{button.property('text')!r} is {button.width()} x {button.height()} px"


def crowded_targets(stage: Stage) -> Iterator[str]:
    between = BETWEEN_MM * geometry.pixels_per_mm(stage.panel)
    boxes = [(b, geometry.scene_box(b)) for b in geometry.controls(stage.window)]
    for (one, its_box), (other, other_box) in combinations(boxes, 2):
        if its_box.adjusted(-between, -between, between, between).intersects(other_box):
            yield f"{one.property('text')!r} is too close to {other.property('text')!r}"


def targets_outside(stage: Stage) -> Iterator[str]:
    whole = geometry.scene_box(stage.window.contentItem())
    for button in geometry.controls(stage.window):
        if not whole.contains(geometry.scene_box(button)):
            yield f"{button.property('text')!r} leaves the window"


CHECKS: tuple[Check, ...] = (
    small_texts,
    cut_texts,
    covered_texts,
    small_targets,
    crowded_targets,
    targets_outside,
)


class FixedPlaces:
    """Notes where that lies which must never move from page to page."""

    def __init__(self) -> None:
        self.places: dict[str, set[tuple[float, ...]]] = {}

    def note(self, stage: Stage) -> None:
        for button in geometry.controls(stage.window):
            box = geometry.scene_box(button)
            if is_main(button):
                self._note("main action", box.bottomRight().toTuple())
            elif button.property("text") in FIXED:
                self._note(button.property("text"), box.getRect())

    def _note(self, name: str, place: object) -> None:
        assert isinstance(place, tuple)
        self.places.setdefault(name, set()).add(place)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_every_page_can_be_read_and_touched(
    panel: Panel, language: str, make_stage: MakeStage
) -> None:
    stage = make_stage(panel, language)
    fixed = FixedPlaces()
    faults = []
    for still in all_stills():
        stage.show(still)
        fixed.note(stage)
        faults += [f"{still.name}: {said}" for check in CHECKS for said in check(stage)]
    assert faults == []
    assert len(fixed.places) == 5
    assert [name for name, places in fixed.places.items() if len(places) > 1] == []


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_the_button_that_reads_again_has_its_place(panel: Panel, make_stage: MakeStage) -> None:
    stage = make_stage(panel)
    stage.session.parts.ease.setReadAloud(True)
    faults = []
    for still in one_of_each():
        stage.show(still)
        faults += [f"{still.name}: {said}" for check in CHECKS for said in check(stage)]
    assert faults == []


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_large_text_leaves_everything_in_its_place(panel: Panel, make_stage: MakeStage) -> None:
    stage = make_stage(panel)
    usual = capitals_of_questions(stage)
    stage.session.parts.ease.setLarge(True)
    faults = []
    for still in all_stills():
        stage.show(still)
        faults += [f"{still.name}: {said}" for check in CHECKS for said in check(stage)]
    assert faults == []
    stage.put(ROOM)
    assert capitals_of_questions(stage) > 1.09 * usual


def capitals_of_questions(stage: Stage) -> float:
    stage.put(ROOM)
    return next(words.capitals for words in shown_words(stage) if words.text.endswith("?"))


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_a_long_name_of_the_place_fits(panel: Panel, make_stage: MakeStage) -> None:
    stage = make_stage(panel)
    stage.front.profile = LONG_PLACE
    stage.put(REVIEW)
    assert [said for check in CHECKS for said in check(stage)] == []


def is_main(button: QQuickItem) -> bool:
    return button.metaObject().className().startswith(MAIN_ACTIONS)
