# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What holds for every drawing: few shapes, the theme's colours, one line weight, Qt draws it."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import ui

KIOSK = Path(ui.__file__).parent / "Kiosk"
PICTURES = sorted((KIOSK / "pictures").glob("*.svg"))

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {SVG + name for name in ("svg", "g", "path", "circle", "ellipse")}
# The width of the line by the size of the drawing: about 1 mm where the drawing stands.
WEIGHTS = {(190, 150): "1.5", (146, 99): "1.5", (48, 48): "2", (24, 24): "2.2"}


def elements(file: Path) -> list[ET.Element]:
    return list(ET.parse(file).iter())  # noqa: S314 - our own files


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_only_plain_shapes(file: Path) -> None:
    """No text (fonts), no filter, mask or style sheet: Qt's renderer ignores some of them."""
    assert {element.tag for element in elements(file)} <= SHAPES


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_the_colours_are_the_themes(file: Path) -> None:
    world = "Dark" if file.stem.endswith("-dark") else "Light"
    values = (KIOSK / "Style" / f"{world}Colours.qml").read_text("utf-8")
    used = {element.get(name) for element in elements(file) for name in ("fill", "stroke")}
    for colour in used - {None, "none"}:
        assert f'"{colour}"' in values


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_one_line_weight(file: Path) -> None:
    root = elements(file)[0]
    _, _, width, height = map(int, root.attrib["viewBox"].split())
    assert root.get("stroke-width") == WEIGHTS[width, height]


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_qt_draws_it(file: Path, qapp: QGuiApplication) -> None:
    renderer = QSvgRenderer(str(file))
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    drawn = sum(image.pixelColor(x, y).alpha() > 0 for x in range(60) for y in range(60))
    assert drawn > 60 * 60 / 20


def test_every_picture_that_a_page_names_is_there() -> None:
    named = set()
    for page in KIOSK.rglob("*.qml"):
        named |= set(re.findall(r"pictures/([\w-]+\.svg)", page.read_text("utf-8")))
    assert named
    assert named <= {file.name for file in PICTURES}
