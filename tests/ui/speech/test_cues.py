# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Each sound at its moment, and none at any other."""

from dataclasses import replace
from pathlib import Path

import pytest

import ui
from kiosk.visit.answers import HelpStage
from kiosk.visit.state import Overlay, Screen, VisitState
from ui.speech.cues import Sound, cue

BEFORE = VisitState(screen=Screen.REVIEW)
CALLING = replace(BEFORE, overlay=Overlay.HELP, help=HelpStage.CALLING)


@pytest.mark.parametrize(
    ("before", "now", "sound"),
    [
        (BEFORE, replace(BEFORE, overlay=Overlay.IDLE), Sound.ATTENTION),
        (BEFORE, replace(BEFORE, screen=Screen.LEAVING), Sound.ATTENTION),
        (CALLING, replace(CALLING, help=HelpStage.CALLED), Sound.CALLED),
        (CALLING, replace(CALLING, help=HelpStage.SEEN), Sound.CALLED),
        (CALLING, replace(CALLING, help=HelpStage.COMING), Sound.CALLED),
        (BEFORE, replace(BEFORE, screen=Screen.RESULT), Sound.DONE),
        (BEFORE, replace(BEFORE, screen=Screen.SAVED), Sound.FINISHED),
    ],
)
def test_a_moment_has_its_sound_once(before: VisitState, now: VisitState, sound: Sound) -> None:
    assert cue(before, now) is sound
    assert cue(now, now) is None
    assert cue(now, before) is None


@pytest.mark.parametrize("screen", Screen)
def test_other_screens_are_silent(screen: Screen) -> None:
    loud = screen in (Screen.LEAVING, Screen.RESULT, Screen.SAVED)
    assert (cue(VisitState(), VisitState(screen=screen)) is not None) == loud


@pytest.mark.parametrize("overlay", [each for each in Overlay if each is not Overlay.IDLE])
def test_other_overlays_are_silent(overlay: Overlay) -> None:
    assert cue(BEFORE, replace(BEFORE, overlay=overlay)) is None


@pytest.mark.parametrize("stage", [HelpStage.CALLING, HelpStage.NOBODY, None])
def test_help_that_nobody_has_heard_is_silent(stage: HelpStage | None) -> None:
    assert cue(replace(CALLING, help=HelpStage.CALLED), replace(CALLING, help=stage)) is None


def test_every_sound_has_its_file() -> None:
    folder = Path(ui.__file__).parent / "sounds"
    assert {each.value for each in Sound} == {file.stem for file in folder.glob("*.wav")}
