# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The models of the pages, together."""

from dataclasses import dataclass

from ui.viewmodels.appointment import AppointmentViewModel
from ui.viewmodels.asking import AskingViewModel
from ui.viewmodels.birth_date import BirthDateViewModel
from ui.viewmodels.card import CardViewModel
from ui.viewmodels.code import CodeViewModel
from ui.viewmodels.consent import ConsentViewModel
from ui.viewmodels.delivery import DeliveryViewModel
from ui.viewmodels.ease import EaseViewModel
from ui.viewmodels.place import PlaceViewModel
from ui.viewmodels.pressure import PressureViewModel
from ui.viewmodels.review import ReviewViewModel
from ui.viewmodels.vitals import VitalsViewModel
from ui.viewmodels.welcome import WelcomeViewModel


@dataclass(frozen=True)
class Parts:
    """One of each; made once, when the window is."""

    ease: EaseViewModel
    place: PlaceViewModel
    welcome: WelcomeViewModel
    code: CodeViewModel
    card: CardViewModel
    birth_date: BirthDateViewModel
    appointment: AppointmentViewModel
    asking: AskingViewModel
    consent: ConsentViewModel
    pressure: PressureViewModel
    review: ReviewViewModel
    delivery: DeliveryViewModel
    vitals: VitalsViewModel
