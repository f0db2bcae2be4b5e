# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot's finger: real touch events, from a touch device that Qt takes for one."""

import asyncio

from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

PRESS_SECONDS = 0.06  # a light tap; slow fingers are a matter of the controls' own tests


class Finger:
    """One finger on one window."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device = QTest.createTouchDevice()

    async def tap(self, point: QPoint) -> None:
        """Touch and let go, without letting the test library run Qt's events in between.

        It would run the event loop inside of this task, and with it other tasks: asyncio forbids
        that.
        """
        QTest.touchEvent(self._window, self._device, False).press(0, point).commit(False)
        await asyncio.sleep(PRESS_SECONDS)
        QTest.touchEvent(self._window, self._device, False).release(0, point).commit(False)
