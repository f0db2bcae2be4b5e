# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which keys may pass the locked door. Loaded at the first key: Qt's namespace takes 15 ms."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

MOVING_KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_F2,  # reads the page aloud
    }
)
HARMLESS_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def may_pass(event: QKeyEvent) -> bool:
    """Does this key only type, move the focus, or want to hear the page?"""
    if event.modifiers() & ~HARMLESS_MODIFIERS:
        return False
    return event.key() in MOVING_KEYS or (event.text().isprintable() and event.text() != "")
