# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever is touched shows it at once, before anything comes of the touch."""

from tests.ui.stage import Stage
from ui.gallery.states import Still
from ui.gallery.stills import one_of_each

# The part of a value that is being typed is marked already; to touch it once more changes nothing.
MARKED = {"Tag", "Prozent"}


def controls(stage: Stage, still: Still) -> list[str]:
    """The touchable things of that page that have a name of their own."""
    stage.show(still)
    names = [thing.name for thing in stage.sight.things() if thing.touchable]
    return [name for name in names if names.count(name) == 1 and name not in MARKED]


def unseen(stage: Stage, still: Still) -> list[str]:
    """Which of them look pressed as they do untouched."""
    found = []
    for name in controls(stage, still):
        stage.show(still)
        thing = stage.control(name)
        before = stage.window.grabWindow().copy(thing.place)
        stage.press(thing.centre)
        if stage.window.grabWindow().copy(thing.place) == before:
            found.append(name)
        stage.release(thing.centre)
        stage.view.set_language("de")  # the touch may have been for another
    return found


def test_every_control_looks_otherwise_while_it_is_pressed(stage: Stage) -> None:
    by_page = {still.name: unseen(stage, still) for still in one_of_each()}
    assert {page: names for page, names in by_page.items() if names} == {}
