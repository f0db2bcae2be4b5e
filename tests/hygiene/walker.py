# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One room through anything, beside a witness who counts for himself and knows no rule's code.

The witness sees what was done and how long the machine really ran; he never asks `remaining`.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from random import Random

from hygiene.turnover import Around, Since, Turnover, checklist, settled, step, wiped
from hygiene.turnover_rules import Product, Reason, Rules, Second
from hygiene.turnover_table import RoomEvent, RoomState

RULES = Rules(
    products={
        "quick": Product(60),
        "slow": Product(900),
        "stale": Product(1, use_by="2020-01-01"),
    },
    items=("door-handle",),
)
DAYS = ("1970-01-01", "2026-11-27", "2099-12-31")
AIRS = (None, "nonsense", -5, 349, 350, 999, 1000, 1001, 10_000, 10_001, 65_535)
STAFF = ("", "a", "b", "c")
CREWS = (("a",), ("a", "b"), STAFF)
DEVICES = ((), ("cuff",), ("cuff", "clip"))


@dataclass
class Witness:
    """What must have happened before anybody may come in."""

    clean: bool = True
    wiped: dict[str, int] = field(default_factory=dict)  # how long its product needs, seconds
    waited_ms: dict[str, int] = field(default_factory=dict)  # since it was wiped, in this boot
    by: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    ran_ms: int = 0  # of the present airing, in this boot
    contact_done: bool = False


class Walk:
    """Of one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - a walk, not a secret
        self.rules = RULES if self.chance.random() < 0.9 else None
        self.crew = self.chance.choice(CREWS)
        self.room = Turnover()
        self.seen = Witness()
        self.boot, self.up_ms = 0, 0
        self.taken: Counter[str] = Counter()

    def run(self, steps: int) -> None:
        """Raises AssertionError as soon as the room is what it mustn't be; at the end, too, if
        there is no way out."""
        for _ in range(steps):
            self._once()
        self._out()

    def _once(self) -> None:
        kind = self.chance.random()
        if kind < 0.15:
            self._wait(
                self.chance.choice((1, 999, 59_999, 60_000, 299_999, 899_999, 900_000, 10**11))
            )
        elif kind < 0.20:
            self._boot()
        elif kind < 0.25:  # the process alone
            self.room = settled(self.room, self._now())
        elif kind < 0.55:
            item = self.chance.choice((*self.room.left, "nothing", "cuff"))
            product = self.chance.choice(("quick", "slow", "stale", "unknown"))
            self._wipe(item, product, self.chance.choice(self.crew), self._around())
        else:
            anything = self.chance.choice(list(RoomEvent))
            if self.room.state is RoomState.CONTACT_TIME:
                anything = RoomEvent.CONTACT_CUT_SHORT
            # Mostly forward: a walk that never gets near "ready" proves nothing.
            event = self._way() if self.chance.random() < 0.75 else anything
            self._try(event, self._around())

    def _around(self) -> Around:
        pick = self.chance.choice
        second = Second(pick(STAFF), pick(list(Reason))) if self.chance.random() < 0.3 else None
        return Around(
            now=self._now(),
            rules=self.rules,
            used=pick(DEVICES),
            today=pick(DAYS),  # the machine's date may be anything
            air=pick(AIRS),
            second=second,
        )

    def _now(self) -> Since:
        return Since(str(self.boot), self.up_ms)

    def _wait(self, ms: int) -> None:
        self.up_ms += ms
        self.seen.ran_ms += ms
        for item in self.seen.waited_ms:
            self.seen.waited_ms[item] += ms

    def _boot(self) -> None:
        """A power cut: how long the machine was off, nobody knows."""
        self.boot += 1
        self.up_ms = self.chance.choice((0, 20_000, 10**12))
        self.seen.ran_ms = 0
        self.seen.waited_ms = dict.fromkeys(self.seen.waited_ms, 0)
        self.room = settled(self.room, self._now())

    def _wipe(self, item: str, product: str, staff: str, around: Around) -> None:
        there = wiped(self.room, item, product, staff, around)
        if there is None:
            return
        assert item in self.seen.asked - set(self.seen.wiped)
        assert product != "stale" or around.today <= "2020-01-01"
        self.room = there
        self.seen.wiped[item] = RULES.products[product].contact_seconds
        self.seen.waited_ms[item] = 0
        self.seen.by.add(staff)
        self.taken["item-wiped"] += 1

    def _try(self, event: RoomEvent, around: Around) -> None:
        before, after = self.room, step(self.room, event, around)
        if after is None:
            return
        self.room = after
        self.taken[event.value] += 1
        self._note(event, around)
        if after.state in (RoomState.READY, RoomState.OCCUPIED):
            assert self.seen.clean, (before, event, around)

    def _note(self, event: RoomEvent, around: Around) -> None:
        seen = self.seen
        match event:
            case RoomEvent.VISIT_ENDED | RoomEvent.VISIT_BROKEN | RoomEvent.BLOCKED:
                self.seen = Witness(clean=False)
            case RoomEvent.CLEANED:
                seen.clean = self.rules is None
            case RoomEvent.CLEANING_BEGUN:
                self.seen = Witness(clean=False, asked=set(checklist(around)))
                assert {"surfaces", "touch-screen", *around.used} <= self.seen.asked
            case RoomEvent.WIPED:
                assert seen.asked == set(seen.wiped)
            case RoomEvent.CONTACT_OVER:
                for item, seconds in seen.wiped.items():
                    assert seen.waited_ms[item] >= seconds * 1000, item
                seen.contact_done, seen.ran_ms = True, 0
            case RoomEvent.CONTACT_CUT_SHORT:
                assert around.second is not None
                assert around.second.staff not in {*seen.by, ""}
                assert "" not in seen.by
                seen.contact_done, seen.ran_ms = True, 0
            case RoomEvent.AIRED:
                air = around.air
                measured = isinstance(air, int) and 350 <= air <= 10_000
                aired = isinstance(air, int) and air <= 1000 if measured else seen.ran_ms >= 300_000
                seen.clean = seen.contact_done and aired

    def _out(self) -> None:
        """What a person would do, from anywhere."""
        for _ in range(8):
            if self.room.state is RoomState.READY:
                return
            good = Around(self._now(), self.rules, today="2026-11-27", air=600)
            for item in self.room.left:
                self._wipe(item, "slow", "a", good)
            self._wait(900_000)
            good = replace(good, now=self._now())
            self._try(self._way(), good)
        raise AssertionError(self.room)

    def _way(self) -> RoomEvent:
        clean = RoomEvent.CLEANED if self.rules is None else RoomEvent.CLEANING_BEGUN
        return {
            RoomState.READY: RoomEvent.VISIT_STARTED,
            RoomState.OCCUPIED: RoomEvent.VISIT_ENDED,
            RoomState.RESUMED: RoomEvent.VISIT_ENDED,
            RoomState.CLEANING: RoomEvent.WIPED,
            RoomState.CONTACT_TIME: RoomEvent.CONTACT_OVER,
            RoomState.AIRING: RoomEvent.AIRED,
            RoomState.BLOCKED: RoomEvent.RELEASED,
        }.get(self.room.state, clean)
