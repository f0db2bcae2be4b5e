# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Hands and questions, as people do and answer them."""

from dataclasses import replace

import pytest

from kiosk.record.facts import (
    HandsCleaned,
    HandsNotCleaned,
    MedicinesGiven,
    PainGiven,
    ReasonGiven,
    WarningMarked,
    WarningsGiven,
    WarningTakenBack,
)
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import HandsReason, HelpReason, HelpStage, VisitReason, WarningSign
from kiosk.visit.flow_hands import HANDS_SECONDS, MOVES
from kiosk.visit.flow_questions import LONGEST_TEXT
from kiosk.visit.state import Countdown, Overlay, Screen
from tests.kiosk.visit.walking import ANSWERED, SKIPPED, Visit, clipped, pressing

TO_THE_SIGNS = ANSWERED[:-1]
CHEST, PALSY = WarningSign.CHEST, WarningSign.PALSY


def test_hands_are_rubbed_for_six_moves() -> None:
    assert HANDS_SECONDS % MOVES == 0
    visit = Visit().consent().play(e.HandsStarted())
    assert visit.state.countdown == Countdown(30.0, 30.0)
    visit.refuse(e.HandsStarted(), e.CountdownEnded(), e.IdleNoticed()).wait()
    assert visit.screen is Screen.REASON
    assert visit.facts[-1] == HandsCleaned(30)


def test_only_time_that_was_rubbed_counts() -> None:
    visit = Visit().consent().refuse(e.HandsPaused()).play(e.HandsStarted())
    visit.at = 10.0
    visit.play(e.HandsPaused()).refuse(e.HandsPaused(), e.CountdownEnded())
    visit.at = 500.0
    visit.play(e.HandsStarted())
    assert visit.state.countdown == Countdown(520.0, 30.0)
    assert visit.state.held is None


@pytest.mark.parametrize(
    ("page", "closed"),
    [
        (e.HelpTouched(), e.OverlayClosed()),
        (e.HelpTouched(), e.MistakeTouched()),
        (e.HelpTouched(), e.HelpChanged(None)),
        (e.EaseTouched(), e.OverlayClosed()),
        (e.AttendantTouched(), e.AttendantLocked()),
    ],
)
def test_nobody_rubs_hands_before_a_page_that_lies_over_it(
    page: e.VisitEvent, closed: e.VisitEvent
) -> None:
    visit = Visit().consent().play(e.HandsStarted())
    visit.at = 10.0
    visit.play(page)
    visit.at = 300.0
    visit.refuse(e.CountdownEnded()).play(closed)
    assert (visit.screen, visit.state.countdown) == (Screen.HANDS, None)
    visit.play(e.HandsStarted())
    assert visit.state.countdown == Countdown(320.0, 30.0)


def test_the_warnings_own_time_is_not_rubbed() -> None:
    visit = Visit().consent().play(e.IdleNoticed())
    visit.at = 1000.0
    visit.refuse(e.CountdownEnded())


def test_whoever_cannot_says_why() -> None:
    visit = Visit().consent().play(e.HandsStarted(), e.HandsImpossible(), e.BackTouched())
    assert (visit.screen, visit.state.countdown, visit.state.held) == (Screen.HANDS, None, None)
    visit.play(e.HandsImpossible(), e.HandsReasonChosen(HandsReason.EMPTY))
    assert visit.facts[-1] == HandsNotCleaned(HandsReason.EMPTY)
    assert visit.screen is Screen.REASON


def test_the_questions_and_their_facts() -> None:
    visit = Visit().consent().play(*TO_THE_SIGNS[:2]).clear()
    visit.play(e.ReasonChosen(VisitReason.TALK)).refuse(e.PainChosen(11), e.PainChosen(-1))
    visit.play(e.PainChosen(10), e.MedicinesChosen(taken=False), e.WarningsConfirmed())
    assert visit.facts == [
        ReasonGiven(VisitReason.TALK),
        PainGiven(10),
        MedicinesGiven(taken=False),
        WarningsGiven(frozenset()),
    ]
    assert visit.screen is Screen.GUIDE
    assert not any(each.urgent for each in visit.effects if isinstance(each, do.Journal))


