# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every simulator is told, and how its command line is read. Knows no device."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol


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
    vitals: Mapping[str, int] = field(default_factory=dict)
    pace: float = 1.0
    faults: tuple[Fault, ...] = ()
    log: Path | None = None


class Simulate(Protocol):
    """Be the device until cancelled. OptionError if vitals or faults aren't this device's."""

    async def __call__(self, options: SimulatorOptions) -> None: ...


def parse_vitals(text: str) -> dict[str, int]:
    """`systolic=142,diastolic=88` as a table; which names exist is the simulator's business."""
    vitals: dict[str, int] = {}
    for item in filter(None, text.split(",")):
        name, _, number = item.partition("=")
        if not number.isascii() or not number.isdigit():
            raise OptionError("--vitals", item, "NAME=NUMBER,...")
        vitals[name.strip()] = int(number)
    return vitals


def parse_faults(texts: Iterable[str]) -> tuple[Fault, ...]:
    """Each `NAME`, `NAME=VALUE`, `NAME@N` or `NAME=VALUE@N`."""
    return tuple(map(_parse_fault, texts))


def _parse_fault(text: str) -> Fault:
    what, at, number = text.partition("@")
    if at and not (number.isascii() and number.isdigit() and int(number) > 0):
        raise OptionError("--fault", text, "NAME[=VALUE][@MEASUREMENT]")
    name, _, value = what.partition("=")
    return Fault(name, value, int(number) if at else None)
