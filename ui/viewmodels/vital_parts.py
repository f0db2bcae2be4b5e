# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The models of the pages from the first guide to the farewell, and of the attendant's."""

from datetime import tzinfo

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from kiosk.visit.state import VisitState
from ui.viewmodels.attendant import AttendantViewModel
from ui.viewmodels.by_hand import ByHandViewModel
from ui.viewmodels.edit import EditViewModel
from ui.viewmodels.front import Front, Send
from ui.viewmodels.help import HelpViewModel
from ui.viewmodels.leaving import LeavingViewModel
from ui.viewmodels.live import LiveViewModel
from ui.viewmodels.meter import MeterViewModel
from ui.viewmodels.pin import PinViewModel
from ui.viewmodels.result import ResultViewModel
from ui.viewmodels.skip import SkipViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


class VitalParts:
    """One of each; made once, when the window is."""

    def __init__(self, front: Front, send: Send, parent: QObject) -> None:
        self.meter = MeterViewModel(send, parent)
        self.live = LiveViewModel(parent)
        self.by_hand = ByHandViewModel(send, front.clock, parent)
        self.skip = SkipViewModel(send, parent)
        self.result = ResultViewModel(send, parent)
        self.edit = EditViewModel(send, parent)
        self.leaving = LeavingViewModel(send, front.clock, parent)
        self.help = HelpViewModel(send, parent)
        self.pin = PinViewModel(send, front.clock, parent)
        self.attendant = AttendantViewModel(send, parent)
        front.watch(self.live.take)

    def show(self, state: VisitState, zone: tzinfo, language: str) -> None:
        """Follow the visit."""
        self.meter.show(state)
        self.live.show(state, language)
        self.by_hand.show(state, language)
        self.skip.show(state)
        self.result.show(state, language)
        self.edit.show(state, language)
        self.leaving.show(state)
        self.help.show(state)
        self.pin.show(state)
        self.attendant.show(state, zone)


@QmlElement
class VitalPartsViewModel(QObject):
    """The same for the screens; `SessionViewModel` is one."""

    vitals: VitalParts

    @Property(MeterViewModel, constant=True)
    def meter(self) -> MeterViewModel:
        return self.vitals.meter

    @Property(LiveViewModel, constant=True)
    def live(self) -> LiveViewModel:
        return self.vitals.live

    @Property(ByHandViewModel, constant=True)
    def byHand(self) -> ByHandViewModel:
        return self.vitals.by_hand

    @Property(SkipViewModel, constant=True)
    def skip(self) -> SkipViewModel:
        return self.vitals.skip

    @Property(ResultViewModel, constant=True)
    def result(self) -> ResultViewModel:
        return self.vitals.result

    @Property(EditViewModel, constant=True)
    def edit(self) -> EditViewModel:
        return self.vitals.edit

    @Property(LeavingViewModel, constant=True)
    def leaving(self) -> LeavingViewModel:
        return self.vitals.leaving

    @Property(HelpViewModel, constant=True)
    def help(self) -> HelpViewModel:
        return self.vitals.help

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        return self.vitals.pin

    @Property(AttendantViewModel, constant=True)
    def attendant(self) -> AttendantViewModel:
        return self.vitals.attendant
