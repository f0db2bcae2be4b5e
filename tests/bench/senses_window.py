# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The windows of `senses`: `python -m tests.bench.senses_window 1280x800@15.4`, one JSON object.

The pages are the product's, over a visit that stands still, so that every control can be touched
without anything happening to the visit.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.geometry import is_a, visible_items
from tests.ui.stage import Stage
from ui.gallery.panels import Panel
from ui.gallery.states import Still
from ui.gallery.stills import one_of_each
from ui.viewmodels.settling import SETTLE_SECONDS

PATIENCE_MS = 2000
PAGE_ROUNDS = 5
BARE = """
import QtQuick
Window {{
    property bool changed: false
    width: {}; height: {}; visible: true
    Rectangle {{ anchors.fill: parent; color: area.pressed || changed ? 'black' : 'white' }}
    MouseArea {{ id: area; anchors.fill: parent }}
}}
"""


class UnseenError(RuntimeError):
    """Something was done and no frame came that shows it."""


def main() -> None:
    """Milliseconds of every touch and of every page, ours and the bare window's."""
    application = QGuiApplication(sys.argv[:1])
    panel = Panel.parse(sys.argv[1])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE.format(panel.width, panel.height).encode())
    finger = QTest.createTouchDevice()
    bare = Bare(engine.rootObjects()[0], finger)  # type: ignore[arg-type]
    stage = Stage(panel, "de")
    times = Senses(stage, bare, finger).times()
    sys.stdout.write(json.dumps(times) + "\n")
    stage.close()
    del application


class Bare:
    """The reference window."""

    def __init__(self, window: QQuickWindow, finger: QPointingDevice) -> None:
        self.window = window
        self._finger = finger
        self._centre = QPoint(window.width() // 2, window.height() // 2)
        self._changed = False

    def touch(self) -> float:
        """Milliseconds until the field shows it."""
        return touch(self.window, self._finger, self._centre)

    def change(self) -> float:
        """Milliseconds until the other colour is there."""
        self._changed = not self._changed
        change = partial(self.window.setProperty, "changed", self._changed)
        return until_frame(self.window, change)


class Senses:
    """Ours and the bare window, in turn."""

    def __init__(self, stage: Stage, bare: Bare, finger: QPointingDevice) -> None:
        self._stage = stage
        self._bare = bare
        self._finger = finger
        self._found: dict[str, list[float]] = {
            name: [] for name in ("touch", "bare_touch", "page", "bare_page")
        }

    def times(self) -> dict[str, list[float]]:
        for _ in range(PAGE_ROUNDS):
            for still in one_of_each():
                self._note("page", self._change(still), self._bare.change())
        for still in one_of_each():
            self._stage.show(still)
            for name in self._controls():
                self._stage.show(still)  # what the touch before has done is undone
                with suppress(UnseenError):  # what is marked already has nothing to show
                    self._note("touch", self._touch(name), self._bare.touch())
        return self._found

    def _note(self, what: str, ours: float, bare: float) -> None:
        self._found[what].append(ours)
        self._found[f"bare_{what}"].append(bare)

    def _controls(self) -> list[str]:
        """Whatever can be touched on the present page and has a name of its own."""
        names = [thing.name for thing in self._stage.sight.things() if thing.touchable]
        return [name for name in names if names.count(name) == 1]

    def _touch(self, name: str) -> float:
        return touch(self._stage.window, self._finger, self._stage.control(name).centre)

    def _change(self, still: Still) -> float:
        """A state that is the same page again needs no frame: another comes before."""
        stage = self._stage
        stage.front.clock.seconds += 2 * SETTLE_SECONDS
        return until_frame(stage.window, partial(stage.front.put, still.state), self._complete)

    def _complete(self) -> bool:
        """Nothing of what is seen is still being loaded."""
        images = [item for item in visible_items(self._stage.window) if is_a(item, "QQuickImage")]
        return all(_has_come(image) for image in images)


def _has_come(image: QQuickItem) -> bool:
    return image.property("source").isEmpty() or image.property("progress") == 1.0


def touch(window: QQuickWindow, finger: QPointingDevice, point: QPoint) -> float:
    """Milliseconds from the finger's touch to the frame that follows it; UnseenError."""
    pressed = QTest.touchEvent(window, finger)
    try:
        return until_frame(window, lambda: pressed.press(0, point).commit(False))
    finally:
        QTest.touchEvent(window, finger).release(0, point).commit()


def until_frame(
    window: QQuickWindow, do: Callable[[], object], complete: Callable[[], bool] = lambda: True
) -> float:
    """Milliseconds from `do` to the first frame after which all is there; UnseenError."""
    swapped: list[float] = []
    waiting = QEventLoop()

    def look() -> None:
        swapped.append(time.perf_counter())
        waiting.quit()

    window.frameSwapped.connect(look)
    begun = time.perf_counter()
    do()
    try:
        for _ in _frames(waiting):
            if complete():
                return (swapped[-1] - begun) * 1000
        raise UnseenError
    finally:
        window.frameSwapped.disconnect(look)


def _frames(waiting: QEventLoop) -> Iterator[None]:
    """One item a frame, until none comes for a while."""
    limit = QTimer(singleShot=True, interval=PATIENCE_MS)
    limit.timeout.connect(lambda: waiting.exit(1))
    while True:
        limit.start()
        if waiting.exec() != 0:
            return
        yield


if __name__ == "__main__":
    main()
