# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who is called for help in a room, and in which order: as its site profile says. Pure."""

from collections.abc import Awaitable, Callable

from kiosk.station.help_calls import HelpWays, Rung, Way
from kiosk.station.messages import CallStage
from sync.formats.site_profile import Bell, Help


def help_ways(told: Help, ring: Callable[[Bell], Awaitable[bool]], message: Way) -> HelpWays:
    """The first bell at once; a second one and the clinic when nobody has answered for so long."""
    ladder: list[tuple[int, Way, CallStage]] = []  # seconds since the call
    if (first := told.bell) is not None:
        ladder.append((0, lambda _: ring(first), CallStage.CALLED))
    if (second := told.second_bell) is not None:
        ladder.append((told.second_seconds, lambda _: ring(second), CallStage.SECOND))
    if told.message:
        ladder.append((told.clinic_seconds, message, CallStage.CLINIC))
    ladder.sort(key=lambda each: each[0])
    start = ladder[0][0] if ladder else 0  # where nobody is called at once, the first of them is
    at_once = tuple(way for at, way, _ in ladder if at == start)
    later, before = [], start
    for at, way, proves in ladder[len(at_once) :]:
        later.append(Rung(way, at - before, proves))
        before = at
    return HelpWays(at_once, told.answer_seconds, tuple(later))
