# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every text stands out 7:1 and everything that can be pressed 3:1, in the picture as drawn.

WCAG 2.2: 1.4.6 (7:1) for all that is read, 1.4.11 (3:1) for shapes that say what can be pressed.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage

from tests.ui import contrast, geometry
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from ui.gallery.panels import PANELS, Panel
from ui.gallery.stills import all_stills

TEXT = 7.0
SHAPE = 3.0
LINK = "LinkButton_"  # its underlined words say what it is, and they are tested as words
AROUND_MM = 1.0  # wider than any edge's line


def weak_texts(stage: Stage, image: QImage) -> Iterator[str]:
    for words in geometry.visible_words(stage.window):
        found = contrast.of_text(image, words.box)
        if found < TEXT:
            yield f"{words.text!r} stands out {found:.1f}:1"


def weak_shapes(stage: Stage, image: QImage) -> Iterator[str]:
    around = AROUND_MM * geometry.pixels_per_mm(stage.panel)
    for control in geometry.controls(stage.window):
        if control.metaObject().className().startswith(LINK):
            continue
        found = contrast.of_edge(image, geometry.scene_box(control), around)
        if found < SHAPE:
            yield f"{control.property('text')!r} stands out {found:.1f}:1"


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_everything_stands_out(panel: Panel, make_stage: MakeStage) -> None:
    stage = make_stage(panel)
    faults = []
    for still in all_stills():
        stage.show(still)
        image = stage.window.grabWindow()
        faults += [f"{still.name}: {said}" for said in weak_texts(stage, image)]
        faults += [f"{still.name}: {said}" for said in weak_shapes(stage, image)]
    assert faults == []


def test_grey_on_grey_is_found() -> None:
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#FAF6EE"))
    assert contrast.of_text(image, image.rect().toRectF()) == 1.0
    for x in range(20, 60):
        for y in range(10, 30):
            image.setPixelColor(x, y, QColor("#8A8170"))
    assert 3.0 < contrast.of_text(image, image.rect().toRectF()) < TEXT


def test_the_ratio_is_the_one_of_the_standard() -> None:
    assert contrast.ratio((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast.ratio((0x17, 0x22, 0x1F), (0xFA, 0xF6, 0xEE)) == pytest.approx(15.2, abs=0.1)
