# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When which page is read, on the real window, with a voice that only writes down."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from pytestqt.qtbot import QtBot

from kiosk.visit.state import CodeProblem, Overlay, Screen, VisitState, Way
from tests.ui.stage import Stage
from ui.gallery.states import REVIEW
from ui.speech.page_text import PageText, Wording
from ui.speech.reader import SETTLE_MS, VOLUMES, PageReader, Session, Sight
from ui.speech.sight import PageSight
from ui.speech.voice import Utterance

CODE = VisitState(screen=Screen.CODE)
PATIENCE_MS = 20_000


class Notebook:
    """Implements `Speaker`."""

    def __init__(self) -> None:
        self.said: list[Utterance] = []
        self.hushed = 0

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)

    def hush(self) -> None:
        self.hushed += 1

    @property
    def texts(self) -> list[str]:
        return [each.text for each in self.said]


class Listening:
    """A stage that is listened to."""

    def __init__(self, stage: Stage, qtbot: QtBot, sight: Sight | None = None) -> None:
        self.stage = stage
        self.ease = stage.session.parts.ease
        self.voice = Notebook()
        session = cast("Session", stage.session)
        self.reader = PageReader(session, sight or PageSight(stage.window), self.voice)
        self._qtbot = qtbot

    def hears(self, count: int) -> str:
        """The newest of so many texts."""
        self._qtbot.waitUntil(lambda: len(self.voice.said) >= count, timeout=PATIENCE_MS)
        assert len(self.voice.said) == count, self.voice.texts
        return self.voice.texts[-1]

    def hears_nothing_new(self, count: int) -> None:
        """Also when everything has settled."""
        rest = QEventLoop()
        QTimer.singleShot(2 * SETTLE_MS, rest.quit)
        rest.exec()
        assert len(self.voice.said) == count, self.voice.texts


@pytest.fixture
def listening(stage: Stage, qtbot: QtBot) -> Iterator[Listening]:
    listening = Listening(stage, qtbot)
    yield listening
    listening.reader.stop()


@pytest.fixture
def aloud(listening: Listening) -> Listening:
    """The welcome has been read."""
    listening.ease.setReadAloud(True)
    assert listening.hears(1).startswith("Guten Tag.")
    return listening


def test_nobody_is_read_to_who_has_not_asked(listening: Listening) -> None:
    listening.stage.put(CODE)
    listening.hears_nothing_new(0)


def test_a_page_is_read_when_it_has_come(aloud: Listening) -> None:
    aloud.stage.put(CODE)
    assert aloud.hears(2).startswith("Ihr Terminzettel.")
    assert aloud.voice.said[-1].language == "de"
    aloud.hears_nothing_new(2)


def test_only_the_page_where_somebody_stays_is_read(aloud: Listening) -> None:
    aloud.stage.front.put(CODE)
    aloud.stage.front.put(REVIEW)
    assert aloud.hears(2).startswith("Stimmt das so?")
    aloud.hears_nothing_new(2)


def test_another_page_ends_what_is_being_said(aloud: Listening) -> None:
    before = aloud.voice.hushed
    aloud.stage.front.put(CODE)
    assert aloud.voice.hushed == before + 1


@pytest.mark.parametrize("what", ["finger", "key"])
def test_a_touch_ends_what_is_being_said(aloud: Listening, what: str) -> None:
    before = aloud.voice.hushed
    if what == "finger":
        aloud.stage.press(aloud.stage.centre)
    else:
        aloud.stage.key(Qt.Key.Key_Tab)
    assert aloud.voice.hushed == before + 1
    aloud.stage.release(aloud.stage.centre)
    aloud.hears_nothing_new(1)


def test_an_error_is_said_on_the_page_where_it_happens(aloud: Listening) -> None:
    aloud.stage.put(CODE)
    aloud.hears(2)
    aloud.stage.put(replace(CODE, code_problem=CodeProblem.CHECK_CHARACTER))
    assert aloud.hears(3).startswith("Ein Zeichen stimmt nicht.")


def test_what_becomes_of_the_values_is_said_without_a_touch(aloud: Listening) -> None:
    aloud.stage.put(replace(REVIEW, screen=Screen.SAVED, way=Way.SAVED))
    aloud.hears(2)
    aloud.stage.put(replace(REVIEW, screen=Screen.SAVED, way=Way.ARRIVED))
    news = aloud.hears(3)
    assert "angekommen" in news
    assert "Sie können tippen" not in news


