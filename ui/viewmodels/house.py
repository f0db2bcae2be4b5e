# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lists, stock, device checks and the note for the next shift, as the attendant sees them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.attending import CountStock, LeaveNote, TickItem
from kiosk.visit.events import RoomTended
from kiosk.visit.housekeeping import (
    CheckState,
    House,
    InStock,
    ListName,
    Standing,
)
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

Row = TypeVar("Row")

PER_PAGE = 4
"""Rows that fit on the smallest panel in large text."""

_URGENCY = (Standing.PAST, Standing.SOON, Standing.UNKNOWN, Standing.GOOD)


@QmlElement
class HouseViewModel(QObject):
    """As the station tells it; what an attendant does here, the station does."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._house = House()
        self._zone: tzinfo = UTC
        self._list: ListName | None = None  # chosen here; else the one that is asked for
        self._page = 0

    def show(self, state: VisitState, zone: tzinfo) -> None:
        """Follow the visit; times are shown in the room's zone."""
        house = House() if state.attendant is None else state.attendant.house
        if state.attendant is None:
            self._list, self._page = None, 0
        self._house, self._zone = house, zone
        self.changed.emit()

    # --- lists

    @Property(str, notify=changed)
    def shownList(self) -> str:
        """The one that is shown: "opening", "closing" or "weekly"."""
        return self._shown_list().value

    @Property(bool, notify=changed)
    def hasLists(self) -> bool:
        return bool(self._house.lists)

    @Property(str, notify=changed)
    def asked(self) -> str:
        """The list that is the next thing to do; empty where none is."""
        return "" if self._house.asked is None else self._house.asked.value

    @Property(int, notify=changed)
    def open(self) -> int:
        """Things that are left on the list that is asked for."""
        return sum(not each.done for each in self._house.lists if each.list is self._house.asked)

    @Property(list, notify=changed)
    def items(self) -> list[dict[str, object]]:
        """Of the list and page that are shown: `item`, `words`, `done`."""
        shown = [each for each in self._house.lists if each.list is self._shown_list()]
        return [
            {"item": each.item, "words": each.words, "done": each.done} for each in self._on(shown)
        ]

    @Property(bool, notify=changed)
    def moreItems(self) -> bool:
        return sum(each.list is self._shown_list() for each in self._house.lists) > PER_PAGE

    @Slot(str)
    def choose(self, name: str) -> None:
        """Show this list."""
        self._list, self._page = ListName(name), 0
        self.changed.emit()

    @Slot(str)
    def touch(self, item: str) -> None:
        """Done, or not done after all."""
        name = self._shown_list()
        done = any(e.done for e in self._house.lists if e.list is name and e.item == item)
        self._send(RoomTended(TickItem(name, item, not done)))

    # --- stock

    @Property(list, notify=changed)
    def stock(self) -> list[dict[str, object]]:
        """Of the page that is shown: `item`, `name`, `unit`, `packs` (-1: not counted), `low`."""
        return [_shown(each) for each in self._on(self._house.stock)]

    @Property(bool, notify=changed)
    def moreStock(self) -> bool:
        return len(self._house.stock) > PER_PAGE

    @Property(list, notify=changed)
    def low(self) -> list[dict[str, object]]:
        """What is little, likewise."""
        return [_shown(each) for each in self._house.stock if each.low]

    @Property(int, notify=changed)
    def uncounted(self) -> int:
        return sum(each.count is None for each in self._house.stock)

    @Slot(str, int)
    def add(self, item: str, packs: int) -> None:
        """So many packs more, or fewer."""
        (there,) = (each for each in self._house.stock if each.item == item)
        count = max(0, (there.count or 0) + packs * there.pack)
        self._send(RoomTended(CountStock(item, count)))

    # --- device checks

    @Property(list, notify=changed)
    def checks(self) -> list[dict[str, object]]:
        """`place`, `due` as 31.05.2027, `standing`, `days`; the most urgent first."""
        return [_check(each) for each in sorted(self._house.checks, key=_urgency)]

    # --- the note for the next shift

    @Property(str, notify=changed)
    def note(self) -> str:
        """What the last attendant left; empty: nothing."""
        return "" if self._house.note is None else self._house.note.text

    @Property(str, notify=changed)
    def noteBy(self) -> str:
        """Her name, as far as it is known, and when, as in "Anna, 17.03. 10:30"."""
        note = self._house.note
        if note is None:
            return ""
        at = f"{datetime.fromisoformat(note.at).astimezone(self._zone):%d.%m. %H:%M}"
        return f"{note.name}, {at}" if note.name else at

    @Slot()
    def noteDone(self) -> None:
        """Read; it is deleted."""
        self._send(RoomTended(LeaveNote("")))

    # --- pages of rows

    @Slot()
    def turnPage(self) -> None:
        """The next rows, and after the last the first again."""
        self._page += 1
        self.changed.emit()

    def _shown_list(self) -> ListName:
        return self._list or self._house.asked or ListName.OPENING

    def _on(self, rows: Sequence[Row]) -> list[Row]:
        pages = max(1, -(-len(rows) // PER_PAGE))
        first = self._page % pages * PER_PAGE
        return list(rows[first : first + PER_PAGE])


def _shown(each: InStock) -> dict[str, object]:
    packs = -1 if each.packs is None else each.packs
    return {
        "item": each.item,
        "name": each.name,
        "unit": each.unit,
        "packs": packs,
        "low": each.low,
    }


def _check(each: CheckState) -> dict[str, object]:
    return {
        "place": each.place,
        "due": f"{date.fromisoformat(each.due):%d.%m.%Y}",
        "standing": each.standing.value,
        "days": each.days or 0,
    }


def _urgency(each: CheckState) -> tuple[int, str]:
    return _URGENCY.index(each.standing), each.due
