# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The diagram in the documents is the table's."""

from kiosk.visit.state import Screen
from tests.kiosk.visit.diagram import PAGE, PHASES, page


def test_the_diagram_is_current() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == page(), "run: python -m tests.kiosk.visit.diagram"


def test_every_screen_is_drawn_once() -> None:
    drawn = [screen for screens in PHASES.values() for screen in screens]
    assert sorted(drawn) == sorted(Screen)