def test_the_next_page_of_a_long_text_is_read(aloud: Listening) -> None:
    aloud.stage.put(VisitState(screen=Screen.CONSENT))
    first = aloud.hears(2)
    assert first.startswith("Sind Sie einverstanden?")
    aloud.stage.tap("Weiterlesen")
    second = aloud.hears(3)
    assert "Sind Sie einverstanden?" not in second
    assert not set(first.splitlines()[1:2]) & set(second.splitlines())


class Running:
    """Implements `Sight`: a page whose numbers are others at every look."""

    def __init__(self, stage: Stage) -> None:
        self._wording = PageSight(stage.window).wording()
        self._looks = 0
        self.notes: tuple[str, ...] = ()

    def page(self) -> PageText:
        self._looks += 1
        return PageText(notes=self.notes, headline=("Messung",), texts=(f"{self._looks} mmHg",))

    def wording(self) -> Wording:
        return self._wording


@pytest.mark.parametrize("screen", [Screen.TAKING, Screen.INFLATING])
def test_of_numbers_that_run_only_what_goes_wrong_is_said(
    stage: Stage, qtbot: QtBot, screen: Screen
) -> None:
    running = Running(stage)
    listening = Listening(stage, qtbot, running)
    stage.front.put(VisitState(screen=screen))
    listening.ease.setReadAloud(True)
    assert listening.hears(1) == "Messung.\n1 Millimeter Quecksilber."
    stage.front.put(VisitState(screen=screen))
    listening.hears_nothing_new(1)
    running.notes = ("Der Finger ist herausgerutscht.",)
    stage.front.put(VisitState(screen=screen))
    assert listening.hears(2) == "Der Finger ist herausgerutscht."


def test_the_page_is_read_on_demand_though_nothing_is_read_by_itself(listening: Listening) -> None:
    listening.stage.put(CODE)
    listening.ease.readPage()
    assert listening.hears(1).startswith("Ihr Terminzettel.")
    listening.ease.readPage()
    assert listening.hears(2) == listening.voice.texts[0]
    listening.stage.put(REVIEW)
    listening.hears_nothing_new(2)


def test_a_key_reads_the_page(listening: Listening) -> None:
    listening.stage.put(REVIEW)
    listening.stage.key(Qt.Key.Key_F2)
    assert listening.hears(1).startswith("Stimmt das so?")
    assert listening.voice.hushed > 0


def test_the_consent_can_be_heard_by_a_touch(listening: Listening) -> None:
    listening.stage.put(VisitState(screen=Screen.CONSENT))
    listening.stage.tap("Vorlesen")
    assert listening.hears(1).startswith("Sind Sie einverstanden?")
    assert listening.stage.front.events == []


def test_the_attendants_pages_are_not_read(aloud: Listening) -> None:
    aloud.stage.put(replace(REVIEW, overlay=Overlay.PIN))
    aloud.hears_nothing_new(1)
    aloud.ease.readPage()
    aloud.hears_nothing_new(1)


def test_louder_is_heard_at_once(aloud: Listening) -> None:
    assert aloud.voice.said[-1].volume == VOLUMES[2]
    aloud.ease.speakLouder()
    aloud.hears(2)
    assert aloud.voice.said[-1].volume == VOLUMES[3]


def test_the_other_language_is_read_in_that_language(aloud: Listening) -> None:
    aloud.stage.view.set_language("en")
    assert "Good" in aloud.hears(2) or "You can tap" in aloud.voice.texts[-1]
    assert aloud.voice.said[-1].language == "en"


def test_off_is_off_at_once(aloud: Listening) -> None:
    before = aloud.voice.hushed
    aloud.ease.setReadAloud(False)
    assert aloud.voice.hushed > before
    aloud.stage.put(CODE)
    aloud.hears_nothing_new(1)


def test_the_next_person_is_not_read_to(aloud: Listening) -> None:
    reset: Callable[[], None] = aloud.ease.reset
    reset()
    aloud.stage.put(CODE)
    aloud.hears_nothing_new(1)


def test_there_is_a_volume_for_every_step(listening: Listening) -> None:
    steps = int(listening.ease.property("loudest")) + 1
    assert len(VOLUMES) == steps
