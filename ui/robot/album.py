# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pictures of the window, taken when nothing moves, written on another thread."""

import asyncio
import time
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from ui.robot.stopwatch import FrameWatch, OwnWork

QUIET_SECONDS = 0.15  # a window that has drawn nothing for that long is at rest
PATIENCE_SECONDS = 1.5  # a running countdown draws for ever
LOOK_AGAIN_SECONDS = 0.02


class Album:
    """Numbered pictures in one folder."""

    def __init__(
        self, window: QQuickWindow, folder: Path, frames: FrameWatch, own: OwnWork
    ) -> None:
        self._window = window
        self._folder = folder
        self._frames = frames
        self._own = own
        self.names: list[str] = []

    async def take(self, title: str, patience: float = PATIENCE_SECONDS) -> None:
        """The window at rest, as `NN-title.png`; after `patience` seconds as it is.

        Raises OSError if it can't be written.
        """
        await self._rest(patience)
        name = f"{len(self.names) + 1:02}-{title}.png"
        with self._own.counted():
            picture = self._window.grabWindow()
        await asyncio.to_thread(_save, picture, self._folder / name)
        self.names.append(name)

    async def take_failure(self) -> Path:
        """The window as it is now, outside of the numbering."""
        path = self._folder / "failed.png"
        await asyncio.to_thread(_save, self._window.grabWindow(), path)
        return path

    async def _rest(self, patience: float) -> None:
        asked = time.monotonic()
        limit = asked + patience
        while (now := time.monotonic()) < limit:
            if now - max(asked, self._frames.last_frame) >= QUIET_SECONDS:
                return
            await asyncio.sleep(LOOK_AGAIN_SECONDS)


def _save(picture: QImage, path: Path) -> None:
    """Raises OSError if it can't be written."""
    if not picture.save(str(path)):
        raise OSError(f"picture not written: {path.name}")
