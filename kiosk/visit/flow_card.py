# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Check-in by the electronic health card. Nothing here asks for anything to be written.

What the card says is noted, and nobody's cover is judged: an expired card stops nobody, and the
clinic sees it.
"""

from dataclasses import replace

from kiosk.visit.events import (
    BackTouched,
    CardConfirmed,
    CardFailed,
    CardGiven,
    CardInserted,
    CardRejected,
)
from kiosk.visit.flow_checkin import birth_date_problem
from kiosk.visit.flow_step import ACCEPTING, Moment, Step, moved
from kiosk.visit.state import (
    CardProblem,
    CheckIn,
    CodeProblem,
    Readiness,
    Screen,
    VisitState,
)


def inserted_at_the_door(state: VisitState, event: CardInserted, moment: Moment) -> Step | None:
    """Whoever puts a card in has come for the visit: no need to find a button."""
    return inserted(state, event, moment) if state.readiness in ACCEPTING else None


def inserted(state: VisitState, _: CardInserted, __: Moment) -> Step | None:
    if state.scanning or (state.code and state.code_problem is None):
        return None  # a code is being looked up: one answer at a time
    return moved(
        state,
        Screen.CODE,
        code="",
        code_problem=None,
        card=None,
        card_problem=None,
        card_reading=True,
        birth_date=None,
        check_in=None,
        appointment=None,
        timing=(),
        signed_slip=False,
        insurance_number="",
        insurance_problem=None,
    )


def given(state: VisitState, event: CardGiven, moment: Moment) -> Step | None:
    if not state.card_reading:
        return None
    read = replace(state, card_reading=False)
    if state.readiness is Readiness.INTERRUPTED:
        return Step(replace(read, code_problem=CodeProblem.OTHER_APPOINTMENT))
    birth_date = event.card.person.birth_date.whole()
    if (
        event.card.status.unfinished
        or birth_date is None
        or birth_date_problem(birth_date, moment.rules.today) is not None
    ):
        return Step(replace(read, card_problem=CardProblem.INCOMPLETE))
    return moved(read, Screen.CARD, card=event.card, birth_date=birth_date)


def failed(state: VisitState, event: CardFailed, _: Moment) -> Step | None:
    if not state.card_reading:
        return None
    return Step(replace(state, card_reading=False, card_problem=event.problem))


def confirmed(state: VisitState, _: CardConfirmed, __: Moment) -> Step | None:
    if state.card is None:
        return None
    return moved(
        state,
        Screen.OPERATOR,
        check_in=CheckIn.CARD,
        insurance_number=state.card.person.insured_id,
    )


def rejected(state: VisitState, _: CardRejected | BackTouched, __: Moment) -> Step:
    return moved(state, Screen.CODE, card=None, birth_date=None, check_in=None, insurance_number="")