def test_a_reason_in_words_of_their_own() -> None:
    visit = Visit().consent().play(*TO_THE_SIGNS[:2], e.ReasonChosen(VisitReason.OTHER))
    assert visit.play(e.BackTouched()).screen is Screen.REASON
    long = " Schwindel " + "x" * LONGEST_TEXT
    visit.play(e.ReasonChosen(VisitReason.OTHER), e.ReasonTextConfirmed(long))
    text = long.strip()[:LONGEST_TEXT]
    assert visit.facts[-1] == ReasonGiven(VisitReason.OTHER, text)
    assert visit.state.answers.reason_text == text
    visit.play(e.BackTouched(), e.ReasonChosen(VisitReason.ROUTINE))
    assert visit.state.answers.reason_text == ""


def test_the_ways_back_between_the_questions() -> None:
    visit = Visit().consent().play(*TO_THE_SIGNS)
    for screen in (Screen.MEDICINES, Screen.PAIN, Screen.REASON):
        assert visit.play(e.BackTouched()).screen is screen


def test_no_answer_is_made_up() -> None:
    visit = Visit().consent().play(*TO_THE_SIGNS[:3], e.PainChosen(None), e.MedicinesChosen(None))
    assert (visit.state.answers.pain, visit.state.answers.medicines) == (None, None)
    assert visit.facts[-2:] == [PainGiven(None), MedicinesGiven(None)]


def test_a_warning_sign_calls_and_is_written_down_at_once() -> None:
    visit = Visit().consent().play(*TO_THE_SIGNS).clear().play(e.WarningTouched(CHEST))
    assert visit.effects == [
        do.CallHelp(HelpReason.WARNING_SIGN),
        do.Journal(WarningMarked(CHEST), urgent=True),
    ]
    assert (visit.state.overlay, visit.state.help) == (Overlay.HELP, HelpStage.CALLING)
    visit.play(e.OverlayClosed(), e.WarningsConfirmed())
    assert visit.effects[-1] == do.Journal(WarningsGiven(frozenset({CHEST})), urgent=True)


def test_a_sign_that_is_taken_back() -> None:
    visit = Visit().consent().play(*TO_THE_SIGNS)
    visit.play(e.WarningTouched(CHEST), e.OverlayClosed(), e.WarningTouched(CHEST))
    assert visit.effects[-1] == do.Journal(WarningTakenBack(CHEST), urgent=False)
    assert (visit.state.answers.warnings, visit.state.overlay) == (frozenset(), None)


def test_a_sign_that_was_a_mistake() -> None:
    visit = Visit().consent().play(*TO_THE_SIGNS, e.WarningTouched(CHEST)).clear()
    visit.play(e.MistakeTouched())
    taken_back = do.Journal(WarningTakenBack(CHEST), urgent=False)
    assert visit.effects == [do.CancelHelp(), taken_back]
    assert (visit.state.help, visit.state.answers.warnings) == (None, frozenset())


def test_a_second_sign_by_mistake_does_not_call_off_the_help_for_the_first() -> None:
    visit = Visit().consent().play(*TO_THE_SIGNS, e.WarningTouched(CHEST), e.OverlayClosed())
    visit.clear().play(e.WarningTouched(PALSY))
    assert visit.effects == [do.Journal(WarningMarked(PALSY), urgent=True)]  # it is on its way
    visit.clear().play(e.MistakeTouched())
    assert visit.effects == [do.Journal(WarningTakenBack(PALSY), urgent=True)]
    assert (visit.state.help, visit.state.overlay) == (HelpStage.CALLING, None)
    assert visit.state.answers.warnings == {CHEST}


def test_a_sign_is_graver_than_a_call_for_help() -> None:
    visit = Visit().consent().play(e.HelpTouched(), e.OverlayClosed(), *TO_THE_SIGNS)
    visit.clear().play(e.WarningTouched(CHEST))
    assert visit.effects[0] == do.CallHelp(HelpReason.WARNING_SIGN)


def test_behind_the_questions_comes_what_the_plan_has() -> None:
    assert pressing().asked().screen is Screen.ARM
    assert clipped().asked().screen is Screen.GUIDE
    assert clipped().asked().play(*SKIPPED).screen is Screen.REVIEW
    nothing = Visit(rules=replace(Visit().rules, room_plan=())).asked()
    assert nothing.screen is Screen.REVIEW
    assert nothing.saved().completed.results == ()
