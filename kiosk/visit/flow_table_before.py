# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The flow's table from the door to the last question."""

from collections.abc import Mapping

from kiosk.visit import events as e
from kiosk.visit import flow_anywhere as anywhere
from kiosk.visit import flow_attendant as attendant
from kiosk.visit import flow_card as card
from kiosk.visit import flow_checkin as checkin
from kiosk.visit import flow_end as end
from kiosk.visit import flow_hands as hands
from kiosk.visit import flow_questions as questions
from kiosk.visit.flow_rows import Rows, anywhere_at, attended, unknown
from kiosk.visit.flow_step import Row
from kiosk.visit.state import Screen

S = Screen

BEFORE: Mapping[Screen, Rows] = {
    S.WELCOME: {
        **anywhere_at(S.WELCOME),
        e.StartTouched: Row(checkin.start, (S.CODE,)),
        e.SlipScanned: Row(checkin.slip_at_the_door, (S.CODE,)),
        e.CardInserted: Row(card.inserted_at_the_door, (S.CODE,)),
        e.QuestionTouched: Row(anywhere.question_touched, (S.WELCOME,)),
        e.ScreenCleaningAgreed: Row(attendant.screen_cleaning_agreed, (S.WELCOME,)),
        e.CountdownEnded: Row(attendant.screen_cleaned, (S.WELCOME,)),
    },
    S.CODE: {
        **unknown(S.CODE),
        e.CodeConfirmed: Row(checkin.code_confirmed, (S.CODE,)),
        e.SlipScanned: Row(checkin.slip_scanned, (S.CODE,)),
        e.CodeAccepted: Row(checkin.code_accepted, (S.BIRTH_DATE,)),
        e.CodeRefused: Row(checkin.code_refused, (S.CODE,)),
        e.NoCodeTouched: Row(checkin.walk_in, (S.BIRTH_DATE, S.CODE)),
        e.CardInserted: Row(card.inserted, (S.CODE,)),
        e.CardGiven: Row(card.given, (S.CARD, S.CODE)),
        e.CardFailed: Row(card.failed, (S.CODE,)),
        e.BackTouched: Row(checkin.leave_code, (S.WELCOME,)),
    },
    S.CARD: {
        **unknown(S.CARD),
        e.CardConfirmed: Row(card.confirmed, (S.OPERATOR,)),
        e.CardRejected: Row(card.rejected, (S.CODE,)),
        e.BackTouched: Row(card.rejected, (S.CODE,)),
    },
    S.BIRTH_DATE: {
        **unknown(S.BIRTH_DATE),
        e.BirthDateConfirmed: Row(
            checkin.birth_date_confirmed,
            (S.APPOINTMENT, S.INSURANCE, S.OPERATOR, S.BIRTH_DATE),
        ),
        e.BackTouched: Row(checkin.back_to_code, (S.CODE,)),
    },
    S.INSURANCE: {
        **unknown(S.INSURANCE),
        e.InsuranceConfirmed: Row(checkin.insurance_confirmed, (S.OPERATOR, S.INSURANCE)),
        e.CardInserted: Row(card.inserted, (S.CODE,)),
        e.BackTouched: Row(checkin.back_to_birth_date, (S.BIRTH_DATE,)),
    },
    S.APPOINTMENT: {
        **unknown(S.APPOINTMENT),
        e.AppointmentConfirmed: Row(checkin.appointment_confirmed, (S.OPERATOR,)),
        e.AppointmentRejected: Row(checkin.back_to_code, (S.CODE,)),
        e.BackTouched: Row(checkin.back_to_birth_date, (S.BIRTH_DATE,)),
    },
    S.OPERATOR: {
        **unknown(S.OPERATOR),
        e.OperatorChosen: Row(checkin.operator_chosen, (S.CALLBACK,)),
        e.BackTouched: Row(
            checkin.back_from_operator, (S.CARD, S.APPOINTMENT, S.INSURANCE, S.BIRTH_DATE)
        ),
    },
    S.CALLBACK: {
        **unknown(S.CALLBACK),
        e.CallbackConfirmed: Row(checkin.callback_confirmed, (S.CONSENT,)),
        e.BackTouched: Row(checkin.back_to_operator, (S.OPERATOR,)),
    },
    S.CONSENT: {
        **unknown(S.CONSENT),
        e.ConsentGiven: Row(checkin.consent_given, (S.STATISTICS, S.HANDS, S.WELCOME)),
        e.ConsentRefused: Row(checkin.consent_refused, (S.DECLINED,)),
        e.BackTouched: Row(checkin.back_to_callback, (S.CALLBACK,)),
    },
    S.DECLINED: {
        **anywhere_at(S.DECLINED),
        e.DoneTouched: Row(end.done, (S.GOODBYE,)),
        e.BackTouched: Row(checkin.back_to_consent, (S.CONSENT,)),
        e.IdleNoticed: Row(end.done_unwatched, (S.GOODBYE, S.DECLINED)),
        e.AttendantEnded: Row(end.done, (S.GOODBYE,)),
    },
    S.STATISTICS: {
        **attended(S.STATISTICS),
        e.StatisticsChosen: Row(checkin.statistics_chosen, (S.HANDS,)),
    },
    S.HANDS: {
        **attended(S.HANDS),
        e.HandsStarted: Row(hands.hands_started, (S.HANDS,)),
        e.HandsPaused: Row(hands.hands_paused, (S.HANDS,)),
        e.CountdownEnded: Row(hands.hands_rubbed, (S.REASON,)),
        e.HandsImpossible: Row(hands.hands_impossible, (S.HANDS_REASON,)),
    },
    S.HANDS_REASON: {
        **attended(S.HANDS_REASON),
        e.HandsReasonChosen: Row(hands.hands_reason, (S.REASON,)),
        e.BackTouched: Row(hands.back_to_hands, (S.HANDS,)),
    },
    S.REASON: {
        **attended(S.REASON),
        e.ReasonChosen: Row(questions.reason_chosen, (S.PAIN, S.REASON_TEXT)),
    },
    S.REASON_TEXT: {
        **attended(S.REASON_TEXT),
        e.ReasonTextConfirmed: Row(questions.reason_text, (S.PAIN,)),
        e.BackTouched: Row(questions.back_to_reason, (S.REASON,)),
    },
    S.PAIN: {
        **attended(S.PAIN),
        e.PainChosen: Row(questions.pain_chosen, (S.MEDICINES,)),
        e.BackTouched: Row(questions.back_to_reason, (S.REASON,)),
    },
    S.MEDICINES: {
        **attended(S.MEDICINES),
        e.MedicinesChosen: Row(questions.medicines_chosen, (S.WARNINGS,)),
        e.BackTouched: Row(questions.back_to_pain, (S.PAIN,)),
    },
    S.WARNINGS: {
        **attended(S.WARNINGS),
        e.WarningTouched: Row(questions.warning_touched, (S.WARNINGS,)),
        e.WarningsConfirmed: Row(questions.warnings_confirmed, (S.GUIDE, S.ARM, S.REVIEW)),
        e.BackTouched: Row(questions.back_to_medicines, (S.MEDICINES,)),
    },
}
