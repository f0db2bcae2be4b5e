# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What holds for every QML file: typed, small, no colour, no size and no control of its own."""

import re
from pathlib import Path

import pytest

import ui
from kiosk.visit.state import Overlay, Screen
from ui.lint_qml import lint
from ui.viewmodels.way import page_name

UI = Path(ui.__file__).parent
QML = sorted((UI / "Kiosk").rglob("*.qml"))
VALUES = ("Theme.qml", "Colours.qml")
OUTSIDE_THEME = [file for file in QML if not file.name.endswith(VALUES)]
OUTSIDE_CONTROLS = [file for file in QML if file.parent.name != "Controls"]

COLOUR = re.compile(
    r"#[0-9A-Fa-f]{3,8}\b|Qt\.(rgba|hsla|lighter|darker)|color\s*:\s*\"(?!transparent)"
)
LENGTHS = (
    r"width|height|x|y|radius|spacing|pixelSize|pointSize|\w*[mM]argins?|\w*[pP]adding|"
    r"topMargin|strokeWidth|lineHeight|implicitWidth|implicitHeight|interval|duration"
)
# A length that is a number of its own; 0 and shares of another length are none.
PIXELS = re.compile(rf"\b({LENGTHS})\s*:\s*-?(?!0\b)\d+(\.\d+)?\s*(//.*)?$")
RAW = re.compile(
    r"^\s*(Rectangle|MouseArea|TapHandler|TextInput|TextEdit|T\.\w+|Button)\s*\{", re.M
)
FUNCTION = re.compile(r"(function \w+\([^)]*\)[^{]*|=>\s*)\{(.*?)\n?\s*\}", re.S)
IDLE_INTERVAL = "interval: 40"  # between two pages that are made ahead; nobody sees it


def test_the_view_models_are_used_as_they_are_typed() -> None:
    result = lint(QML, UI)
    assert result.stdout + result.stderr == ""
    assert result.returncode == 0


def test_a_wrong_name_is_noticed(tmp_path: Path) -> None:
    wrong = tmp_path / "Wrong.qml"
    wrong.write_text(
        "import QtQuick\nimport Kiosk.Models\nText {\n"
        "    required property SessionViewModel session\n"
        "    text: session.code.nosuch\n}\n",
        "utf-8",
    )
    result = lint([wrong], UI)
    assert result.returncode != 0
    assert "nosuch" in result.stderr


@pytest.mark.parametrize("file", OUTSIDE_THEME, ids=lambda file: file.stem)
def test_colours_and_sizes_are_the_themes(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    own = [line for line in lines if COLOUR.search(line) or PIXELS.search(line)]
    assert [line.strip() for line in own if IDLE_INTERVAL not in line] == []


def test_the_search_for_own_sizes_finds_them() -> None:
    assert PIXELS.search("    width: 20")
    assert PIXELS.search("    anchors.leftMargin: 3.5 // so")
    assert not PIXELS.search("    topPadding: 0")
    assert COLOUR.search('    color: "white"')
    assert COLOUR.search("    color: '#fff'")
    assert not COLOUR.search('    fillColor: "transparent"')


@pytest.mark.parametrize("file", OUTSIDE_CONTROLS, ids=lambda file: file.stem)
def test_only_the_component_library_draws_controls(file: Path) -> None:
    assert RAW.findall(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", QML, ids=lambda file: file.stem)
def test_files_and_functions_are_short(file: Path) -> None:
    text = file.read_text("utf-8")
    assert len(text.splitlines()) <= 200
    bodies = [found.group(2) for found in FUNCTION.finditer(text)]
    assert all(len(body.strip().splitlines()) <= 5 for body in bodies)


@pytest.mark.parametrize("file", QML, ids=lambda file: file.stem)
def test_no_context_and_no_object_names(file: Path) -> None:
    text = file.read_text("utf-8")
    assert "objectName" not in text
    assert "pragma Singleton" not in text or file.name == "Theme.qml"


def test_every_screen_has_its_page() -> None:
    wanted = {f"{page_name(item.value)}Screen.qml" for item in (*Screen, *Overlay)}
    pages = {file.name for file in QML if file.name.endswith("Screen.qml")}
    assert pages == wanted


@pytest.mark.parametrize("folder", ["Controls", "Screens", "Style"])
def test_every_file_is_listed_in_its_module(folder: str) -> None:
    listed = (UI / "Kiosk" / folder / "qmldir").read_text("utf-8")
    for file in (UI / "Kiosk" / folder).glob("*.qml"):
        assert f"{file.stem} 1.0 {file.name}" in listed


def test_loading_writes_nothing_beside_the_code(stage: object) -> None:
    assert list(UI.rglob("*.qmlc")) == []
