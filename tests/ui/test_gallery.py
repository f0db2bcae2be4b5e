# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The tool that draws every page."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.visit.answers import SkipReason
from kiosk.visit.api import Contact
from kiosk.visit.state import Timing, VisitState, Way
from ui.gallery.draw import draw
from ui.gallery.panels import PANELS, Panel
from ui.gallery.stills import all_stills

OF_NO_PAGE = {
    "check_in": "how somebody was matched is said in the record alone",
    "operator": "likewise",
    "came_from": "where back leads; the pages look the same",
    "left_from": "likewise",
    "beyond": "the page says that there is something, not what",
    "warning": "the page says what to do, whichever sign it is",
}


def test_every_value_that_changes_a_page_has_its_still() -> None:
    """A new page, overlay, fault, problem or reason is red here until the gallery shows it."""
    states = [still.state for still in all_stills()]
    missing = {
        field: sorted(set(kind) - set(values(states, field)))
        for field, hint in get_type_hints(VisitState).items()
        for kind in enums(hint)
        if field not in OF_NO_PAGE and set(kind) - set(values(states, field))
    }
    assert missing == {}
    assert {result.skipped for state in states for result in state.results} >= {None, *SkipReason}
    assert {live.contact for still in all_stills() for live in still.seen} == set(Contact)
    names = [still.name for still in all_stills()]
    assert len(names) == len(set(names))


def enums(hint: object) -> set[type[StrEnum]]:
    """The enumerations in a type such as `tuple[Timing, ...]` or `Way | None`."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {hint}
    return {kind for part in get_args(hint) for kind in enums(part)}


def values(states: Sequence[VisitState], field: str) -> Iterator[object]:
    for state in states:
        value = getattr(state, field)
        yield from value if isinstance(value, tuple | frozenset) else (value,)


def test_what_changes_no_page_is_no_other_field_by_mistake() -> None:
    assert OF_NO_PAGE.keys() <= get_type_hints(VisitState).keys()
    assert enums(get_type_hints(VisitState)["timing"]) == {Timing}
    assert enums(get_type_hints(VisitState)["way"]) == {Way}


def test_pictures_are_drawn(qapp: QGuiApplication, tmp_path: Path) -> None:
    draw(PANELS[1], "de", "goodbye-saved", tmp_path)
    (file,) = tmp_path.iterdir()
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1280, 800)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1280, 9) for y in range(0, 800, 9)}
    assert {"#faf6ee", "#134e45"} <= colours


def test_a_panel_is_read_and_written_alike() -> None:
    for panel in PANELS:
        assert Panel.parse(str(panel)) == panel
    with pytest.raises(ValueError, match="invalid literal"):
        Panel.parse("large@12")
