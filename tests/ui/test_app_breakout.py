# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""No key and no event leads out of the full screen; typing and moving the focus go on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui.shell.breakout import LockedDoor

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Recorder(QQuickWindow):
    """Writes down what gets through."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[Qt.Key] = []
        self.buttons: list[Qt.MouseButton] = []
        self.others: list[QEvent.Type] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(Qt.Key(event.key()))

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Close, QEvent.Type.ContextMenu}:
            self.others.append(event.type())
        if event.type() is QEvent.Type.MouseButtonPress:
            self.buttons.append(event.button())  # type: ignore[attr-defined]
        return super().event(event)


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[Recorder]:
    window = Recorder()
    window.resize(200, 100)
    door = LockedDoor(window)
    window.showFullScreen()
    qapp.processEvents()
    yield window
    door.open()
    window.close()
    qapp.processEvents()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F4, ALT),
        (Qt.Key.Key_F1, NONE),
        (Qt.Key.Key_F2, ALT),
        (Qt.Key.Key_F11, NONE),
        (Qt.Key.Key_F35, NONE),
        (Qt.Key.Key_Escape, NONE),
        (Qt.Key.Key_Tab, ALT),
        (Qt.Key.Key_Q, CTRL),
        (Qt.Key.Key_C, CTRL),
        (Qt.Key.Key_V, CTRL | SHIFT),
        (Qt.Key.Key_Delete, CTRL | ALT),
        (Qt.Key.Key_D, META),
        (Qt.Key.Key_Meta, NONE),
        (Qt.Key.Key_Menu, NONE),
        (Qt.Key.Key_Print, NONE),
        (Qt.Key.Key_SysReq, NONE),
        (Qt.Key.Key_Back, NONE),
        (Qt.Key.Key_LaunchMail, NONE),
    ],
)
def test_this_key_ends_at_the_door(
    window: Recorder, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(window, key, modifiers)
    assert window.keys == []


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_7, NONE),
        (Qt.Key.Key_K, SHIFT),
        (Qt.Key.Key_Space, NONE),
        (Qt.Key.Key_Tab, NONE),
        (Qt.Key.Key_Backtab, SHIFT),
        (Qt.Key.Key_Return, NONE),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
        (Qt.Key.Key_Backspace, NONE),
        (Qt.Key.Key_Left, NONE),
        (Qt.Key.Key_F2, NONE),
    ],
)
def test_typing_and_moving_go_on(
    window: Recorder, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(window, key, modifiers)
    assert window.keys == [key]


def test_the_window_does_not_close(window: Recorder, qapp: QGuiApplication) -> None:
    close = QCloseEvent()
    qapp.sendEvent(window, close)
    assert not close.isAccepted()
    assert not window.close()
    assert window.isVisible()
    assert window.others == []


def test_the_program_itself_may_close_it(qapp: QGuiApplication) -> None:
    window = Recorder()
    door = LockedDoor(window)
    window.show()
    door.open()
    assert window.close()
    assert not window.isVisible()


def test_there_is_no_context_menu(window: Recorder, qapp: QGuiApplication) -> None:
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5), NONE)
    qapp.sendEvent(window, menu)
    assert window.others == []


def test_the_left_button_alone_gets_through(window: Recorder) -> None:
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(window, button, NONE, QPoint(5, 5))
    assert window.buttons == []
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, NONE, QPoint(5, 5))
    assert window.buttons == [Qt.MouseButton.LeftButton]
