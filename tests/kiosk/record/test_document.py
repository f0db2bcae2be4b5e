# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""docs/formats/record-v1.md tells what is in the records, and nothing that isn't."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.consent.text import LANGUAGES, statistics_text, treatment_text
from kiosk.record.codes import VISIT_REASONS, WARNING_SIGNS, Coding
from kiosk.record.facts import Measured
from tests.kiosk.record.making import RECORDS, WALK_IN, WHOLE, make
from tests.kiosk.visit.making import a_reading

PAGE = (Path(__file__).parents[3] / "docs" / "formats" / "record-v1.md").read_text("utf-8")
IRREGULAR = Measured(1, replace(a_reading(), quality=("irregular-pulse",)))
ALL = [*RECORDS.values(), make(WALK_IN, [IRREGULAR], WHOLE)]
USED = "\n".join(str(made.bundle) + str(made.steps) for made in ALL)


def _section(title: str) -> str:
    return PAGE.split(f"## {title}\n")[1].split("\n## ")[0]


def test_every_extension_is_told() -> None:
    told = set(re.findall(r"^\| `([a-z0-9-]+)` \|", _section("Extensions"), re.MULTILINE))
    assert told == set(re.findall(r"urn:telemed-kiosk:extension:([a-z0-9-]+)", USED))


def test_every_identifier_is_told() -> None:
    told = set(re.findall(r"^\| `(urn:[a-z:-]+)` \|", _section("Identifiers"), re.MULTILINE))
    assert told == set(re.findall(r"'system': '(urn:telemed-kiosk:[a-z-]+)'", USED))


def test_every_question_is_told() -> None:
    told = set(re.findall(r"^\| `([a-z-]+)` \|", _section("Answers"), re.MULTILINE))
    assert told == set(re.findall(r"'linkId': '([a-z-]+)'", USED))


@pytest.mark.parametrize("coded", [VISIT_REASONS, WARNING_SIGNS])
def test_every_code_of_an_answer_is_told(coded: dict[object, Coding]) -> None:
    for code in coded.values():
        (line,) = re.findall(f"^Codes of `{code.system}`: (.*)$", PAGE, re.MULTILINE)
        assert f"`{code.code}`" in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_consent_texts_are_told_word_for_word(language: str) -> None:
    for text in (treatment_text(language, "{name}"), statistics_text(language, "{name}")):
        assert f"### {text.id} {text.version} {language}\n\n```text\n{text.text}\n```" in PAGE
