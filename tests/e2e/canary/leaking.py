# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front that keeps what a person said, in every way in which one could: the search's control."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

PLACES = {
    "the screens' accessibility tree",
    "the screens' items",
    "the screens' clipboard",
    "the front's memory",
    "the station's memory",
    "another process's cmdline",
    "another process's environ",
    "another process's memory",
    "kiosk/home/kept.json",
    "kiosk/log/stationd.log",
    "/dev/shm/leak-",  # noqa: S108 - the very place that is searched
}
"""Where the control has to be found, as a find names it."""

SHARED = Path("/dev/shm")  # noqa: S108 - the very place that is searched
_inherited: list[str] = []


def shared_file(home: str) -> Path:
    """This kiosk's own, so that two at a time don't meet."""
    return SHARED / f"leak-{Path(home).parent.parent.name}"


def leak(said: str) -> None:
    """After the visit, before the end."""
    home = os.environ["HOME"]
    shared_file(home).write_text(said, "utf-8")
    sys.stderr.write(said + "\n")
    half = Path(home) / "half.json"
    half.write_text(said, "utf-8")
    half.rename(Path(home) / "kept.json")  # for the keeper, too


def hand_down(window: QQuickWindow) -> None:
    """What the one before has kept comes to the next: on a page, in the tree, on the clipboard."""
    kept = Path(os.environ["HOME"]) / "kept.json"
    if not kept.exists():
        return
    _inherited.append(kept.read_text("utf-8"))
    QGuiApplication.clipboard().setText(_inherited[-1])
    window.setTitle(_inherited[-1])
    for item in window.contentItem().findChildren(QQuickItem):
        if item.property("text") and not item.isVisible():
            item.setProperty("text", _inherited[-1])
            return
