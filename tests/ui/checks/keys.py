# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every page can be gone through by Tab alone, in the order in which it is read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from tests.ui import geometry
from tests.ui.checks import Check
from tests.ui.checks.layout import is_main
from tests.ui.stage import Stage
from ui.gallery.states import Still


def in_reading_order(stage: Stage, _: Still) -> Iterator[str]:
    """Every control once, and each shows that it has the keyboard."""
    wanted = [thing.name for thing in stage.sight.things() if thing.touchable]
    whole = geometry.scene_box(stage.window.contentItem())
    went: list[str] = []
    stops: list[QQuickItem] = []
    for _step in wanted:
        stage.key(Qt.Key.Key_Tab)
        went.append(stage.focused)
        stops.append(stage.window.activeFocusItem())
        rings = stage.rings()
        if len(rings) != 1 or not whole.contains(geometry.scene_box(rings[0])):
            yield f"{stage.focused!r} has the keyboard and doesn't show it"
    if went != wanted:
        yield f"Tab goes {went}, read is {wanted}"
    yield from page_first(stops)


def page_first(stops: Sequence[QQuickItem]) -> Iterator[str]:
    """The page, its main action last; then what is on every page: help, back, header."""
    of_page = [geometry.lies_in(item, "ScreenFrame") for item in stops]
    if of_page != sorted(of_page, reverse=True):
        yield "something comes before the page"
    own = [item for item, inside in zip(stops, of_page, strict=True) if inside]
    mains = [item for item in own if is_main(item)]
    if mains and mains[-1] is not own[-1]:
        yield f"{mains[-1].property('text')!r} isn't the last of its page"


def and_backwards(stage: Stage, _: Still) -> Iterator[str]:
    """From the first control to the last."""
    wanted = [thing.name for thing in stage.sight.things() if thing.touchable]
    if not wanted:  # keys are dead there
        return
    while stage.focused != wanted[0]:
        stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Backtab)
    if stage.focused != wanted[-1]:
        yield f"back from {wanted[0]!r} leads to {stage.focused!r}, not to {wanted[-1]!r}"


CHECKS: tuple[Check, ...] = (in_reading_order, and_backwards)
