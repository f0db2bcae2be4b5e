# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a used room becomes ready: the table's conditions, looked at. Knows no clock and no disk.

Time comes in as milliseconds of CLOCK_BOOTTIME with the id of the boot: nobody can set it. Over a
boot it says nothing, so after a new boot the whole contact time, or airing, runs again.
"""

from dataclasses import dataclass, replace

from hygiene.airing import Air, AirVerdict, judge
from hygiene.turnover_rules import ALWAYS, Rules, Second
from hygiene.turnover_table import TABLE, Condition, RoomEvent, RoomState


@dataclass(frozen=True, slots=True)
class Since:
    """A moment: whole milliseconds since the machine's boot, and which boot that was."""

    boot: str
    ms: int


@dataclass(frozen=True, slots=True)
class Wipe:
    """One thing, wiped. `staff`: by whom, "" for somebody without a PIN of her own; `seconds`: how
    long the product had to work then, whatever becomes of it in the profile since."""

    item: str
    product: str
    staff: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Turnover:
    """The room on its way. `left`: items not wiped yet; `done`: those that are; `needed`: seconds
    that the present state lasts at least, from `since` on (None where nothing runs)."""

    state: RoomState = RoomState.READY
    left: tuple[str, ...] = ()
    done: tuple[Wipe, ...] = ()
    since: Since | None = None
    needed: int = 0

    @property
    def staff(self) -> frozenset[str]:
        """Everybody who wiped something."""
        return frozenset(wipe.staff for wipe in self.done)


@dataclass(frozen=True, slots=True)
class Around:
    """What the conditions look at. `rules` None: the profile says nothing of hygiene."""

    now: Since
    rules: Rules | None
    used: tuple[str, ...] = ()
    today: str = ""
    air: Air = None
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


def wiped(room: Turnover, item: str, product: str, staff: str, around: Around) -> Turnover | None:
    """One item less on the list; None: refused, because it isn't on it, or with a product that
    isn't one in use."""
    known = None if around.rules is None else around.rules.products.get(product)
    if item not in room.left or known is None or not known.usable(around.today):
        return None
    left = tuple(each for each in room.left if each != item)
    done = (*room.done, Wipe(item, product, staff, known.contact_seconds))
    return replace(room, left=left, done=done)


def step(room: Turnover, event: RoomEvent, around: Around) -> Turnover | None:
    """The room after `event`, or None: refused, and the room stays what it is."""
    way = TABLE[room.state].get(event)
    if way is None or not _holds(way.needs, room, around):
        return None
    match way.to:
        case RoomState.CLEANING:
            return Turnover(RoomState.CLEANING, left=checklist(around))
        case RoomState.CONTACT_TIME:
            # From the last thing on, as long as the slowest product needs: then each had its own.
            seconds = max(wipe.seconds for wipe in room.done)
            return Turnover(RoomState.CONTACT_TIME, (), room.done, around.now, seconds)
        case RoomState.AIRING:
            minutes = 0 if around.rules is None else around.rules.airing_minutes
            return Turnover(RoomState.AIRING, (), room.done, around.now, minutes * 60)
        case _:
            return Turnover(way.to)


def checklist(around: Around) -> tuple[str, ...]:
    """What is to be wiped: surfaces and touch screen always, then the profile's, then what was
    used in the visit; each once."""
    asked = () if around.rules is None else around.rules.items
    return tuple(dict.fromkeys((*ALWAYS, *asked, *around.used)))


def _counts(since: Since, now: Since) -> bool:
    return since.boot == now.boot and since.ms <= now.ms


def _holds(needs: Condition, room: Turnover, around: Around) -> bool:
    rules, second = around.rules, around.second
    return {
        Condition.NOTHING: True,
        Condition.NO_RULES: rules is None,
        Condition.RULES: rules is not None,
        Condition.LIST_DONE: bool(room.done) and not room.left,
        Condition.TIME_OVER: remaining(room, around.now) == 0,
        Condition.SECOND_PERSON: second is not None and second.counts_beside(room.staff),
        Condition.AIR_GOOD: air_verdict(room, around).good,
    }[needs]
