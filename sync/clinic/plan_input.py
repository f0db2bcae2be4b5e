# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is to be measured, and its limits, as practice staff write them and read them again.

    Blutdruck, Sauerstoff          systolic<=160 spo2>=92 temperature=36,5..38

The command line and CSV files take the same. Numbers may have a German comma.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from sync.clinic.problem import FieldError
from sync.formats.limits import RANGES, BoundError, Limit, read_bound

# Step of a plan: its German word, and what it measures.
_STEPS = {
    "blood-pressure": ("Blutdruck", {"systolic", "diastolic", "pulse"}),
    "oximetry": ("Sauerstoff", {"spo2", "pulse"}),
    "temperature": ("Temperatur", {"temperature"}),
    "weight": ("Gewicht", {"weight"}),
}
_STEP_OF = {name: step for step, (word, _) in _STEPS.items() for name in (step, word.lower())}
# One limit: at most, at least, or both; `..` with one end alone needs no quotes in a shell.
_LIMIT = re.compile(
    r"(?P<quantity>[a-z0-9]+)"
    r"(<=(?P<most>[0-9.]+)|>=(?P<least>[0-9.]+)|=(?P<low>[0-9.]*?)\.\.(?P<high>[0-9.]*))"
)
_LIMITS_ALLOWED = (
    "Grenzen wie systolic<=160 oder spo2>=92 oder systolic=90..160, durch Leerzeichen getrennt; "
    f"Größen: {', '.join(RANGES)}"
)


def read_plan(text: str) -> tuple[str, ...]:
    """Steps in their order. Raises `FieldError`."""
    words = re.split(r"[,\s]+", text.strip())
    steps = [_STEP_OF.get(word.lower(), "") for word in words]
    if "" in steps or len(set(steps)) != len(steps):
        words = [f"{word} ({step})" for step, (word, _) in _STEPS.items()]
        raise FieldError("plan", f"{', '.join(words)}; mehrere mit Komma, jedes einmal")
    return tuple(steps)


def read_limits(text: str, plan: Iterable[str]) -> tuple[Limit, ...]:
    """Limits for what `plan` measures, in their order. Raises `FieldError`."""
    measured = {quantity for step in plan for quantity in _STEPS[step][1]}
    found: dict[str, Limit] = {}
    for word in _limit_words(text):
        limit = _limit(word)
        if limit.quantity not in measured:
            # It would never be asked about, and somebody would rely on it.
            names = [each for each in RANGES if each in measured]
            raise FieldError("limits", f"für diesen Plan nur eine Grenze für {', '.join(names)}")
        if limit.quantity in found:
            raise FieldError("limits", f"jede Größe einmal; beide Seiten: {limit.quantity}=90..160")
        found[limit.quantity] = limit
    return tuple(found.values())


def _limit_words(text: str) -> list[str]:
    """Each limit by itself, with points in its numbers."""
    tight = re.sub(r"\s*(<=|>=|=)\s*", r"\1", text.lower())
    words = re.split(r"[,;]\s*(?=[a-z])|\s+", tight)
    return [re.sub(r"(?<=[0-9]),(?=[0-9])", ".", word) for word in words if word]


def _limit(word: str) -> Limit:
    found = _LIMIT.fullmatch(word)
    if found is None or found["quantity"] not in RANGES:
        raise FieldError("limits", _LIMITS_ALLOWED)
    quantity = found["quantity"]
    low = _bound(quantity, found["least"] or found["low"])
    high = _bound(quantity, found["most"] or found["high"])
    if low is None and high is None:
        raise FieldError("limits", _LIMITS_ALLOWED)
    if low is not None and high is not None and low >= high:
        raise FieldError("limits", f"für {quantity} die kleinere Zahl zuerst")
    return Limit(quantity, low, high)


def _bound(quantity: str, text: str | None) -> Decimal | None:
    if not text:
        return None
    try:
        return read_bound(quantity, text)
    except BoundError as error:
        lowest, highest = RANGES[quantity]
        raise FieldError(
            "limits",
            f"für {quantity} eine Zahl von {lowest} bis {highest}, höchstens zwei Nachkommastellen",
        ) from error


def plan_text(plan: Iterable[str]) -> str:
    """`Blutdruck, Sauerstoff`: `read_plan` takes it."""
    return ", ".join(_STEPS[step][0] for step in plan)


def limits_text(limits: Iterable[Limit]) -> str:
    """`systolic<=160 spo2>=92`: `read_limits` takes it."""
    return " ".join(map(_limit_text, limits))


def _limit_text(limit: Limit) -> str:
    if limit.low is None:
        return f"{limit.quantity}<={limit.high}"
    if limit.high is None:
        return f"{limit.quantity}>={limit.low}"
    return f"{limit.quantity}={limit.low}..{limit.high}"
