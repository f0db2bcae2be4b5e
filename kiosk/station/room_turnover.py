# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Takes a used room to ready by the rules of `hygiene`, on the disk at every step.

Whoever cleans says once that everything is wiped; contact time and airing end by themselves. Times
are of CLOCK_BOOTTIME: a restart of the station goes on with what is left, a new boot begins anew.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from drivers.clock import Clock
from hygiene.turnover import Around, Since, Turnover, remaining, settled, step
from hygiene.turnover_rules import Product, Rules
from hygiene.turnover_table import RoomEvent, RoomState
from kiosk.station.boot_clock import BootClock
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.room_record import RoomRecord
from kiosk.station.scribe import STATION, Scribe
from kiosk.station.visit_book import Change, VisitBook
from sync.formats.logbook import Draft, Who
from sync.formats.logbook_words import Event
from sync.formats.site_profile import Hygiene

_BY_ITSELF = {
    RoomState.CONTACT_TIME: RoomEvent.CONTACT_OVER,
    RoomState.AIRING: RoomEvent.AIRED,
}


class RoomTurnover:
    """`hygiene`: what the profile says now, or None."""

    def __init__(
        self,
        book: VisitBook,
        clock: Clock,
        boot_clock: BootClock,
        hygiene: Callable[[], Hygiene | None],
        scribe: Scribe,
    ) -> None:
        self._book = book
        self._clock = clock
        self._boot_clock = boot_clock
        self._hygiene = hygiene
        self._scribe = scribe

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
        """Everything is wiped. `no-product` without one in use, `not-ready` in a visit."""
        rules = rules_of(self._hygiene())
        if rules is None:
            await self._book.cleaned(who)
            return
        around = self._around(rules)
        product = next((id for id, each in rules.products.items() if each.usable(around.today)), "")
        if not product:
            raise Refused(Refusal.NO_PRODUCT)
        around = replace(around, product=product, staff=who.staff or "")
        await self._book.redo(lambda room: self._wiped(room, around, who))

    async def go_on(self) -> None:
        """What is over, is over; to be asked every few seconds."""
        around = self._around(rules_of(self._hygiene()))
        with suppress(Refused):  # a visit, or a disk that refuses: asked again
            await self._book.redo(lambda room: self._over(room, around))

    def until(self) -> datetime | None:
        """When the present state may end, by the machine's clock; None where nothing runs."""
        way = self._book.room.way()
        if way.since is None:
            return None
        return self._clock.now() + timedelta(seconds=remaining(way, self._now()))

    def _wiped(self, room: RoomRecord, around: Around, who: Who) -> Change:
        around = replace(around, used=room.used)
        begun = self._step(room.way(), RoomEvent.CLEANING_BEGUN, around)
        there = self._step(replace(begun, left=()), RoomEvent.WIPED, around)
        told = (
            self._changed(who, room.state, begun.state, RoomEvent.CLEANING_BEGUN),
            self._changed(who, begun.state, there.state, RoomEvent.WIPED),
            self._scribe.draft(
                who,
                Event.ROOM_WIPED,
                {"product": around.product, "items": len(begun.left), "seconds": there.needed},
            ),
        )
        return room.on(there), told

    def _over(self, room: RoomRecord, around: Around) -> Change:
        event = _BY_ITSELF.get(room.state)
        there = None if event is None else step(room.way(), event, around)
        if event is None or there is None:
            return room, ()
        return room.on(there), (self._changed(STATION, room.state, there.state, event),)

    def _step(self, way: Turnover, event: RoomEvent, around: Around) -> Turnover:
        there = step(way, event, around)
        if there is None:
            raise Refused(Refusal.NOT_READY)
        return there

    def _changed(self, who: Who, was: RoomState, now: RoomState, because: RoomEvent) -> Draft:
        fields = {"was": was.value, "is": now.value, "because": because.value}
        return self._scribe.draft(who, Event.ROOM_CHANGED, fields)

    def _around(self, rules: Rules | None) -> Around:
        today = self._clock.now().date().isoformat()
        return Around(self._now(), rules, today=today)

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
    return Rules(products, airing_minutes=hygiene.airing_minutes)
