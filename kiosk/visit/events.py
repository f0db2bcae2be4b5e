# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can happen to a visit. Touches, devices, the station and time; all frozen."""

from dataclasses import dataclass, field
from datetime import date

from drivers.cuff import CuffEvent
from drivers.egk.card import Card
from drivers.meter import MeterEvent
from drivers.reading import Reading
from kiosk.visit.answers import (
    HandsReason,
    HelpStage,
    Operator,
    Question,
    Site,
    SkipReason,
    VisitReason,
    Vital,
    WarningSign,
)
from kiosk.visit.attending import AttendantAction, CareDeed
from kiosk.visit.state import (
    Appointment,
    Arm,
    AttendantView,
    CardProblem,
    CheckIn,
    CodeProblem,
    Overlay,
    Readiness,
    SecondProblem,
    Timing,
    Way,
)


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
class SlipScanned:
    """A reader has read something: a slip, a code, or a box of gloves."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReaderReported:
    """Is there a reader for slips."""

    present: bool


@dataclass(frozen=True, slots=True)
class BadgeHeld:
    """A badge was read twice. Whose it is, if anybody's, the station knows."""

    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class BadgeReaderReported:
    """Is there a reader for the staff's badges."""

    present: bool


@dataclass(frozen=True, slots=True)
class CardReaderReported:
    """Is there a reader for health cards."""

    present: bool


@dataclass(frozen=True, slots=True)
class CardInserted:
    """A card is being read: it has to stay."""


@dataclass(frozen=True, slots=True)
class CardGiven:
    """A health card was read, whole."""

    card: Card = field(repr=False)


@dataclass(frozen=True, slots=True)
class CardFailed:
    """A card gave nothing."""

    problem: CardProblem


@dataclass(frozen=True, slots=True)
class CardConfirmed:
    """Ja, das bin ich."""


@dataclass(frozen=True, slots=True)
class CardRejected:
    """Nein, das bin ich nicht."""


@dataclass(frozen=True, slots=True)
class CodeAccepted:
    """The code was looked up (off the GUI thread); `code` is the slip's, however it was read."""

    check_in: CheckIn
    appointment: Appointment | None = field(default=None, repr=False)
    timing: tuple[Timing, ...] = ()
    code: str = field(default="", repr=False)


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


@dataclass(frozen=True, slots=True)
class QuestionTouched:
    """One of the four questions on the welcome."""

    question: Question


@dataclass(frozen=True, slots=True)
class EaseTouched:
    """Sprache und Bedienung."""


@dataclass(frozen=True, slots=True)
class InsuranceConfirmed:
    """A health insurance number, as it was typed; empty: none wanted."""

    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OperatorChosen:
    operator: Operator = field(repr=False)


@dataclass(frozen=True, slots=True)
class CallbackConfirmed:
    """A telephone number to call back; empty: none wanted."""

    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class StatisticsChosen:
    """Yes or no to anonymous statistics."""

    agreed: bool


@dataclass(frozen=True, slots=True)
class HandsStarted:
    """Jetzt einreiben, or go on after a pause."""


@dataclass(frozen=True, slots=True)
class HandsPaused:
    """Pause."""


@dataclass(frozen=True, slots=True)
class HandsImpossible:
    """Geht bei mir nicht."""


@dataclass(frozen=True, slots=True)
class HandsReasonChosen:
    reason: HandsReason


