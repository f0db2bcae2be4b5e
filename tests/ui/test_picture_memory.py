# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A drawing takes a megabyte and more: only the present page holds its own."""

from collections.abc import Iterator

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.ui.geometry import is_a
from tests.ui.stage import PATIENCE_MS, Stage
from ui.gallery.stills import all_stills

LARGE = 150  # pixels; what stands in buttons is smaller


def images(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every image below `item`, whether it is to be seen or not."""
    if is_a(item, "QQuickImage"):
        yield item
    for child in item.childItems():
        yield from images(child)


def large_images_held(stage: Stage) -> list[QQuickItem]:
    found = images(stage.window.contentItem())
    return [image for image in found if image.implicitHeight() > LARGE]


def test_no_page_but_the_present_one_holds_its_drawings(stage: Stage) -> None:
    (arm,) = [still for still in all_stills() if still.name == "arm"]
    stage.show(arm)
    patience = QDeadlineTimer(PATIENCE_MS)
    while len(held := large_images_held(stage)) != 2:  # left and right
        assert not patience.hasExpired(), [image.property("source") for image in held]
        QGuiApplication.processEvents()
    assert all(image.isVisible() for image in held)
