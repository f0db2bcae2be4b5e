# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The tool that draws every page."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.visit.answers import ByHandProblem, HelpReason, HelpStage, SkipReason
from kiosk.visit.api import Contact, DeviceFault
from kiosk.visit.state import CodeProblem, Overlay, Problem, Readiness, Screen, Timing, Way
from ui.gallery.draw import draw
from ui.gallery.panels import PANELS, Panel
from ui.gallery.stills import all_stills


def test_every_value_that_changes_a_page_has_its_still() -> None:
    states = [still.state for still in all_stills()]
    assert {state.screen for state in states} == set(Screen)
    assert {state.overlay for state in states} == {None, *Overlay}
    assert {state.readiness for state in states} == set(Readiness)
    assert {state.code_problem for state in states} == {None, *CodeProblem}
    assert {state.problem for state in states} == {None, *Problem}
    assert {state.cuff_fault for state in states} == {None, *DeviceFault}
    assert {mark for state in states for mark in state.timing} == set(Timing)
    assert {state.way for state in states} == {None, *Way}
    assert {state.meter_fault for state in states} == {None, *DeviceFault}
    assert {state.by_hand_problem for state in states} == {None, *ByHandProblem}
    assert {state.help for state in states} == {None, *HelpStage}
    assert {state.help_reason for state in states} == set(HelpReason)
    assert {result.skipped for state in states for result in state.results} >= {None, *SkipReason}
    assert {live.contact for still in all_stills() for live in still.seen} == set(Contact)
    names = [still.name for still in all_stills()]
    assert len(names) == len(set(names))


def test_pictures_are_drawn(qapp: QGuiApplication, tmp_path: Path) -> None:
    draw(PANELS[1], "de", "goodbye-saved", tmp_path)
    (file,) = tmp_path.iterdir()
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1280, 800)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1280, 9) for y in range(0, 800, 9)}
    assert {"#faf6ee", "#134e45"} <= colours


def test_a_panel_is_read_and_written_alike() -> None:
    for panel in PANELS:
        assert Panel.parse(str(panel)) == panel
    with pytest.raises(ValueError, match="invalid literal"):
        Panel.parse("large@12")
