# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The locked door: keys and events with which a person could leave the full screen.

It names what may pass, not what may not: a keyboard that somebody plugs in can type, move the
focus and press what has it, and nothing else. The compositor's own keys are locked by packaging.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow

KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
MOUSE_EVENTS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
NEVER = frozenset(
    {
        QEvent.Type.Close,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.Shortcut,
    }
)


class LockedDoor(QObject):
    """Filters the events of one window for as long as it lives.

    On the window alone, not on the application: there the filter would run for every event of
    every object, and each run costs a change from C++ to Python.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def open(self) -> None:
        """Let the program itself close the window."""
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's interface
        """True: the event ends here."""
        kind = event.type()
        if kind in NEVER:
            event.ignore()  # a close event that isn't ignored closes all the same
            return True
        if kind in KEY_EVENTS and isinstance(event, QKeyEvent):
            from ui.shell.keys import may_pass  # noqa: PLC0415 - not before the first frame

            return not may_pass(event)
        if kind in MOUSE_EVENTS and isinstance(event, QMouseEvent):
            return event.button().name != "LeftButton"  # Qt's namespace would take 15 ms
        return False
