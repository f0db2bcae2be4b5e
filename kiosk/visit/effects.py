# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the flow asks the world to do, in order. The controller does it; the flow never does."""

from dataclasses import dataclass, field

from kiosk.record.facts import Completed, Consented, Fact
from kiosk.visit.answers import HelpReason, Vital
from kiosk.visit.attending import AttendantAction, CareDeed


@dataclass(frozen=True, slots=True)
class SendStop:
    """Let the cuff go, ahead of everything else."""


@dataclass(frozen=True, slots=True)
class StartInflation:
    """Only ever the answer to the patient's own touch."""


@dataclass(frozen=True, slots=True)
class StartMeter:
    """One measurement of this meter."""

    vital: Vital


@dataclass(frozen=True, slots=True)
class StopMeter:
    """What this meter is measuring counts for nothing."""

    vital: Vital


@dataclass(frozen=True, slots=True)
class CallHelp:
    """Call somebody in every way that the site profile names."""

    reason: HelpReason


@dataclass(frozen=True, slots=True)
class CancelHelp:
    """It was a mistake."""


@dataclass(frozen=True, slots=True)
class Unlock:
    """Is this an attendant's PIN or badge? The station knows, and keeps count."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Lock:
    """The attendant is done."""


@dataclass(frozen=True, slots=True)
class AttendantDo:
    """One of the room's actions; `task` is a telephone task's id."""

    action: AttendantAction
    task: str | None = None


@dataclass(frozen=True, slots=True)
class TendRoom:
    """One of the room's actions that has words of its own."""

    deed: CareDeed


@dataclass(frozen=True, slots=True)
class LookUpCode:
    """Find the code in the signed day list (Argon2id: off the event loop's thread).

    `scanned`: it is whatever a reader has read.
    """

    code: str = field(repr=False)
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class BeginVisit:
    """Begin the record, and tell the station that the room is taken and for which appointment."""

    consented: Consented = field(repr=False)


@dataclass(frozen=True, slots=True)
class Journal:
    """Seal this confirmed step and have the station write it; `urgent` is said of the visit."""

    fact: Fact = field(repr=False)
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class CompleteVisit:
    """Seal the whole record and have the station commit it.

    `corrections` are confirmed with it and belong to no step: after "saved" there are none.
    """

    completed: Completed = field(repr=False)
    corrections: tuple[Fact, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class AbandonVisit:
    """Have the station deliver what was journalled, or forget it."""

    deliver: bool = True


@dataclass(frozen=True, slots=True)
class LeaveRoom:
    """Tell the station that the visit is over."""


@dataclass(frozen=True, slots=True)
class EndFront:
    """End this process, once the station has everything: its end is the wipe."""


Writing = BeginVisit | CompleteVisit | AbandonVisit | LeaveRoom
Operating = SendStop | StartInflation | StartMeter | StopMeter
Calling = CallHelp | CancelHelp | Unlock | Lock | AttendantDo | TendRoom
Effect = Journal | Writing | Operating | Calling | LookUpCode | EndFront
