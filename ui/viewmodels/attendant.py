# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendant's panel: the room, the line, the devices, and the one thing to do next."""

from collections.abc import Sequence
from datetime import UTC, timedelta, tzinfo
from math import ceil

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import HelpStage, Vital
from kiosk.visit.attending import AttendantAction
from kiosk.visit.events import AttendantActed, PanelTurned
from kiosk.visit.state import AttendantView, Countdown, Overlay, Readiness, VisitState
from ui.viewmodels.countdown import CountdownTicker
from ui.viewmodels.front import Send, Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ROOM = {
    "used": "clean",
    "interrupted": "clean",
    "blocked": "blocked",
    "contact-time": "contact",
    "airing": "airing",
}
AIRING = {
    "too-much-co2": "-co2",
    "untrusted-run": "-untrusted",
    "untrusted-over": "-untrusted",
}
HOUR, DAY = 3600, 86_400
NOTHING = AttendantView("", False, 0, None, 0, "")

FOR_IT = frozenset({Readiness.NO_KEY, Readiness.NO_SPACE, Readiness.TRACES})


@QmlElement
class AttendantViewModel(QObject):
    """As the station tells it; what an attendant does here, the station does."""

    changed = Signal()
    tasksChanged = Signal()

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._clock = clock
        self._wait = CountdownTicker(clock, self)
        self._wait.ticked.connect(self.changed)
        self._state = VisitState()
        self._view = NOTHING
        self._zone: tzinfo = UTC
        self._vitals: Sequence[Vital] = ()

    def show(self, state: VisitState, zone: tzinfo, vitals: Sequence[Vital] = tuple(Vital)) -> None:
        """Follow the visit; times are shown in the room's zone. `vitals`: what it measures."""
        self._vitals = vitals
        view = state.attendant or NOTHING
        new_tasks = view.phone_tasks != self._view.phone_tasks or zone != self._zone
        if view.room_until != self._view.room_until:
            self._wait.follow(self._countdown(view))
        self._state, self._view, self._zone = state, view, zone
        if new_tasks:
            self.tasksChanged.emit()
        self.changed.emit()

    @Property(str, notify=changed)
    def room(self) -> str:
        """A state of the room, as docs/room.md names them."""
        return self._view.room

    @Property(str, notify=changed)
    def next(self) -> str:
        """The one next thing: "help", "coming", "visit", "clean", "cleaning" (the list is begun),
        "blocked", "contact", "airing", "airing-co2", "airing-untrusted", "phone", "note", a list
        ("opening", "closing", "weekly"), why no visit can start ("no-key", "no-space", "traces") or
        "nothing"."""
        if self._state.help is HelpStage.COMING:
            return "coming"
        if self._state.help is not None:
            return "help"
        if self._view.visit:
            return "visit"
        return self._of_room() or self._next_in_a_ready_room()

    def _of_room(self) -> str:
        """What is to be done there; empty where nothing is."""
        room, care = self._view.room, self._view.care
        if room == "cleaning":
            return "cleaning" if care.checklist else "clean"  # the rules went with a new profile
        air = AIRING.get(care.air.verdict, "") if care.air else ""
        return f"{ROOM.get(room, '')}{air}"

    @Property(str, notify=changed)
    def helpStage(self) -> str:
        """How far the call has come, a `HelpStage`; empty without one."""
        return self._state.help.value if self._state.help else ""

    @Property(str, notify=changed)
    def until(self) -> str:
        """When contact time or airing is over, HH:MM in the room's zone; never too early. Empty
        where neither runs."""
        until = self._view.room_until
        if until is None:
            return ""
        return f"{(until + timedelta(seconds=59)).astimezone(self._zone):%H:%M}"

    @Property(str, notify=changed)
    def left(self) -> str:
        """How long contact time or airing still takes, m:ss; empty where neither runs."""
        return self._wait.text if self._view.room_until else ""

    @Property(float, notify=changed)
    def doneShare(self) -> float:
        """Of contact time or airing, 0 to 1."""
        return self._wait.done_share

    @Property(bool, notify=changed)
    def visit(self) -> bool:
        """One is going on."""
        return self._view.visit

    # --- the line

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Visits that are not at the clinic yet."""
        return self._view.waiting

    @Property(int, notify=changed)
    def parked(self) -> int:
        """Visits that the clinic did not take, for IT to look at."""
        return self._view.parked

    @Property(bool, notify=changed)
    def lineDown(self) -> bool:
        """The last exchange with the clinic went wrong."""
        return bool(self._view.line_fault)

    @Property(str, notify=changed)
    def oldestUnit(self) -> str:
        """ "minutes", "hours" or "days"; empty where nothing waits."""
        seconds = self._view.oldest_waiting_seconds
        if seconds is None:
            return ""
        return "minutes" if seconds < HOUR else "hours" if seconds < DAY else "days"

    @Property(int, notify=changed)
    def oldest(self) -> int:
        """How long the oldest has been waiting, whole units, at least 1."""
        seconds = self._view.oldest_waiting_seconds or 0
        unit = 60 if seconds < HOUR else HOUR if seconds < DAY else DAY
        return max(1, seconds // unit)

    # --- the devices

    @Property(list, notify=changed)
    def devices(self) -> list[str]:
        """Names of `Vital`s that the room has a device for."""
        return [vital.value for vital in self._vitals]

    @Property(list, notify=changed)
    def devicesAway(self) -> list[str]:
        """Names of those whose device isn't there."""
        return [vital.value for vital in self._vitals if not self._ready(vital)]

    @Property(bool, notify=changed)
    def diskLow(self) -> bool:
        """IT should make room on the disk."""
        return self._view.disk_low

    @Property(int, notify=changed)
    def diskDays(self) -> int:
        """How long until no visit starts any more; -1: nobody knows."""
        return -1 if self._view.disk_days is None else self._view.disk_days

    # --- the telephone

    @Property(list, notify=tasksChanged)
    def phoneTasks(self) -> list[str]:
        """When each was asked for, HH:MM in the room's zone; oldest first."""
        return [f"{task.at.astimezone(self._zone):%H:%M}" for task in self._view.phone_tasks]

    @Slot(int)
    def phoneDone(self, index: int) -> None:
        """The practice was called."""
        task = self._view.phone_tasks[index].id
        self._send(AttendantActed(AttendantAction.PHONE_DONE, task))

    @Property(str, notify=changed)
    def reportAsked(self) -> str:
        """When a hygiene report was asked for, HH:MM in the room's zone; empty: it wasn't."""
        asked = self._view.report_asked
        return "" if asked is None else f"{asked.astimezone(self._zone):%H:%M}"

    @Slot()
    def askReport(self) -> None:
        """The practice makes it, of the logbook that goes there anyway."""
        self._send(AttendantActed(AttendantAction.ASK_REPORT))

    # --- what else can be done

    @Slot(str)
    def turn(self, page: str) -> None:
        """To this page of the panel; "attendant" is its first."""
        self._send(PanelTurned(Overlay(page)))

    @Slot()
    def come(self) -> None:
        self._send(AttendantActed(AttendantAction.HELP_COMING))

    @Slot()
    def helpDone(self) -> None:
        self._send(AttendantActed(AttendantAction.HELP_DONE))

    @Slot()
    def cleaned(self) -> None:
        self._send(AttendantActed(AttendantAction.ROOM_CLEANED))

    @Slot()
    def endVisit(self) -> None:
        self._send(AttendantActed(AttendantAction.END_VISIT))

    def _next_in_a_ready_room(self) -> str:
        if self._view.phone_tasks:
            return "phone"
        if self._view.house.note is not None:
            return "note"
        if self._state.readiness in FOR_IT:
            return self._state.readiness.value
        return self._view.house.asked or "nothing"

    def _countdown(self, view: AttendantView) -> Countdown | None:
        if view.room_until is None:
            return None
        seconds = max(0, ceil((view.room_until - self._clock.now()).total_seconds()))
        return Countdown(self._clock.monotonic() + seconds, view.room_seconds)

    def _ready(self, vital: Vital) -> bool:
        if vital is Vital.BLOOD_PRESSURE:
            return self._state.cuff_present
        return vital in self._state.meters_present
