# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the window says: its accessibility tree, as a screen reader gets it, made a `PageText`.

The tree is the page in reading order, then what is on every page: the way back, help, the header.
Of these only what can be touched is said.
"""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.speech.page_text import PageText, Wording

TOUCHABLE = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.Link,
        QAccessible.Role.RadioButton,
    }
)
OF_A_PAGE = {
    QAccessible.Role.AlertMessage: "notes",
    QAccessible.Role.Heading: "headline",
    QAccessible.Role.StaticText: "texts",
    QAccessible.Role.EditableText: "moving",
    QAccessible.Role.ProgressBar: "moving",
}


class PageSight:
    """Looks at one window; a look takes some milliseconds."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def wording(self) -> Wording:
        """In the language that the window is in now."""
        return Wording(*self._window.property("wording"))

    def page(self) -> PageText:
        """What is to be seen now; empty as long as the page is being made."""
        QAccessible.setActive(True)
        found: dict[str, dict[str, None]] = {}  # in order, nothing twice
        root = QAccessible.queryAccessibleInterface(self._window)
        for kind, text in self._said(root) if root else ():
            found.setdefault(kind, {})[text] = None
        return PageText(**{kind: tuple(texts) for kind, texts in found.items()})

    def _said(self, parent: QAccessibleInterface) -> Iterator[tuple[str, str]]:
        chosen = self.wording().chosen
        page = self._present_page()
        for item in _visible(parent):
            name = item.text(QAccessible.Text.Name)
            if item.role() in TOUCHABLE:
                # Keys say themselves; a keyboard of them would never end.
                if len(name) > 1 and not name.isdigit() and not item.state().disabled:
                    yield "touches", chosen.replace("%1", name) if _is_chosen(item) else name
            elif name and item.role() in OF_A_PAGE and _is_of(page, item):
                value = item.text(QAccessible.Text.Description).strip()
                yield OF_A_PAGE[item.role()], f"{name}: {value}" if value else name

    def _present_page(self) -> QQuickItem | None:
        pages = self._window.contentItem().childItems()
        return next((p for p in pages if p.inherits("QQuickLoader") and p.isVisible()), None)


def _visible(parent: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What is below, in reading order; the parts of what has a name are in that name."""
    for index in range(parent.childCount()):
        child = parent.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            if not child.text(QAccessible.Text.Name):
                yield from _visible(child)


def _is_chosen(item: QAccessibleInterface) -> bool:
    """As our controls say it: Qt takes the tick back from a button that it can't check itself."""
    control = item.object()
    return bool(control and (control.property("chosen") or control.property("on")))


def _is_of(page: QQuickItem | None, item: QAccessibleInterface) -> bool:
    thing = item.object()
    return page is not None and isinstance(thing, QQuickItem) and page.isAncestorOf(thing)
