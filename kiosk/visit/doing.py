# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Does what the flow asked for, at once and without waiting. Decides nothing."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, assert_never

from drivers.clock import Clock
from kiosk.record.facts import Consented
from kiosk.visit import effects as do
from kiosk.visit.devices import Spawn, VisitDevices
from kiosk.visit.showing import Commit
from kiosk.visit.staff import StaffErrands
from kiosk.visit.writer import VisitWriter

Work = Coroutine[Any, Any, None]


@dataclass(frozen=True, slots=True)
class Doing:
    """`begin`, `look_up` and `end` are the controller's own; `consented`: is this visit on yet?"""

    devices: VisitDevices
    writer: VisitWriter
    staff: StaffErrands
    clock: Clock
    spawn: Spawn
    begin: Callable[[Consented], None]
    look_up: Callable[[str, bool], Work]
    end: Callable[[], Work]
    consented: Callable[[], bool]

    def carry_out(self, effect: do.Effect) -> Commit | None:
        """What a journalled step's commit can be awaited with; None for anything else."""
        match effect:
            case do.Journal(fact, urgent):
                return self.writer.step(fact, self.clock.now(), urgent)
            case do.BeginVisit() | do.CompleteVisit() | do.AbandonVisit() | do.LeaveRoom():
                self._write(effect)
            case do.SendStop() | do.StartInflation() | do.StartMeter() | do.StopMeter():
                self._operate(effect)
            case do.LookUpCode(code, scanned):
                self.spawn(self.look_up(code, scanned))
            case do.EndFront():
                self.spawn(self.end())
            case _:
                self.spawn(self._errand(effect))
        return None

    def _write(self, effect: do.Writing) -> None:
        match effect:
            case do.BeginVisit(consented):
                self.begin(consented)
            case do.CompleteVisit(completed, corrections):
                self.writer.complete(completed, corrections, self.clock.now())
            case do.AbandonVisit(deliver):
                self.writer.abandon(deliver)
            case do.LeaveRoom():
                self.writer.leave()
            case _:
                assert_never(effect)

    def _operate(self, effect: do.Operating) -> None:
        match effect:
            case do.SendStop():
                self.devices.stop_cuff()
            case do.StartInflation():
                self.devices.inflate()
            case do.StartMeter(vital):
                self.devices.start(vital)
            case do.StopMeter(vital):
                self.devices.stop(vital)
            case _:
                assert_never(effect)

    def _errand(self, effect: do.Calling) -> Work:
        match effect:
            case do.CallHelp(reason):
                return self.staff.call(reason, self.consented())
            case do.CancelHelp():
                return self.staff.cancel()
            case do.Unlock(pin):
                return self.staff.unlock(pin)
            case do.Lock():
                return self.staff.lock()
            case do.AttendantDo(action, task):
                return self.staff.do(action, task)
            case do.TendRoom(deed):
                return self.staff.tend(deed)
            case _:
                assert_never(effect)
