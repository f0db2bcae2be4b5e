# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the robot sees: the accessibility tree of the window, as a screen reader gets it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

TOUCHABLE = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.Link,
        QAccessible.Role.RadioButton,
    }
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One visible thing: what it is, what it is called, and where it lies in the window, pixels."""

    role: QAccessible.Role
    name: str
    place: QRect
    enabled: bool

    @property
    def centre(self) -> QPoint:
        return self.place.center()

    @property
    def touchable(self) -> bool:
        return self.enabled and self.role in TOUCHABLE

    def __str__(self) -> str:
        off = "" if self.enabled else " (off)"
        return f"{self.role.name} {self.name!r}{off}"


class Sight:
    """Looks at one window. Looking takes milliseconds: it is the robot's time, not the kiosk's."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        QAccessible.setActive(True)

    def things(self) -> list[Thing]:
        """Everything with a name that is to be seen now, in the tree's order.

        What is hidden is left out with all that is in it, and what lies outside the window.
        """
        root = QAccessible.queryAccessibleInterface(self._window)
        return [] if root is None else list(self._below(root))

    def control(self, *names: str) -> Thing | None:
        """The one control with one of these names that can be touched now."""
        found = [thing for thing in self.things() if thing.touchable and thing.name in names]
        return found[0] if len(found) == 1 else None

    def _below(self, parent: QAccessibleInterface) -> Iterator[Thing]:
        for index in range(parent.childCount()):
            child = parent.child(index)
            if child is None or not child.isValid() or child.state().invisible:
                continue
            thing = self._thing(child)
            if thing.name and thing.place.isValid():
                yield thing
            yield from self._below(child)

    def _thing(self, item: QAccessibleInterface) -> Thing:
        state = item.state()
        place = item.rect()
        place.moveTopLeft(self._window.mapFromGlobal(place.topLeft()))
        return Thing(
            role=item.role(),
            name=item.text(QAccessible.Text.Name),
            place=place.intersected(QRect(QPoint(), self._window.size())),
            enabled=not state.disabled,
        )
