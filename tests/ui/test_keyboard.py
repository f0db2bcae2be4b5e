# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Everything works without touching the screen, and shows where the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.visit.events import InflateTouched
from kiosk.visit.state import Screen, VisitState
from tests.ui.stage import Stage
from ui.gallery.states import FOUND, REVIEW, SEATED

PRESSURE_ROW = "Blutdruck: 142,5\u00a0/\u00a088,5 mmHg, gemessen, Puls 70,5. Ändern"
EASE = "Sprache und Bedienung"


def order(stage: Stage, steps: int) -> list[str]:
    names = []
    for _ in range(steps):
        stage.key(Qt.Key.Key_Tab)
        names.append(stage.focused)
    return names


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (
            SEATED,
            ["Heute nicht messen", "Messung starten", "Hilfe", "Zurück", EASE, "English"],
        ),
        (
            FOUND,
            [
                "Nein, das ist nicht mein Termin",
                "Ja, das stimmt",
                "Hilfe",
                "Zurück",
                EASE,
                "English",
            ],
        ),
        (REVIEW, [PRESSURE_ROW, "Ja, speichern", "Hilfe", EASE, "English"]),
    ],
    ids=["measure", "appointment", "review"],
)
def test_tab_goes_from_the_page_to_its_action_to_help(
    stage: Stage, state: VisitState, expected: list[str]
) -> None:
    stage.put(state)
    assert order(stage, len(expected)) == expected
    stage.key(Qt.Key.Key_Tab)
    assert stage.focused == expected[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_once(stage: Stage, key: Qt.Key) -> None:
    stage.put(SEATED)
    stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Tab)
    stage.key(key)
    assert stage.front.events == [InflateTouched()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_held_key_presses_once(stage: Stage, key: Qt.Key) -> None:
    stage.put(SEATED)
    stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Tab)
    QTest.keyPress(stage.window, key)
    for _ in range(3):
        QTest.simulateEvent(
            stage.window, True, key.value, Qt.KeyboardModifier.NoModifier, "", True, -1
        )
    QTest.keyRelease(stage.window, key)
    assert stage.front.events == [InflateTouched()]


def test_the_focus_is_shown_for_the_keyboard_and_not_for_the_finger(stage: Stage) -> None:
    stage.put(SEATED)
    assert len(stage.rings()) == 0
    stage.key(Qt.Key.Key_Tab)
    assert len(stage.rings()) == 1
    stage.tap("Hilfe")
    assert len(stage.rings()) == 0


def test_code_and_birth_date_take_a_real_keyboard(stage: Stage) -> None:
    stage.put(VisitState(screen=Screen.CODE))
    stage.type("k7mo0p")  # o and 0 are in no code
    stage.key(Qt.Key.Key_Backspace)
    stage.type("P")
    assert stage.session.parts.code.property("boxes")[:5] == [*"K7MP", ""]
    stage.put(VisitState(screen=Screen.BIRTH_DATE))
    stage.type("17.4")  # a point is not needed; there is no fortieth month
    assert stage.session.parts.birth_date.property("day") == "17"
    assert stage.session.parts.birth_date.property("month") == "04"
