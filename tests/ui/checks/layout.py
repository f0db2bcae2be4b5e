# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""All there, large, and unobstructed.

Sources of the numbers: EN 301 549 V3.2.1, 5.1.4 (capitals of 0.7 degrees: 7.3 mm at 60 cm);
20 mm targets with at least 3 mm between them, as for public terminals.
"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtQuick import QQuickItem

from tests.ui import geometry
from tests.ui.checks import Check
from tests.ui.geometry import Words
from tests.ui.stage import Stage
from ui.gallery.states import Still

CAPITALS_MM = 7.3
TARGET_MM = 20.0
BETWEEN_MM = 3.0
SIGN = "!"  # the exclamation mark in its ring is a drawing

MAIN_ACTIONS = ("PrimaryButton", "StopButton")
FIXED = {"Hilfe", "Zurück", "Aa", "EN", "Help", "Back", "DE"}


def shown_words(stage: Stage) -> list[Words]:
    return [words for words in stage.words if words.text != SIGN]


def small_texts(stage: Stage, _: Still) -> Iterator[str]:
    least = CAPITALS_MM * geometry.pixels_per_mm(stage.panel)
    for words in shown_words(stage):
        if words.capitals < least:
            yield f"{words.text!r} has capitals of {words.capitals} px, not {least}"


def cut_texts(stage: Stage, _: Still) -> Iterator[str]:
    whole = geometry.scene_box(stage.window.contentItem())
    for words in shown_words(stage):
        if words.cut or not whole.contains(words.box):
            yield f"{words.text!r} is cut: {words.box}"
        if words.box.width() > words.room.width() + 1:
            yield f"{words.text!r} is wider than its place: {words.box} in {words.room}"


def covered_texts(stage: Stage, _: Still) -> Iterator[str]:
    texts = shown_words(stage)
    for one, other in combinations(texts, 2):
        if geometry.overlap(one.box, other.box, allowed=2):
            yield f"{one.text!r} lies on {other.text!r}"
    for button in stage.controls:
        for words in texts:
            own = geometry.belongs_to(words.item, button)
            box = geometry.scene_box(button)
            if own and not box.contains(words.box):
                yield f"{words.text!r} does not fit on its button"
            if not own and geometry.overlap(box, words.box, allowed=2):
                yield f"{words.text!r} lies on a button"


def small_targets(stage: Stage, _: Still) -> Iterator[str]:
    least = TARGET_MM * geometry.pixels_per_mm(stage.panel) - 1
    for button in stage.controls:
        if min(button.width(), button.height()) < least:
            yield f"{button.property('text')!r} is {button.width()} x {button.height()} px"


def crowded_targets(stage: Stage, _: Still) -> Iterator[str]:
    between = BETWEEN_MM * geometry.pixels_per_mm(stage.panel) - 0.5  # lengths are whole pixels
    boxes = [(b, geometry.scene_box(b)) for b in stage.controls]
    for (one, its_box), (other, other_box) in combinations(boxes, 2):
        if its_box.adjusted(-between, -between, between, between).intersects(other_box):
            yield f"{one.property('text')!r} is too close to {other.property('text')!r}"


def targets_outside(stage: Stage, _: Still) -> Iterator[str]:
    whole = geometry.scene_box(stage.window.contentItem())
    for button in stage.controls:
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


def faults(stage: Stage) -> list[str]:
    """Of whatever is shown now."""
    stage.settle()
    shown = Still("as it is", stage.front.state)
    return [said for check in CHECKS for said in check(stage, shown)]


class FixedPlaces:
    """Notes where that lies which must never move from page to page."""

    def __init__(self) -> None:
        self.places: dict[str, set[tuple[float, ...]]] = {}

    def moved(self) -> list[str]:
        return [name for name, places in self.places.items() if len(places) > 1]

    def note(self, stage: Stage) -> None:
        for button in stage.controls:
            box = geometry.scene_box(button)
            if is_main(button):
                self._note("main action", box.bottomRight().toTuple())
            elif button.property("text") in FIXED:
                self._note(button.property("text"), box.getRect())

    def _note(self, name: str, place: object) -> None:
        assert isinstance(place, tuple)
        self.places.setdefault(name, set()).add(place)


def is_main(button: QQuickItem) -> bool:
    return any(geometry.is_a(button, action) for action in MAIN_ACTIONS)
