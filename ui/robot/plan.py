# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the robot patient brings along: its slip, its birth date, its arm."""

import json
import re
from dataclasses import dataclass, field
from datetime import date

from kiosk.visit.state import Arm

KEYS = frozenset({"code", "birth_date", "arm"})


class PlanError(ValueError):
    """The plan is not one; `key` names the place ("" for the whole)."""

    def __init__(self, key: str) -> None:
        super().__init__(f"plan: {key or 'not a JSON object'}")
        self.key = key


@dataclass(frozen=True, slots=True)
class Plan:
    """One visit. `code` is as on the slip without spaces, or None: a walk-in without a slip."""

    code: str | None = field(repr=False)
    birth_date: date = field(repr=False)
    arm: Arm = field(repr=False)


def parse_plan(text: str) -> Plan:
    """`{"code": "K7MP4Q2X" or null, "birth_date": "1948-03-17", "arm": "left"}`; PlanError."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise PlanError("") from error
    if not isinstance(data, dict):
        raise PlanError("")
    for key in data.keys() ^ KEYS:
        raise PlanError(key)
    code = data["code"]
    if not (code is None or (isinstance(code, str) and re.fullmatch(r"[2-9A-Z]{8}", code))):
        raise PlanError("code")
    try:
        birth_date = date.fromisoformat(data["birth_date"])
    except (TypeError, ValueError) as error:
        raise PlanError("birth_date") from error
    if data["arm"] not in set(Arm):
        raise PlanError("arm")
    return Plan(code, birth_date, Arm(data["arm"]))
