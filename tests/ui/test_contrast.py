# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The measure by which texts and shapes stand out (checks/standing_out.py) is the standard's."""

import pytest
from PySide6.QtGui import QColor, QImage

from tests.ui import contrast
from tests.ui.checks.standing_out import TEXT


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
