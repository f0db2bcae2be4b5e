# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Finds out whether a HID device is there and answers: its numbers say which one it may be.

Numbers that other things have too prove nothing: there the answer to a question decides. Only what
the device's own session says first is asked. The node is taken exclusively and given back.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from drivers.beurer_bm_hid.look import FILL
from drivers.beurer_bm_hid.record import SIZE as BEURER_SIZE
from drivers.contec_cms50e_hid.conversation import BEGIN as CMS50E_BEGIN
from drivers.contec_cms50e_hid.conversation import END as CMS50E_END
from drivers.contour_usb.reports import report as contour_report
from drivers.driver import Driver
from drivers.freestyle_hid.look import KNOCKS
from drivers.freestyle_hid.protocol import report as freestyle_report
from drivers.hid_line import NO_SETTINGS, hid_opener
from drivers.omron_hem790.look import reports as omron_reports
from drivers.outcomes import Outcome
from drivers.probe_questions import ProbeQuestion, is_streaming, told_as
from drivers.recording import open_when_free
from drivers.transport import Line, LineError

ANSWER_SECONDS: Final = 1.5
LOOK_SECONDS: Final = 0.02

QUESTIONS: Final[Mapping[str, ProbeQuestion]] = MappingProxyType(
    {
        "omron-hem790": ProbeQuestion(omron_reports(b"VER00"), told_as("model")),
        "beurer-bm-hid": ProbeQuestion(b"\xaa".ljust(BEURER_SIZE, FILL), told_as("ready")),
        "contec-cms50e-hid": ProbeQuestion(CMS50E_BEGIN, is_streaming, CMS50E_END),
        "contour-usb": ProbeQuestion(contour_report(b"\x04"), told_as("header", "model")),
        "freestyle-hid": ProbeQuestion(freestyle_report(KNOCKS[0]), told_as("other")),
    }
)
"""By the driver's key."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What came: `name` as the device calls itself, "" where it doesn't; None if it was no answer
    of this kind of device, or nobody knows a question for it."""

    asked: bool
    name: str | None
    reports: int


@dataclass(slots=True)
class _Ear:
    heard: list[bytes] = field(default_factory=list)
    lost: LineError | None = None

    def gone(self, error: LineError) -> None:
        self.lost = error


async def probe_hid(path: str, driver: Driver, seconds: float = ANSWER_SECONDS) -> Answered:
    """Ask the device at `path`, whose numbers are `driver`'s. LineError if it can't be had."""
    reports = driver.reports
    if reports is None:
        raise TypeError(driver.key)
    ear = _Ear()
    opener = hid_opener(reports)
    line = await open_when_free(path, NO_SETTINGS, ear.heard.append, ear.gone, opener)
    try:
        question = QUESTIONS.get(driver.key)
        name = None if question is None else await _ask(line, ear, driver, question, seconds)
    finally:
        line.close()
    return Answered(question is not None, name, len(ear.heard))


async def _ask(
    line: Line, ear: _Ear, driver: Driver, question: ProbeQuestion, seconds: float
) -> str | None:
    loop = asyncio.get_running_loop()
    until = loop.time() + seconds
    line.write(question.ask)
    name = None
    while name is None and loop.time() < until:
        await asyncio.sleep(LOOK_SECONDS)
        if ear.lost is not None:
            raise ear.lost
        name = _told(question, driver.decode(*ear.heard) if ear.heard else [])
    if question.last:
        line.write(question.last)
        await asyncio.sleep(LOOK_SECONDS)  # closing calls back what has not gone out
    return name


def _told(question: ProbeQuestion, outcomes: list[Outcome]) -> str | None:
    return next(filter(lambda name: name is not None, map(question.told, outcomes)), None)
