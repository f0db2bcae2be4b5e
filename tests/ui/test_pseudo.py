# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every text that is shown or said comes from the translations, data apart.

In a language of our own making (pseudo.py); any warning of Qt on the way fails the test.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QQmlEngine

from tests.ui import geometry, pseudo
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from ui.gallery.panels import PANELS
from ui.gallery.states_care import FOAM, WIPES
from ui.gallery.states_check_in import ERNA, LONGEST, WORDS
from ui.gallery.states_house import HOUSE
from ui.gallery.still import StillPlace
from ui.gallery.stills import all_stills

WORD = re.compile(r"[^\W\d_]{2,}")
LEFT_OVER = re.compile(r"%[\dn]")


@pytest.fixture
def stage(make_stage: MakeStage, tmp_path: Path) -> Iterator[Stage]:
    """The window with its texts in brackets."""
    stage = make_stage(PANELS[1])
    translator = pseudo.load(tmp_path)
    QCoreApplication.installTranslator(translator)
    context = QQmlEngine.contextForObject(stage.window)
    assert context is not None
    context.engine().retranslate()
    yield stage
    QCoreApplication.removeTranslator(translator)


def data(stage: Stage) -> set[str]:
    """Words that stand in no translation: names, what was typed, and texts with a version."""
    place, front = StillPlace(), stage.front
    texts = [place.name, place.practice_name, place.statistics_receiver, (WORDS * 3)[:200]]
    texts += [front.consent_text("de"), front.statistics_text("de")]
    texts += [item.words for item in HOUSE.lists]
    texts += [each for stock in HOUSE.stock for each in (stock.name, stock.unit)]
    texts += [WIPES.name, FOAM.name]
    for still in all_stills():
        if (view := still.state.attendant) is not None:
            note = view.house.note
            texts += [view.name, *((note.text, note.name) if note else ())]
        texts.append("".join(still.typed))
    names = (ERNA.person, LONGEST)
    texts += [f"{name.given_names} {name.name_affix} {name.name_prefix}" for name in names]
    texts += [name.surname for name in names]
    return {word for text in texts for word in WORD.findall(text)}


def untranslated(stage: Stage, known: set[str]) -> Iterator[str]:
    shown = [words.text for words in geometry.visible_words(stage.window)]
    said = [thing.name for thing in stage.sight.things()]
    for text in dict.fromkeys([*shown, *said]):
        if LEFT_OVER.search(text):
            yield f"{text!r} still has the place of a number or name"
        if strange := [word for word in WORD.findall(pseudo.outside(text)) if word not in known]:
            yield f"{strange} of {text!r} was never translated"


def test_nothing_is_written_past_the_translations(stage: Stage) -> None:
    faults, known = [], data(stage)
    for still in all_stills():
        stage.show(still)
        faults += [f"{still.name}: {said}" for said in untranslated(stage, known)]
    assert faults == []


def test_what_is_in_no_brackets_is_found(stage: Stage) -> None:
    stage.show(next(iter(all_stills())))
    shown = [words.text for words in geometry.visible_words(stage.window)]
    assert any(text.startswith("[") for text in shown)
    assert pseudo.disguised("noch %n Zeichen, %1") == "[ñöçh %n Zêîçhêñ, %1 ~~~~~~]"
    assert pseudo.outside("[Blütdrüçk: [a] ~]: 142 [mmHg]") == ": 142 "
    assert WORD.findall(pseudo.outside("[a] Blutdruck 1 [b]")) == ["Blutdruck"]
