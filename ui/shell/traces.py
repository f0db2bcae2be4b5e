# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a new front finds of the visit before on its own side, before anybody is told to begin.

It takes away what it can reach, the clipboard and the choices at the door, and then looks. What it
can't say of a thing it doesn't say: the station takes silence for no.
"""

from typing import Protocol

from PySide6.QtGui import QClipboard

from kiosk.visit.api import Trace
from kiosk.visit.state import VisitState
from ui.viewmodels.session import SessionViewModel

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class Shown(Protocol):
    """The visit that the screens follow."""

    @property
    def state(self) -> VisitState: ...


class TracesLook:
    """Once for each front: what the person does later is no trace."""

    def __init__(self, clipboard: QClipboard, session: SessionViewModel, visit: Shown) -> None:
        self._clipboard = clipboard
        self._session = session
        self._visit = visit
        self._gone: tuple[str, ...] | None = None

    def gone(self) -> tuple[str, ...]:
        """Of everything that a front can look for, what is not there."""
        if self._gone is None:
            self._take_away()
            self._gone = tuple(trace.value for trace, gone in self._found().items() if gone)
        return self._gone

    def _take_away(self) -> None:
        for mode in _MODES:
            self._clipboard.clear(mode)
        self._session.forget_choices()

    def _found(self) -> dict[Trace, bool]:
        ease, state = self._session.parts.ease, self._visit.state
        return {
            Trace.CLIPBOARD: not any(self._clipboard.text(mode) for mode in _MODES),
            # Without a baseline of its own a session says nothing: whatever is there is older.
            Trace.DEVICE_MEMORIES: not (state.readings or state.results or state.inflations),
            Trace.VOLUME: ease.has_usual_volume and not ease.readAloud,
            Trace.CONTRAST: not ease.strongContrast,
            Trace.LANGUAGE: self._session.property("language") == self._session.usual_language,
            Trace.ZOOM: not ease.large,
        }