@dataclass(frozen=True, slots=True)
class ReasonChosen:
    """A tile; `VisitReason.OTHER` asks for words."""

    reason: VisitReason = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReasonTextConfirmed:
    """In words of their own; may be empty."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PainChosen:
    """0 to 10; None: no answer wanted."""

    level: int | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class MedicinesChosen:
    """Yes, no; None: no answer wanted."""

    taken: bool | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class WarningTouched:
    """A sign on the checklist: leads to help at once; touched again, it is taken back."""

    sign: WarningSign = field(repr=False)


@dataclass(frozen=True, slots=True)
class WarningsConfirmed:
    """Weiter / Nichts davon."""


@dataclass(frozen=True, slots=True)
class MeterReported:
    vital: Vital
    event: MeterEvent = field(repr=False)


@dataclass(frozen=True, slots=True)
class SiteChosen:
    """Where the temperature is taken: it starts the thermometer."""

    site: Site


@dataclass(frozen=True, slots=True)
class MeterStarted:
    """Ich bin bereit."""


@dataclass(frozen=True, slots=True)
class ByHandTouched:
    """Wert selbst eintippen."""


@dataclass(frozen=True, slots=True)
class ByHandConfirmed:
    """What was typed in for the present vital; its origin is by-hand."""

    reading: Reading = field(repr=False)


@dataclass(frozen=True, slots=True)
class SkipReasonChosen:
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class ResultConfirmed:
    """Weiter, with this value."""


@dataclass(frozen=True, slots=True)
class PersonDeclined:
    """Nein, weiter."""


@dataclass(frozen=True, slots=True)
class PersonWanted:
    """Ja, rufen."""


@dataclass(frozen=True, slots=True)
class EditTouched:
    """A row of the review."""

    vital: Vital


@dataclass(frozen=True, slots=True)
class LeaveOutTouched:
    """Diesen Wert weglassen."""


@dataclass(frozen=True, slots=True)
class CorrectTouched:
    """Etwas stimmt nicht, after "saved"."""


@dataclass(frozen=True, slots=True)
class LeaveTouched:
    """Besuch beenden, from the help page."""


@dataclass(frozen=True, slots=True)
class GiveTouched:
    """An die Praxis geben."""


@dataclass(frozen=True, slots=True)
class DiscardTouched:
    """Verwerfen."""


@dataclass(frozen=True, slots=True)
class MistakeTouched:
    """Versehentlich: nobody is to come."""


@dataclass(frozen=True, slots=True)
class HelpChanged:
    """The station says how far the call has come; None: there is none."""

    stage: HelpStage | None


@dataclass(frozen=True, slots=True)
class PhoneTasksChanged:
    """So many times an attendant was asked to phone the practice, and hasn't yet."""

    tasks: int


@dataclass(frozen=True, slots=True)
class AttendantTouched:
    """The long press on the place's name."""


@dataclass(frozen=True, slots=True)
class PinConfirmed:
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinRefused:
    """By the station; another may be tried after `wait` seconds."""

    wait: int


@dataclass(frozen=True, slots=True)
class AttendantSeen:
    """The station's overview: after the right PIN, and after every action."""

    view: AttendantView = field(repr=False)


@dataclass(frozen=True, slots=True)
class AttendantChanged:
    """The station's overview, unasked; it opens nothing."""

    view: AttendantView = field(repr=False)


@dataclass(frozen=True, slots=True)
class RoomTended:
    """Something was done to the room."""

    deed: CareDeed


@dataclass(frozen=True, slots=True)
class SecondAnswered:
    """The station has looked at a second person's PIN; another may be tried after `wait` seconds.
    None: it was somebody else's."""

    problem: SecondProblem | None
    wait: int = 0


@dataclass(frozen=True, slots=True)
class AttendantLocked:
    """The station doesn't know an attendant here (any more)."""


@dataclass(frozen=True, slots=True)
class PanelTurned:
    """Another page of the attendant's panel."""

    page: Overlay


@dataclass(frozen=True, slots=True)
class AttendantActed:
    action: AttendantAction
    task: str | None = None


@dataclass(frozen=True, slots=True)
class ScreenCleaningAgreed:
    """The station has noted that the attendant cleans the screen now."""


VisitEvent = (
    ReadinessChanged
    | StartTouched
    | NoCodeTouched
    | CodeConfirmed
    | SlipScanned
    | BadgeHeld
    | BadgeReaderReported
    | ReaderReported
    | CardReaderReported
    | CardInserted
    | CardGiven
    | CardFailed
    | CardConfirmed
    | CardRejected
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
    | QuestionTouched
    | EaseTouched
    | InsuranceConfirmed
    | OperatorChosen
    | CallbackConfirmed
    | StatisticsChosen
    | HandsStarted
    | HandsPaused
    | HandsImpossible
    | HandsReasonChosen
    | ReasonChosen
    | ReasonTextConfirmed
    | PainChosen
    | MedicinesChosen
    | WarningTouched
    | WarningsConfirmed
    | MeterReported
    | SiteChosen
    | MeterStarted
    | ByHandTouched
    | ByHandConfirmed
    | SkipReasonChosen
    | ResultConfirmed
    | PersonDeclined
    | PersonWanted
    | EditTouched
    | LeaveOutTouched
    | CorrectTouched
    | LeaveTouched
    | GiveTouched
    | DiscardTouched
    | MistakeTouched
    | HelpChanged
    | PhoneTasksChanged
    | AttendantTouched
    | PinConfirmed
    | PinRefused
    | AttendantSeen
    | AttendantLocked
    | PanelTurned
    | AttendantActed
    | ScreenCleaningAgreed
    | AttendantChanged
    | RoomTended
    | SecondAnswered
)
