# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every page in every state that looks different."""

from ui.gallery import states_attendant as attendant
from ui.gallery import states_care as care
from ui.gallery import states_check_in as asking
from ui.gallery import states_house as house
from ui.gallery import states_vitals as vitals
from ui.gallery.states import Still, check_in, ending, measuring


def all_stills() -> list[Still]:
    """In the order of a visit."""
    before = asking.at_the_door() + check_in() + asking.check_in() + asking.questions()
    values = vitals.meters() + measuring() + vitals.values() + vitals.review()
    over = attendant.over_a_page() + care.caring() + house.keeping_house()
    return before + values + ending() + vitals.ending() + over


def one_of_each() -> list[Still]:
    """The first still of every page."""
    pages = {still.state.overlay or still.state.screen: still for still in reversed(all_stills())}
    return [still for still in all_stills() if still in pages.values()]
