# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the robot patient brings along: slip, birth date, body, and what it will do."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from kiosk.visit.answers import VisitReason
from kiosk.visit.api import Quantity
from kiosk.visit.state import Arm

E = TypeVar("E", bound=StrEnum)
KEYS = frozenset(
    {
        "code",
        "slip",
        "reader",
        "birth_date",
        "arm",
        "vitals",
        "kvnr",
        "callback",
        "reason",
        "words",
        "script",
        "pin",
    }
)


class Script(StrEnum):
    """How the visit differs from one in which nothing happens."""

    SMOOTH = ""
    WARNING = "warning"
    NO_CONSENT = "no-consent"
    ABANDON = "abandon"
    UNPLUG = "unplug"
    BY_HAND = "by-hand"
    LIMIT = "limit"
    SLIP = "slip"
    CARD = "card"
    DAY = "day"


class PlanError(ValueError):
    """The plan is not one; `key` names the place ("" for the whole)."""

    def __init__(self, key: str) -> None:
        super().__init__(f"plan: {key or 'not a JSON object'}")
        self.key = key


@dataclass(frozen=True, slots=True)
class Plan:
    """One visit. `code` is as on the slip without spaces, or None: a walk-in without a slip.

    `slip` is the text in the slip's QR code, `reader` the file that is the place under the reader;
    or the card's name, and the file that is the card reader's slot;
    "" where the code is typed. What `vitals` doesn't name is skipped. `kvnr` and `callback` are
    empty where no number is given; `words` are what is typed where the reason is another than
    those offered. `pin` is an attendant's, where one acts.
    """

    code: str | None = field(repr=False)
    birth_date: date = field(repr=False)
    arm: Arm = field(repr=False)
    vitals: Mapping[Quantity, Decimal] = field(default_factory=dict, repr=False)
    kvnr: str = field(default="", repr=False)
    callback: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    slip: str = field(default="", repr=False)
    reader: str = field(default="", repr=False)
    pin: str = field(default="", repr=False)
    reason: VisitReason = VisitReason.ROUTINE
    script: Script = Script.SMOOTH


def parse_plan(text: str) -> Plan:
    """A JSON object with exactly `KEYS`; PlanError names the first that is wrong.

    `code` "K7MP4Q2X" or null, `slip` and `reader` texts or "", `birth_date` "1948-03-17", `arm`
    left or right, `vitals` a table of decimal strings, `kvnr` and `callback` "" or a number,
    `words` as a hand types them without another capital than the first, `reason` a `VisitReason`,
    `script` a `Script`, `pin` "" or digits.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise PlanError("") from error
    if not isinstance(data, dict):
        raise PlanError("")
    for key in data.keys() ^ KEYS:
        raise PlanError(key)
    return Plan(
        code=_code(data["code"]),
        birth_date=_birth_date(data["birth_date"]),
        arm=_one_of(Arm, data["arm"], "arm"),
        vitals=_vitals(data["vitals"]),
        kvnr=_matching(data["kvnr"], r"([A-Z][0-9]{9})?", "kvnr"),
        callback=_matching(data["callback"], r"([0-9]{4,17})?", "callback"),
        words=_matching(data["words"], r"([A-ZÄÖÜ][a-zäöüß,. ]*)?", "words"),
        slip=_matching(data["slip"], r"[ -~]*", "slip"),
        reader=_matching(data["reader"], r"(/.+)?", "reader"),
        pin=_matching(data["pin"], r"([0-9]{4,12})?", "pin"),
        reason=_one_of(VisitReason, data["reason"], "reason"),
        script=_one_of(Script, data["script"], "script"),
    )


def _code(value: Any) -> str | None:
    return None if value is None else _matching(value, r"[2-9A-Z]{8}", "code")


def _matching(value: Any, pattern: str, key: str) -> str:
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise PlanError(key)
    return value


def _birth_date(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise PlanError("birth_date") from error


def _one_of(kind: type[E], value: Any, key: str) -> E:
    if not isinstance(value, str) or value not in set(kind):
        raise PlanError(key)
    return kind(value)


def _vitals(value: Any) -> dict[Quantity, Decimal]:
    try:
        return {Quantity(name): Decimal(number) for name, number in value.items()}
    except (AttributeError, TypeError, ValueError, InvalidOperation) as error:
        raise PlanError("vitals") from error
