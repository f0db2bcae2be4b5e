# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Fits the window to the room's panel once the signed site profile is there."""

from kiosk.visit.state import VisitState
from ui.shell.opening import OpeningVisit
from ui.view import KioskView


class PanelFitting:
    """Listens to the visit until the profile is known, then gives the window the panel's true size.

    Nobody can have begun before that, so nothing moves under anyone's finger. The profile knows the
    panel better than the panel itself, whose own answer is often wrong or missing.
    """

    def __init__(self, view: KioskView, visit: OpeningVisit) -> None:
        self._view = view
        self._visit = visit
        self._fitted = False
        visit.subscribe(self._follow)

    def _follow(self, _: VisitState) -> None:
        place = self._visit.profile
        if place is not None and not self._fitted:
            self._fitted = True
            self._view.set_diagonal(place.diagonal_inches)
