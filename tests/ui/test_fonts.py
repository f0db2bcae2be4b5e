# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The faces that are committed."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

import ui
from tests.ui.geometry import CAPITALS_PER_EM
from ui.view import load_fonts

FONTS = Path(ui.__file__).parent / "fonts"
FAMILY = "Atkinson Hyperlegible Next"
LETTERS = "ABCXYZabcxyzÄÖÜäöüßẞÇĞİÖŞÜçğıöşüĄĆĘŁŃÓŚŹŻąćęłńóśźż0123456789–—…„“”’/:,.%°"


@pytest.mark.parametrize(("style", "weight"), [("Regular", 400), ("Bold", 700)])
def test_a_face(style: str, weight: int) -> None:
    font = TTFont(FONTS / f"AtkinsonHyperlegibleNext-{style}.ttf")
    present = font.getBestCmap()
    assert [letter for letter in LETTERS if ord(letter) not in present] == []
    assert font["OS/2"].usWeightClass == weight
    assert font["OS/2"].sCapHeight / font["head"].unitsPerEm == CAPITALS_PER_EM
    assert font["name"].getDebugName(1) == FAMILY
    assert font["name"].getDebugName(2) == style
    assert "tnum" in {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}


def test_the_licence_is_beside_them() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")


def test_qt_finds_both_faces(qapp: QGuiApplication) -> None:
    load_fonts()
    assert set(QFontDatabase.styles(FAMILY)) >= {"Regular", "Bold"}
    assert QFontInfo(QFont(FAMILY, 20, QFont.Weight.Bold)).weight() == QFont.Weight.Bold
