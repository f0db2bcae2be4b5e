# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A voice that only writes down what it is to say."""

from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from ui.speech.voice import Utterance

PATIENCE_MS = 20_000


class Notebook:
    """Implements `Speaker`."""

    def __init__(self, qtbot: QtBot, settle_ms: int) -> None:
        self.said: list[Utterance] = []
        self.hushed = 0
        self._qtbot = qtbot
        self._settle_ms = settle_ms

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)

    def hush(self) -> None:
        self.hushed += 1

    @property
    def texts(self) -> list[str]:
        return [each.text for each in self.said]

    def hears(self, count: int) -> str:
        """The newest of exactly so many texts."""
        self._qtbot.waitUntil(lambda: len(self.said) >= count, timeout=PATIENCE_MS)
        assert len(self.said) == count, self.texts
        return self.texts[-1]

    def hears_nothing_new(self, count: int) -> None:
        """Also when everything has settled."""
        rest = QEventLoop()
        QTimer.singleShot(2 * self._settle_ms + 20, rest.quit)
        rest.exec()
        assert len(self.said) == count, self.texts
