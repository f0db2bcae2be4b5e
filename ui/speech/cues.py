# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which sound belongs to which moment of the visit. Pure.

A sound never says anything that the screen doesn't say.
"""

from enum import StrEnum

from kiosk.visit.answers import UNDER_WAY, HelpStage
from kiosk.visit.state import Overlay, Screen, VisitState


class Sound(StrEnum):
    """The values are the names of the files in ui/sounds."""

    ATTENTION = "attention"
    CALLED = "called"
    DONE = "done"
    FINISHED = "finished"


# What has to be heard: it ends another sound, and no other ends it.
ALARMS = frozenset({Sound.ATTENTION, Sound.CALLED})
HEARD = UNDER_WAY - {HelpStage.CALLING}
OF_A_SCREEN = {
    Screen.LEAVING: Sound.ATTENTION,
    Screen.RESULT: Sound.DONE,
    Screen.SAVED: Sound.FINISHED,
}


def cue(before: VisitState, now: VisitState) -> Sound | None:
    """What is played when the visit comes from one state into the other; None: nothing."""
    if now.help is not before.help and now.help in HEARD:
        return Sound.CALLED
    if now.overlay is not before.overlay and now.overlay is Overlay.IDLE:
        return Sound.ATTENTION
    return OF_A_SCREEN.get(now.screen) if now.screen is not before.screen else None
