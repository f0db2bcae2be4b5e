# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What else the layout must bear, beside every page in every state (test_every_page.py)."""

import pytest

from tests.ui.checks import layout
from tests.ui.conftest import MakeStage
from ui.gallery.panels import PANELS, Panel
from ui.gallery.states import REVIEW
from ui.gallery.still import StillPlace

LONG_PLACE = StillPlace(name="Gesundheitsraum Langenwolschendorf")


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_a_long_name_of_the_place_fits(panel: Panel, make_stage: MakeStage) -> None:
    stage = make_stage(panel)
    stage.front.profile = LONG_PLACE
    stage.put(REVIEW)
    assert layout.faults(stage) == []
