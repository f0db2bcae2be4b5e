# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Put every state before the real window and keep a picture of each."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage

from kiosk.visit.answers import Vital
from kiosk.visit.state import VisitState
from ui.gallery.panels import Panel
from ui.gallery.states import Still
from ui.gallery.still import StillFront
from ui.gallery.stills import all_stills
from ui.view import KioskView, create_view

SETTLE_MS = 60  # drawings are loaded beside the page


def draw(panel: Panel, language: str, only: str, folder: Path) -> None:
    """Write NUMBER-NAME.png for every still whose name begins with `only`."""
    folder.mkdir(parents=True, exist_ok=True)
    front = StillFront()
    view = create_view(front, (panel.width, panel.height), panel.inches, language)
    view.window.show()
    for number, still in enumerate(all_stills(), start=1):
        if still.name.startswith(only):
            picture_of(view, front, still).save(str(folder / f"{number:02}-{still.name}.png"))
    view.close()


def picture_of(view: KioskView, front: StillFront, still: Still) -> QImage:
    """The page at rest."""
    show_still(view, front, still)
    rest = QEventLoop()
    QTimer.singleShot(SETTLE_MS, rest.quit)
    rest.exec()
    return view.window.grabWindow()


def show_still(view: KioskView, front: StillFront, still: Still) -> None:
    """The state, with what was typed in it before its problem, if any, was said."""
    front.put(VisitState())
    unsaid = replace(still.state, code="", code_problem=None, birth_date_problem=None)
    front.put(replace(unsaid, by_hand_problem=None))
    parts = view.session.parts
    for key in still.typed:
        parts.code.press(key)
        parts.birth_date.press(key)
        parts.vitals.press(key)
    front.put(still.state)
    for live in still.seen:
        front.see(still.state.vital or Vital.OXIMETRY, live)
