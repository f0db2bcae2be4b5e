# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Decides when which page is read. Knows the window's models, and of the voice that it can speak.

A page is read when it has come, what is new on it as soon as it appears, and all of it on demand.
Any touch and any other page end that at once. What moves by itself (a running meter, the time
that is left) is said on demand alone.
"""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from kiosk.visit.state import Screen
from ui.speech.page_text import PageText, Wording
from ui.speech.voice import Utterance
from ui.viewmodels.way import ATTENDANTS, page_name

SETTLE_MS = 400  # a page that has just come is drawn, and its texts are in place
VOLUMES = (-60, -30, 0, 50, 100)  # of speech-dispatcher, for the five steps of the page with ease
# The attendants' pages are theirs, and nobody has asked them.
SILENT = frozenset(page_name(each.value) for each in ATTENDANTS)
# A running measurement changes its numbers all the time.
RUNNING = frozenset(page_name(each.value) for each in (Screen.TAKING, Screen.INFLATING))


class Ease(Protocol):
    """Of `EaseViewModel`, what a reader needs."""

    changed: SignalInstance
    pageWanted: SignalInstance
    readAloud: bool
    volume: int


class Session(Protocol):
    """Of `SessionViewModel`, what a reader needs."""

    changed: SignalInstance
    languageChanged: SignalInstance
    pressed: SignalInstance
    released: SignalInstance
    page: str
    language: str
    ease: Ease


class Sight(Protocol):
    """What is to be seen now, and how it is said."""

    def page(self) -> PageText: ...
    def wording(self) -> Wording: ...


class Speaker(Protocol):
    """Of `Voice`, what a reader needs."""

    def say(self, utterance: Utterance) -> None: ...
    def hush(self) -> None: ...


class PageReader(QObject):
    """Reads the pages of one window."""

    def __init__(
        self, session: Session, sight: Sight, speaker: Speaker, settle_ms: int = SETTLE_MS
    ) -> None:
        super().__init__()
        self._session = session
        self._ease = ease = session.ease
        self._sight = sight
        self._speaker = speaker
        self._page = session.page
        self._aloud = False
        self._volume = ease.volume
        self._said: PageText | None = None  # of this page; None: nothing yet
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(settle_ms)
        self._settling.timeout.connect(self._look)
        session.changed.connect(self._page_changed)
        session.languageChanged.connect(self._begin_again)
        session.pressed.connect(speaker.hush)
        session.released.connect(self._look_soon)
        ease.changed.connect(self._ease_changed)
        ease.pageWanted.connect(self.read_page)

    def read_page(self) -> None:
        """The whole page, now."""
        page = self._sight.page()
        if page.headline and self._page not in SILENT:
            self._said = page
            self._say(page.whole(self._sight.wording()))

    def stop(self) -> None:
        """Nothing is looked at any more."""
        self._settling.stop()

    def _page_changed(self) -> None:
        if self._session.page != self._page:
            self._page = self._session.page
            self._begin_again()
        elif not self._settling.isActive():
            self._look_soon()  # on the same page there may be a word about what went wrong

    def _begin_again(self) -> None:
        self._said = None
        self._speaker.hush()
        self._look_soon()

    def _ease_changed(self) -> None:
        before = (self._aloud, self._volume)
        self._aloud, self._volume = self._ease.readAloud, self._ease.volume
        if (self._aloud, self._volume) != before:
            self._begin_again()  # as loud as it is now

    def _look_soon(self) -> None:
        if self._aloud and self._page not in SILENT:
            self._settling.start()

    def _look(self) -> None:
        if not self._aloud or self._page in SILENT:
            return
        page, wording, before = self._sight.page(), self._sight.wording(), self._said
        if not page.headline:
            self._settling.start()  # it is still being made
            return
        self._said = page
        if before is None:
            self._say(page.whole(wording))
        elif self._page in RUNNING:
            self._say(page.new_notes(before, wording))
        else:
            self._say(page.news(before, wording))

    def _say(self, text: str) -> None:
        if text:
            volume = VOLUMES[self._ease.volume]
            self._speaker.say(Utterance(text, self._session.language, volume))
