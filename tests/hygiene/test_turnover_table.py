# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Nobody gets a room that someone else has used, whatever order things happen in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene.turnover_table import RoomEvent, RoomState, next_state

TOUCHED = {RoomEvent.VISIT_ENDED, RoomEvent.VISIT_BROKEN}


@given(st.lists(st.sampled_from(RoomEvent), max_size=30))
def test_after_a_visit_that_left_traces_only_cleaning_makes_the_room_ready(
    events: list[RoomEvent],
) -> None:
    state, dirty = RoomState.READY, False
    for event in events:
        after = next_state(state, event)
        if after is None:
            continue
        dirty = event is not RoomEvent.CLEANED and (dirty or event in TOUCHED)
        state = after
        assert not (dirty and state in (RoomState.READY, RoomState.OCCUPIED))


@pytest.mark.parametrize("state", RoomState)
def test_ready_is_reachable_from_everywhere(state: RoomState) -> None:
    seen, todo = {state}, [state]
    while todo:
        here = todo.pop()
        for event in RoomEvent:
            after = next_state(here, event)
            if after is not None and after not in seen:
                seen.add(after)
                todo.append(after)
    assert RoomState.READY in seen


@pytest.mark.parametrize("state", [RoomState.OCCUPIED, RoomState.RESUMED])
def test_an_occupied_room_takes_neither_a_second_visit_nor_the_cleaning(state: RoomState) -> None:
    assert next_state(state, RoomEvent.VISIT_STARTED) is None
    assert next_state(state, RoomEvent.CLEANED) is None


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([RoomEvent.VISIT_STARTED, RoomEvent.VISIT_UNTOUCHED], RoomState.READY),
        ([RoomEvent.VISIT_STARTED, RoomEvent.VISIT_ENDED], RoomState.USED),
        ([RoomEvent.VISIT_STARTED, RoomEvent.VISIT_BROKEN], RoomState.INTERRUPTED),
        (
            [RoomEvent.VISIT_STARTED, RoomEvent.VISIT_BROKEN, RoomEvent.VISIT_STARTED],
            RoomState.RESUMED,
        ),
        (
            [
                RoomEvent.VISIT_STARTED,
                RoomEvent.VISIT_BROKEN,
                RoomEvent.VISIT_STARTED,
                RoomEvent.VISIT_UNTOUCHED,
            ],
            RoomState.INTERRUPTED,
        ),
        ([RoomEvent.VISIT_STARTED, RoomEvent.VISIT_ENDED, RoomEvent.CLEANED], RoomState.READY),
    ],
)
def test_the_ways_of_a_room(events: list[RoomEvent], expected: RoomState) -> None:
    state = RoomState.READY
    for event in events:
        after = next_state(state, event)
        assert after is not None
        state = after
    assert state is expected
