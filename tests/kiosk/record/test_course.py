# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How the visit went, what the patient answered, and by what right it is written down."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.consent.text import statistics_text
from kiosk.record.facts import (
    Ended,
    EndReason,
    Fact,
    HandsCleaned,
    HandsNotCleaned,
    PainGiven,
    ReasonGiven,
    WarningMarked,
    WarningsGiven,
    WarningTakenBack,
)
from kiosk.visit.answers import HandsReason, Operator, VisitReason, WarningSign
from tests.kiosk.record.looking import Json, extensions
from tests.kiosk.record.making import (
    ASKED,
    INSURED,
    NOTHING,
    PLACE,
    RECORDS,
    VISIT,
    WALK_IN,
    Made,
    make,
)

ALL = RECORDS["everything"]
LITTLE = RECORDS["little"]


def answers(response: Json) -> dict[str, list[Any]]:
    """Link id to what was answered."""
    found = {}
    for item in response.get("item", []):
        assert item["text"]
        values = [value for answer in item["answer"] for value in answer.values()]
        found[item["linkId"]] = [
            each["code"] if isinstance(each, dict) else each for each in values
        ]
    return found


def laid(made: Made, step: int, kind: str) -> Json:
    """What that step, counted from 0, put of that kind."""
    resources = [entry["resource"] for entry in made.steps[step]]
    (found,) = (each for each in resources if each["resourceType"] == kind)
    return found


def test_who_operated_and_how_hands_were_cleaned() -> None:
    marks = extensions(ALL.resource(2))
    assert ("operator", "myself") in marks
    assert ("hand-hygiene", "done") in marks
    assert ("hand-hygiene-seconds", 30) in marks


def test_why_hands_were_not_cleaned() -> None:
    marks = extensions(LITTLE.resource(2))
    assert ("hand-hygiene", "skin") in marks
    assert "hand-hygiene-seconds" not in dict(marks)
    assert "operator" not in dict(marks)  # nobody was asked


def test_of_two_answers_about_hands_the_last_counts() -> None:
    made = make(WALK_IN, [HandsCleaned(30), HandsNotCleaned(HandsReason.EMPTY)], NOTHING)
    marks = dict(extensions(made.resource(2)))
    assert (marks["hand-hygiene"], "hand-hygiene-seconds" in marks) == ("empty", False)


def test_what_the_practice_must_see_first() -> None:
    encounter = ALL.resource(2)
    marks = extensions(encounter)
    assert [value for name, value in marks if name == "warning-sign"] == ["chest"]
    assert [value for name, value in marks if name == "limit-exceeded"] == ["spo2", "systolic"]
    assert encounter["priority"]["coding"][0]["code"] == "UR"


def test_a_warning_sign_is_urgent_at_once_and_not_when_it_was_a_mistake() -> None:
    facts: list[Fact] = [WarningMarked(WarningSign.PALSY), WarningTakenBack(WarningSign.PALSY)]
    made = make(WALK_IN, facts, NOTHING)
    marked, taken_back = (laid(made, step, "Encounter") for step in (1, 2))
    assert ("warning-sign", "palsy") in extensions(marked)
    assert marked["priority"]["coding"][0]["code"] == "UR"
    assert "priority" not in taken_back
    assert answers(laid(made, 1, "QuestionnaireResponse")) == {"warning-signs": ["palsy"]}
    assert answers(made.resource(31)) == {}


def test_a_visit_without_anything_urgent_has_no_priority() -> None:
    assert "priority" not in LITTLE.resource(2)
    assert "priority" not in ALL.steps[0][1]["resource"]


def test_the_answers() -> None:
    response = ALL.resource(31)
    assert answers(response) == {
        "reason": ["other"],
        "reason-text": ["Mir ist „komisch“."],
        "pain": [3],
        "medicines-today": [False],
        "warning-signs": ["chest"],
    }
    assert response["questionnaire"] == "urn:telemed-kiosk:questionnaire:visit|1"
    assert response["status"] == "completed"
    assert response["source"] == response["subject"] == {"reference": f"Patient/{VISIT}-1"}


def test_what_was_not_answered_is_not_there() -> None:
    assert answers(LITTLE.resource(31)) == {"warning-signs": ["none"]}


def test_no_question_no_response() -> None:
    assert "QuestionnaireResponse" not in str(RECORDS["whole"].bundle)


def test_the_response_grows_with_each_answer() -> None:
    first = laid(ALL, 3, "QuestionnaireResponse")
    assert (first["status"], list(answers(first))) == ("in-progress", ["reason", "reason-text"])
    assert first["authored"] == "2026-06-04T12:03:00.000+02:00"
    assert list(answers(laid(ALL, 4, "QuestionnaireResponse")))[2:] == ["pain"]


def test_an_answer_without_words_of_ones_own() -> None:
    made = make(WALK_IN, [ReasonGiven(VisitReason.TALK), PainGiven(0)], NOTHING)
    assert answers(made.resource(31)) == {"reason": ["talk"], "pain": [0]}


@pytest.mark.parametrize("operator", [Operator.HELPED, Operator.GUARDIAN, None])
def test_who_answered_is_only_said_of_somebody_alone(operator: Operator | None) -> None:
    made = make(replace(INSURED, operator=operator), ASKED, NOTHING)
    assert "source" not in made.resource(31)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ([PainGiven(3)], "stopped"),
        ([PainGiven(3), WarningsGiven(frozenset())], "completed"),
    ],
)
def test_a_response_that_was_broken_off(facts: list[Fact], status: str) -> None:
    made = make(WALK_IN, [*facts, Ended(EndReason.PATIENT)], NOTHING)
    assert laid(made, len(facts) + 1, "QuestionnaireResponse")["status"] == status
    assert made.resource(31)["status"] == status


def test_a_yes_to_statistics() -> None:
    consent = ALL.resource(32)
    text = statistics_text("en", PLACE.statistics_receiver)
    assert extensions(consent) == [
        ("consent-text-version", text.version),
        ("consent-text-language", "en"),
        ("consent-text-sha256", text.sha256),
        ("statistics-receiver", "Region Crossen"),
    ]
    assert consent["policy"] == [{"uri": "urn:telemed-kiosk:consent-text:statistics:1:en"}]
    assert consent["scope"]["coding"][0]["code"] == "patient-privacy"
    assert (consent["status"], consent["provision"]) == ("active", {"type": "permit"})
    assert consent["dateTime"] == "2026-06-04T12:01:00.000+02:00"


def test_a_no_to_statistics() -> None:
    consent = LITTLE.resource(32)
    assert (consent["status"], consent["provision"]) == ("rejected", {"type": "deny"})
    assert LITTLE.resource(3)["status"] == "active"
