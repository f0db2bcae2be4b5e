# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every page says what it is and what can be done, without being seen."""

from PySide6.QtGui import QAccessible

from tests.ui import geometry
from tests.ui.stage import Stage
from ui.gallery.states import REVIEW
from ui.gallery.stills import all_stills, one_of_each

# What is written on these keys is a sign; they say their whole word.
SIGNS = {"Aa", "EN", "DE"}


def test_every_page_has_one_heading(stage: Stage) -> None:
    for still in all_stills():
        stage.show(still)
        headings = [t for t in stage.sight.things() if t.role is QAccessible.Role.Heading]
        assert len(headings) == 1, still.name


def test_everything_that_is_read_or_pressed_has_a_name_and_a_role(stage: Stage) -> None:
    """What a button or a value row says is its own name; the letters in it aren't read twice."""
    for still in all_stills():
        stage.show(still)
        named = " ".join(thing.name for thing in stage.sight.things())
        for words in geometry.visible_words(stage.window):
            letters = words.text.replace(",", "")
            boxed = len(letters) <= 1 or letters.isdigit()  # said by the field as a whole
            boxed = boxed or words.text in SIGNS
            # Of a long text only the paragraphs of the page that is shown.
            paragraphs = [" ".join(each.split()) for each in words.text.split("\n\n")]
            said = any(each in " ".join(named.split()) for each in paragraphs)
            assert said or boxed or words.text == "!", (still.name, words.text)
        for button in geometry.controls(stage.window):
            name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
            assert name, (still.name, button)


def test_no_two_controls_of_a_page_have_the_same_name(stage: Stage) -> None:
    for still in all_stills():
        stage.show(still)
        names = [thing.name for thing in stage.sight.things() if thing.touchable]
        assert len(names) == len(set(names)), (still.name, names)


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


def test_what_lies_under_a_page_is_not_read(stage: Stage) -> None:
    for still in one_of_each():
        stage.show(still)
        read = [t.name for t in stage.sight.things() if t.role is QAccessible.Role.Heading]
        seen = [w.text for w in geometry.visible_words(stage.window)]
        assert read[0] in seen
