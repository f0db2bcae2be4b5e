# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can happen to a visit. Touches, devices, the station and time; all frozen."""

from dataclasses import dataclass, field
from datetime import date

from drivers.cuff import CuffEvent
from kiosk.visit.state import Appointment, Arm, CheckIn, CodeProblem, Readiness, Timing, Way


@dataclass(frozen=True, slots=True)
class ReadinessChanged:
    readiness: Readiness
    after_interruption: bool = False


@dataclass(frozen=True, slots=True)
class StartTouched:
    """Besuch beginnen."""


@dataclass(frozen=True, slots=True)
class NoCodeTouched:
    """Ich habe keinen Zettel."""


@dataclass(frozen=True, slots=True)
class CodeConfirmed:
    """Eight characters were typed and confirmed."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CodeAccepted:
    """The code was looked up (off the GUI thread)."""

    check_in: CheckIn
    appointment: Appointment | None = field(default=None, repr=False)
    timing: tuple[Timing, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeRefused:
    problem: CodeProblem


@dataclass(frozen=True, slots=True)
class BirthDateConfirmed:
    birth_date: date = field(repr=False)


@dataclass(frozen=True, slots=True)
class AppointmentConfirmed:
    """Ja, das stimmt."""


@dataclass(frozen=True, slots=True)
class AppointmentRejected:
    """Nein: back to the code."""


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """Ja, to the text in `language`; None means the language of the site profile."""

    language: str | None = None


@dataclass(frozen=True, slots=True)
class ConsentRefused:
    """Nein."""


@dataclass(frozen=True, slots=True)
class VisitRefused:
    """The station doesn't take the visit: the room stopped being ready in the meantime."""

    readiness: Readiness


@dataclass(frozen=True, slots=True)
class ArmChosen:
    arm: Arm = field(repr=False)


@dataclass(frozen=True, slots=True)
class RestShortened:
    """By the attendant alone, through the station."""


@dataclass(frozen=True, slots=True)
class CountdownEnded:
    """The running countdown (rest, pause, idle) is over."""


@dataclass(frozen=True, slots=True)
class InflateTouched:
    """The touch that inflates."""


@dataclass(frozen=True, slots=True)
class StopTouched:
    """Stopp."""


@dataclass(frozen=True, slots=True)
class RetryTouched:
    """Noch einmal messen (from a problem or from the review)."""


@dataclass(frozen=True, slots=True)
class SkipTouched:
    """Blutdruck heute nicht messen / Ohne weitere Messung weiter."""


@dataclass(frozen=True, slots=True)
class CuffReported:
    event: CuffEvent = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReviewConfirmed:
    """Ja, speichern."""


@dataclass(frozen=True, slots=True)
class VisitSaved:
    """The station committed the sealed record."""


@dataclass(frozen=True, slots=True)
class SaveFailed:
    """The station could not commit; the answers stay in memory and it is tried again."""


@dataclass(frozen=True, slots=True)
class WayChanged:
    way: Way


@dataclass(frozen=True, slots=True)
class DoneTouched:
    """Fertig."""


@dataclass(frozen=True, slots=True)
class BackTouched:
    """Zurück."""


@dataclass(frozen=True, slots=True)
class HelpTouched:
    """Hilfe."""


@dataclass(frozen=True, slots=True)
class OverlayClosed:
    """Back from help, or "Ich bin noch da"."""


@dataclass(frozen=True, slots=True)
class IdleNoticed:
    """Nobody has touched anything for the time set in the profile."""


@dataclass(frozen=True, slots=True)
class IdleExpired:
    """The warning went unanswered: the visit ends, what was confirmed is delivered."""


@dataclass(frozen=True, slots=True)
class AttendantEnded:
    """The attendant ended the visit through the station."""


VisitEvent = (
    ReadinessChanged
    | StartTouched
    | NoCodeTouched
    | CodeConfirmed
    | CodeAccepted
    | CodeRefused
    | BirthDateConfirmed
    | AppointmentConfirmed
    | AppointmentRejected
    | ConsentGiven
    | ConsentRefused
    | VisitRefused
    | ArmChosen
    | RestShortened
    | CountdownEnded
    | InflateTouched
    | StopTouched
    | RetryTouched
    | SkipTouched
    | CuffReported
    | ReviewConfirmed
    | VisitSaved
    | SaveFailed
    | WayChanged
    | DoneTouched
    | BackTouched
    | HelpTouched
    | OverlayClosed
    | IdleNoticed
    | IdleExpired
    | AttendantEnded
)
