# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where the window goes, how large the panel is, and when its first frame is out."""

import math

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtQuick import QQuickWindow

# A screen that is switched off never asks for a frame; the cuff's stop must not wait for it.
FIRST_FRAME_MS = 2000
USUAL_DIAGONAL = 21.5  # inches; the panel that the product is designed on
BELIEVABLE_INCHES = (7.0, 60.0)  # monitors and projectors report centimetres, zeros or 16 x 9


def panel_diagonal(screen: QScreen) -> float:
    """Inches as the panel reports them, or the usual panel where that can't be true."""
    size = screen.physicalSize()
    inches = math.hypot(size.width(), size.height()) / 25.4
    low, high = BELIEVABLE_INCHES
    return inches if low <= inches <= high else USUAL_DIAGONAL


def show(window: QQuickWindow, size: QSize | None) -> bool:
    """Full screen, or a plain window of `size`; True once its first frame is on the screen."""
    if size is None:
        window.showFullScreen()
    else:
        window.setMinimumSize(size)
        window.setMaximumSize(size)
        window.show()
    return _wait_for_frame(window)


def _wait_for_frame(window: QQuickWindow) -> bool:
    waiting = QEventLoop()
    window.frameSwapped.connect(waiting.quit)
    limit = QTimer(singleShot=True, interval=FIRST_FRAME_MS)
    limit.timeout.connect(waiting.quit)
    limit.start()
    waiting.exec()
    window.frameSwapped.disconnect(waiting.quit)
    return limit.isActive()
