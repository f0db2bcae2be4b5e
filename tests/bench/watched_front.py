# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`python -m tests.bench.watched_front SCREEN ...`: the real front, brought to a screen and left.

The rest of the command line is `telemed-kiosk`'s. When it stands it writes the memory that it
holds, one JSON object; it has to do that itself, since nobody else may look into a front. Then it
stays as it is until it is killed. It gets there by what a patient's touches send. Like
`telemed-kiosk` it imports nothing slow before its first frame.
"""

import asyncio
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ui.app import parse_options
from ui.shell.log import FrontLog
from ui.shell.process import forbid_core_file, prepare_environment, put_off_garbage

if TYPE_CHECKING:
    from kiosk.clocks import Clock
    from kiosk.visit.events import VisitEvent
    from kiosk.visit.state import Screen
    from ui.shell.front import Opened
    from ui.shell.opening import OpeningVisit

PATIENCE = 60.0
SETTLE_SECONDS = 4.0  # pages are made in idle time, drawings beside them
LOOK_SECONDS = 0.05


class Visitor:
    """The companion of the front: sends one touch a screen, until the wanted one is there."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted

    def make_clock(self) -> "Clock":
        from kiosk.clocks import SystemClock

        return SystemClock()

    async def accompany(self, opened: "Opened") -> int:
        window, pages = opened.view.window, opened.view.session.pages
        async with asyncio.timeout(PATIENCE):
            while window.property("loaded") < len(pages):  # noqa: ASYNC110 - QML has no events
                await asyncio.sleep(LOOK_SECONDS)
            await self._go(opened.visit)
        await asyncio.sleep(SETTLE_SECONDS)
        sys.stdout.write(json.dumps(memory()) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()
        return 0

    async def _go(self, visit: "OpeningVisit") -> None:
        touches = _touches(self._wanted)
        while visit.state.screen != self._wanted or not visit.id:
            visit.handle(touches[visit.state.screen])  # refused as long as the screen isn't ready
            await asyncio.sleep(LOOK_SECONDS)


def memory() -> dict[str, int]:
    """RSS and PSS of this process, kB; see proc(5)."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    found = dict(line.split(":", 1) for line in lines)
    return {name: int(found[name].split()[0]) for name in ("Rss", "Pss")}


def _touches(wanted: str) -> "dict[Screen, VisitEvent]":
    """A walk-in without a slip; measurements before the wanted screen are skipped."""
    from kiosk.visit import answers as a
    from kiosk.visit import events as e
    from kiosk.visit.state import Arm
    from kiosk.visit.state import Screen as S  # noqa: N817

    return {
        S.WELCOME: e.StartTouched(),
        S.CODE: e.NoCodeTouched(),
        S.BIRTH_DATE: e.BirthDateConfirmed(date(1948, 3, 17)),
        S.INSURANCE: e.InsuranceConfirmed(""),
        S.OPERATOR: e.OperatorChosen(a.Operator.MYSELF),
        S.CALLBACK: e.CallbackConfirmed(""),
        S.CONSENT: e.ConsentGiven(),
        S.HANDS: e.HandsImpossible(),
        S.HANDS_REASON: e.HandsReasonChosen(a.HandsReason.SKIN),
        S.REASON: e.ReasonChosen(a.VisitReason.ROUTINE),
        S.PAIN: e.PainChosen(None),
        S.MEDICINES: e.MedicinesChosen(None),
        S.WARNINGS: e.WarningsConfirmed(),
        S.GUIDE: e.MeterStarted() if wanted == S.TAKING else e.SkipTouched(),
        S.SKIP_REASON: e.SkipReasonChosen(a.SkipReason.LATER),
        S.ARM: e.ArmChosen(Arm.LEFT),
    }


def main() -> int:
    """As `telemed-kiosk`."""
    put_off_garbage()
    options = parse_options(sys.argv[2:])
    forbid_core_file()
    prepare_environment(os.environ)
    from ui.shell.binding import import_as_python_does

    import_as_python_does()
    from ui.shell.front import run_front

    return run_front(options, FrontLog(sys.stderr), Visitor(sys.argv[1]))


if __name__ == "__main__":
    sys.exit(main())
