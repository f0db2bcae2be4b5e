# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Collects garbage on the GUI thread alone.

Python collects on whichever thread happens to allocate. A worker thread that seals a record would
then free Qt objects that only the GUI thread may touch, and the process would crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 2000
YOUNG = 1  # generations 0 and 1; what lives longer goes with the process, after one visit


class GuiGarbage(QObject):
    """From its making on; what is loaded by then stays, and is never looked at again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        gc.collect(YOUNG)
