# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Put every state before the real window and keep a picture of each."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

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


class Typed(Protocol):
    """A model that takes keys."""

    def press(self, key: str, /) -> None: ...


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
    rest()
    while not any(
        page.property("present") and page.isVisible()
        for page in view.window.contentItem().childItems()
    ):
        rest()  # the page is being made
    return view.window.grabWindow()


def rest() -> None:
    """Let the window work for a moment."""
    moment = QEventLoop()
    QTimer.singleShot(SETTLE_MS, moment.quit)
    moment.exec()


def show_still(view: KioskView, front: StillFront, still: Still) -> None:
    """The state, with what was typed in it before its problem, if any, was said."""
    front.put(VisitState())
    unsaid = replace(still.state, code="", code_problem=None)
    front.put(
        replace(unsaid, birth_date_problem=None, insurance_problem=None, by_hand_problem=None)
    )
    parts = view.session.parts
    asking = parts.asking.parts
    fields: tuple[Typed, ...] = (
        parts.code,
        parts.birth_date,
        asking.insurance,
        asking.callback,
        asking.words,
        parts.vitals,
    )
    for key in still.typed:
        for field in fields:
            field.press(key)
    front.put(still.state)
    for live in still.seen:
        front.see(still.state.vital or Vital.OXIMETRY, live)
