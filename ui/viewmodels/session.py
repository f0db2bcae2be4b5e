# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The whole visit as the window sees it: which page, which language, and a model per page."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import (
    AttendantTouched,
    BackTouched,
    EaseTouched,
    HelpTouched,
    OverlayClosed,
    VisitEvent,
)
from kiosk.visit.state import Overlay, Screen, VisitState
from ui.viewmodels.appointment import AppointmentViewModel
from ui.viewmodels.asking import AskingViewModel
from ui.viewmodels.birth_date import BirthDateViewModel
from ui.viewmodels.card import CardViewModel
from ui.viewmodels.code import CodeViewModel
from ui.viewmodels.consent import ConsentViewModel
from ui.viewmodels.countdown import CountdownTicker
from ui.viewmodels.delivery import DeliveryViewModel
from ui.viewmodels.ease import DoorRest, EaseViewModel
from ui.viewmodels.front import Front
from ui.viewmodels.paged import PagedViewModel
from ui.viewmodels.parts import Parts
from ui.viewmodels.place import PlaceViewModel
from ui.viewmodels.pressure import PressureViewModel
from ui.viewmodels.review import ReviewViewModel
from ui.viewmodels.settling import Settling
from ui.viewmodels.vitals import VitalsViewModel
from ui.viewmodels.way import ATTENDANTS, NO_HELP, leads_back, page_name, step_of
from ui.viewmodels.welcome import WelcomeViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SessionViewModel(QObject):
    """Root of all view-models; lives as long as the window."""

    changed = Signal()
    ticked = Signal()
    languageChanged = Signal()
    languageWanted = Signal(str)
    pressed = Signal()  # a finger or key went down somewhere
    released = Signal()

    def __init__(self, front: Front, language: str) -> None:
        super().__init__()
        self._front = front
        self._language = language
        self.usual_language = language
        self._page = ""
        self._settling = Settling(front.clock)
        self._state = front.state
        self.parts = self._make_parts(front)
        self.parts.asking.parts.statistics.changed.connect(self.changed)  # its pages lead back
        self._idle = CountdownTicker(front.clock, self)
        self._idle.ticked.connect(self.ticked)
        self._door_rest = DoorRest(self)
        self._door_rest.over.connect(self.forget_choices)
        front.subscribe(self._show)
        self._show(front.state)

    def _make_parts(self, front: Front) -> Parts:
        send = self._send_settled
        return Parts(
            ease=EaseViewModel(self),
            place=PlaceViewModel(self),
            welcome=WelcomeViewModel(send, self),
            code=CodeViewModel(send, self),
            card=CardViewModel(send, front.clock, self),
            birth_date=BirthDateViewModel(send, self),
            appointment=AppointmentViewModel(send, front.clock, self),
            asking=AskingViewModel(front, send, self),
            consent=ConsentViewModel(send, self),
            pressure=PressureViewModel(send, front.handle, front.clock, self),
            review=ReviewViewModel(send, self),
            delivery=DeliveryViewModel(send, self),
            vitals=VitalsViewModel(front, send, self),
        )

    def touched(self) -> bool:
        """A finger or key went down somewhere. True if that was the answer to the idle warning,
        and so must not press what appears in the warning's place."""
        self._settling.pressed()
        self._door_rest.touched()
        asked = self._state.overlay is Overlay.IDLE
        self._front.touched()
        self.pressed.emit()
        return asked and self._state.overlay is not Overlay.IDLE

    @property
    def settled(self) -> bool:
        """A touch that begins now is meant for the present page."""
        return self._settling.settled

    @Slot(str)
    def pageAppeared(self, page: str) -> None:
        """It can be seen from now on."""
        if page == self._page:
            self._settling.appeared()

    # --- which page

    @Property(list, constant=True)
    def pages(self) -> list[str]:
        """All pages, in the order of a visit; the first is needed at once."""
        return [page_name(item.value) for item in (*Screen, *Overlay)]

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._page

    @Property(int, notify=changed)
    def step(self) -> int:
        """1 to 6 of the way through the visit; 0 where there is no way to show."""
        return step_of(self._state)

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        if self._state.screen is Screen.STATISTICS:  # within its text alone
            return self._state.overlay is None and not self.parts.asking.parts.statistics.at_start
        return leads_back(self._state)

    @Property(bool, notify=changed)
    def canCallHelp(self) -> bool:
        """Everywhere but where help is called already, and where the help is at home."""
        return self._state.overlay not in NO_HELP

    @Property(bool, notify=changed)
    def canChangeEase(self) -> bool:
        """From any page; over a page, or with the cuff under pressure, something else matters."""
        return self._state.overlay is None and self._state.screen is not Screen.INFLATING

    @Property(bool, notify=changed)
    def canToggleLanguage(self) -> bool:
        """Everywhere but where languages are chosen, and where no touch counts."""
        return self._state.overlay not in {Overlay.EASE, Overlay.SCREEN_CLEANING}

    @Property(bool, notify=changed)
    def attending(self) -> bool:
        """What is seen is the attendant's, not the patient's."""
        return self._state.overlay in ATTENDANTS

    @Property(int, notify=ticked)
    def idleSeconds(self) -> int:
        """Left to answer "are you still there"."""
        return self._idle.seconds

    @Property(float, notify=ticked)
    def idleShare(self) -> float:
        """Of the warning that is over, 0 to 1."""
        return self._idle.done_share

    # --- the parts

    @Property(EaseViewModel, constant=True)
    def ease(self) -> EaseViewModel:
        return self.parts.ease

    @Property(PlaceViewModel, constant=True)
    def place(self) -> PlaceViewModel:
        return self.parts.place

    @Property(WelcomeViewModel, constant=True)
    def welcome(self) -> WelcomeViewModel:
        return self.parts.welcome

    @Property(CodeViewModel, constant=True)
    def code(self) -> CodeViewModel:
        return self.parts.code

    @Property(BirthDateViewModel, constant=True)
    def birthDate(self) -> BirthDateViewModel:
        return self.parts.birth_date

    @Property(CardViewModel, constant=True)
    def card(self) -> CardViewModel:
        return self.parts.card

    @Property(AppointmentViewModel, constant=True)
    def appointment(self) -> AppointmentViewModel:
        return self.parts.appointment

    @Property(AskingViewModel, constant=True)
    def asking(self) -> AskingViewModel:
        return self.parts.asking

    @Property(ConsentViewModel, constant=True)
    def consent(self) -> ConsentViewModel:
        return self.parts.consent

    @Property(PressureViewModel, constant=True)
    def pressure(self) -> PressureViewModel:
        return self.parts.pressure

    @Property(ReviewViewModel, constant=True)
    def review(self) -> ReviewViewModel:
        return self.parts.review

    @Property(DeliveryViewModel, constant=True)
    def delivery(self) -> DeliveryViewModel:
        return self.parts.delivery

    @Property(VitalsViewModel, constant=True)
    def vitals(self) -> VitalsViewModel:
        return self.parts.vitals

    # --- verbs

    @Slot()
    def goBack(self) -> None:
        text = self._long_text()
        if text is None or not text.turn_back():
            self._send_settled(BackTouched())

    @Slot()
    def callHelp(self) -> None:
        self._front.handle(HelpTouched())

    @Slot()
    def closeOverlay(self) -> None:
        self._send_settled(OverlayClosed())

    @Slot()
    def openEase(self) -> None:
        self._send_settled(EaseTouched())

    @Slot()
    def callAttendant(self) -> None:
        self._send_settled(AttendantTouched())

    @Slot(str)
    def wantLanguage(self, code: str) -> None:
        """The window loads the texts and then calls `set_language`."""
        self.languageWanted.emit(code)

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    def set_language(self, code: str) -> None:
        """Texts and numbers of this language from now on."""
        if code != self._language:
            self._language = code
            self._show(self._front.state)
            self.languageChanged.emit()

    def _long_text(self) -> PagedViewModel | None:
        """What is being read page by page, if it is."""
        consent, statistics = self.parts.consent, self.parts.asking.parts.statistics
        return {Screen.CONSENT: consent, Screen.STATISTICS: statistics}.get(self._state.screen)

    def forget_choices(self) -> None:
        """As for somebody who has chosen nothing: size, contrast, voice, language."""
        self.parts.ease.reset()
        if self._language != self.usual_language:
            self.wantLanguage(self.usual_language)

    # --- following the visit

    def _send_settled(self, event: VisitEvent) -> None:
        if self._settling.meant:
            self._front.handle(event)

    def _show(self, state: VisitState) -> None:
        self._state = state
        page = page_name((state.overlay or state.screen).value)
        if page != self._page:
            self._page = page
            self._settling.appeared()
        self._door_rest.follow(state.screen)
        self.parts.place.show(self._front.profile)
        self._show_parts(state)
        self.changed.emit()

    def _show_parts(self, state: VisitState) -> None:
        self.parts.welcome.show(state)
        self.parts.code.show(state)
        self.parts.card.show(state, self.parts.place.zone, self._language)
        self.parts.birth_date.show(state)
        self.parts.appointment.show(state, self.parts.place.zone, self._language)
        if state.screen is Screen.CONSENT:
            self.parts.consent.put(self._front.consent_text(self._language), self._language)
        self.parts.asking.show(state, self._language)
        self.parts.pressure.show(state, self._language)
        self.parts.review.show(state, self._language)
        self.parts.delivery.show(state)
        self.parts.vitals.show(state, self.parts.place.zone, self._language)
        self._idle.follow(state.countdown if state.overlay is Overlay.IDLE else None)
