# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every page in every state can be used by everybody: one walk for each panel and each look.

What is checked of each page is in checks/. A page or a state that is left out of the gallery makes
test_gallery.py red. What belongs to a picture alone is checked where the picture differs.
"""

from collections.abc import Sequence

import pytest

from kiosk.visit.state import Screen, VisitState
from tests.ui.checks import Check, keys, layout, offers, reading, standing_out
from tests.ui.checks.layout import FixedPlaces
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from ui.gallery.panels import PANELS, Panel
from ui.gallery.states import ROOM, Still
from ui.gallery.stills import all_stills, one_of_each

ELSEWHERE = VisitState(screen=Screen.GOODBYE)  # so that every page comes anew
STILLS = tuple(all_stills())
WORDS = (*layout.CHECKS, *reading.CHECKS)


def walk(
    stage: Stage, checks: Sequence[Check], stills: Sequence[Still] = STILLS
) -> tuple[list[str], FixedPlaces]:
    """What the checks say of every page in every state, and where lies what is on all of them."""
    fixed, faults = FixedPlaces(), []
    for still in stills:
        stage.front.put(ELSEWHERE)
        stage.show(still)
        fixed.note(stage)
        faults += [f"{still.name}: {said}" for check in checks for said in check(stage, still)]
    return faults, fixed


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_every_page_in_german(panel: Panel, make_stage: MakeStage) -> None:
    faults, fixed = walk(
        make_stage(panel), (*WORDS, *offers.CHECKS, *standing_out.CHECKS, *keys.CHECKS)
    )
    assert faults == []
    assert len(fixed.places) == 5
    assert fixed.moved() == []


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_every_page_in_english(panel: Panel, make_stage: MakeStage) -> None:
    faults, fixed = walk(make_stage(panel, "en"), WORDS)
    assert faults == []
    assert len(fixed.places) == 5
    assert fixed.moved() == []


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_every_page_in_large_text(panel: Panel, make_stage: MakeStage) -> None:
    stage = make_stage(panel)
    usual = capitals_of_questions(stage)
    stage.session.parts.ease.setLarge(True)
    faults, _ = walk(stage, layout.CHECKS)
    assert faults == []
    assert capitals_of_questions(stage) > 1.09 * usual


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_the_button_that_reads_again_has_its_place(panel: Panel, make_stage: MakeStage) -> None:
    stage = make_stage(panel)
    stage.session.parts.ease.setReadAloud(True)
    faults, _ = walk(stage, (*WORDS, *keys.CHECKS), one_of_each())
    assert faults == []


def test_every_page_in_strong_contrast(make_stage: MakeStage) -> None:
    """On the smallest panel: the colours are the same on all."""
    stage = make_stage(PANELS[1])
    stage.session.parts.ease.setStrongContrast(True)
    faults, _ = walk(stage, (*layout.CHECKS, *standing_out.CHECKS))
    assert faults == []


def capitals_of_questions(stage: Stage) -> float:
    stage.put(ROOM)
    return next(w.capitals for w in layout.shown_words(stage) if w.text.endswith("?"))
