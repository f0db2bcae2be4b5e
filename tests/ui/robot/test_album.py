# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pictures are numbered in order, taken at rest, and paid for by the robot."""

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow

from ui.robot.album import Album
from ui.robot.stopwatch import FrameWatch, OwnWork


def run(qapp: QGuiApplication, work: Coroutine[Any, Any, Any]) -> None:
    with qasync.QEventLoop(qapp, already_running=False) as loop:
        loop.run_until_complete(work)


@pytest.fixture
def own() -> OwnWork:
    return OwnWork()


@pytest.fixture
def album(scene: QQuickWindow, tmp_path: Path, own: OwnWork) -> Album:
    return Album(scene, tmp_path, FrameWatch(scene), own)


async def take(album: Album, *titles: str, **options: float) -> None:
    for title in titles:
        await album.take(title, **options)
    await album.finish()


def mover(picture: Path) -> int:
    """The column of the black square's left edge in the bottom row."""
    image = QImage(str(picture))
    return next(x for x in range(image.width()) if image.pixelColor(x, 479).lightness() < 50)


def test_pictures_are_numbered(qapp: QGuiApplication, album: Album, tmp_path: Path) -> None:
    run(qapp, take(album, "welcome", "code"))
    assert album.names == ["01-welcome.png", "02-code.png"]
    assert sorted(path.name for path in tmp_path.iterdir()) == album.names
    assert QImage(str(tmp_path / "02-code.png")).width() == 640


def test_a_picture_is_taken_when_nothing_moves_any_more(
    qapp: QGuiApplication, album: Album, scene: QQuickWindow, tmp_path: Path
) -> None:
    scene.setProperty("moving", True)
    run(qapp, take(album, "moved"))
    assert mover(tmp_path / "01-moved.png") == 600


def test_what_moves_for_longer_than_a_hurried_picture_waits_is_taken_as_it_is(
    qapp: QGuiApplication, album: Album, scene: QQuickWindow, tmp_path: Path
) -> None:
    scene.setProperty("moving", True)
    run(qapp, take(album, "moving", patience=0.1))
    assert mover(tmp_path / "01-moving.png") < 600


def test_the_time_of_a_grab_is_the_robots_own(
    qapp: QGuiApplication, album: Album, own: OwnWork
) -> None:
    run(qapp, take(album, "welcome"))
    assert own.within(0.0, float("inf")) > 0.0


def test_a_folder_that_cannot_be_written_is_an_error(
    qapp: QGuiApplication, scene: QQuickWindow, own: OwnWork, tmp_path: Path
) -> None:
    album = Album(scene, tmp_path / "missing", FrameWatch(scene), own)
    with pytest.raises(OSError, match=r"01-welcome\.png"):
        run(qapp, take(album, "welcome"))


def test_without_a_folder_there_are_no_pictures(
    qapp: QGuiApplication, scene: QQuickWindow, own: OwnWork
) -> None:
    album = Album(scene, None, FrameWatch(scene), own)
    run(qapp, take(album, "welcome"))
    assert album.names == []
    assert album.take_failure() == "none"


def test_a_failure_has_its_own_picture(qapp: QGuiApplication, album: Album, tmp_path: Path) -> None:
    assert album.take_failure() == "failed.png"
    run(qapp, album.finish())
    assert (tmp_path / "failed.png").exists()
    assert album.names == []
