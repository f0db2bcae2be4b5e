# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the flow itself tells, in visits by chance: each record of them is valid and complete."""

from collections import Counter
from dataclasses import replace
from random import Random

from kiosk.consent.text import treatment_text
from kiosk.record.builder import RecordBuilder
from kiosk.record.facts import Completed
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import Operator, Vital
from kiosk.visit.flow import advance, opening
from kiosk.visit.state import Readiness, Screen, VisitState
from tests.kiosk.record.laying import Json, laid, same
from tests.kiosk.record.making import PLACE, VISIT, exact, minutes
from tests.kiosk.record.validators import fhir_resources_accepts, fhirkit_accepts
from tests.kiosk.visit.happening import EVENTS
from tests.kiosk.visit.making import ABSENT, BORN, INSURANCE, PRESENT, RULES, STOP_SENT, gone, met

VISITS = 20
EVENTS_A_VISIT = 120
HOUR = 3600.0
WHOLE_PLAN = replace(RULES, room_plan=tuple(Vital))
# With every device, to the first step that is written down.
CHECK_IN: tuple[e.VisitEvent, ...] = (
    PRESENT,
    STOP_SENT,
    *(met(vital) for vital in Vital if vital is not Vital.BLOOD_PRESSURE),
    e.ReadinessChanged(Readiness.READY),
    e.StartTouched(),
    e.NoCodeTouched(),
    e.BirthDateConfirmed(BORN),
    e.InsuranceConfirmed(INSURANCE),
    e.OperatorChosen(Operator.MYSELF),
    e.CallbackConfirmed(""),
    e.ConsentGiven("en"),
)
# They end the visit, or only lie over it: with them, chance would hardly ever get to a record.
LEFT_TO_OTHER_TESTS = (
    e.AttendantEnded,
    e.BackTouched,
    e.DiscardTouched,
    e.EaseTouched,
    e.GiveTouched,
    e.HelpTouched,
    e.IdleExpired,
    e.IdleNoticed,
    e.LeaveTouched,
    e.ReadinessChanged,
    e.VisitRefused,
)
ROUND_IT = (e.ByHandTouched, e.SkipTouched)  # a measurement has many screens, these have one
CABLES = (ABSENT, *(gone(vital) for vital in Vital))
EVENTS_OF_A_VISIT = [
    each for each in EVENTS if not isinstance(each, LEFT_TO_OTHER_TESTS) and each not in CABLES
]


OVER = (Screen.WELCOME, Screen.GOODBYE, Screen.DECLINED)


class Writer:
    """The record as the effects of the flow make it."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self._builder: RecordBuilder | None = None
        self._steps: list[list[Json]] = []
        self._names: set[str] = set()

    def do(self, effect: do.Effect) -> None:
        match effect:
            case do.BeginVisit(consented):
                text = treatment_text(consented.language, PLACE.practice)
                self._builder = RecordBuilder(VISIT, PLACE, consented, text, minutes(0))
                self._steps, self._names = [], set()
            case do.Journal(fact) if self._builder:
                self.seen[type(fact).__name__] += 1
                self._steps.append(exact(self._builder.step(fact, minutes(1))))
            case do.CompleteVisit(completed, corrections) if self._builder:
                for fact in corrections:
                    self._steps.append(exact(self._builder.step(fact, minutes(2))))
                self._check(exact(self._builder.bundle(completed, minutes(3))), completed)
            case _:
                pass

    def _check(self, bundle: Json, completed: Completed) -> None:
        assert fhirkit_accepts(bundle)
        assert fhir_resources_accepts(bundle)
        whole = {entry["request"]["url"]: entry["resource"] for entry in bundle["entry"]}
        assert whole.keys() >= self._names  # of the version before
        for name, step in laid(self._steps).items():
            assert same(name, whole[name], step), name
        self._names = set(whole)
        self.seen["version" if completed.version == 1 else "correction"] += 1


def _next(state: VisitState, chance: Random, now: float) -> e.VisitEvent | None:
    """Something that changes the visit, rather its screen than what lies behind."""
    after = [(each, advance(state, each, now, WHOLE_PLAN).state) for each in EVENTS_OF_A_VISIT]
    changing = [each for each, then in after if then != state and then.screen not in OVER]
    leading = [each for each, then in after if then.screen is not state.screen and each in changing]
    straight = [each for each in leading if not isinstance(each, ROUND_IT)]
    choice = next(
        (each for each in (straight, leading) if each and chance.random() < 0.7), changing
    )
    if not choice:
        return None
    kind = chance.choice(sorted({type(each).__name__ for each in choice}))  # however many of it
    return chance.choice([each for each in choice if type(each).__name__ == kind])


def _walk(seed: int) -> Counter[str]:
    state, writer, chance, now = opening().state, Writer(), Random(seed), 0.0  # noqa: S311 - a walk
    for count in range(EVENTS_A_VISIT):
        now += HOUR
        event = CHECK_IN[count] if count < len(CHECK_IN) else _next(state, chance, now)
        if event is None:
            break
        step = advance(state, event, now, WHOLE_PLAN)
        state = step.state
        for effect in step.effects:
            writer.do(effect)
    return writer.seen


def test_records_of_visits_by_chance() -> None:
    seen: Counter[str] = Counter()
    for seed in range(VISITS):
        seen += _walk(seed)
    # Otherwise this test has proved less than its name says.
    wanted = {"Taken", "NotTaken", "Skipped", "version", "correction"}
    assert wanted <= seen.keys()
