# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which things of the room the station hears of, and that it hears of each."""

from dataclasses import replace

import pytest

from kiosk.in_use import InUse, in_use
from kiosk.station.client import StationGone
from kiosk.visit.answers import Vital
from kiosk.visit.state import Screen, VisitState
from tests.kiosk.visit.fakes import settled

TAKING = VisitState(screen=Screen.TAKING)


@pytest.mark.parametrize(
    ("state", "item"),
    [
        (VisitState(), None),
        (VisitState(screen=Screen.ARM), None),
        (VisitState(screen=Screen.REST), "cuff"),  # on the arm, and not inflated yet
        (VisitState(screen=Screen.INFLATING), "cuff"),
        (TAKING, None),
        (replace(TAKING, vital=Vital.OXIMETRY), "oximeter"),
        (replace(TAKING, vital=Vital.WEIGHT), "scale"),
        (VisitState(screen=Screen.CODE, card_reading=True), "card-reader"),
    ],
)
def test_the_page_says_what_is_in_use(state: VisitState, item: str | None) -> None:
    assert in_use(state) == item


async def test_each_thing_is_told_once_and_again_if_the_line_was_lost() -> None:
    told: list[str] = []
    gone = True

    async def tell(item: str) -> None:
        if gone:
            raise StationGone
        told.append(item)

    use = InUse(tell)
    rest = VisitState(screen=Screen.REST)
    use.see(rest)
    await settled()
    gone = False
    for state in (rest, VisitState(), rest, replace(TAKING, vital=Vital.OXIMETRY)):
        use.see(state)
        await settled()
    assert told == ["cuff", "oximeter"]
