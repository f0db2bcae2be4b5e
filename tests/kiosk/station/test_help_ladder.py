# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who is called in which order, out of what a site profile says."""

from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.station.help_calls import HelpCall
from kiosk.station.help_ladder import help_ways
from kiosk.visit.answers import HelpReason
from sync.formats.site_profile import Bell, BellKind, Help

FIRST, SECOND = Bell(BellKind.RELAY, "desk"), Bell(BellKind.RTS, "kitchen")
NOBODY = Help(phone="1", answer_seconds=45)
BOTH = replace(NOBODY, bell=FIRST, second_bell=SECOND, second_seconds=40)
ALL = replace(BOTH, message=True)
CALL = HelpCall(UUID(int=1), HelpReason.HELP, "2026-11-27T10:00:00+00:00")


async def read(told: Help) -> tuple[list[str], list[tuple[str, int, str]], int]:
    """Who is called at once, who later and when, and how long an answer is waited for."""
    heard: list[str] = []

    async def ring(bell: Bell) -> bool:
        heard.append(bell.port)
        return True

    async def message(call: HelpCall) -> bool:
        assert call is CALL
        heard.append("clinic")
        return True

    ways = help_ways(told, ring, message)
    for way in (*ways.ways, *(rung.way for rung in ways.later)):
        await way(CALL)
    first = len(ways.ways)
    later = [
        (name, rung.after_seconds, rung.proves.value)
        for name, rung in zip(heard[first:], ways.later, strict=True)
    ]
    return heard[:first], later, ways.answer_seconds


@pytest.mark.parametrize(
    ("told", "at_once", "later"),
    [
        (NOBODY, [], []),
        (replace(NOBODY, bell=FIRST), ["desk"], []),
        (replace(NOBODY, message=True), ["clinic"], []),
        (replace(NOBODY, bell=FIRST, message=True), ["desk", "clinic"], []),
        (BOTH, ["desk"], [("kitchen", 40, "second")]),
        (ALL, ["desk", "clinic"], [("kitchen", 40, "second")]),
        (
            replace(ALL, clinic_seconds=100),
            ["desk"],
            [("kitchen", 40, "second"), ("clinic", 60, "clinic")],
        ),
        (
            replace(ALL, clinic_seconds=30),
            ["desk"],
            [("clinic", 30, "clinic"), ("kitchen", 10, "second")],
        ),
        # Who is the only one is called at once.
        (replace(NOBODY, second_bell=SECOND), ["kitchen"], []),
        (replace(NOBODY, message=True, clinic_seconds=120), ["clinic"], []),
    ],
)
async def test_the_order(told: Help, at_once: list[str], later: list[tuple[str, int, str]]) -> None:
    assert await read(told) == (at_once, later, 45)


async def test_all_at_once_is_everybody() -> None:
    async def reached(_: object) -> bool:
        return True

    ways = help_ways(replace(ALL, clinic_seconds=100), reached, reached).all_at_once
    assert (len(ways.ways), ways.later, ways.answer_seconds) == (3, (), 45)
