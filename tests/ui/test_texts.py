# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every sentence has an id, a comment for translators, and both languages."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import pytest

import ui
from ui.translations import build as building
from ui.translations.update import update

QML = Path(ui.__file__).parent / "Kiosk"
TRANSLATIONS = Path(ui.__file__).parent / "translations"
LANGUAGES = ("de", "en")

PLACEHOLDER = re.compile(r"%\w")
# A property that a person reads, set to letters instead of to qsTrId(...).
BARE_TEXT = re.compile(
    r"\b(text|label|headline|lead|caption|value|unit|title|placeholderText|Accessible\.\w+)\s*:"
    r"\s*[\"'`](?!\$)[^\"'`]*[^\W\d_]{2}"
)


@dataclass(frozen=True)
class Message:
    """One sentence of a .ts file."""

    id: str
    source: str
    comment: str
    forms: tuple[str, ...]
    finished: bool


def messages(file: Path) -> dict[str, Message]:
    return {message.id: message for message in map(read, tree(file).iter("message"))}


def tree(file: Path) -> ET.ElementTree:
    return ET.parse(file)  # noqa: S314 (our own file)


def read(entry: ET.Element) -> Message:
    translation = entry.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.findall("numerusform")]
    return Message(
        id=entry.get("id", ""),
        source=entry.findtext("source", ""),
        comment=entry.findtext("extracomment", ""),
        forms=tuple(forms or [translation.text or ""]),
        finished=translation.get("type") is None,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_current(language: str, tmp_path: Path) -> None:
    """What `python -m ui.translations.update` would write is what is there."""
    committed = TRANSLATIONS / f"kiosk_{language}.ts"
    for file in TRANSLATIONS.glob("*.ts"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    update(tmp_path)
    assert messages(tmp_path / committed.name) == messages(committed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    found = messages(TRANSLATIONS / f"kiosk_{language}.ts").values()
    assert len(found) > 100
    assert [m.id for m in found if not m.finished or not all(m.forms)] == []


def test_every_sentence_has_an_id_a_source_and_a_comment() -> None:
    for message in messages(TRANSLATIONS / "kiosk_de.ts").values():
        assert message.id, message
        assert message.source, message.id
        assert message.comment, message.id


def test_every_used_id_is_explained_once() -> None:
    """An id without source would be shown to the patient as it is."""
    known = messages(TRANSLATIONS / "kiosk_de.ts")
    used = {
        name for file in QML.rglob("*.qml") for name in re.findall(r'qsTrId\("([^"]+)"', text(file))
    }
    assert used == set(known)
    sources = [line for file in QML.rglob("*.qml") for line in text(file).splitlines()]
    assert sum(line.strip().startswith("//%") for line in sources) == len(known)


def test_numbers_and_names_stand_in_every_language() -> None:
    german, english = (messages(TRANSLATIONS / f"kiosk_{code}.ts") for code in LANGUAGES)
    for name, message in german.items():
        wanted = sorted(PLACEHOLDER.findall(message.source))
        for form in (*message.forms, *english[name].forms):
            assert sorted(PLACEHOLDER.findall(form)) == wanted, name


def test_no_sentence_is_written_past_the_translations() -> None:
    found = [
        f"{file.name}: {line.strip()}"
        for file in QML.rglob("*.qml")
        for line in text(file).splitlines()
        if BARE_TEXT.search(line)
    ]
    assert found == []


def test_the_search_for_bare_sentences_finds_them() -> None:
    assert BARE_TEXT.search('    text: "Guten Tag."')
    assert BARE_TEXT.search("    Accessible.name: `Hilfe ${x}`")
    assert not BARE_TEXT.search('    text: qsTrId("welcome-headline")')
    assert not BARE_TEXT.search('    value: ""')


def test_no_sentence_is_a_diagnosis_or_informal() -> None:
    words = re.compile(r"\b(du|dich|dir|dein\w*|Hochdruck|Hypert\w*|krank\w*|zu hoch|zu niedrig)\b")
    for message in messages(TRANSLATIONS / "kiosk_de.ts").values():
        assert not words.search(message.source), message.source


def test_only_newer_texts_are_compiled(tmp_path: Path) -> None:
    first = building.build(tmp_path)
    times = [file.stat().st_mtime_ns for file in first]
    assert [file.name for file in first] == ["kiosk_de.qm", "kiosk_en.qm"]
    assert [file.stat().st_mtime_ns for file in building.build(tmp_path)] == times


def text(file: Path) -> str:
    return file.read_text("utf-8")
