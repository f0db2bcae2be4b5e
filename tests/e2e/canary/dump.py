# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every text that a front holds in its window: the accessibility tree, items, models, clipboard.

Also of what isn't to be seen: pages that are loaded ahead, models behind them.
"""

from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QMetaProperty, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QClipboard, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

SPOKEN = (
    *(QAccessible.Text.Name, QAccessible.Text.Description),
    *(QAccessible.Text.Value, QAccessible.Text.Help),
)
TEXTS = frozenset({"QString", "QStringList", "QVariantList", "QVariant", "PyObject"})


def dump(window: QQuickWindow, models: QObject) -> dict[str, list[str]]:
    """By the place where it was found."""
    root = QAccessible.queryAccessibleInterface(window)
    clipboard = QGuiApplication.clipboard()
    modes = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
    return {
        "accessibility tree": [] if root is None else list(_spoken(root)),
        "items": list(_texts(window, *_items(window.contentItem()))),
        "models": list(_texts(models, *models.findChildren(QObject))),
        "clipboard": [clipboard.text(mode) for mode in modes],
    }


def _spoken(item: QAccessibleInterface) -> Iterator[str]:
    yield from filter(None, map(item.text, SPOKEN))
    for index in range(item.childCount()):
        child = item.child(index)
        if child is not None and child.isValid():
            yield from _spoken(child)


def _items(parent: QQuickItem) -> Iterator[QQuickItem]:
    for item in parent.childItems():
        yield item
        yield from _items(item)


def _texts(*objects: QObject) -> Iterator[str]:
    known: dict[str, list[QMetaProperty]] = {}
    for each in objects:
        meta = each.metaObject()
        name = meta.className()
        if name not in known:
            known[name] = [found for found in _properties(meta) if found.typeName() in TEXTS]
        for found in known[name]:
            yield from _plain(found.read(each))


def _properties(meta: QMetaObject) -> Iterator[QMetaProperty]:
    yield from filter(QMetaProperty.isReadable, map(meta.property, range(meta.propertyCount())))


def _plain(value: object) -> Iterator[str]:
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _plain(each)
