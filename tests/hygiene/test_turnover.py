# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Nothing but its conditions makes a used room ready."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hygiene.airing import Air, AirVerdict, judge
from hygiene.turnover import (
    Around,
    Since,
    Turnover,
    Wipe,
    air_verdict,
    remaining,
    settled,
    step,
    wiped,
)
from hygiene.turnover_rules import Reason, Second
from hygiene.turnover_table import TABLE, RoomEvent, RoomState
from tests.hygiene.diagram import PAGE, page
from tests.hygiene.walker import RULES, Walk

BEGIN = Since("one", 5_000)
HERE = Around(BEGIN, RULES, today="2026-11-27")


def later(seconds: int, **more: object) -> Around:
    return replace(HERE, now=Since("one", 5_000 + seconds * 1000), **more)  # type: ignore[arg-type]


def all_wiped(
    room: Turnover, *staff: str, around: Around = HERE, product: str = "quick"
) -> Turnover:
    """Everything that is left, by one after the other."""
    for number, item in enumerate(room.left):
        there = wiped(room, item, product, staff[number % len(staff)], around)
        assert there is not None
        room = there
    return room


def after(*events: RoomEvent, around: Around = HERE, staff: tuple[str, ...] = ("a",)) -> Turnover:
    room = Turnover(RoomState.USED)
    for event in events:
        if event is RoomEvent.WIPED:
            room = all_wiped(room, *staff, around=around)
        there = step(room, event, around)
        assert there is not None, (room, event)
        room = there
    return room


CONTACT = (RoomEvent.CLEANING_BEGUN, RoomEvent.WIPED)


def test_a_used_cuff_is_on_the_list_and_every_item_once() -> None:
    room = after(RoomEvent.CLEANING_BEGUN, around=replace(HERE, used=("cuff", "surfaces")))
    assert room.left == ("surfaces", "touch-screen", "door-handle", "cuff")
    one = wiped(room, "cuff", "quick", "a", HERE)
    assert one is not None and one.left == ("surfaces", "touch-screen", "door-handle")
    assert one.done == (Wipe("cuff", "quick", "a", 60),)
    assert step(one, RoomEvent.WIPED, HERE) is None
    assert wiped(one, "cuff", "quick", "a", HERE) is None
    assert step(all_wiped(one, "a"), RoomEvent.WIPED, HERE) is not None


@pytest.mark.parametrize("product", ["stale", "unknown", ""])
def test_a_product_past_its_date_or_unknown_wipes_nothing(product: str) -> None:
    room = after(RoomEvent.CLEANING_BEGUN)
    assert wiped(room, "surfaces", product, "a", HERE) is None
    assert wiped(room, "surfaces", product, "a", replace(HERE, rules=None)) is None


def test_the_slowest_product_counts_from_the_last_thing_on() -> None:
    room = after(RoomEvent.CLEANING_BEGUN)
    slow = wiped(room, "door-handle", "slow", "a", HERE)
    assert slow is not None
    there = step(all_wiped(slow, "a"), RoomEvent.WIPED, later(100, rules=None))
    assert there is not None and (there.needed, there.since) == (900, later(100).now)
    assert step(Turnover(RoomState.CLEANING), RoomEvent.WIPED, HERE) is None  # nothing was wiped


def test_without_rules_nothing_is_wiped_and_cleaning_is_one_word() -> None:
    bare = replace(HERE, rules=None)
    assert step(Turnover(RoomState.USED), RoomEvent.CLEANING_BEGUN, bare) is None
    assert step(Turnover(RoomState.CLEANING), RoomEvent.CLEANED, bare) == Turnover()
    assert step(Turnover(RoomState.USED), RoomEvent.CLEANED, HERE) is None


