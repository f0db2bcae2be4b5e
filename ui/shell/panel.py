# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Fits the window to the room's panel once the signed site profile is there."""

from typing import Any

from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.visit.state import VisitState
from ui.shell.opening import OpeningVisit


class PanelFitting:
    """Listens to the visit until the profile is known, then gives the window the panel's true size.

    Nobody can have begun before that, so nothing moves under anyone's finger. The profile knows the
    panel better than the panel itself, whose own answer is often wrong or missing.
    """

    def __init__(self, window: QQuickWindow, visit: OpeningVisit) -> None:
        self._window = window
        self._visit = visit
        self._fitted = False
        visit.subscribe(self._follow)

    def _follow(self, _: VisitState) -> None:
        place = self._visit.profile
        engine = qmlEngine(self._window)
        if self._fitted or place is None or engine is None:
            return
        theme: Any = engine.singletonInstance("Kiosk.Style", "Theme")
        theme.setProperty("diagonalInches", place.diagonal_inches)
        self._fitted = True
