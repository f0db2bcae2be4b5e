# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""In which order a page is said, and what of it is news."""

from dataclasses import replace

import pytest

from ui.speech.page_text import PageText, Wording

WORDING = Wording(
    touches="Sie können tippen auf: %1",
    chosen="%1, ausgewählt",
    over="zu",
    pressure_unit="Millimeter Quecksilber",
    minutes="etwa %1 Minuten",
    last_minute="höchstens eine Minute",
)
PAGE = PageText(
    notes=("Ein Zeichen stimmt nicht",),
    headline=("Ihr Terminzettel",),
    texts=("Bitte tippen Sie.", "Acht Zeichen"),
    moving=("Code: K 7",),
    touches=("Wie lange dauert es?", "Weiter", "Hilfe"),
)


def test_what_needs_attention_comes_first_and_what_can_be_touched_last() -> None:
    assert PAGE.whole(WORDING).splitlines() == [
        "Ein Zeichen stimmt nicht.",
        "Ihr Terminzettel.",
        "Bitte tippen Sie.",
        "Acht Zeichen.",
        "Code: K 7.",
        "Sie können tippen auf: Wie lange dauert es? Weiter. Hilfe.",
    ]


def test_a_page_without_anything_says_nothing() -> None:
    assert PageText().whole(WORDING) == ""
    assert PAGE.news(PAGE, WORDING) == ""
    assert PAGE.new_notes(PAGE, WORDING) == ""


def test_only_what_was_not_there_is_news() -> None:
    before = replace(
        PAGE, notes=(), texts=("Bitte tippen Sie.",), touches=("Wie lange dauert es?", "Hilfe")
    )
    assert PAGE.news(before, WORDING).splitlines() == [
        "Ein Zeichen stimmt nicht.",
        "Acht Zeichen.",
        "Sie können tippen auf: Weiter.",
    ]
    assert PAGE.new_notes(before, WORDING) == "Ein Zeichen stimmt nicht."


def test_what_moves_and_what_is_pressed_is_no_news_by_itself() -> None:
    before = replace(PAGE, moving=(), touches=())
    assert PAGE.news(before, WORDING) == ""


def test_a_pressure_is_said_as_a_person_says_it() -> None:
    page = PageText(texts=("Blutdruck: 142,5\u00a0/\u00a088,5 mmHg", "Tag / Monat"))
    assert page.whole(WORDING).splitlines() == [
        "Blutdruck: 142,5 zu 88,5 Millimeter Quecksilber.",
        "Tag / Monat.",
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("5:00", "etwa 5 Minuten"),
        ("2:48", "etwa 3 Minuten"),
        ("1:01", "etwa 2 Minuten"),
        ("1:00", "höchstens eine Minute"),
        ("0:59", "höchstens eine Minute"),
        ("0:00", "höchstens eine Minute"),
    ],
)
def test_the_time_that_is_left_is_no_time_of_day(written: str, said: str) -> None:
    page = PageText(texts=("10:30 Uhr",), moving=(f"{written} noch sitzen",))
    assert page.whole(WORDING) == f"10:30 Uhr.\n{said} noch sitzen."


def test_nothing_of_a_page_is_in_its_repr() -> None:
    assert repr(PAGE) == "PageText()"
