# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A window over a still visit, with the finger and the keys of a patient."""

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.visit.state import VisitState
from tests.ui.geometry import Words, all_items, controls, is_a, is_drawn, visible_words
from ui.gallery.draw import show_still
from ui.gallery.panels import Panel
from ui.gallery.states import Still
from ui.gallery.still import StillFront
from ui.robot.sight import Sight, Thing
from ui.view import create_view
from ui.viewmodels.settling import SETTLE_SECONDS

PATIENCE_MS = 60_000


class Stage:
    """Everything that happens here happens at once: the clock stands still unless it is moved."""

    def __init__(self, panel: Panel, language: str) -> None:
        self.panel = panel
        self.front = StillFront()
        self.view = create_view(self.front, (panel.width, panel.height), panel.inches, language)
        self.window = self.view.window
        self.session = self.view.session
        self.sight = Sight(self.window)
        self._words: list[Words] | None = None
        self._controls: list[QQuickItem] | None = None
        self._rings: list[QQuickItem] | None = None
        self._finger = QTest.createTouchDevice()
        self.window.show()
        self._make_all_pages()
        self.settle()

    def _make_all_pages(self) -> None:
        """As on a machine that has been on for some seconds."""
        self.window.setProperty("loaded", len(list(self.session.property("pages"))))
        pages = [
            child for child in self.window.contentItem().childItems() if is_a(child, "QQuickLoader")
        ]
        patience = QDeadlineTimer(PATIENCE_MS)
        while missing := [page.property("source") for page in pages if not page.property("item")]:
            assert not patience.hasExpired(), missing  # a page that doesn't load never will
            QGuiApplication.processEvents()

    def settle(self) -> None:
        """Let all be loaded and drawn, and the page stand long enough for a touch to count."""
        self._words = self._controls = self._rings = None
        self.front.clock.seconds += 2 * SETTLE_SECONDS
        QGuiApplication.processEvents()
        drawn = QEventLoop()
        self.window.frameSwapped.connect(drawn.quit)
        self.window.update()
        drawn.exec()
        self.window.frameSwapped.disconnect(drawn.quit)

    def put(self, state: VisitState) -> None:
        """The visit is in this state."""
        self.front.put(state)
        self.settle()

    def show(self, still: Still) -> None:
        """A state with what was typed in it."""
        show_still(self.view, self.front, still)
        self.settle()

    def control(self, name: str) -> Thing:
        """The one thing of this name that can be touched; raises AssertionError."""
        found = self.sight.control(name)
        seen = [str(thing) for thing in self.sight.things()]
        assert found is not None, f"no single control {name!r} among {seen}"
        return found

    @property
    def centre(self) -> QPoint:
        """Of the window; no button lies there on the pages where a test uses it."""
        return QPoint(self.panel.width // 2, self.panel.height // 2)

    @property
    def focused(self) -> str:
        """The accessible name of what has the keyboard."""
        item = QAccessible.queryAccessibleInterface(self.window.activeFocusItem())
        return item.text(QAccessible.Text.Name) if item is not None else ""

    def rings(self) -> list[QQuickItem]:
        """The rings that show where the keyboard is, of the page that last settled."""
        if self._rings is None:
            self._rings = [item for item in all_items(self.window) if is_a(item, "FocusRing")]
        return [ring for ring in self._rings if is_drawn(ring)]

    @property
    def words(self) -> list[Words]:
        """Every text with letters in it, as the page stood when it last settled."""
        if self._words is None:
            self._words = visible_words(self.window)
        return self._words

    @property
    def controls(self) -> list[QQuickItem]:
        """Everything that can be pressed, as the page stood when it last settled."""
        if self._controls is None:
            self._controls = controls(self.window)
        return self._controls

    def press(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self._finger).press(0, point, self.window).commit()

    def move(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self._finger).move(0, point, self.window).commit()

    def release(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self._finger).release(0, point, self.window).commit()

    def tap(self, name: str) -> None:
        """Touch a control, by its accessible name."""
        point = self.control(name).centre
        self.press(point)
        self.release(point)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.window, character)

    def close(self) -> None:
        self.view.close()
