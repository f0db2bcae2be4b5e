# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The station hears of clean hands once in a visit, and nothing of who it was."""

import pytest

from kiosk.hands_told import HandsTold
from kiosk.station.client import StationGone
from kiosk.visit.state import Screen, VisitState
from tests.kiosk.visit.fakes import settled


@pytest.mark.parametrize(
    ("screens", "seconds"),
    [
        ((Screen.HANDS, Screen.REASON), [30]),
        ((Screen.HANDS, Screen.HANDS_REASON, Screen.REASON), [0]),
        ((Screen.HANDS, Screen.HANDS_REASON, Screen.HANDS, Screen.REASON), [30]),
        ((Screen.HANDS, Screen.REASON, Screen.HANDS, Screen.REASON), [30]),
        ((Screen.HANDS, Screen.GOODBYE), []),
        ((Screen.WARNINGS, Screen.REASON), []),
    ],
)
async def test_by_the_page_that_was_left(screens: tuple[Screen, ...], seconds: list[int]) -> None:
    told: list[int] = []

    async def tell(rubbed: int) -> None:
        told.append(rubbed)

    hands = HandsTold(tell)
    for screen in screens:
        hands.see(VisitState(screen=screen))
        await settled()
    assert told == seconds


async def test_a_lost_line_harms_nobody() -> None:
    async def tell(rubbed: int) -> None:
        raise StationGone

    hands = HandsTold(tell)
    for screen in (Screen.HANDS, Screen.REASON):
        hands.see(VisitState(screen=screen))
        await settled()
