# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Plays a visit on the flow alone: touches, waits, readings."""

from kiosk.record.facts import (
    Completed,
    Fact,
)
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.flow import advance
from kiosk.visit.state import (
    Arm,
    Screen,
    VisitState,
)
from tests.kiosk.visit.making import (
    BORN,
    READY,
    RULES,
    STOP_SENT,
    done,
)


class Visit:
    """Plays events; `at` is the time, which only waits move."""

    def __init__(self, state: VisitState = READY) -> None:
        self.state = state
        self.effects: list[do.Effect] = []
        self.at = 0.0

    def play(self, *events: e.VisitEvent) -> "Visit":
        for event in events:
            step = advance(self.state, event, self.at, RULES)
            assert step.state is not self.state, f"{event} refused at {self.state.screen}"
            self.state = step.state
            self.effects += step.effects
        return self

    def refuse(self, *events: e.VisitEvent) -> "Visit":
        for event in events:
            assert advance(self.state, event, self.at, RULES).state is self.state
        return self

    def wait(self) -> "Visit":
        assert self.state.countdown is not None
        self.at = self.state.countdown.ends
        return self.play(e.CountdownEnded())

    def inflate(self, *values: object) -> "Visit":
        return self.play(e.InflateTouched(), done(*values), STOP_SENT)

    def consent(self) -> "Visit":
        return self.play(
            e.StartTouched(), e.NoCodeTouched(), e.BirthDateConfirmed(BORN), e.ConsentGiven()
        )

    def rested(self) -> "Visit":
        return self.consent().play(e.ArmChosen(Arm.LEFT)).wait()

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
