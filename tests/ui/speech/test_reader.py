# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When a page is read, when again, and when not."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from tests.ui.speech.listening import Notebook
from tests.ui.speech.test_page_text import WORDING
from ui.speech.page_text import PageText, Wording
from ui.speech.reader import VOLUMES, PageReader, Session

SETTLE_MS = 1


class FakeEase(QObject):
    """Has of `EaseViewModel` what a reader needs."""

    changed = Signal()
    pageWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.readAloud = False
        self.volume = 2


class FakeSession(QObject):
    """Has of `SessionViewModel` what a reader needs."""

    changed = Signal()
    languageChanged = Signal()
    pressed = Signal()
    released = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.page = "Welcome"
        self.language = "de"
        self.ease = FakeEase()


class FakeSight:
    """Implements `Sight`."""

    def __init__(self) -> None:
        self.seen = PageText(headline=("Guten Tag",))

    def page(self) -> PageText:
        return self.seen

    def wording(self) -> Wording:
        return WORDING


class Room:
    """A reader, and everything around it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.session = FakeSession()
        self.ease = self.session.ease
        self.sight = FakeSight()
        self.voice = Notebook(qtbot, SETTLE_MS)
        self.reader = PageReader(cast("Session", self.session), self.sight, self.voice, SETTLE_MS)

    def comes(self, page: str, text: PageText | None = None) -> None:
        """Another page, or something else on the same."""
        self.session.page = page
        self.sight.seen = text or PageText(headline=(page,))
        self.session.changed.emit()

    def choose(self, *, aloud: bool = True, volume: int = 2) -> None:
        self.ease.readAloud, self.ease.volume = aloud, volume
        self.ease.changed.emit()

    def touch(self) -> None:
        self.session.pressed.emit()
        self.session.released.emit()


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    room = Room(qtbot)
    yield room
    room.reader.stop()


@pytest.fixture
def aloud(room: Room) -> Room:
    """The welcome has been read."""
    room.choose()
    assert room.voice.hears(1) == "Guten Tag."
    return room


def test_nobody_is_read_to_who_has_not_asked(room: Room) -> None:
    room.comes("Code")
    room.touch()
    room.voice.hears_nothing_new(0)


def test_a_page_is_read_when_it_has_come_and_once(aloud: Room) -> None:
    aloud.comes("Code")
    assert aloud.voice.hears(2) == "Code."
    aloud.session.changed.emit()
    aloud.touch()
    aloud.voice.hears_nothing_new(2)


def test_only_the_page_where_somebody_stays_is_read(aloud: Room) -> None:
    aloud.comes("Code")
    aloud.comes("Review")
    assert aloud.voice.hears(2) == "Review."
    aloud.voice.hears_nothing_new(2)


def test_a_page_that_is_still_being_made_is_waited_for(aloud: Room) -> None:
    aloud.comes("Code", PageText(touches=("Hilfe",)))
    aloud.voice.hears_nothing_new(1)
    aloud.reader.read_page()
    aloud.voice.hears_nothing_new(1)
    aloud.sight.seen = PageText(headline=("Code",))
    assert aloud.voice.hears(2) == "Code."


def test_a_page_that_goes_while_it_is_waited_for_in_silence(aloud: Room) -> None:
    aloud.comes("Code", PageText())
    aloud.choose(aloud=False)
    aloud.sight.seen = PageText(headline=("Code",))
    aloud.voice.hears_nothing_new(1)


@pytest.mark.parametrize("aloud_too", [True, False])
def test_another_page_ends_what_is_being_said(room: Room, aloud_too: bool) -> None:
    room.choose(aloud=aloud_too)
    before = room.voice.hushed
    room.comes("Code")
    assert room.voice.hushed == before + 1


def test_a_touch_ends_what_is_being_said(room: Room) -> None:
    room.session.pressed.emit()
    assert room.voice.hushed == 1


@pytest.mark.parametrize("act", [Room.touch, lambda room: room.session.changed.emit()])
def test_what_is_new_on_a_page_is_said_with_a_touch_and_without(
    aloud: Room, act: Callable[[Room], None]
) -> None:
    aloud.sight.seen = PageText(notes=("Ein Zeichen stimmt nicht",), headline=("Guten Tag",))
    act(aloud)
    assert aloud.voice.hears(2) == "Ein Zeichen stimmt nicht."
    act(aloud)
    aloud.voice.hears_nothing_new(2)


@pytest.mark.parametrize("page", ["Taking", "Inflating"])
def test_of_numbers_that_run_only_what_goes_wrong_is_said(aloud: Room, page: str) -> None:
    aloud.comes(page, PageText(headline=(page,), texts=("96",)))
    assert aloud.voice.hears(2) == f"{page}.\n96."
    aloud.comes(page, PageText(headline=(page,), texts=("97",)))
    aloud.voice.hears_nothing_new(2)
    aloud.comes(page, PageText(notes=("Der Finger ist fort",), headline=(page,), texts=("98",)))
    assert aloud.voice.hears(3) == "Der Finger ist fort."


def test_a_page_is_read_on_demand_and_the_next_one_is_not(room: Room) -> None:
    for times in (1, 2):
        room.ease.pageWanted.emit()
        assert room.voice.hears(times) == "Guten Tag."
    room.comes("Code")
    room.voice.hears_nothing_new(2)


@pytest.mark.parametrize("page", ["Pin", "Attendant"])
def test_the_attendants_pages_are_not_read(aloud: Room, page: str) -> None:
    aloud.comes(page)
    aloud.touch()
    aloud.ease.pageWanted.emit()
    aloud.voice.hears_nothing_new(1)


def test_an_attendants_page_that_comes_before_another_was_read(aloud: Room) -> None:
    aloud.comes("Code")
    aloud.comes("Pin")
    aloud.voice.hears_nothing_new(1)


def test_louder_is_heard_at_once(aloud: Room) -> None:
    aloud.choose(volume=4)
    assert aloud.voice.hears(2) == "Guten Tag."
    assert [each.volume for each in aloud.voice.said] == [VOLUMES[2], VOLUMES[4]]


def test_another_setting_reads_nothing_again(aloud: Room) -> None:
    aloud.choose()
    aloud.voice.hears_nothing_new(1)


def test_another_language_is_read_at_once(aloud: Room) -> None:
    aloud.session.language = "en"
    aloud.sight.seen = PageText(headline=("Good day",))
    aloud.session.languageChanged.emit()
    assert aloud.voice.hears(2) == "Good day."
    assert [each.language for each in aloud.voice.said] == ["de", "en"]


def test_off_is_off_at_once(aloud: Room) -> None:
    before = aloud.voice.hushed
    aloud.choose(aloud=False)
    assert aloud.voice.hushed == before + 1
    aloud.comes("Code")
    aloud.voice.hears_nothing_new(1)
