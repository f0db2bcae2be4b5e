# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every simulator is told, and how its command line is read. Knows no device."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Protocol

# What a fault's value may look like, by the word that shows it.
_VALUES: Mapping[str, str] = {"SECONDS": r"[0-9]+(\.[0-9]+)?"}


class OptionError(ValueError):
    """An option that can't be meant: its name, what was said, what may be said."""

    def __init__(self, option: str, got: str, allowed: str) -> None:
        super().__init__(f"{option}: {got!r}, expected {allowed}")
        self.option = option
        self.got = got
        self.allowed = allowed


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong, at every measurement or at number `only_at` (from 1) alone."""

    name: str
    value: str = ""
    only_at: int | None = None

    def strikes(self, measurement: int) -> bool:
        """Whether it happens at this measurement."""
        return self.only_at in (None, measurement)


@dataclass(frozen=True, slots=True)
class SimulatorOptions:
    """`pace` makes its clock run that many times as fast; `log` gets one JSON object a line."""

    link: Path
    vitals: Mapping[str, Decimal] = field(default_factory=dict)
    pace: float = 1.0
    faults: tuple[Fault, ...] = ()
    log: Path | None = None


class Simulate(Protocol):
    """Be the device until cancelled. OptionError if vitals or faults aren't this device's."""

    async def __call__(self, options: SimulatorOptions) -> None: ...


def parse_vitals(text: str) -> dict[str, Decimal]:
    """`systolic=142,temperature=36.8` as a table; which names exist is the simulator's business."""
    vitals: dict[str, Decimal] = {}
    for item in filter(None, text.split(",")):
        name, _, number = item.partition("=")
        if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,3})?", number):
            raise OptionError("--vitals", item, "NAME=NUMBER,...")
        vitals[name.strip()] = Decimal(number)
    return vitals


def whole_number(name: str, value: Decimal) -> int:
    """A vital that has no decimals; OptionError if it has."""
    if value % 1:
        raise OptionError("--vitals", f"{name}={value}", "a whole number")
    return int(value)


def parse_faults(texts: Iterable[str]) -> tuple[Fault, ...]:
    """Each `NAME`, `NAME=VALUE`, `NAME@N` or `NAME=VALUE@N`."""
    return tuple(map(_parse_fault, texts))


def check_faults(faults: Iterable[Fault], known: Mapping[str, str]) -> None:
    """OptionError for one that `known` doesn't have, or whose value isn't as it shows.

    `known` shows each fault's value: "" for none, "SECONDS", or what may be said, as in "a|b".
    """
    for fault in faults:
        shown = known.get(fault.name)
        if shown is None:
            raise OptionError("--fault", fault.name, ", ".join(known))
        if not re.fullmatch(_VALUES.get(shown, shown), fault.value):
            allowed = f"{fault.name}={shown}" if shown else fault.name
            raise OptionError("--fault", f"{fault.name}={fault.value}", allowed)


def _parse_fault(text: str) -> Fault:
    what, at, number = text.partition("@")
    if at and not (number.isascii() and number.isdigit() and int(number) > 0):
        raise OptionError("--fault", text, "NAME[=VALUE][@MEASUREMENT]")
    name, _, value = what.partition("=")
    return Fault(name, value, int(number) if at else None)
