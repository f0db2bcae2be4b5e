# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The table of states, and the promises that can be read off it."""

from itertools import product
from pathlib import Path

import pytest

from sync.line.states import TRANSITIONS, Happening, State, after, diagram

OUTBOX_PAGE = Path(__file__).parents[3] / "docs" / "formats" / "outbox.md"


@pytest.mark.parametrize(("state", "happening"), list(product(State, Happening)))
def test_what_the_table_does_not_name_changes_nothing(state: State, happening: Happening) -> None:
    assert after(state, happening) is TRANSITIONS.get((state, happening), state)


@pytest.mark.parametrize("happening", list(Happening))
def test_nothing_takes_arrived_back_but_a_clinic_that_lost_it(happening: Happening) -> None:
    lost = happening is Happening.MISSING
    assert after(State.ARRIVED, happening) is (State.QUEUED if lost else State.ARRIVED)


def test_only_the_inbox_makes_it_arrived_and_only_the_relay_lays_it_at_the_door() -> None:
    makes = {then: set() for then in State}  # type: dict[State, set[Happening]]
    for (_, happening), then in TRANSITIONS.items():
        makes[then].add(happening)
    assert makes[State.ARRIVED] == {Happening.DELIVERED}
    assert makes[State.AT_DOOR] == {Happening.STORED}


def test_what_is_parked_is_never_sent_by_itself() -> None:
    assert after(State.PARKED, Happening.TAKEN) is State.PARKED


def test_the_diagram_in_the_docs_is_the_table() -> None:
    assert f"```mermaid\n{diagram()}\n```" in OUTBOX_PAGE.read_text()
