# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The way through the visit: its six steps, and from where a touch leads back. Pure; without Qt."""

from kiosk.visit.state import PANEL, Overlay, Screen, VisitState
from ui.viewmodels.front import QUESTIONS

CHECK_IN = frozenset(
    {
        Screen.CODE,
        Screen.CARD,
        Screen.BIRTH_DATE,
        Screen.INSURANCE,
        Screen.APPOINTMENT,
        Screen.OPERATOR,
        Screen.CALLBACK,
    }
)
CONSENTING = frozenset({Screen.CONSENT, Screen.STATISTICS})
HANDS = frozenset({Screen.HANDS, Screen.HANDS_REASON})
MEASURING = frozenset(
    {
        Screen.GUIDE,
        Screen.TAKING,
        Screen.METER_PROBLEM,
        Screen.ARM,
        Screen.REST,
        Screen.MEASURE,
        Screen.INFLATING,
        Screen.PAUSE,
        Screen.PROBLEM,
        Screen.BY_HAND,
        Screen.SKIP_REASON,
        Screen.RESULT,
        Screen.PERSON,
    }
)
DONE = frozenset({Screen.REVIEW, Screen.EDIT, Screen.SAVING, Screen.SAVED})
STEPS = (CHECK_IN, CONSENTING, HANDS, QUESTIONS, MEASURING, DONE)
ATTENDANTS = PANEL | {Overlay.PIN, Overlay.SCREEN_CLEANING}
NO_HELP = PANEL | {Overlay.HELP, Overlay.SCREEN_CLEANING}

# From the other screens no way leads back: something was journalled, or is being measured. (While
# a meter runs, "cancel" is the way back, in the place of the main action.)
WAYS_BACK = (
    CHECK_IN
    | (QUESTIONS - {Screen.REASON})
    | {
        Screen.CONSENT,
        Screen.DECLINED,
        Screen.HANDS_REASON,
        Screen.REST,
        Screen.MEASURE,
        Screen.INFLATING,
        Screen.BY_HAND,
        Screen.SKIP_REASON,
        Screen.EDIT,
    }
)


def page_name(value: str) -> str:
    """ "birth-date" -> "BirthDate": that page's file is BirthDateScreen.qml."""
    return value.title().replace("-", "")


def step_of(state: VisitState) -> int:
    """1 to 6; 0 before the first, after the last, and in the attendant's world."""
    if state.overlay in ATTENDANTS:
        return 0
    return next((n for n, screens in enumerate(STEPS, start=1) if state.screen in screens), 0)


def leads_back(state: VisitState) -> bool:
    """Whether the visit takes "back" here."""
    if state.overlay is not None:
        return False
    if state.screen is Screen.LEAVING:
        return state.left_from is not None
    if state.screen in (Screen.GUIDE, Screen.ARM):
        return state.reviewing  # then it was the review that asked for it
    other_arm_possible = state.screen is not Screen.MEASURE or state.inflations == 0
    return state.screen in WAYS_BACK and other_arm_possible
