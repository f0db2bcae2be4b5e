# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a used room becomes ready: the table's conditions, looked at. Knows no clock and no disk.

Time comes in as milliseconds of CLOCK_BOOTTIME with the id of the boot: nobody can set it. Over a
boot it says nothing, so after a new boot the whole contact time, or airing, runs again.
"""

from dataclasses import dataclass, replace

from hygiene.airing import Air, AirVerdict, judge
from hygiene.turnover_rules import ALWAYS, Product, Rules, Second
from hygiene.turnover_table import TABLE, Condition, RoomEvent, RoomState


@dataclass(frozen=True, slots=True)
class Since:
    """A moment: whole milliseconds since the machine's boot, and which boot that was."""

    boot: str
    ms: int


@dataclass(frozen=True, slots=True)
class Turnover:
    """The room on its way. `left`: items not wiped yet; `needed`: seconds that the present state
    lasts at least, from `since` on (None where nothing runs); `staff` wiped it."""

    state: RoomState = RoomState.READY
    left: tuple[str, ...] = ()
    product: str = ""
    staff: str = ""
    since: Since | None = None
    needed: int = 0


@dataclass(frozen=True, slots=True)
class Around:
    """What the conditions look at. `rules` None: the profile says nothing of hygiene."""

    now: Since
    rules: Rules | None
    used: tuple[str, ...] = ()
    today: str = ""
    air: Air = None
    product: str = ""
    staff: str = ""
    second: Second | None = None


def settled(room: Turnover, now: Since) -> Turnover:
    """The same room, with a start that `now` can be measured from: after a new boot, it's now."""
    if room.since is None or _counts(room.since, now):
        return room
    return replace(room, since=now)


def remaining(room: Turnover, now: Since) -> int:
    """Whole seconds until the present state may end, begun ones too; 0 where nothing runs."""
    if room.since is None:
        return 0
    gone_ms = now.ms - room.since.ms if _counts(room.since, now) else 0
    return max(0, -((gone_ms - room.needed * 1000) // 1000))


def air_verdict(room: Turnover, around: Around) -> AirVerdict:
    """What the air says of a room that is being aired."""
    limit = 0 if around.rules is None else around.rules.co2_limit
    return judge(around.air, limit, remaining(room, around.now))


def wiped(room: Turnover, item: str) -> Turnover:
    """One item less on the list; what isn't on it changes nothing."""
    return replace(room, left=tuple(left for left in room.left if left != item))


def step(room: Turnover, event: RoomEvent, around: Around) -> Turnover | None:
    """The room after `event`, or None: refused, and the room stays what it is."""
    way = TABLE[room.state].get(event)
    if way is None or not _holds(way.needs, room, around):
        return None
    match way.to:
        case RoomState.CLEANING:
            return Turnover(RoomState.CLEANING, left=checklist(around))
        case RoomState.CONTACT_TIME:
            seconds = _product(around).contact_seconds
            return Turnover(
                RoomState.CONTACT_TIME, (), around.product, around.staff, around.now, seconds
            )
        case RoomState.AIRING:
            minutes = 0 if around.rules is None else around.rules.airing_minutes
            return Turnover(
                RoomState.AIRING, (), room.product, room.staff, around.now, minutes * 60
            )
        case _:
            return Turnover(way.to)


def checklist(around: Around) -> tuple[str, ...]:
    """What is to be wiped: surfaces and touch screen always, then the profile's, then what was
    used in the visit; each once."""
    asked = () if around.rules is None else around.rules.items
    return tuple(dict.fromkeys((*ALWAYS, *asked, *around.used)))


def _counts(since: Since, now: Since) -> bool:
    return since.boot == now.boot and since.ms <= now.ms


def _product(around: Around) -> Product:
    """Only asked after LIST_DONE held."""
    assert around.rules is not None  # noqa: S101 - LIST_DONE has looked
    return around.rules.products[around.product]


def _holds(needs: Condition, room: Turnover, around: Around) -> bool:
    rules, second = around.rules, around.second
    product = None if rules is None else rules.products.get(around.product)
    return {
        Condition.NOTHING: True,
        Condition.NO_RULES: rules is None,
        Condition.RULES: rules is not None,
        Condition.LIST_DONE: not room.left and product is not None and product.usable(around.today),
        Condition.TIME_OVER: remaining(room, around.now) == 0,
        Condition.SECOND_PERSON: second is not None and second.counts_beside(room.staff),
        Condition.AIR_GOOD: air_verdict(room, around).good,
    }[needs]
