# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""From the door to the consent. Nothing here asks for anything to be written."""

from dataclasses import replace
from datetime import date

from kiosk.record.facts import Consented, StatisticsAnswered
from kiosk.visit.answers import InsuranceProblem
from kiosk.visit.effects import BeginVisit, Journal, LookUpCode
from kiosk.visit.events import (
    AppointmentConfirmed,
    AppointmentRejected,
    BackTouched,
    BirthDateConfirmed,
    CallbackConfirmed,
    CodeAccepted,
    CodeConfirmed,
    CodeRefused,
    ConsentGiven,
    ConsentRefused,
    InsuranceConfirmed,
    NoCodeTouched,
    OperatorChosen,
    SlipScanned,
    StartTouched,
    StatisticsChosen,
)
from kiosk.visit.flow_plan import planned
from kiosk.visit.flow_step import ACCEPTING, Moment, Step, moved, welcome
from kiosk.visit.state import (
    BirthDateProblem,
    CheckIn,
    CodeProblem,
    Readiness,
    Screen,
    VisitState,
)
from sync.formats import kvnr

OLDEST_YEARS = 120


def start(state: VisitState, _: StartTouched, __: Moment) -> Step | None:
    if state.readiness not in ACCEPTING:
        return None
    return moved(state, Screen.CODE)


def code_confirmed(state: VisitState, event: CodeConfirmed, _: Moment) -> Step | None:
    if _looking_up(state):  # one answer at a time: a late one can't meet another code
        return None
    asked = replace(state, code=event.code, code_problem=None, card_problem=None)
    return Step(asked, (LookUpCode(event.code),))


def slip_scanned(state: VisitState, event: SlipScanned, _: Moment) -> Step | None:
    if _looking_up(state):
        return None
    read = replace(
        state,
        screen=Screen.CODE,
        code="",
        code_problem=None,
        card_problem=None,
        scanning=True,
    )
    return Step(read, (LookUpCode(event.text, scanned=True),))


def slip_at_the_door(state: VisitState, event: SlipScanned, moment: Moment) -> Step | None:
    """Whoever holds the slip under the reader has come for the visit: no need to find a button."""
    return slip_scanned(state, event, moment) if state.readiness in ACCEPTING else None


def code_accepted(state: VisitState, event: CodeAccepted, _: Moment) -> Step | None:
    if not _looking_up(state):
        return None
    return moved(
        state,
        Screen.BIRTH_DATE,
        code=event.code or state.code,
        scanning=False,
        signed_slip=state.scanning,
        check_in=event.check_in,
        appointment=event.appointment,
        timing=event.timing,
    )


def code_refused(state: VisitState, event: CodeRefused, _: Moment) -> Step | None:
    if not _looking_up(state):
        return None
    return Step(replace(state, code_problem=event.problem, scanning=False))


def walk_in(state: VisitState, _: NoCodeTouched, __: Moment) -> Step:
    if state.readiness is Readiness.INTERRUPTED:
        return Step(replace(state, code="", code_problem=CodeProblem.OTHER_APPOINTMENT))
    return moved(state, Screen.BIRTH_DATE, **_NO_CODE | {"check_in": CheckIn.WALK_IN})


def leave_code(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return welcome(state)


def birth_date_confirmed(state: VisitState, event: BirthDateConfirmed, moment: Moment) -> Step:
    problem = birth_date_problem(event.birth_date, moment.rules.today)
    if problem is not None:
        return Step(replace(state, birth_date=None, birth_date_problem=problem))
    return moved(
        state, _after_birth_date(state), birth_date=event.birth_date, birth_date_problem=None
    )


def birth_date_problem(birth_date: date, today: date) -> BirthDateProblem | None:
    """Only what can't be: the clinic compares the date with the appointment."""
    if birth_date > today:
        return BirthDateProblem.FUTURE
    if today.year - birth_date.year > OLDEST_YEARS:
        return BirthDateProblem.TOO_OLD
    return None


def back_to_code(state: VisitState, _: BackTouched | AppointmentRejected, __: Moment) -> Step:
    return moved(
        state,
        Screen.CODE,
        **_NO_CODE,
        birth_date_problem=None,
        insurance_number="",
        insurance_problem=None,
    )


def back_to_birth_date(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return moved(state, Screen.BIRTH_DATE, insurance_problem=None)


def appointment_confirmed(state: VisitState, _: AppointmentConfirmed, __: Moment) -> Step:
    return moved(state, Screen.OPERATOR)


def insurance_confirmed(state: VisitState, event: InsuranceConfirmed, _: Moment) -> Step:
    number = event.number
    if number and not kvnr.is_valid(number):
        wrong = replace(state, insurance_number="", insurance_problem=InsuranceProblem.CHECK_DIGIT)
        return Step(wrong)
    return moved(state, Screen.OPERATOR, insurance_number=number, insurance_problem=None)


def operator_chosen(state: VisitState, event: OperatorChosen, _: Moment) -> Step:
    return moved(state, Screen.CALLBACK, operator=event.operator)


def back_from_operator(state: VisitState, _: BackTouched, __: Moment) -> Step:
    if state.check_in is CheckIn.CARD:
        return moved(state, Screen.CARD)
    before = _after_birth_date(state)
    return moved(state, Screen.BIRTH_DATE if before is Screen.OPERATOR else before)


def callback_confirmed(state: VisitState, event: CallbackConfirmed, _: Moment) -> Step:
    return moved(state, Screen.CONSENT, callback=event.number)


def back_to_operator(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return moved(state, Screen.OPERATOR)


def back_to_callback(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return moved(state, Screen.CALLBACK)


def consent_refused(state: VisitState, _: ConsentRefused, __: Moment) -> Step:
    return moved(state, Screen.DECLINED)


def back_to_consent(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return moved(state, Screen.CONSENT)


def consent_given(state: VisitState, event: ConsentGiven, moment: Moment) -> Step | None:
    if state.check_in is None or state.birth_date is None:
        return None
    if state.readiness not in ACCEPTING:  # since the start touch: don't promise what can't be kept
        return welcome(state)
    fact = Consented(
        check_in=state.check_in,
        birth_date=state.birth_date,
        language=event.language or moment.rules.language,
        timing=state.timing,
        appointment=state.appointment,
        code=state.code,
        insurance_number=state.insurance_number,
        card=state.card,
        signed_slip=state.signed_slip,
        operator=state.operator,
        callback=state.callback,
    )
    after = Screen.STATISTICS if moment.rules.statistics else Screen.HANDS
    plan = planned(state, moment.rules.room_plan)
    step = replace(state, screen=after, consented=True, plan=plan)
    return Step(step, (BeginVisit(fact), Journal(fact)))


def statistics_chosen(state: VisitState, event: StatisticsChosen, _: Moment) -> Step:
    answered = replace(state, screen=Screen.HANDS, statistics=event.agreed)
    return Step(answered, (Journal(StatisticsAnswered(event.agreed)),))


_NO_CODE = {
    "code": "",
    "code_problem": None,
    "scanning": False,
    "signed_slip": False,
    "check_in": None,
    "appointment": None,
    "timing": (),
    "card_problem": None,
}


def _after_birth_date(state: VisitState) -> Screen:
    if state.appointment is not None:
        return Screen.APPOINTMENT
    return Screen.INSURANCE if state.check_in is CheckIn.WALK_IN else Screen.OPERATOR


def _looking_up(state: VisitState) -> bool:
    return state.scanning or state.card_reading or (bool(state.code) and state.code_problem is None)
