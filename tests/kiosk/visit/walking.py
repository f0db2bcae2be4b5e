# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Plays a visit on the flow alone: touches, waits, readings."""

from dataclasses import replace

from kiosk.record.facts import Completed, Fact
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import HandsReason, Operator, SkipReason, VisitReason, Vital
from kiosk.visit.flow import advance
from kiosk.visit.flow_step import VisitRules
from kiosk.visit.state import Arm, Overlay, Screen, VisitState
from tests.kiosk.visit.making import BORN, READY, RULES, STOP_SENT, done

CHECKED_IN: tuple[e.VisitEvent, ...] = (
    e.StartTouched(),
    e.NoCodeTouched(),
    e.BirthDateConfirmed(BORN),
    e.InsuranceConfirmed(""),
    e.OperatorChosen(Operator.MYSELF),
    e.CallbackConfirmed(""),
)
ANSWERED: tuple[e.VisitEvent, ...] = (
    e.HandsImpossible(),
    e.HandsReasonChosen(HandsReason.SKIN),
    e.ReasonChosen(VisitReason.ROUTINE),
    e.PainChosen(2),
    e.MedicinesChosen(taken=True),
    e.WarningsConfirmed(),
)
SKIPPED = (e.SkipTouched(), e.SkipReasonChosen(SkipReason.UNABLE))


def a_room_with(*plan: Vital) -> VisitRules:
    """Nobody there gets statistics."""
    return replace(RULES, room_plan=plan, statistics=False)


CUFF_ONLY = a_room_with(Vital.BLOOD_PRESSURE)
OXIMETER_ONLY = a_room_with(Vital.OXIMETRY)


class Visit:
    """Plays events; `at` is the time, which only waits move."""

    def __init__(self, state: VisitState = READY, rules: VisitRules = RULES) -> None:
        self.state = state
        self.rules = rules
        self.effects: list[do.Effect] = []
        self.at = 0.0

    def play(self, *events: e.VisitEvent) -> "Visit":
        for event in events:
            step = advance(self.state, event, self.at, self.rules)
            assert step.state is not self.state, f"{event} refused at {self.state.screen}"
            self.state = step.state
            self.effects += step.effects
        return self

    def refuse(self, *events: e.VisitEvent) -> "Visit":
        for event in events:
            assert advance(self.state, event, self.at, self.rules).state is self.state
        return self

    def wait(self) -> "Visit":
        """Until the running wait is over."""
        assert self.state.countdown is not None
        self.at = self.state.countdown.ends
        idle = self.state.overlay is Overlay.IDLE
        return self.play(e.IdleExpired() if idle else e.CountdownEnded())

    def consent(self) -> "Visit":
        """A walk-in up to the hands."""
        self.play(*CHECKED_IN, e.ConsentGiven())
        return self.play(e.StatisticsChosen(agreed=True)) if self.rules.statistics else self

    def asked(self) -> "Visit":
        """Up to the first measurement."""
        return self.consent().play(*ANSWERED)

    def rested(self) -> "Visit":
        """Up to the first touch that inflates, in a room that has a cuff alone."""
        return self.asked().play(e.ArmChosen(Arm.LEFT)).wait()

    def inflate(self, *values: object) -> "Visit":
        return self.play(e.InflateTouched(), done(*values), STOP_SENT)

    def pressed(self) -> "Visit":
        """Three readings in such a room, up to the result."""
        return self.rested().inflate(140, 90).wait().inflate(142, 88).wait().inflate(144, 86)

    def saved(self) -> "Visit":
        """From the review on."""
        return self.play(e.ReviewConfirmed(), e.VisitSaved())

    def clear(self) -> "Visit":
        """Forget the effects so far."""
        self.effects.clear()
        return self

    @property
    def screen(self) -> Screen:
        return self.state.screen

    @property
    def facts(self) -> list[Fact]:
        return [effect.fact for effect in self.effects if isinstance(effect, do.Journal)]

    @property
    def completed(self) -> Completed:
        (effect,) = (each for each in self.effects if isinstance(each, do.CompleteVisit))
        return effect.completed


def pressing(state: VisitState = READY) -> Visit:
    """In a room that has a cuff alone."""
    return Visit(state, CUFF_ONLY)


def clipped() -> Visit:
    """In a room that has an oximeter alone."""
    return Visit(READY, OXIMETER_ONLY)
