# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who has signed in, as the panel says it."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.visit.state import AttendantView
from ui.gallery.states_attendant import READY
from ui.gallery.still import StillClock
from ui.viewmodels.signed_in import SignedInViewModel

TODAY = StillClock().now().date()
NAMED = replace(READY, name="Anna Muster", role="deputy")
ENDS = replace(NAMED, access="until-the-line-is-back", access_last=TODAY)


def model(view: AttendantView | None) -> SignedInViewModel:
    made = SignedInViewModel(StillClock())
    made.show(view, ZoneInfo("Europe/Berlin"))
    return made


def test_nobody(qapp: object) -> None:
    shown = model(None)
    said = [shown.property(name) for name in ("somebody", "name", "role", "access", "last")]
    assert said == [False, "", "", "open", ""]


def test_somebody_and_then_nobody(qapp: object) -> None:
    shown = model(NAMED)
    said = [shown.property(name) for name in ("somebody", "name", "role", "access", "last")]
    assert said == [True, "Anna Muster", "deputy", "open", ""]
    shown.show(None, ZoneInfo("Europe/Berlin"))
    assert not shown.property("name")


@pytest.mark.parametrize(
    ("view", "access"),
    [
        (ENDS, "line"),
        (replace(ENDS, access_last=TODAY - timedelta(days=1)), "line-over"),
        (replace(ENDS, access="until-her-last-day"), "last-day"),
    ],
)
def test_until_when(qapp: object, view: AttendantView, access: str) -> None:
    shown = model(view)
    assert shown.property("access") == access
    last = view.access_last
    assert last is not None
    assert shown.property("last") == f"{last.day}.{last.month}.{last.year}"
