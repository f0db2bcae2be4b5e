# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The one way to make the kiosk's window: `create_view`. Knows the engine, no visit and no loop.

A `QGuiApplication` must exist. The window is complete but hidden; the caller shows it
(`view.window.show()` or `showFullScreen()`).
"""

import os
from pathlib import Path

import PySide6.QtQuick  # noqa: F401  (without it the root object is a plain QWindow)
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, QTranslator, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from ui.viewmodels.front import Front
from ui.viewmodels.session import SessionViewModel

HERE = Path(__file__).parent
LANGUAGES = ("de", "en")
SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress}
)


class MissingTextsError(RuntimeError):
    """A translation isn't built; `python -m ui.translations.build` does that."""


class BrokenScreensError(RuntimeError):
    """The QML did not load; Qt's own messages say where."""


SIGNS_OF_REST = frozenset(
    {QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease}
)
READ_KEY = 0x01000031  # Qt.Key.Key_F2; to name it would load Qt's whole namespace


class TouchWatch(QObject):
    """Tells the session that somebody is there, whatever they touch, and that F2 wants to hear."""

    def __init__(self, session: SessionViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in SIGNS_OF_LIFE and self._session.touched():
            event.accept()  # else Qt would make a mouse press of it
            return True
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == READ_KEY and not event.isAutoRepeat():
                self._session.parts.ease.readPage()
        elif kind in SIGNS_OF_REST:
            self._session.released.emit()
        return super().eventFilter(watched, event)


class KioskView:
    """The window over one visit."""

    def __init__(self, front: Front, size: QSize, diagonal_inches: float, language: str) -> None:
        # Nothing is written beside the code, and nothing outlives the visit in a cache.
        os.environ["QML_DISABLE_DISK_CACHE"] = "1"
        load_fonts()
        self._translator = QTranslator()
        self._load_texts(language)
        self.session = SessionViewModel(front, language)
        self.session.languageWanted.connect(self.set_language)
        self._engine = QQmlApplicationEngine()
        self.session.setParent(self._engine)  # it must outlive the screens that look at it
        self._engine.addImportPath(str(HERE))
        self.window = self._load_window(size, diagonal_inches)
        self._watch = TouchWatch(self.session, self.window)
        self.window.installEventFilter(self._watch)

    @property
    def settled(self) -> bool:
        """The present page takes touches (a fraction of a second after it came)."""
        return self.session.settled

    def set_diagonal(self, inches: float) -> None:
        """The panel's true diagonal is known: all lengths follow."""
        self.window.setProperty("diagonalInches", inches)

    def set_language(self, code: str) -> None:
        """Show every text in this language: one of `LANGUAGES`."""
        self._load_texts(code)
        self.session.set_language(code)
        self._engine.retranslate()

    def close(self) -> None:
        """Take the window away, and the engine before the models that it looks at."""
        self.window.close()
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.removeTranslator(self._translator)  # no page is ever without its texts

    def _load_texts(self, code: str) -> None:
        if code not in LANGUAGES:
            raise MissingTextsError(code)
        file = HERE / "translations" / f"kiosk_{code}.qm"
        QCoreApplication.removeTranslator(self._translator)
        if not self._translator.load(str(file)):
            raise MissingTextsError(str(file))
        QCoreApplication.installTranslator(self._translator)

    def _load_window(self, size: QSize, diagonal_inches: float) -> QQuickWindow:
        panel = {"panelWidth": size.width(), "panelHeight": size.height()}
        self._load("Style/Panel.qml", panel | {"diagonalInches": diagonal_inches})
        # Not asked of the engine's `rootObjects`: to wrap any object but a window, PySide makes
        # Python enums of the whole Qt namespace, and the first frame waits 15 ms for that.
        created: list[QObject] = []
        self._engine.objectCreated.connect(lambda item, _: created.append(item))
        self._load("Main.qml", {"session": self.session})
        if not created or not isinstance(created[0], QQuickWindow):
            raise BrokenScreensError
        return created[0]

    def _load(self, file: str, properties: dict[str, object]) -> None:
        self._engine.setInitialProperties(properties)
        self._engine.load(QUrl.fromLocalFile(str(HERE / "Kiosk" / file)))


def create_view(
    controller: Front, size: tuple[int, int] | None, diagonal_inches: float, language: str
) -> KioskView:
    """The window over `controller`, hidden.

    `size` is in logical pixels, None for the whole screen; every length follows from it and from
    the panel's diagonal. Raises `MissingTextsError`, `BrokenScreensError`.
    """
    panel = QSize(*size) if size else QGuiApplication.primaryScreen().size()
    return KioskView(controller, panel, diagonal_inches, language)


def load_fonts() -> None:
    """Make our face known to Qt; letters that it lacks come from the system's fonts."""
    for file in sorted((HERE / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