def test_rules_that_go_while_the_contact_time_runs_dont_shorten_it() -> None:
    room, bare = after(*CONTACT), later(59, rules=None)
    assert step(room, RoomEvent.CONTACT_OVER, bare) is None
    aired = step(room, RoomEvent.CONTACT_OVER, later(60, rules=None))
    assert aired is not None and air_verdict(aired, bare) is AirVerdict.MINUTES_OVER


def test_the_contact_time_is_the_products_to_the_millisecond() -> None:
    room = after(*CONTACT)
    almost = replace(HERE, now=Since("one", 64_999))
    assert remaining(room, almost.now) == 1
    assert step(room, RoomEvent.CONTACT_OVER, almost) is None
    assert step(room, RoomEvent.CONTACT_OVER, later(60)) is not None


@pytest.mark.parametrize("now", [Since("two", 10**9), Since("one", 4_999)])
def test_after_a_new_boot_or_a_time_before_its_start_it_runs_again(now: Since) -> None:
    room = after(*CONTACT)
    assert remaining(room, now) == 60
    again = settled(room, now)
    assert remaining(again, Since(now.boot, now.ms + 59_000)) == 1
    assert settled(again, now) is again
    assert (settled(Turnover(), now), remaining(Turnover(), now)) == (Turnover(), 0)


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        (("a",), Second("b", Reason.EMERGENCY), True),
        (("a",), Second("a", Reason.EMERGENCY), False),
        (("a",), Second("", Reason.EMERGENCY), False),
        (("",), Second("b", Reason.EMERGENCY), False),
        (("a", ""), Second("b", Reason.EMERGENCY), False),
        (("a", "b"), Second("b", Reason.EMERGENCY), False),
        (("a", "b"), Second("c", Reason.EMERGENCY), True),
        (("a",), None, False),
    ],
)
def test_only_somebody_who_wiped_nothing_cuts_it_short(
    first: tuple[str, ...], second: Second | None, taken: bool
) -> None:
    room = after(*CONTACT, staff=first)
    there = step(room, RoomEvent.CONTACT_CUT_SHORT, replace(HERE, second=second))
    assert (there is not None) is taken


@pytest.mark.parametrize(
    ("air", "left", "verdict"),
    [
        (None, 1, AirVerdict.MINUTES_RUN),
        (None, 0, AirVerdict.MINUTES_OVER),
        ("nonsense", 1, AirVerdict.UNTRUSTED_RUN),
        (0, 0, AirVerdict.UNTRUSTED_OVER),
        (65_535, 1, AirVerdict.UNTRUSTED_RUN),
        (1000, 300, AirVerdict.GOOD),
        (1001, 0, AirVerdict.TOO_MUCH_CO2),
    ],
)
def test_the_air_is_judged_by_the_sensor_or_by_minutes(
    air: Air, left: int, verdict: AirVerdict
) -> None:
    assert judge(air, 1000, left) is verdict
    assert verdict.believed is (air in (1000, 1001))


def test_an_aired_room_is_ready() -> None:
    room = step(after(*CONTACT), RoomEvent.CONTACT_OVER, later(60))
    assert room is not None and remaining(room, later(60).now) == 300
    assert step(room, RoomEvent.AIRED, later(359)) is None
    assert step(room, RoomEvent.AIRED, later(360)) == Turnover()
    assert step(room, RoomEvent.AIRED, later(60, air=800)) == Turnover()


def test_what_is_lifted_is_to_be_cleaned() -> None:
    assert after(RoomEvent.BLOCKED, RoomEvent.RELEASED) == Turnover(RoomState.USED)


def test_the_table_names_every_state() -> None:
    assert set(TABLE) == set(RoomState)
    assert step(Turnover(RoomState.BLOCKED), RoomEvent.VISIT_STARTED, HERE) is None


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**64), st.integers(1, 60))
def test_whatever_happens_nobody_gets_a_room_that_isnt_clean(seed: int, steps: int) -> None:
    Walk(seed).run(steps)


def test_the_diagram_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.hygiene.diagram"
