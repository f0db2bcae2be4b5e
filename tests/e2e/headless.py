# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front without screens: the real visit, station client and cuff, and a patient who is a script.

    python -m tests.e2e.headless --station SOCK --plan FILE.json --diary FILE

The plan: {"code", "birth_date", "insurance_number", "callback", "words", "by_hand", "ports",
"pace", "thinks", "measures", "copy_with"}; `code` is null for who comes without a slip; `words` are
the reason; `thinks` is how long the patient waits before each touch, in seconds of the visit's
clock; who doesn't `measures` goes on without it wherever that is offered, and whoever has values in
`by_hand` types those in instead; `copy_with` see `copying.py`. What the station has acknowledged
goes, one JSON object a line, to `diary` outside the kiosk's folders: it is what must arrive at the
clinic.
"""

import argparse
import asyncio
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from drivers.clock import PacedClock
from drivers.held_ports import HeldPlaces
from drivers.reading import Quantity, Reading
from kiosk.front import open_devices
from kiosk.visit import events as e
from kiosk.visit.answers import Operator, SkipReason, VisitReason, Vital
from kiosk.visit.by_hand import by_hand_reading
from kiosk.visit.controller import VisitController
from kiosk.visit.state import Arm, Readiness, Screen, VisitState
from tests.e2e.copying import CopyingClient
from tests.e2e.witness import Diary, WitnessedClient

Touch = Callable[[VisitState], e.VisitEvent | None]


class Patient:
    """Touches what the screen offers, after having thought about it."""

    def __init__(self, visit: VisitController, plan: dict[str, Any], diary: Diary) -> None:
        self._visit = visit
        self._thinks = float(plan["thinks"])
        self._diary = diary
        self._touches: dict[Screen, Touch] = {
            Screen.WELCOME: _start,
            Screen.CODE: partial(_give_code, plan["code"]),
            Screen.BIRTH_DATE: lambda _: e.BirthDateConfirmed(
                date.fromisoformat(plan["birth_date"])
            ),
            Screen.INSURANCE: lambda _: e.InsuranceConfirmed(plan["insurance_number"]),
            Screen.APPOINTMENT: lambda _: e.AppointmentConfirmed(),
            Screen.OPERATOR: lambda _: e.OperatorChosen(Operator.MYSELF),
            Screen.CALLBACK: lambda _: e.CallbackConfirmed(plan["callback"]),
            Screen.CONSENT: lambda _: e.ConsentGiven(),
            Screen.HANDS: lambda s: None if s.countdown else e.HandsStarted(),
            Screen.REASON: lambda _: e.ReasonChosen(VisitReason.OTHER),
            Screen.REASON_TEXT: lambda _: e.ReasonTextConfirmed(plan["words"]),
            Screen.PAIN: lambda _: e.PainChosen(2),
            Screen.MEDICINES: lambda _: e.MedicinesChosen(True),
            Screen.WARNINGS: lambda _: e.WarningsConfirmed(),
            Screen.RESULT: lambda _: e.ResultConfirmed(),
            Screen.SKIP_REASON: lambda _: e.SkipReasonChosen(SkipReason.UNWILLING),
            Screen.ARM: lambda _: e.ArmChosen(Arm.LEFT),
            Screen.MEASURE: lambda s: None if s.stop_pending else e.InflateTouched(),
            Screen.PROBLEM: lambda _: e.RetryTouched(),
            Screen.REVIEW: lambda _: e.ReviewConfirmed(),
            Screen.SAVED: lambda _: e.DoneTouched(),
            Screen.GOODBYE: lambda _: e.DoneTouched(),
        }
        if not plan["measures"]:
            self._touches[Screen.MEASURE] = lambda _: e.SkipTouched()
            self._touches[Screen.PROBLEM] = lambda _: e.SkipTouched()
            self._touches[Screen.WELCOME] = lambda s: e.StartTouched() if _open(s) else None
        if plan["by_hand"]:
            self._touches[Screen.ARM] = lambda _: e.ByHandTouched()
            self._touches[Screen.BY_HAND] = lambda _: e.ByHandConfirmed(self._typed(plan))
        self._seen: tuple[object, ...] = ()

    def _typed(self, plan: dict[str, Any]) -> Reading:
        numbers = {Quantity(name): Decimal(number) for name, number in plan["by_hand"].items()}
        return by_hand_reading(Vital.BLOOD_PRESSURE, numbers, self._visit.clock.now())

    def look(self, state: VisitState) -> None:
        """What the visit shows now."""
        seen = (
            *(state.screen, state.way, state.code_problem, state.readiness),
            *(state.cuff_present, state.cuff_fault, state.save_delayed),
        )
        if seen != self._seen:
            self._seen = seen
            self._diary.write(
                event="screen",
                time=datetime.now(UTC).isoformat(),
                visit=str(self._visit.visit),
                screen=state.screen.value,
                way=state.way.value if state.way else None,
                problem=state.code_problem.value if state.code_problem else None,
                readiness=state.readiness.value,
                cuff=state.cuff_present,
                fault=state.cuff_fault.value if state.cuff_fault else None,
                save_delayed=state.save_delayed,
            )

    async def visit(self) -> None:
        """Until the front has nothing left to do."""
        while not self._visit.finished.is_set():
            await self._visit.clock.sleep(self._thinks)
            state = self._visit.state
            touch = self._touches.get(state.screen, _nothing)(state)
            if touch is not None:
                self._visit.handle(touch)


def _give_code(code: str | None, state: VisitState) -> e.VisitEvent | None:
    if code is None:
        return e.NoCodeTouched()
    return None if state.code else e.CodeConfirmed(code)


def _nothing(_: VisitState) -> None:
    return None


def _open(state: VisitState) -> bool:
    return state.readiness in (Readiness.READY, Readiness.INTERRUPTED)


def _start(state: VisitState) -> e.VisitEvent | None:
    return e.StartTouched() if _open(state) and state.cuff_present else None


async def be_there(station: Path, plan: dict[str, Any], diary: Diary) -> None:
    """One visit."""
    clock = PacedClock(float(plan["pace"]))
    client = WitnessedClient(station, diary)
    if plan["copy_with"] is not None:
        client = CopyingClient(station, diary, Path(plan["copy_with"]))
    visit = VisitController(
        uuid4(), client, partial(open_devices, plan["ports"], clock, HeldPlaces()), clock
    )
    patient = Patient(visit, plan, diary)
    visit.subscribe(patient.look)
    serving = asyncio.create_task(visit.run())
    coming = asyncio.create_task(patient.visit())
    done, _ = await asyncio.wait({serving, coming}, return_when=asyncio.FIRST_COMPLETED)
    for task in (serving, coming):
        task.cancel()
    await asyncio.gather(serving, coming, return_exceptions=True)
    for task in done:
        task.result()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--station", type=Path, required=True)
    parser.add_argument("--plan", type=Path, required=True)
    parser.add_argument("--diary", type=Path, required=True)
    options = parser.parse_args()
    plan = json.loads(options.plan.read_text("utf-8"))
    asyncio.run(be_there(options.station, plan, Diary(options.diary)))


if __name__ == "__main__":
    main()
