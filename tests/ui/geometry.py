# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where things are drawn in the scene, whichever component drew them."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMetaObject, QObject, QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.gallery.panels import Panel

MM_AN_INCH = 25.4
CAPITALS_PER_EM = 0.668


def pixels_per_mm(panel: Panel) -> float:
    """From the panel's data, not from the theme that is being tested."""
    return float((panel.width**2 + panel.height**2) ** 0.5 / (panel.inches * MM_AN_INCH))


@dataclass(frozen=True)
class Words:
    """A text that is to be seen: its letters' box, and how high its capitals are in pixels."""

    text: str
    box: QRectF
    room: QRectF
    capitals: float
    cut: bool
    item: QQuickItem


def visible_items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """All items that are drawn, parents first."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            yield item
            waiting.extend(item.childItems())


def all_items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """All items, drawn or not."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(item.childItems())


def is_drawn(item: QQuickItem) -> bool:
    """It is visible, and no parent makes it transparent."""
    parent: QQuickItem | None = item
    while parent is not None and parent.opacity() > 0:
        parent = parent.parentItem()
    return parent is None and item.isVisible()


def is_a(item: QObject, name: str) -> bool:
    """The item's class, or one above it, is `name`: of C++, or the name of a QML file."""
    meta = item.metaObject()
    known = _kinds.get(meta.className())
    if known is None:
        known = _kinds[meta.className()] = frozenset(_names(meta))
    return name in known


# What a class is, by its name: Qt numbers the classes of QML files, so that each name is one class.
_kinds: dict[str, frozenset[str]] = {}


def _names(meta: QMetaObject | None) -> Iterator[str]:
    while meta is not None:
        yield meta.className().partition("_QML")[0]
        meta = meta.superClass()


def visible_words(window: QQuickWindow) -> list[Words]:
    """Every text with letters in it."""
    texts = [item for item in visible_items(window) if is_a(item, "QQuickText")]
    return [words(item) for item in texts if str(item.property("text")).strip()]


def words(item: QQuickItem) -> Words:
    """What a Text item shows, in scene coordinates, without what a page of a long text hides."""
    width = float(item.property("contentWidth"))
    height = float(item.property("contentHeight"))
    x = (item.width() - width) * before(item, "effectiveHorizontalAlignment")
    y = (item.height() - height) * before(item, "verticalAlignment")
    font: QFont = item.property("font")
    return Words(
        text=str(item.property("text")),
        box=clipped(item, item.mapRectToScene(QRectF(x, y, width, height))),
        room=item.mapRectToScene(QRectF(0, 0, item.width(), item.height())),
        capitals=font.pixelSize() * CAPITALS_PER_EM,
        cut=bool(item.property("truncated")),
        item=item,
    )


def before(item: QQuickItem, alignment: str) -> float:
    """Which share of the room left over lies before the letters: 0, a half or all of it."""
    context = QQmlEngine.contextForObject(item)
    assert context is not None
    flag = Qt.AlignmentFlag(QQmlExpression(context, item, alignment).evaluate()[0])
    if flag in (Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter):
        return 0.5
    return 1.0 if flag in (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignBottom) else 0.0


def clipped(item: QQuickItem, box: QRectF) -> QRectF:
    """The part of `box` that no parent cuts off."""
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            box = box.intersected(
                parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height()))
            )
        parent = parent.parentItem()
    return box


def controls(window: QQuickWindow) -> list[QQuickItem]:
    """Everything that can be pressed."""
    return [item for item in visible_items(window) if is_a(item, "QQuickAbstractButton")]


def scene_box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def belongs_to(item: QQuickItem, owner: QQuickItem) -> bool:
    """`item` is drawn by `owner` itself."""
    parent: QQuickItem | None = item
    while parent is not None and parent is not owner:
        parent = parent.parentItem()
    return parent is owner


def lies_in(item: QQuickItem, name: str) -> bool:
    """One of its parents is a `name`."""
    parent = item.parentItem()
    while parent is not None and not is_a(parent, name):
        parent = parent.parentItem()
    return parent is not None


def overlap(one: QRectF, other: QRectF, allowed: float) -> bool:
    """They share more than `allowed` pixels in both directions."""
    shared = one.intersected(other)
    return shared.width() > allowed and shared.height() > allowed
