# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The record is handed in, and after "saved" handed in again: each correction is a version.

A correction is saved when it is confirmed, not later: what is confirmed is never only in memory.
"""

from dataclasses import replace

from kiosk.record.facts import Completed, Fact, MeanAbsence
from kiosk.visit.answers import Vital
from kiosk.visit.effects import CompleteVisit
from kiosk.visit.flow_pressure import MAX_INFLATIONS, fourth_missing, mean_of
from kiosk.visit.flow_step import Step
from kiosk.visit.plan_limits import passed
from kiosk.visit.state import MeanPressure, Screen, VisitState


def handed_in(state: VisitState, *corrections: Fact) -> Step:
    """All that counts as the next version of the record; where it is is not known again."""
    limits = state.appointment.limits if state.appointment else ()
    beyond = passed(state.results, limits)
    completed = Completed(
        results=state.results,
        mean=_mean(state),
        fourth_missing=fourth_missing(state.readings),
        beyond=beyond,
        urgent=bool(beyond or state.answers.warnings),
        version=state.version + 1,
    )
    saving = replace(
        state,
        screen=Screen.SAVING,
        vital=None,
        way=None,
        version=completed.version,
        beyond=tuple(limit.quantity for limit in beyond),
    )
    return Step(saving, (CompleteVisit(completed, corrections),))


def corrected(state: VisitState, fact: Fact) -> Step:
    """One correction of a record that was saved."""
    return handed_in(state, fact)


def _mean(state: VisitState) -> MeanPressure | MeanAbsence | None:
    if Vital.BLOOD_PRESSURE not in state.plan:
        return None
    mean = mean_of(state.readings)  # also if what was typed in counts in its place
    if mean is not None:
        return mean
    return MeanAbsence.TOO_FEW if state.inflations >= MAX_INFLATIONS else MeanAbsence.SKIPPED
