# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every page says what it is and what can be done, without being seen."""

from PySide6.QtGui import QAccessible

from tests.ui import geometry
from tests.ui.stage import Stage
from ui.gallery.states import REVIEW


def test_values_are_read_with_their_words_and_units(stage: Stage) -> None:
    stage.put(REVIEW)
    names = [thing.name.replace("\u00a0", " ") for thing in stage.sight.things()]
    assert "Blutdruck: 142,5 / 88,5 mmHg, gemessen, Puls 70,5. Ändern" in names


def test_a_screen_reader_can_press(stage: Stage) -> None:
    stage.put(REVIEW)
    buttons = {button.property("text"): button for button in geometry.controls(stage.window)}
    actions = QAccessible.queryAccessibleInterface(buttons["Ja, speichern"]).actionInterface()
    actions.doAction("Press")
    assert len(stage.front.events) == 1
