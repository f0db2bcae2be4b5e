# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a patient can be asked and can answer, as closed lists. Knows no screen and no record."""

from dataclasses import dataclass
from enum import StrEnum


class Question(StrEnum):
    """What people asked before they came, in their order (Crossen, January 2026)."""

    ACCOMPANIED = "accompanied"
    OTHER_DOCTOR = "other-doctor"
    DURATION = "duration"
    APPOINTMENT = "appointment"


class Vital(StrEnum):
    """What a plan may ask to be measured, in the order in which it is done.

    The names are the day list's. Sitting first, so that the cuff finds somebody at rest; the scale,
    for which one has to stand up, last.
    """

    OXIMETRY = "oximetry"
    TEMPERATURE = "temperature"
    BLOOD_PRESSURE = "blood-pressure"
    WEIGHT = "weight"


class Site(StrEnum):
    """Where a temperature is taken."""

    EAR = "ear"
    FOREHEAD = "forehead"


class Operator(StrEnum):
    """Who operates the kiosk."""

    MYSELF = "myself"
    HELPED = "helped"
    GUARDIAN = "guardian"


class InsuranceProblem(StrEnum):
    """Why a health insurance number was not taken."""

    CHECK_DIGIT = "check-digit"


class HandsReason(StrEnum):
    """Why hand hygiene doesn't work for somebody."""

    SKIN = "skin"
    MOVEMENT = "movement"
    EMPTY = "empty"  # the dispenser
    UNWILLING = "unwilling"


class VisitReason(StrEnum):
    """Why somebody comes."""

    ROUTINE = "routine"
    PRESSURE = "pressure"
    UNWELL = "unwell"
    TALK = "talk"
    OTHER = "other"  # in words of their own


class WarningSign(StrEnum):
    """Signs with which a person belongs on the telephone with 112, not before a screen."""

    CHEST = "chest"  # pain or pressure in the chest
    BREATH = "breath"  # short of breath at rest
    PALSY = "palsy"  # sudden weakness on one side, drooping mouth, slurred speech
    HEADACHE = "headache"  # sudden and worse than ever
    FAINT = "faint"  # fainted, or about to


class SkipReason(StrEnum):
    """Why something isn't measured."""

    UNWILLING = "unwilling"
    UNABLE = "unable"
    DEVICE = "device"
    LATER = "later"  # done elsewhere, or another day


class ByHandProblem(StrEnum):
    """Why a value that was typed in was not taken."""

    IMPOSSIBLE = "impossible"  # nobody has such a value: a slip of the finger
    CONTRADICTORY = "contradictory"  # the lower pressure isn't lower


class HelpStage(StrEnum):
    """How far a call has come. Only what a bell, a receipt or a person has proved."""

    CALLING = "calling"
    CALLED = "called"
    SECOND = "second"  # unanswered, and a second attendant is called
    CLINIC = "clinic"  # unanswered, and the clinic has it
    SEEN = "seen"  # by a person at the clinic
    COMING = "coming"
    NOBODY = "nobody"


UNDER_WAY = frozenset(HelpStage) - {HelpStage.NOBODY}
"""Somebody is being called, or has been."""


class HelpReason(StrEnum):
    """Why help is called."""

    HELP = "help"
    WARNING_SIGN = "warning-sign"
    FAR_OUT = "far-out"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the patient said. None: not asked yet, or not answered; never a made-up value."""

    reason: VisitReason | None = None
    reason_text: str = ""
    pain: int | None = None  # 0 to 10
    medicines: bool | None = None  # taken today
    warnings: frozenset[WarningSign] = frozenset()
