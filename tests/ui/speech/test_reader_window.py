# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A patient who listens, at the real window."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.visit.state import CodeProblem, Screen, VisitState, Way
from tests.ui.speech.listening import Notebook
from tests.ui.stage import Stage
from ui.gallery.states import REVIEW, ROOM
from ui.speech.reader import VOLUMES, PageReader, Session
from ui.speech.sight import PageSight

SETTLE_MS = 100


@pytest.fixture
def voice(stage: Stage, qtbot: QtBot) -> Iterator[Notebook]:
    voice = Notebook(qtbot, SETTLE_MS)
    session = cast("Session", stage.session)
    reader = PageReader(session, PageSight(stage.window), voice, SETTLE_MS)
    yield voice
    reader.stop()


def test_a_visit_that_is_read_aloud(stage: Stage, voice: Notebook) -> None:
    stage.put(ROOM)
    stage.session.parts.ease.setReadAloud(True)
    assert voice.hears(1).startswith("Guten Tag.")

    code = VisitState(screen=Screen.CODE)
    stage.put(code)
    assert voice.hears(2).startswith("Ihr Terminzettel.")
    stage.put(replace(code, code_problem=CodeProblem.CHECK_CHARACTER))
    assert voice.hears(3) == "Ein Zeichen stimmt nicht. Bitte vergleichen Sie."

    stage.put(VisitState(screen=Screen.CONSENT))
    first = voice.hears(4).splitlines()
    assert first[0] == "Sind Sie einverstanden?"
    stage.tap("Weiterlesen")
    assert not set(voice.hears(5).splitlines()) & set(first)

    saved = replace(REVIEW, screen=Screen.SAVED, way=Way.SAVED)
    stage.put(saved)
    assert voice.hears(6).startswith("Ihre Angaben sind sicher gespeichert.")
    stage.put(replace(saved, way=Way.ARRIVED))
    assert "angekommen" in voice.hears(7)
    assert "Sie können tippen" not in voice.texts[-1]


def test_a_key_reads_the_page_and_a_touch_ends_that(stage: Stage, voice: Notebook) -> None:
    stage.put(REVIEW)
    stage.key(Qt.Key.Key_F2)
    assert voice.hears(1).startswith("Stimmt das so?")
    hushed = voice.hushed
    stage.press(stage.centre)
    stage.release(stage.centre)
    assert voice.hushed == hushed + 1
    stage.key(Qt.Key.Key_Tab)
    assert voice.hushed == hushed + 2
    voice.hears_nothing_new(1)


def test_the_consent_can_be_heard_by_a_touch(stage: Stage, voice: Notebook) -> None:
    stage.put(VisitState(screen=Screen.CONSENT))
    stage.tap("Vorlesen")
    assert voice.hears(1).startswith("Sind Sie einverstanden?")
    assert stage.front.events == []


def test_whoever_listens_can_hear_any_page_again(stage: Stage, voice: Notebook) -> None:
    stage.put(REVIEW)
    assert stage.sight.control("Noch einmal vorlesen") is None
    stage.session.parts.ease.setReadAloud(True)
    voice.hears(1)
    stage.tap("Noch einmal vorlesen")
    assert voice.hears(2) == voice.texts[0]
    voice.hears_nothing_new(2)
    stage.put(VisitState(screen=Screen.CONSENT))
    assert stage.sight.control("Vorlesen") is None  # once is enough


def test_every_step_has_its_volume_and_the_next_person_the_usual_one(
    stage: Stage, voice: Notebook
) -> None:
    ease = stage.session.parts.ease
    assert len(VOLUMES) == int(ease.property("loudest")) + 1
    ease.setReadAloud(True)
    ease.speakLouder()
    voice.hears(1)
    ease.reset()
    stage.put(REVIEW)
    voice.hears_nothing_new(1)
    stage.key(Qt.Key.Key_F2)
    voice.hears(2)
    assert [each.volume for each in voice.said] == [VOLUMES[3], VOLUMES[2]]
