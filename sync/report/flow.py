# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Headings, facts and tables that flow over as many pages as they need."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import segno

from sync.report.pdf import HEIGHT, WIDTH, Face, Page

_LEFT, _TOP, _BOTTOM = 16.0, 18.0, HEIGHT - 18.0  # mm
_RIGHT = WIDTH - _LEFT
_BODY = 9.0  # points
_LEADING = 0.46  # mm of line for each point of type
_BREAK = "|"  # a new line in a fact or a column's name
_CODE_SIZE = 54.0  # mm
_QUIET = 4  # modules of white around a QR code (ISO/IEC 18004)


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in mm."""

    name: str
    width: float
    right: bool = False


class Flow:
    """Written from top to bottom; `running` stands at the foot of every page."""

    def __init__(self, face: Face, running: str) -> None:
        self._face = face
        self._running = running
        self._pages: list[Page] = []
        self._y = 0.0
        self._page = self._new_page()

    def finish(self) -> list[Page]:
        """The pages, numbered."""
        for number, page in enumerate(self._pages, 1):
            page.line(_LEFT, HEIGHT - 13, _RIGHT, 0.1, 0.6)
            page.text(_LEFT, HEIGHT - 9, self._running, 8)
            page.text(_RIGHT, HEIGHT - 9, f"Seite {number} von {len(self._pages)}", 8, right=True)
        return self._pages

    def title(self, text: str) -> None:
        self._y += 4
        self._page.text(_LEFT, self._y, text, 24, bold=True)
        self._y += 5

    def heading(self, text: str, room: float = 20) -> None:
        """`room`: mm that must be left under it, or it goes to the next page."""
        self._need(room)
        self._y += 9
        self._page.text(_LEFT, self._y, text, 12.5, bold=True)
        self._y += 2.5

    def paragraph(self, text: str, size: float = _BODY, grey: float = 0) -> None:
        """Broken over lines between words."""
        for line in self._broken(text, size, _RIGHT - _LEFT):
            self._down(size * _LEADING)
            self._page.text(_LEFT, self._y, line, size, grey=grey)
        self._y += 0.8

    def facts(self, facts: Mapping[str, str]) -> None:
        """Name and value."""
        for name, value in facts.items():
            for number, line in enumerate(value.split(_BREAK)):
                self._down(5.2)
                if number == 0:
                    self._page.text(_LEFT, self._y, name, 10, bold=True)
                self._page.text(_LEFT + 32, self._y, line, 10)

    def facts_beside_code(self, facts: Mapping[str, str], code: str) -> None:
        """With a QR code to their right."""
        self._need(_CODE_SIZE)
        top = self._y
        self._code(code, _RIGHT - _CODE_SIZE, top - 4)
        self._y += 1
        self.facts(facts)
        self._y = max(self._y, top + _CODE_SIZE - 4)

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A cell more than there are columns is a remark below its row; a row of two cells with
        more columns is one that says the same of all of them."""
        self._columns(columns)
        for row in rows:
            remarks = list(self._remarks(columns, row))
            if self._y + 5.2 + 4 * len(remarks) > _BOTTOM:
                self._new()
                self._columns(columns)
            self._row(columns, row[: len(columns)])
            for line in remarks:
                self._y += 3.9
                self._page.text(_LEFT + columns[0].width + 1, self._y, line, 8, grey=0.3)
            self._y += 1.4
            self._page.line(_LEFT, self._y, _RIGHT, 0.1, 0.75)
        self._y += 2.5

    # --- inside -----------------------------------------------------------------------------------

    def _remarks(self, columns: Sequence[Column], row: Sequence[str]) -> Iterator[str]:
        for remark in row[len(columns) :]:
            yield from self._broken(remark, 8, _RIGHT - _LEFT - columns[0].width)

    def _columns(self, columns: Sequence[Column]) -> None:
        lines = max(column.name.count(_BREAK) + 1 for column in columns)
        height = 3.6 * lines + 2.4
        self._need(height + 8)
        self._y += 2
        self._page.box(_LEFT, self._y, _RIGHT - _LEFT, height, 0.92)
        for column, x in _places(columns):
            for number, line in enumerate(reversed(column.name.split(_BREAK))):
                y = self._y + height - 2 - 3.6 * number
                self._page.text(x, y, line, 8, bold=True, right=column.right)
        self._y += height

    def _row(self, columns: Sequence[Column], row: Sequence[str]) -> None:
        self._y += 4.4
        for (column, x), text in zip(_places(columns), row, strict=False):
            fitting = self._fitting(text, column.width - 2)
            if len(row) < len(columns) and column is not columns[0]:
                self._page.text(_LEFT + columns[0].width + 1, self._y, text, _BODY, grey=0.3)
            else:
                self._page.text(x, self._y, fitting, _BODY, right=column.right)

    def _fitting(self, text: str, width: float) -> str:
        """Shortened, and visibly so, where a column is too narrow."""
        while self._page.width(text, _BODY) > width:
            text = text.removesuffix("…")[:-1] + "…"
        return text

    def _broken(self, text: str, size: float, width: float) -> Iterator[str]:
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and self._page.width(longer, size) > width:
                yield line
                longer = word
            line = longer
        yield line

    def _code(self, text: str, x: float, y: float) -> None:
        matrix = segno.make_qr(text, error="m").matrix
        module = _CODE_SIZE / (len(matrix) + 2 * _QUIET)
        for row, modules in enumerate(matrix, _QUIET):
            for begin, end in _dark(modules):
                place = x + (begin + _QUIET) * module, y + row * module
                # A hair higher, so that no renderer leaves a white line between two rows.
                self._page.box(*place, (end - begin) * module, module * 1.02, 0)

    def _need(self, height: float) -> None:
        if self._y + height > _BOTTOM:
            self._new()

    def _down(self, height: float) -> None:
        self._need(height)
        self._y += height

    def _new(self) -> None:
        self._page = self._new_page()

    def _new_page(self) -> Page:
        page = Page(self._face)
        self._pages.append(page)
        self._y = _TOP
        return page


def _places(columns: Sequence[Column]) -> Iterator[tuple[Column, float]]:
    """Where each column's text begins, or ends if it stands right."""
    x = _LEFT
    for column in columns:
        yield column, x + column.width - 1 if column.right else x + 1
        x += column.width


def _dark(modules: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of dark modules: fewer boxes, and no seams between them."""
    begin = None
    for place, dark in enumerate((*modules, 0)):
        if dark and begin is None:
            begin = place
        elif not dark and begin is not None:
            yield begin, place
            begin = None
