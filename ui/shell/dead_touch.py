# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""While an attendant cleans the screen, no touch and no key reaches anything behind it.

Every event of finger, pen, mouse and keyboard ends here, before the window sees it. What began in
that time ends here too: a cloth that still lies on the glass, or on a key, presses nothing when the
screen comes to life again.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QWindow

from kiosk.visit.state import Overlay, VisitState
from ui.shell.opening import OpeningVisit

_T = QEvent.Type
BEGINS = frozenset({_T.TouchBegin, _T.MouseButtonPress, _T.MouseButtonDblClick, _T.TabletPress})
ENDS = frozenset({_T.TouchEnd, _T.TouchCancel, _T.MouseButtonRelease, _T.TabletRelease})
POINTER = (
    BEGINS
    | ENDS
    | {
        _T.TouchUpdate,
        _T.MouseMove,
        _T.TabletMove,
        _T.Wheel,
        _T.NativeGesture,
        _T.Enter,
        _T.HoverEnter,
        _T.HoverMove,
        _T.HoverLeave,
        _T.TabletEnterProximity,
        _T.TabletLeaveProximity,
    }
)
KEYS = frozenset({_T.KeyPress, _T.KeyRelease, _T.ShortcutOverride, _T.Shortcut, _T.InputMethod})
DROPS = frozenset({_T.DragEnter, _T.DragMove, _T.DragLeave, _T.Drop, _T.ContextMenu})
EATEN = POINTER | KEYS | DROPS


class DeadTouch(QObject):
    """Follows the visit. On the window only while it is needed: each event costs a change from C++
    to Python."""

    def __init__(self, window: QWindow, visit: OpeningVisit) -> None:
        super().__init__(window)
        self._window = window
        self._dead = False
        self._pressing = False  # a touch or button that went down here is still down
        self._keys: set[int] = set()  # keys that went down here, and are still down
        visit.subscribe(self._follow)

    def _follow(self, state: VisitState) -> None:
        dead = state.overlay is Overlay.SCREEN_CLEANING
        if dead and not self._dead:
            self._pressing, self._keys = False, set()
            self._window.installEventFilter(self)  # the last one installed is asked first
        self._dead = dead
        self._leave_if_over()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's interface
        """True: the event ends here."""
        kind = event.type()
        if kind not in EATEN:
            return False
        eaten = self._dead or self._is_left_over(event)
        if eaten:
            self._note(event)
            event.accept()  # else Qt makes a mouse's press of a touch, a shortcut of a key
        self._leave_if_over()
        return eaten

    def _is_left_over(self, event: QEvent) -> bool:
        """Of what went down while the screen was dead."""
        if isinstance(event, QKeyEvent):
            again = event.type() is not _T.KeyPress or event.isAutoRepeat()
            return event.key() in self._keys and again
        if event.type() in BEGINS:
            self._pressing = False  # its end got lost
        return self._pressing and event.type() in POINTER

    def _note(self, event: QEvent) -> None:
        kind = event.type()
        if kind in BEGINS:
            self._pressing = True
        elif kind in ENDS:
            self._pressing = False
        elif kind is _T.KeyPress and isinstance(event, QKeyEvent):
            self._keys.add(event.key())
        elif kind is _T.KeyRelease and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self._keys.discard(event.key())

    def _leave_if_over(self) -> None:
        if not self._dead and not self._pressing and not self._keys:
            self._window.removeEventFilter(self)
