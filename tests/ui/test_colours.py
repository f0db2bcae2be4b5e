# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The three sets of colours can be seen, and the right one is shown.

Sources: WCAG 2.2, 1.4.6 (7 : 1 for text) and 1.4.11 (3 : 1 for what bounds a control).
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import ui
from kiosk.visit.state import Overlay
from tests.ui.stage import Stage
from ui.gallery.states import ROOM

STYLE = Path(ui.__file__).parent / "Kiosk" / "Style"
SETS = ("Light", "Strong", "Dark")
TEXTS = [
    *((ink, ground) for ink in ("ink", "soft", "spruce", "clay") for ground in ("paper", "card")),
    ("actionInk", "spruce"),
    ("actionInk", "clay"),
    ("mossInk", "moss"),
    ("ink", "sand"),
    ("amberInk", "amber"),
]
BOUNDS = [(edge, ground) for edge in ("edge", "spruce") for ground in ("paper", "card")]


def colours(name: str) -> dict[str, QColor]:
    text = (STYLE / f"{name}Colours.qml").read_text("utf-8")
    return {role: QColor(value) for role, value in re.findall(r'(\w+): "(#\w{6})"', text)}


def contrast(one: QColor, other: QColor) -> float:
    """Of WCAG: from 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", SETS)
def test_texts_and_edges_stand_out(name: str) -> None:
    found = colours(name)
    assert [p for p in TEXTS if contrast(found[p[0]], found[p[1]]) < 7] == []
    assert [p for p in BOUNDS if contrast(found[p[0]], found[p[1]]) < 3] == []


def test_strong_contrast_is_stronger_wherever_text_stands() -> None:
    light, strong = colours("Light"), colours("Strong")
    for ink, ground in TEXTS:
        usual = contrast(light[ink], light[ground])
        assert contrast(strong[ink], strong[ground]) > usual, (ink, ground)


def ground(stage: Stage) -> str:
    stage.settle()
    picture = stage.window.grabWindow()
    return picture.pixelColor(2, picture.height() - 2).name()


def test_the_ground_shows_whose_world_it_is(stage: Stage) -> None:
    stage.put(ROOM)
    assert ground(stage) == colours("Light")["paper"].name()
    stage.session.parts.ease.setStrongContrast(True)
    assert ground(stage) == colours("Strong")["paper"].name()
    for overlay in (Overlay.PIN, Overlay.ATTENDANT):
        stage.put(replace(ROOM, overlay=overlay))
        assert ground(stage) == colours("Dark")["paper"].name()
    stage.put(ROOM)
    assert ground(stage) == colours("Strong")["paper"].name()
