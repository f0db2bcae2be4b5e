# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pictures of the window, taken when nothing moves, written on another thread."""

import asyncio
import os
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from ui.robot.stopwatch import FrameWatch, OwnWork

QUIET_SECONDS = 0.15  # a window that has drawn nothing for that long is at rest
PATIENCE_SECONDS = 1.5  # a running countdown draws for ever
LOOK_AGAIN_SECONDS = 0.02
LOWEST_PRIORITY = 19


class Album:
    """Numbered pictures in one folder; without a folder none, and no waiting for them either."""

    def __init__(
        self,
        window: QQuickWindow,
        folder: Path | None,
        frames: FrameWatch,
        own: OwnWork,
        before: int = 0,
    ) -> None:
        """`before`: so many pictures of the same day are there already."""
        self._before = before
        self._window = window
        self._folder = folder
        self._frames = frames
        self._own = own
        self._writer = ThreadPoolExecutor(1, "pictures", initializer=_step_back)
        self._writing: list[Future[None]] = []
        self.names: list[str] = []

    async def take(self, title: str, patience: float = PATIENCE_SECONDS) -> bool:
        """The window at rest, as `NN-title.png`; after `patience` seconds as it is.

        False: there are none to be taken.
        """
        if self._folder is None:
            return False
        await self._rest(patience)
        name = f"{self._before + len(self.names) + 1:02}-{title}.png"
        self._grab(self._folder / name)
        self.names.append(name)
        return True

    def take_failure(self) -> str:
        """The window as it is now, outside of the numbering; the picture's name."""
        if self._folder is None:
            return "none"
        self._grab(self._folder / "failed.png")
        return "failed.png"

    async def finish(self) -> None:
        """Wait until every picture is written; OSError if one couldn't be."""
        for writing in self._writing:
            await asyncio.wrap_future(writing)
        self._writer.shutdown()

    def _grab(self, path: Path) -> None:
        with self._own.counted():
            picture = self._window.grabWindow()
        self._writing.append(self._writer.submit(_save, picture, path))

    async def _rest(self, patience: float) -> None:
        asked = time.monotonic()
        limit = asked + patience
        while (now := time.monotonic()) < limit:
            if now - max(asked, self._frames.last_frame) >= QUIET_SECONDS:
                return
            await asyncio.sleep(LOOK_AGAIN_SECONDS)


def _step_back() -> None:
    """Packing pictures must not take the processor from the front that is being timed."""
    os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), LOWEST_PRIORITY)


def _save(picture: QImage, path: Path) -> None:
    """Raises OSError if it can't be written."""
    if not picture.save(str(path)):
        raise OSError(f"picture not written: {path.name}")
