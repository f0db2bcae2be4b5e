# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""States of what is asked before the first measurement, by name."""

from dataclasses import replace
from datetime import UTC, date, datetime

from kiosk.visit.answers import (
    Answers,
    InsuranceProblem,
    Question,
    VisitReason,
    WarningSign,
)
from kiosk.visit.api import BirthDate, Card, CardStatus, Cover, Gender, Person
from kiosk.visit.state import CheckIn, Countdown, Held, Overlay, Screen
from ui.gallery.states import APPOINTMENT, FOUND, NOW, ROOM, Still

INSURANCE_NUMBER = "A123456780"
WALKED_IN = replace(ROOM, screen=Screen.INSURANCE, check_in=CheckIn.WALK_IN)
CONSENTED = replace(FOUND, consented=True, plan=APPOINTMENT.plan)
HANDS = replace(CONSENTED, screen=Screen.HANDS)
ANSWERED = replace(CONSENTED, answers=Answers(VisitReason.OTHER, "Schwindel", 3, medicines=True))
SECONDS = 30.0
WORDS = "Mir ist seit drei Tagen morgens schwindlig, vor allem beim Aufstehen."


def at_the_door() -> list[Still]:
    """What people want to know, and how they want it shown."""
    answers = [
        Still(f"answer-{item.value}", replace(ROOM, overlay=Overlay.ANSWER, question=item))
        for item in Question
    ]
    return [*answers, Still("ease", replace(ROOM, overlay=Overlay.EASE))]


ERNA = Card(
    Person("X110000015", "Müller-Anger", "Erna Luise", BirthDate(1947, 3, 9), Gender.FEMALE),
    Cover(date(2021, 1, 1), None, "999000017", "Musterkasse", "999000017", None, None),
    CardStatus(False, datetime(2026, 4, 1, tzinfo=UTC), "5.2.0", "3.0.4"),
    "80276999990000000017",
)
LONGEST = replace(
    ERNA.person,
    title="Prof. Dr. med. habil.",
    given_names="Maximiliane Charlotte",
    name_affix="Freifrau",
    name_prefix="von und zu",
    surname="Hohenstein-Weißenbrunn",
)


def cards() -> list[Still]:
    """Whose health card it is: an ordinary name, the longest one, covers that don't hold."""
    held = replace(
        ROOM, screen=Screen.CARD, card_reader=True, card=ERNA, birth_date=date(1947, 3, 9)
    )
    over = replace(ERNA.cover, end=date(2022, 12, 31))
    later = replace(ERNA.cover, start=date(2099, 1, 1))
    return [
        Still("card", held),
        Still("card-longest", replace(held, card=replace(ERNA, person=LONGEST))),
        Still("card-expired", replace(held, card=replace(ERNA, cover=over))),
        Still("card-not-yet", replace(held, card=replace(ERNA, cover=later))),
    ]


def check_in() -> list[Still]:
    """After the birth date, or the card."""
    refused = replace(WALKED_IN, insurance_problem=InsuranceProblem.CHECK_DIGIT)
    operator = replace(FOUND, screen=Screen.OPERATOR)
    callback = replace(FOUND, screen=Screen.CALLBACK)
    return [
        *cards(),
        Still("insurance-empty", WALKED_IN),
        Still("insurance-half", WALKED_IN, "A1234"),
        Still("insurance-full", WALKED_IN, INSURANCE_NUMBER),
        Still("insurance-check-digit", refused, "A123456789"),
        Still("operator", operator),
        Still("callback-empty", callback),
        Still("callback-short", callback, "03"),
        Still("callback-full", callback, "0366931234567"),
        Still("callback-longest", callback, "00493669312345678"),
    ]


def questions() -> list[Still]:
    """Between consent and the first measurement."""
    text = replace(CONSENTED, screen=Screen.REASON_TEXT)
    warnings = replace(ANSWERED, screen=Screen.WARNINGS)
    some = replace(ANSWERED.answers, warnings=frozenset({WarningSign.BREATH, WarningSign.FAINT}))
    return [
        Still("statistics", replace(CONSENTED, screen=Screen.STATISTICS)),
        *hands(),
        Still("hands-reason", replace(HANDS, screen=Screen.HANDS_REASON)),
        Still("reason", replace(CONSENTED, screen=Screen.REASON)),
        Still("reason-text-empty", text),
        Still("reason-text-some", text, WORDS),
        Still("reason-text-full", text, (WORDS * 3)[:200]),
        Still("pain", replace(CONSENTED, screen=Screen.PAIN)),
        Still("pain-before", replace(ANSWERED, screen=Screen.PAIN)),
        Still("medicines", replace(CONSENTED, screen=Screen.MEDICINES)),
        Still("warnings", warnings),
        Still("warnings-some", replace(warnings, answers=some)),
    ]


def hands() -> list[Still]:
    """Before the start, each move, and a pause."""
    moves = [
        Still(f"hands-{number + 1}", replace(HANDS, countdown=Countdown(NOW + left, SECONDS)))
        for number, left in enumerate((29, 24, 19, 14, 9, 4))
    ]
    paused = replace(HANDS, held=Held(Screen.HANDS, 17.4, SECONDS))
    return [Still("hands-start", HANDS), *moves, Still("hands-paused", paused)]
