# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room between two people, for whoever cleans it: the thing to be wiped now, the air, and who
closed it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.attending import AttendantAction, BlockRoom, Closed, WipeItem
from kiosk.visit.events import AttendantActed, RoomTended
from kiosk.visit.room_care import ProductInUse, RoomCareState
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send, Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SETTLED_SECONDS = 0.8  # nobody wipes faster


@QmlElement
class CareViewModel(QObject):
    """As the station tells it; what was put off and which product is in the hand is known here."""

    changed = Signal()

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._clock = clock
        self._shown = clock.monotonic()
        self._care = RoomCareState()
        self._put_off: list[str] = []
        self._product = ""

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        care = state.attendant.care if state.attendant else RoomCareState()
        if len(care.wiped) < len(self._care.wiped):  # begun anew
            self._put_off.clear()
        if care.left != self._care.left:
            self._shown = self._clock.monotonic()
        self._care = care
        self.changed.emit()

    # --- the checklist

    @Property(bool, notify=changed)
    def checklist(self) -> bool:
        """Thing by thing; else a word is enough."""
        return self._care.checklist

    @Property(str, notify=changed)
    def item(self) -> str:
        """What is to be wiped now; empty where nothing is."""
        return self._item()

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which one it is, from 1."""
        return len(self._care.wiped) + 1

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are altogether."""
        return len(self._care.wiped) + len(self._care.left)

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """Another one could come first."""
        return len(self._care.left) > 1

    @Property(list, notify=changed)
    def products(self) -> list[str]:
        """The disinfectants that may be used today, by name."""
        return [product.name for product in self._care.products]

    @Property(int, notify=changed)
    def product(self) -> int:
        """Which of them is in the hand; -1 where there is none."""
        chosen = self._chosen()
        return -1 if chosen is None else self._care.products.index(chosen)

    @Slot()
    def begin(self) -> None:
        """The cleaning, with a fresh list."""
        self._send(AttendantActed(AttendantAction.BEGIN_CLEANING))

    @Slot()
    def wiped(self) -> None:
        """The present thing, with the chosen product. A second touch that follows at once was
        meant for the thing before."""
        chosen, seen = self._chosen(), self._clock.monotonic() - self._shown
        if chosen is not None and self._care.left and seen >= SETTLED_SECONDS:
            self._send(RoomTended(WipeItem(self._item(), chosen.id)))

    @Slot()
    def later(self) -> None:
        """Another one first."""
        self._put_off.append(self._item())
        if set(self._care.left) <= set(self._put_off):
            self._put_off.clear()
        self.changed.emit()

    @Slot(int)
    def choose(self, product: int) -> None:
        """Another product is in the hand."""
        self._product = self._care.products[product].id
        self.changed.emit()

    # --- the air

    @Property(int, notify=changed)
    def ppm(self) -> int:
        """Of CO2; 0 where no sensor is believed."""
        return (self._care.air.ppm or 0) if self._care.air else 0

    @Property(int, notify=changed)
    def limit(self) -> int:
        """In ppm: up to this it is aired."""
        return self._care.air.limit if self._care.air else 0

    # --- closed

    @Property(str, notify=changed)
    def closedFor(self) -> str:
        """ "defect", "soiled", "building", "unattended" or "other"; empty while it is open."""
        return self._care.closed.reason.value if self._care.closed else ""

    @Property(str, notify=changed)
    def closedBy(self) -> str:
        """Her name; empty where only the room's PIN was shown."""
        return self._care.closed.name if self._care.closed else ""

    @Slot(str)
    def close(self, reason: str) -> None:
        """Nobody is to come in."""
        self._send(RoomTended(BlockRoom(Closed(reason))))

    @Slot()
    def release(self) -> None:
        self._send(AttendantActed(AttendantAction.RELEASE_ROOM))

    def _item(self) -> str:
        left = self._care.left
        return next((item for item in left if item not in self._put_off), "") or "".join(left[:1])

    def _chosen(self) -> ProductInUse | None:
        """What was chosen, else what was used last, else the first."""
        used = self._care.wiped[-1].product if self._care.wiped else ""
        by_id = {product.id: product for product in reversed(self._care.products)}
        first = self._care.products[0] if self._care.products else None
        return by_id.get(self._product) or by_id.get(used) or first
