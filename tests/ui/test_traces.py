# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a new front says of the visit before: each thing spoilt once is not said, and no other."""

import builtins
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from hygiene.data_wipe import OF_FRONT, Trace
from kiosk.visit.state import VisitState
from tests.ui.stage import Stage
from ui.gallery.states import ROOM
from ui.shell.traces import TracesLook
from ui.viewmodels.parts import Parts
from ui.viewmodels.session import SessionViewModel

ALL = tuple(trace.value for trace in OF_FRONT)


class Stuck:
    """A session that forgets nothing, and a clipboard that nobody can clear."""

    def __init__(self, stage: Stage, text: str = "") -> None:
        self._session = stage.session
        self._text = text

    def forget_choices(self) -> None: ...

    def clear(self, mode: QClipboard.Mode) -> None: ...

    def text(self, mode: QClipboard.Mode) -> str:
        return self._text if mode is QClipboard.Mode.Clipboard else ""

    @builtins.property
    def parts(self) -> Parts:
        return self._session.parts

    @builtins.property
    def usual_language(self) -> str:
        return self._session.usual_language

    def property(self, name: str) -> object:
        return self._session.property(name)


class Visit:
    def __init__(self, state: VisitState) -> None:
        self.state = state


def looked(stage: Stage, text: str = "", state: VisitState = ROOM) -> tuple[str, ...]:
    """By a front that can take nothing away."""
    stuck = Stuck(stage, text)
    clipboard, session = cast(QClipboard, stuck), cast(SessionViewModel, stuck)
    return TracesLook(clipboard, session, Visit(state)).gone()


def spoil(stage: Stage, trace: Trace) -> tuple[str, ...]:
    ease = stage.session.parts.ease
    match trace:
        case Trace.CLIPBOARD:
            return looked(stage, "X110359890")
        case Trace.DEVICE_MEMORIES:
            return looked(stage, state=replace(ROOM, inflations=1))
        case Trace.VOLUME:
            ease.speakLouder()
        case Trace.CONTRAST:
            ease.setStrongContrast(True)
        case Trace.LANGUAGE:
            stage.view.set_language("en")
        case Trace.ZOOM:
            ease.setLarge(True)
    return looked(stage)


def test_it_takes_away_what_it_can_and_says_all(stage: Stage) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("X110359890")
    stage.session.parts.ease.setLarge(True)
    stage.view.set_language("en")
    look = TracesLook(clipboard, stage.session, Visit(ROOM))
    assert look.gone() == ALL
    assert clipboard.text() == ""
    assert not stage.session.parts.ease.property("large")
    assert stage.session.property("language") == stage.session.usual_language


def test_what_the_person_does_later_is_no_trace(stage: Stage) -> None:
    look = TracesLook(QGuiApplication.clipboard(), stage.session, Visit(ROOM))
    assert look.gone() == ALL
    stage.session.parts.ease.setLarge(True)
    assert look.gone() == ALL
    assert stage.session.parts.ease.property("large")


@pytest.mark.parametrize("trace", OF_FRONT)
def test_what_is_there_is_not_said_to_be_gone(stage: Stage, trace: Trace) -> None:
    assert looked(stage) == ALL
    try:
        assert spoil(stage, trace) == tuple(name for name in ALL if name != trace)
    finally:
        stage.session.forget_choices()
