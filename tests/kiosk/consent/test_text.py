# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the patient agrees to: complete, the same in both languages, and never changed unseen."""

import hashlib

import pytest

from kiosk.consent.text import LANGUAGES, VERSION, treatment_text

PRACTICE = "Praxis Dr. Horvath"
# A changed word is a new version: whoever changes a text changes VERSION and this with it.
VERSION_1 = {
    "de": "405a0df53640ae326ffde87c0c251160767c16eb204ff2801abc6159dec0ff03",
    "en": "5b429b1298893184c295310c32b3285b9128cd88bcd8d1e625e7f7d31eb97bec",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_changed_word_is_a_new_version(language: str) -> None:
    assert VERSION == "1"
    assert treatment_text(language, PRACTICE).sha256 == VERSION_1[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_the_practice_and_the_emergency_number(language: str) -> None:
    text = treatment_text(language, PRACTICE).text
    assert PRACTICE in text
    assert "112" in text
    assert "{" not in text


def test_the_languages_say_the_same_in_the_same_order() -> None:
    parts = {len(treatment_text(language, PRACTICE).text.split("\n\n")) for language in LANGUAGES}
    assert len(parts) == 1


def test_the_hash_is_of_the_text_as_it_is_shown() -> None:
    shown = treatment_text("de", PRACTICE)
    assert shown.sha256 == hashlib.sha256(shown.text.encode("utf-8")).hexdigest()
    assert shown.sha256 != treatment_text("de", "Praxis Dr. Maier").sha256


def test_a_language_that_we_do_not_have_is_german_and_says_so() -> None:
    shown = treatment_text("tr", PRACTICE)
    assert (shown.language, shown.text) == ("de", treatment_text("de", PRACTICE).text)


def test_a_practice_with_braces_is_shown_as_it_is() -> None:
    assert "Praxis {0} {practice}" in treatment_text("de", "Praxis {0} {practice}").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    text = treatment_text(language, "Praxis").text.replace("\n\n", " ")
    for sentence in text.replace(":", ".").split(". "):
        assert len(sentence.split()) <= 18, sentence
