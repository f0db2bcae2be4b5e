# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The questions before the first measurement. An answer may stay away; none is ever made up."""

from dataclasses import replace
from typing import Any

from kiosk.record.facts import (
    Fact,
    MedicinesGiven,
    PainGiven,
    ReasonGiven,
    WarningMarked,
    WarningsGiven,
    WarningTakenBack,
)
from kiosk.visit.answers import HelpReason, VisitReason
from kiosk.visit.effects import Journal
from kiosk.visit.events import (
    BackTouched,
    MedicinesChosen,
    PainChosen,
    ReasonChosen,
    ReasonTextConfirmed,
    WarningsConfirmed,
    WarningTouched,
)
from kiosk.visit.flow_over import help_laid_over
from kiosk.visit.flow_plan import next_vital
from kiosk.visit.flow_step import Moment, Step, moved
from kiosk.visit.state import Screen, VisitState

LONGEST_TEXT = 200
MOST_PAIN = 10


def reason_chosen(state: VisitState, event: ReasonChosen, _: Moment) -> Step:
    if event.reason is VisitReason.OTHER:
        return moved(state, Screen.REASON_TEXT)
    given = ReasonGiven(event.reason)
    return _answered(state, Screen.PAIN, given, reason=event.reason, reason_text="")


def reason_text(state: VisitState, event: ReasonTextConfirmed, _: Moment) -> Step:
    text = event.text.strip()[:LONGEST_TEXT]
    given = ReasonGiven(VisitReason.OTHER, text)
    return _answered(state, Screen.PAIN, given, reason=VisitReason.OTHER, reason_text=text)


def pain_chosen(state: VisitState, event: PainChosen, _: Moment) -> Step | None:
    if event.level is not None and not 0 <= event.level <= MOST_PAIN:
        return None
    return _answered(state, Screen.MEDICINES, PainGiven(event.level), pain=event.level)


def medicines_chosen(state: VisitState, event: MedicinesChosen, _: Moment) -> Step:
    return _answered(state, Screen.WARNINGS, MedicinesGiven(event.taken), medicines=event.taken)


def warning_touched(state: VisitState, event: WarningTouched, moment: Moment) -> Step:
    """Written down at once, and help is called at once; a second touch takes it back."""
    signs = state.answers.warnings
    if event.sign in signs:
        without = replace(state.answers, warnings=signs - {event.sign})
        fact = WarningTakenBack(event.sign)
        return Step(replace(state, answers=without), (Journal(fact, bool(without.warnings)),))
    helped = help_laid_over(state, HelpReason.WARNING_SIGN, moment)
    answers = replace(state.answers, warnings=signs | {event.sign})
    marked = replace(helped.state, answers=answers, warning=event.sign)
    return Step(marked, (*helped.effects, Journal(WarningMarked(event.sign), urgent=True)))


def warnings_confirmed(state: VisitState, _: WarningsConfirmed, __: Moment) -> Step:
    signs = state.answers.warnings
    return next_vital(state, Journal(WarningsGiven(signs), urgent=bool(signs)))


def back_to_reason(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return moved(state, Screen.REASON)


def back_to_pain(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return moved(state, Screen.PAIN)


def back_to_medicines(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return moved(state, Screen.MEDICINES)


def _answered(state: VisitState, after: Screen, fact: Fact, **answers: Any) -> Step:
    answered = replace(state, screen=after, answers=replace(state.answers, **answers))
    return Step(answered, (Journal(fact),))
