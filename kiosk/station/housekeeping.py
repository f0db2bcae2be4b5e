# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Keeps a room's daily and weekly lists, its stock, and the note for the next shift, on the disk at
every step; says in the logbook when a device's check comes due. The rules are `hygiene`'s.

The note is clear text in the store, as all that is not about patients: whoever comes next must be
able to read it after a power cut, and no key that she could have is at hand before she signs in. So
it is short, the field says what may not be in it, no logbook has it, and when it is done the store
overwrites it (SQLite's secure_delete).
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date

from drivers.clock import Clock
from hygiene import day_lists, stock
from hygiene.day_lists import ListName, Ticks
from hygiene.device_checks import Check, Standing, standing
from hygiene.turnover_table import RoomState
from kiosk.station.codec import to_json
from kiosk.station.housekeeping_notes import Said, StockNote, read_kept
from kiosk.station.housekeeping_state import house_state, kinds_of, lists_of
from kiosk.station.line_server import Refused
from kiosk.station.messages import (
    CountStockRequest,
    HandOverRequest,
    Refusal,
    TickRequest,
)
from kiosk.station.scribe import STATION, Scribe, identifier
from kiosk.station.store_worker import StoreWorker
from kiosk.visit.housekeeping import LONGEST_NOTE, HandOver, House
from kiosk.visit.place import zone_of
from sync.formats.logbook import Draft, Who
from sync.formats.logbook_words import Event
from sync.formats.site_profile import SiteProfile
from sync.line.notes import Notes
from sync.line.store_errors import StoreUnusable

TICKS, STOCK, NOTE, SAID = "day-lists", "stock", "hand-over", "device-checks"
NO_NOTE = HandOver("", "", "")
CLOCK_OFF_SECONDS = 12 * 3600  # a clock further from the clinic's may be in another day

HouseRequest = TickRequest | CountStockRequest | HandOverRequest

logger = logging.getLogger(__name__)


class Housekeeping:
    """What is in memory is what is on the disk: it changes when the disk has taken it."""

    def __init__(
        self,
        notes: Notes,
        worker: StoreWorker,
        clock: Clock,
        *,
        profile: Callable[[], SiteProfile | None],
        clock_ahead: Callable[[], int | None],
        name: Callable[[str], str],
        scribe: Scribe,
    ) -> None:
        """`clock_ahead`: seconds before the clinic's, None where nobody has told. `name` finds an
        attendant's by her id."""
        self._notes = notes
        self._worker = worker
        self._clock = clock
        self._profile = profile
        self._clock_ahead = clock_ahead
        self._name = name
        self._scribe = scribe
        self._ticks = Ticks()
        self._stock = StockNote()
        self._note = NO_NOTE
        self._said = Said()

    async def recover(self) -> None:
        """What the last station kept. Raises `StoreUnusable`."""
        read = self._notes.read
        self._ticks = read_kept(Ticks, await self._worker.call(read, TICKS)) or Ticks()
        self._stock = read_kept(StockNote, await self._worker.call(read, STOCK)) or StockNote()
        self._note = read_kept(HandOver, await self._worker.call(read, NOTE)) or NO_NOTE
        self._said = read_kept(Said, await self._worker.call(read, SAID)) or Said()

    def state(self) -> House:
        """For the attendant."""
        profile = self._profile()
        if profile is None:
            return House(note=self._note if self._note.text else None)
        now = self._clock.now().astimezone(zone_of(profile.site.timezone))
        return house_state(
            profile,
            day_lists.on(self._ticks, now.date()),
            self._stock.counts,
            hour=now.hour,
            known_day=self.known_day(),
            note=self._note if self._note.text else None,
        )

    def known_day(self) -> date | None:
        """Today by the site's calendar; None unless the clinic's clock agrees."""
        ahead, profile = self._clock_ahead(), self._profile()
        if ahead is None or abs(ahead) > CLOCK_OFF_SECONDS or profile is None:
            return None
        return self._today(profile)

    async def serve(self, asked: HouseRequest, who: Who) -> None:
        """`no-item` for what the profile doesn't have. Raises `StoreUnusable`."""
        match asked:
            case TickRequest(name, item, done):
                await self._tick(name, item, done, who)
            case CountStockRequest(item, count):
                await self._count(item, count, who)
            case HandOverRequest(text):
                await self._hand_over(text, who)

    async def used(self, *, items: int = 0) -> None:
        """So many things were wiped. What can't be written is used up all the same."""
        await self._use(items=items)

    async def go_on(self, room: RoomState) -> None:
        """To be asked every few seconds: visits that were made, and checks that come due."""
        occupied = room in (RoomState.OCCUPIED, RoomState.RESUMED)
        if occupied != self._stock.occupied:
            # Somebody who neither recorded nor measured anything leaves a ready room behind.
            made = not occupied and room is not RoomState.READY
            await self._use(visits=int(made), occupied=occupied)
        await self._say_checks()

    # --- what is kept

    async def _tick(self, name: ListName, item: str, done: bool, who: Who) -> None:
        profile = self._profile()
        if profile is None or item not in lists_of(profile)[name]:
            raise Refused(Refusal.NO_ITEM)
        ticks = day_lists.on(self._ticks, self._today(profile))
        ticks = day_lists.ticked(ticks, name, item, (who.staff or "") if done else None)
        fields = {
            "list": name.value,
            "item": item,
            "day": ticks.day,
            "done": "yes" if done else "no",
        }
        await self._keep(TICKS, ticks, self._scribe.draft(who, Event.LIST_TICKED, fields))
        self._ticks = ticks

    async def _count(self, item: str, count: int, who: Who) -> None:
        profile = self._profile()
        if profile is None or item not in profile.stock or not 0 <= count <= stock.MOST:
            raise Refused(Refusal.NO_ITEM)
        told = self._scribe.draft(who, Event.STOCK_COUNTED, {"item": item, "count": count})
        await self._take_stock(
            replace(self._stock, counts={**self._stock.counts, item: count}), told
        )

    async def _hand_over(self, text: str, who: Who) -> None:
        """Nothing to say: what was there is done."""
        if len(text) > LONGEST_NOTE:
            raise Refused(Refusal.BAD_REQUEST)
        if not text.strip():
            if self._note.text:
                told = self._scribe.draft(who, Event.NOTE_DONE)
                await self._keep(NOTE, NO_NOTE, told)
                self._note = NO_NOTE
            return
        at = self._clock.now().astimezone(UTC).isoformat(timespec="seconds")
        note = HandOver(text, self._name(who.staff or ""), at)
        await self._keep(NOTE, note, self._scribe.draft(who, Event.NOTE_LEFT))
        self._note = note

    async def _use(self, *, items: int = 0, visits: int = 0, occupied: bool | None = None) -> None:
        profile = self._profile()
        kinds = {} if profile is None else kinds_of(profile)
        counts = dict(stock.used(self._stock.counts, kinds, items=items, visits=visits))
        after = StockNote(counts, self._stock.occupied if occupied is None else occupied)
        if after == self._stock:
            return
        try:
            await self._take_stock(after)
        except StoreUnusable as error:
            logger.error("stock not written", extra={"error": error.sqlite_name})  # noqa: TRY400
            self._stock = after

    async def _take_stock(self, after: StockNote, *told: Draft) -> None:
        profile = self._profile()
        kinds = {} if profile is None else kinds_of(profile)
        low = stock.became_low(self._stock.counts, after.counts, kinds)
        said = tuple(
            self._scribe.draft(
                STATION, Event.STOCK_LOW, {"item": each, "count": after.counts[each]}
            )
            for each in low
        )
        await self._keep(STOCK, after, *told, *said)
        self._stock = after

    async def _say_checks(self) -> None:
        profile, today = self._profile(), self.known_day()
        if profile is None or today is None:
            return
        for place, check in profile.checks.items():
            there = standing(Check(check.due), today)
            key = f"{check.due.isoformat()} {there.value}"
            if there in (Standing.SOON, Standing.PAST) and self._said.of.get(place) != key:
                fields = {"place": identifier(place), "standing": there.value}
                said = Said({**self._said.of, place: key})
                told = self._scribe.draft(STATION, Event.CHECK_DUE, fields)
                try:
                    await self._keep(SAID, said, told)
                except StoreUnusable:  # said at the next look
                    return
                self._said = said

    async def _keep(self, name: str, kept: object, *told: Draft) -> None:
        await self._worker.call(self._notes.write, name, to_json(kept), told)

    def _today(self, profile: SiteProfile) -> date:
        return self._clock.now().astimezone(zone_of(profile.site.timezone)).date()
