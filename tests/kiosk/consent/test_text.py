# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the patient agrees to: complete, the same in both languages, and never changed unseen."""

import hashlib
from collections.abc import Callable

import pytest

from kiosk.consent.text import LANGUAGES, ConsentText, statistics_text, treatment_text

PRACTICE = "Praxis Dr. Horvath"
RECEIVER = "Region Crossen"
# A changed word is a new version: whoever changes a text changes its version and this with it.
TREATMENT_2 = {
    "de": "4d09e5759df4b8d203729891085bb7b427aebbafe4affd9675da332f6c39594f",
    "en": "e7985f778f8990980eefcc715b311c570c9a96e41f38c844148c7df3b21979a5",
}
STATISTICS_1 = {
    "de": "7ecb5fdd7ca5fc9800611780bd106820123bde3caaa9594db9ab59e9d1d746fb",
    "en": "f5b899cf97826d3bb444ee84f86b38ce46087fa5032bca9ec8ce7ab997302c73",
}


def both(language: str, name: str) -> tuple[ConsentText, ConsentText]:
    return treatment_text(language, name), statistics_text(language, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_changed_word_is_a_new_version(language: str) -> None:
    treatment, statistics = treatment_text(language, PRACTICE), statistics_text(language, RECEIVER)
    assert (treatment.id, treatment.version) == ("treatment", "2")
    assert treatment.sha256 == TREATMENT_2[language]
    assert (statistics.id, statistics.version) == ("statistics", "1")
    assert statistics.sha256 == STATISTICS_1[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_the_practice_and_the_emergency_number(language: str) -> None:
    text = treatment_text(language, PRACTICE).text
    assert PRACTICE in text
    assert "112" in text
    assert "{" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statistics_name_their_receiver(language: str) -> None:
    text = statistics_text(language, RECEIVER).text
    assert RECEIVER in text
    assert "{" not in text


@pytest.mark.parametrize("text", [treatment_text, statistics_text])
def test_the_languages_say_the_same_in_the_same_order(
    text: Callable[[str, str], ConsentText],
) -> None:
    parts = {len(text(language, PRACTICE).text.split("\n\n")) for language in LANGUAGES}
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
    for shown in both(language, "Praxis"):
        text = shown.text.replace("\n\n", " ")
        for sentence in text.replace(":", ".").split(". "):
            assert len(sentence.split()) <= 18, sentence
