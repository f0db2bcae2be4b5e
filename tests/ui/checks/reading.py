# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every page says what it is and what can be done, without being seen."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible

from tests.ui.checks import Check
from tests.ui.stage import Stage
from ui.gallery.states import Still

# What is written on these keys is a sign; they say their whole word.
SIGNS = {"Aa", "EN", "DE", "!"}
MARKS = str.maketrans("", "", ",.")
ROLES = {
    QAccessible.Role.AlertMessage,
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Heading,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.RadioButton,
    QAccessible.Role.StaticText,
}


def one_heading(stage: Stage, _: Still) -> Iterator[str]:
    """It is read first: the keyboard begins there; and it belongs to what is seen."""
    headings = [t.name for t in stage.sight.things() if t.role is QAccessible.Role.Heading]
    if len(headings) != 1:
        yield f"{len(headings)} headings: {headings}"
    elif headings[0] not in {words.text for words in stage.words}:
        yield f"the heading {headings[0]!r} isn't to be seen"
    if [stage.focused] != headings:
        yield f"the keyboard begins at {stage.focused!r}"


def said_in_words(stage: Stage, _: Still) -> Iterator[str]:
    """What a button or a value row says is its own name; the letters in it aren't read twice."""
    named = [" ".join(thing.name.split()) for thing in stage.sight.things()]
    everything = " ".join(named)
    for words in stage.words:
        letters = words.text.translate(MARKS)
        boxed = len(letters) <= 1 or letters.isdigit()  # said by the field as a whole
        # Of a long text only the paragraphs of the page that is shown.
        paragraphs = [" ".join(each.split()) for each in words.text.split("\n\n")]
        said = any(each in everything for each in paragraphs)
        if not (said or boxed or words.text in SIGNS):
            yield f"{words.text!r} is not said"


def names_and_roles(stage: Stage, _: Still) -> Iterator[str]:
    for button in stage.controls:
        spoken = QAccessible.queryAccessibleInterface(button)
        if not spoken.text(QAccessible.Text.Name):
            yield f"{button} has no name"
        if "Press" not in spoken.actionInterface().actionNames():
            yield f"{button} can't be pressed by a screen reader"
    for thing in stage.sight.things():
        if thing.role not in ROLES:
            yield f"{thing} has a role that says nothing"


def names_differ(stage: Stage, _: Still) -> Iterator[str]:
    names = [thing.name for thing in stage.sight.things() if thing.touchable]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{name!r} is the name of several controls"


CHECKS: tuple[Check, ...] = (one_heading, said_in_words, names_and_roles, names_differ)
