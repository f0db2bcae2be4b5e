# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A long text that is read page by page, and where its pages end."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


def page_breaks(paragraphs: Sequence[int], room: int) -> list[list[int]]:
    """[first line, lines] of every page, for paragraphs of so many lines, an empty one between.

    As few pages of at most `room` lines as can be, and of these the ones that are most alike.
    Only a paragraph that is longer than a page is divided.
    """
    pages = _filled(paragraphs, room)
    for closer in range(room - 1, max((n for n in paragraphs if n <= room), default=room) - 1, -1):
        tighter = _filled(paragraphs, closer, room)
        if len(tighter) > len(pages):
            break
        pages = tighter
    return pages


def _filled(paragraphs: Sequence[int], room: int, whole: int = 0) -> list[list[int]]:
    """Page after page filled up to `room` lines; a paragraph over `whole` lines is divided."""
    pages: list[list[int]] = []
    line = 0
    for lines in paragraphs:
        if pages and line + lines - pages[-1][0] <= room:
            pages[-1][1] = line + lines - pages[-1][0]
        else:
            step = max(room, whole)
            pages += [[at, min(step, line + lines - at)] for at in range(line, line + lines, step)]
        line += lines + 1
    return pages


@QmlElement
class PagedViewModel(QObject):
    """Which page of a text is shown; how many there are depends on the panel."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._language = ""
        self._page = 0

    def put(self, text: str, language: str) -> None:
        """Put this text before the patient, from its first page on."""
        if (text, language) != (self._text, self._language):
            self._text, self._language = text, language
            self._turn_to(0)

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(int, notify=changed)
    def page(self) -> int:
        """Of the text, from 0."""
        return self._page

    @Slot(list, int, result=list)
    def pages(self, paragraphs: list[float], room: int) -> list[list[int]]:
        """`page_breaks`; numbers come from QML as floats, and none before the first layout."""
        return page_breaks([int(lines) for lines in paragraphs], max(1, room)) or [[0, 0]]

    @Slot()
    def readOn(self) -> None:
        self._turn_to(self._page + 1)

    @property
    def at_start(self) -> bool:
        """Nothing of the text lies before this page."""
        return self._page == 0

    def turn_back(self) -> bool:
        """One page back; False on the first."""
        if self._page == 0:
            return False
        self._turn_to(self._page - 1)
        return True

    def _turn_to(self, page: int) -> None:
        self._page = page
        self.changed.emit()
