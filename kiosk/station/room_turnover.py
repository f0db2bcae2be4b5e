# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Takes a used room to ready by the rules of `hygiene`, on the disk at every step.

Whoever cleans says of each thing that it is wiped, and with what; after the last one contact time
and airing end by themselves. Times are of CLOCK_BOOTTIME: a restart of the station goes on with
what is left, a new boot begins anew.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from drivers.clock import Clock
from hygiene.airing import Air
from hygiene.turnover import Around, Since, Turnover, remaining, settled, step, wiped
from hygiene.turnover_rules import Closed, Product, Reason, Rules, Second
from hygiene.turnover_table import RoomEvent, RoomState
from kiosk.station.boot_clock import BootClock
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.room_record import Closure, RoomRecord
from kiosk.station.scribe import STATION, Scribe
from kiosk.station.visit_book import Change, VisitBook
from sync.formats.logbook import Draft, Who
from sync.formats.logbook_words import Event, Value
from sync.formats.site_profile import Hygiene

_BY_ITSELF = {
    RoomState.CONTACT_TIME: RoomEvent.CONTACT_OVER,
    RoomState.AIRING: RoomEvent.AIRED,
}


class RoomTurnover:
    """`hygiene`: what the profile says now, or None; `air`: what the sensor says now. Every lever
    is `Refused` where it can't be moved now, `not-ready` without a reason of its own."""

    def __init__(
        self,
        book: VisitBook,
        clock: Clock,
        boot_clock: BootClock,
        hygiene: Callable[[], Hygiene | None],
        scribe: Scribe,
        *,
        air: Callable[[], Air] = lambda: None,
    ) -> None:
        self._book = book
        self._clock = clock
        self._boot_clock = boot_clock
        self._hygiene = hygiene
        self._scribe = scribe
        self._air = air

    @property
    def room(self) -> RoomRecord:
        """As it is now."""
        return self._book.room

    async def recover(self) -> None:
        """At the start, once: after another boot the present time runs again, from now."""
        now = self._now()

        def settle(room: RoomRecord) -> Change:
            way = room.way()
            there = settled(way, now)
            return (room, ()) if there is way else (room.on(there), ())

        with suppress(Refused):  # a disk that refuses: it runs again at the next start, too
            await self._book.redo(settle)

    async def cleaned(self, who: Who) -> None:
        """A word alone, where the profile doesn't say how; else `checklist`."""
        if self._hygiene() is not None:
            raise Refused(Refusal.CHECKLIST)
        await self._book.cleaned(who)

    async def begin_cleaning(self, who: Who) -> None:
        """With a fresh list, whatever was wiped before."""
        around = self.around()

        def begin(room: RoomRecord) -> Change:
            there = self._step(room.way(), RoomEvent.CLEANING_BEGUN, self._in(room, around))
            told = self._changed(who, room.state, there.state, RoomEvent.CLEANING_BEGUN)
            return room.on(there), (told,)

        await self._book.redo(begin)

    async def wipe(self, item: str, product: str, who: Who) -> None:
        """One thing. `no-product`: it isn't one in use; `no-item`: there is no such thing to be
        wiped (any more)."""
        around = self.around()
        known = None if around.rules is None else around.rules.products.get(product)
        if known is None or not known.usable(around.today):
            raise Refused(Refusal.NO_PRODUCT)

        def wipe(room: RoomRecord) -> Change:
            there = wiped(room.way(), item, product, who.staff or "", around)
            if there is None:
                raise Refused(Refusal.NO_ITEM)
            fields = {"item": item, "product": product}
            told = (self._scribe.draft(who, Event.ITEM_WIPED, fields),)
            over = step(there, RoomEvent.WIPED, around)
            if over is None:
                return room.on(there), told
            return room.on(over), (*told, *self._all_wiped(over, who))

        await self._book.redo(wipe)

    async def cut_short(self, reason: Reason, second: Who) -> None:
        """`same-person`, unless `second` is somebody else than all who wiped, and all are known by
        PINs of their own."""
        around = replace(self.around(), second=Second(second.staff or "", reason))

        def cut(room: RoomRecord) -> Change:
            way = room.way()
            there = step(way, RoomEvent.CONTACT_CUT_SHORT, around)
            if there is None:
                contact = room.state is RoomState.CONTACT_TIME
                raise Refused(Refusal.SAME_PERSON if contact else Refusal.NOT_READY)
            fields = {"reason": reason.value, "seconds": remaining(way, around.now)}
            return room.on(there), (
                self._scribe.draft(second, Event.CONTACT_CUT_SHORT, fields),
                self._changed(second, room.state, there.state, RoomEvent.CONTACT_CUT_SHORT),
            )

        await self._book.redo(cut)

    async def block(self, reason: Closed, who: Who) -> None:
        """Nobody comes in until it is released."""
        around = self.around()

        def block(room: RoomRecord) -> Change:
            there = self._step(room.way(), RoomEvent.BLOCKED, around)
            return room.on(there, Closure(reason, who.staff or "")), (
                self._scribe.draft(who, Event.ROOM_BLOCKED, {"reason": reason.value}),
                self._changed(who, room.state, there.state, RoomEvent.BLOCKED),
            )

        await self._book.redo(block)

    async def release(self, who: Who) -> None:
        """What was blocked is to be cleaned."""
        around = self.around()

        def release(room: RoomRecord) -> Change:
            there = self._step(room.way(), RoomEvent.RELEASED, around)
            told = self._changed(who, room.state, there.state, RoomEvent.RELEASED)
            return room.on(there), (told,)

        await self._book.redo(release)

    async def go_on(self) -> None:
        """What is over, is over; to be asked every few seconds."""
        around = self.around()
        with suppress(Refused):  # a visit, or a disk that refuses: asked again
            await self._book.redo(lambda room: self._over(room, around))

    def until(self) -> datetime | None:
        """When the present state may end, by the machine's clock; None where nothing runs."""
        way = self._book.room.way()
        if way.since is None:
            return None
        return self._clock.now() + timedelta(seconds=remaining(way, self._now()))

    def around(self) -> Around:
        """What the rules look at now."""
        today = self._clock.now().date().isoformat()
        return Around(self._now(), rules_of(self._hygiene()), today=today, air=self._air())

    def _over(self, room: RoomRecord, around: Around) -> Change:
        event = _BY_ITSELF.get(room.state)
        there = None if event is None else step(room.way(), event, around)
        if event is None or there is None:
            return room, ()
        return room.on(there), (self._changed(STATION, room.state, there.state, event),)

    def _all_wiped(self, there: Turnover, who: Who) -> tuple[Draft, ...]:
        """The product that it all waits for stands for them; each thing's own was told with it."""
        slowest = max(there.done, key=lambda wipe: wipe.seconds)
        fields: dict[str, Value] = {
            "product": slowest.product,
            "items": len(there.done),
            "seconds": there.needed,
        }
        return (
            self._changed(who, RoomState.CLEANING, there.state, RoomEvent.WIPED),
            self._scribe.draft(who, Event.ROOM_WIPED, fields),
        )

    def _in(self, room: RoomRecord, around: Around) -> Around:
        return replace(around, used=room.used)

    def _step(self, way: Turnover, event: RoomEvent, around: Around) -> Turnover:
        there = step(way, event, around)
        if there is None:
            raise Refused(Refusal.NOT_READY)
        return there

    def _changed(self, who: Who, was: RoomState, now: RoomState, because: RoomEvent) -> Draft:
        fields = {"was": was.value, "is": now.value, "because": because.value}
        return self._scribe.draft(who, Event.ROOM_CHANGED, fields)

    def _now(self) -> Since:
        instant = self._boot_clock.now()
        return Since(instant.boot, instant.ms)


def rules_of(hygiene: Hygiene | None) -> Rules | None:
    """The profile's section as the rules need it."""
    if hygiene is None:
        return None
    products = {
        id: Product(each.contact_seconds, each.use_by) for id, each in hygiene.products.items()
    }
    return Rules(products, hygiene.items, hygiene.airing_minutes, hygiene.co2_limit)
