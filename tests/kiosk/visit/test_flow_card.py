# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Check-in by the electronic health card."""

from dataclasses import replace
from datetime import date

import pytest

from drivers.egk.card import BirthDate, Card
from drivers.egk.simulated_cards import TEST_CARDS
from kiosk.record.facts import Consented
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import Operator
from kiosk.visit.state import CardProblem, CheckIn, CodeProblem, Readiness, Screen
from tests.kiosk.visit.making import A_CARD, READY, UNFINISHED_CARD
from tests.kiosk.visit.walking import Visit

BORN = date(1948, 3, 17)
READ = (e.CardInserted(), e.CardGiven(A_CARD))


def test_the_way_of_somebody_with_a_card() -> None:
    visit = Visit()
    screens = [
        visit.play(event).screen
        for event in (
            *READ,
            e.CardConfirmed(),
            e.OperatorChosen(Operator.MYSELF),
            e.CallbackConfirmed(""),
        )
    ]
    assert screens == [
        Screen.CODE,
        Screen.CARD,
        Screen.OPERATOR,
        Screen.CALLBACK,
        Screen.CONSENT,
    ]
    assert visit.effects == []  # nothing is written before the consent
    visit.play(e.ConsentGiven("de"))
    (begun,) = [effect for effect in visit.effects if isinstance(effect, do.BeginVisit)]
    fact = begun.consented
    assert isinstance(fact, Consented)
    assert fact.check_in is CheckIn.CARD
    assert fact.birth_date == A_CARD.person.birth_date.whole()
    assert fact.insurance_number == A_CARD.person.insured_id
    assert fact.card is A_CARD
    assert (fact.code, fact.appointment) == ("", None)


def test_nothing_of_the_card_is_in_the_repr() -> None:
    visit = Visit().play(*READ)
    for told in (A_CARD.person.surname, A_CARD.person.insured_id, "1947"):
        assert told not in repr(visit.state)
        assert told not in repr(e.CardGiven(A_CARD))


def test_a_card_counts_also_where_the_number_would_be_typed() -> None:
    visit = Visit().play(e.StartTouched(), e.NoCodeTouched(), e.BirthDateConfirmed(BORN))
    assert visit.screen is Screen.INSURANCE
    assert visit.play(*READ).screen is Screen.CARD
    assert visit.state.check_in is None  # nobody's before it is confirmed


def test_somebody_elses_card_leaves_nothing_behind() -> None:
    for no in (e.CardRejected(), e.BackTouched()):
        visit = Visit().play(*READ, no)
        assert visit.screen is Screen.CODE
        state = visit.state
        assert (state.card, state.birth_date, state.insurance_number) == (None, None, "")
        assert visit.play(e.CardInserted()).state.card_reading  # the right one may follow


def test_back_from_the_operator_shows_the_card_again() -> None:
    visit = Visit().play(*READ, e.CardConfirmed())
    assert visit.screen is Screen.OPERATOR
    assert visit.play(e.BackTouched()).screen is Screen.CARD


@pytest.mark.parametrize("problem", CardProblem)
def test_a_card_that_gives_nothing_is_said_and_another_may_follow(problem: CardProblem) -> None:
    visit = Visit().play(e.CardInserted(), e.CardFailed(problem))
    assert (visit.screen, visit.state.card_problem) == (Screen.CODE, problem)
    assert visit.play(e.CardInserted()).state.card_problem is None
    assert visit.play(e.CardGiven(A_CARD)).screen is Screen.CARD


def test_a_code_may_be_typed_instead() -> None:
    visit = Visit().play(e.CardInserted(), e.CardFailed(CardProblem.UNREADABLE))
    visit.play(e.CodeConfirmed("K7MP4Q2X"))
    assert visit.effects == [do.LookUpCode("K7MP4Q2X")]
    assert visit.state.card_problem is None


def _born(*parts: int) -> Card:
    return replace(A_CARD, person=replace(A_CARD.person, birth_date=BirthDate(*parts)))


@pytest.mark.parametrize(
    "card", [UNFINISHED_CARD, _born(1938), _born(1938, 2), _born(2027, 1, 1), _born(1850, 1, 1)]
)
def test_a_doubtful_card_checks_nobody_in(card: Card) -> None:
    visit = Visit().play(e.CardInserted(), e.CardGiven(card))
    assert (visit.screen, visit.state.card_problem) == (Screen.CODE, CardProblem.INCOMPLETE)
    assert visit.state.card is None


@pytest.mark.parametrize("name", ["abgelaufen", "kommend", "privat"])
def test_no_cover_stops_anybody(name: str) -> None:
    visit = Visit().play(e.CardInserted(), e.CardGiven(TEST_CARDS[name].card), e.CardConfirmed())
    assert visit.screen is Screen.OPERATOR


def test_one_answer_at_a_time() -> None:
    looking = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    looking.refuse(*READ)
    reading = Visit().play(e.CardInserted())
    reading.refuse(e.CodeConfirmed("K7MP4Q2X"), e.SlipScanned("TKS1ABC"))
    Visit().refuse(e.CardGiven(A_CARD), e.CardFailed(CardProblem.MUTE))  # nobody put one in


def test_without_a_card_there_is_nothing_to_confirm() -> None:
    Visit(replace(READY, screen=Screen.CARD)).refuse(e.CardConfirmed())


def test_a_room_that_takes_no_visit_takes_no_card() -> None:
    for readiness in set(Readiness) - {Readiness.READY, Readiness.INTERRUPTED}:
        Visit(replace(READY, readiness=readiness)).refuse(e.CardInserted())


def test_an_interrupted_visit_isnt_gone_on_with_by_a_card() -> None:
    visit = Visit(replace(READY, readiness=Readiness.INTERRUPTED)).play(*READ)
    assert (visit.screen, visit.state.code_problem) == (
        Screen.CODE,
        CodeProblem.OTHER_APPOINTMENT,
    )
    assert visit.state.card is None


def test_a_reader_that_goes_away_while_it_reads() -> None:
    visit = Visit().play(e.CardReaderReported(present=True), e.CardInserted())
    visit.play(e.CardReaderReported(present=False))
    assert not visit.state.card_reading
    assert not visit.state.card_reader


def test_leaving_after_a_card_ends_the_front() -> None:
    visit = Visit().play(*READ, e.CardRejected(), e.BackTouched())
    assert visit.screen is Screen.WELCOME
    assert visit.state.card is None
    tried = Visit().play(e.CardInserted(), e.BackTouched())
    assert tried.effects[-1:] == [do.EndFront()]
