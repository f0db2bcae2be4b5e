# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The models of all pages from the first guide to the farewell, and of the attendant's."""

from datetime import tzinfo

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from kiosk.visit.state import VisitState
from ui.viewmodels.attendant import AttendantViewModel
from ui.viewmodels.by_hand import ByHandViewModel
from ui.viewmodels.care import CareViewModel
from ui.viewmodels.edit import EditViewModel
from ui.viewmodels.front import Front, Send
from ui.viewmodels.help import HelpViewModel
from ui.viewmodels.house import HouseViewModel
from ui.viewmodels.leaving import LeavingViewModel
from ui.viewmodels.live import LiveViewModel
from ui.viewmodels.meter import MeterViewModel
from ui.viewmodels.note import NoteViewModel
from ui.viewmodels.pin import PinViewModel
from ui.viewmodels.result import ResultViewModel
from ui.viewmodels.screen_cleaning import ScreenCleaningViewModel
from ui.viewmodels.second import SecondViewModel
from ui.viewmodels.signed_in import SignedInViewModel
from ui.viewmodels.skip import SkipViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VitalsViewModel(QObject):
    """One of each; made once, with the session."""

    def __init__(self, front: Front, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._front = front
        self._meter = MeterViewModel(send, self)
        self._live = LiveViewModel(self)
        self._by_hand = ByHandViewModel(send, front.clock, self)
        self._skip = SkipViewModel(send, self)
        self._result = ResultViewModel(send, self)
        self._edit = EditViewModel(send, self)
        self._leaving = LeavingViewModel(send, front.clock, self)
        self._help = HelpViewModel(send, self)
        self._pin = PinViewModel(send, front.clock, self)
        self._second = SecondViewModel(send, front.clock, self)
        self._care = CareViewModel(send, front.clock, self)
        self._attendant = AttendantViewModel(send, front.clock, self)
        self._house = HouseViewModel(send, self)
        self._note = NoteViewModel(send, self)
        self._signed_in = SignedInViewModel(front.clock, self)
        self._screen_cleaning = ScreenCleaningViewModel(send, front.clock, self)
        front.watch(self._live.take)

    def show(self, state: VisitState, zone: tzinfo, language: str) -> None:
        """Follow the visit."""
        self._meter.show(state)
        self._live.show(state, language)
        self._by_hand.show(state, language)
        self._skip.show(state)
        self._result.show(state, language)
        self._edit.show(state, language)
        self._leaving.show(state)
        self._help.show(state)
        self._pin.show(state)
        self._second.show(state)
        self._care.show(state)
        profile = self._front.profile
        self._attendant.show(state, zone, profile.vitals if profile else ())
        self._house.show(state, zone)
        self._note.show(state)
        self._signed_in.show(state.attendant, zone)
        self._screen_cleaning.show(state)

    def press(self, key: str) -> None:
        """Type this, wherever something is being typed."""
        self._by_hand.press(key)
        self._pin.press(key)
        self._note.press(key)
        self._second.press(key)

    @Property(MeterViewModel, constant=True)
    def meter(self) -> MeterViewModel:
        return self._meter

    @Property(LiveViewModel, constant=True)
    def live(self) -> LiveViewModel:
        return self._live

    @Property(ByHandViewModel, constant=True)
    def byHand(self) -> ByHandViewModel:
        return self._by_hand

    @Property(SkipViewModel, constant=True)
    def skip(self) -> SkipViewModel:
        return self._skip

    @Property(ResultViewModel, constant=True)
    def result(self) -> ResultViewModel:
        return self._result

    @Property(EditViewModel, constant=True)
    def edit(self) -> EditViewModel:
        return self._edit

    @Property(LeavingViewModel, constant=True)
    def leaving(self) -> LeavingViewModel:
        return self._leaving

    @Property(HelpViewModel, constant=True)
    def help(self) -> HelpViewModel:
        return self._help

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        return self._pin

    @Property(SecondViewModel, constant=True)
    def second(self) -> SecondViewModel:
        return self._second

    @Property(CareViewModel, constant=True)
    def care(self) -> CareViewModel:
        return self._care

    @Property(AttendantViewModel, constant=True)
    def attendant(self) -> AttendantViewModel:
        return self._attendant

    @Property(HouseViewModel, constant=True)
    def house(self) -> HouseViewModel:
        return self._house

    @Property(NoteViewModel, constant=True)
    def note(self) -> NoteViewModel:
        return self._note

    @Property(SignedInViewModel, constant=True)
    def signedIn(self) -> SignedInViewModel:
        return self._signed_in

    @Property(ScreenCleaningViewModel, constant=True)
    def screenCleaning(self) -> ScreenCleaningViewModel:
        return self._screen_cleaning
