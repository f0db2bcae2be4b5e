# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every page offers is what the visit takes there."""

from collections.abc import Iterator
from datetime import date

from kiosk.visit.events import BackTouched
from kiosk.visit.flow import advance
from kiosk.visit.flow_step import VisitRules
from kiosk.visit.state import PANEL, Overlay
from tests.ui.checks import Check
from tests.ui.stage import Stage
from ui.gallery.states import NOW, Still

RULES = VisitRules(
    rest_seconds=300.0,
    pause_seconds=60.0,
    idle_warning_seconds=30.0,
    language="de",
    today=date(2026, 3, 17),
)
WITHOUT_HELP = PANEL | {Overlay.HELP, Overlay.SCREEN_CLEANING}


def the_way_back(stage: Stage, still: Still) -> Iterator[str]:
    taken = advance(still.state, BackTouched(), NOW, RULES).state is not still.state
    if (stage.sight.control("Zurück") is not None) is not taken:
        yield f"back is {'not ' if taken else ''}offered"


def help_everywhere(stage: Stage, still: Still) -> Iterator[str]:
    """On every page of the patient but its own."""
    without = still.state.overlay in WITHOUT_HELP
    if (stage.sight.control("Hilfe") is None) is not without:
        yield f"help is {'' if without else 'not '}offered"


CHECKS: tuple[Check, ...] = (the_way_back, help_everywhere)
