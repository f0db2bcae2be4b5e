# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the flow asks the world to do, in order. The controller does it; the flow never does."""

from dataclasses import dataclass, field

from kiosk.record.facts import Completed, Consented, Fact


@dataclass(frozen=True, slots=True)
class SendStop:
    """Let the cuff go, ahead of everything else."""


@dataclass(frozen=True, slots=True)
class StartInflation:
    """Only ever the answer to the patient's own touch."""


@dataclass(frozen=True, slots=True)
class LookUpCode:
    """Find the code in the signed day list (Argon2id: off the event loop's thread)."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class BeginVisit:
    """Begin the record, and tell the station that the room is taken and for which appointment."""

    consented: Consented = field(repr=False)


@dataclass(frozen=True, slots=True)
class Journal:
    """Seal this confirmed step and have the station write it."""

    fact: Fact = field(repr=False)


@dataclass(frozen=True, slots=True)
class CompleteVisit:
    """Seal the whole record and have the station commit it."""

    completed: Completed = field(repr=False)


@dataclass(frozen=True, slots=True)
class AbandonVisit:
    """Have the station deliver what was journalled."""


@dataclass(frozen=True, slots=True)
class LeaveRoom:
    """Tell the station that the visit is over."""


@dataclass(frozen=True, slots=True)
class EndFront:
    """End this process, once the station has everything: its end is the wipe."""


Effect = (
    SendStop
    | StartInflation
    | LookUpCode
    | BeginVisit
    | Journal
    | CompleteVisit
    | AbandonVisit
    | LeaveRoom
    | EndFront
)
