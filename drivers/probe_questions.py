# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What may be asked of a port of which nobody knows what is at it.

Each question only makes a device say what it is or what it shows. Nothing here inflates, zeroes,
tares, sets or clears, in the device that it is meant for or in any other of the catalogue
(`tests/drivers/test_probe_questions.py`). A cuff is asked by its stop.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from drivers.aandd_tm2657.protocol import STOP as CUFF_STOP
from drivers.contec_cms50.protocol import START as CMS50_START
from drivers.contec_cms50.protocol import STOP as CMS50_STOP
from drivers.driver import Driver
from drivers.mt_sics.protocol import MODEL as MT_SICS_MODEL
from drivers.outcomes import Outcome
from drivers.scd30.conversation import READY as SCD30_READY
from drivers.suntech_advantage.commands import ABORT as ADVANTAGE_ABORT
from drivers.taidoc_thermometer.protocol import MODEL as TAIDOC_MODEL
from drivers.taidoc_thermometer.protocol import question as taidoc_question

Told = Callable[[Outcome], str | None]
"""What this outcome says of the device: its name, "" where it has none; None if it is no answer."""


@dataclass(frozen=True, slots=True)
class ProbeQuestion:
    """`ask` is said once; an answer is an outcome of which `told` says so; `last` ends it."""

    ask: bytes
    told: Told
    last: bytes = b""


# What others were asked before it is in the device's line; this ends it, and is no command.
_LINE_END: Final = b"\r\n"
_TAIDOC: Final = taidoc_question(TAIDOC_MODEL)


def told_as(name: str, key: str = "text", begin: str = "") -> Told:
    """The status of that name is the answer, and what it says under `key` the device's name."""

    def told(outcome: Outcome) -> str | None:
        text = str(outcome.get(key) or "")
        return text if outcome.get("status") == name and text.startswith(begin) else None

    return told


def _reading(quantity: str) -> Told:
    return lambda outcome: "" if outcome.get("quantity") == quantity else None


def is_streaming(outcome: Outcome) -> str | None:
    """An oximeter's moments are the answer."""
    return "" if "packages" in outcome else None


def _ready_or_not(outcome: Outcome) -> str | None:
    return "" if outcome.get("status") in {"ready", "not-ready"} else None


QUESTIONS: Final[Mapping[str, ProbeQuestion]] = MappingProxyType(
    {
        "aandd-tm2657": ProbeQuestion(CUFF_STOP, told_as("acknowledged")),
        "suntech-advantage": ProbeQuestion(ADVANTAGE_ABORT, told_as("answer")),
        "contec-cms50": ProbeQuestion(CMS50_START, is_streaming, CMS50_STOP),
        "mt-sics": ProbeQuestion(_LINE_END + MT_SICS_MODEL, told_as("model")),
        "aandd-scale": ProbeQuestion(_LINE_END + b"Q\r\n", _reading("weight")),
        # One question, two kinds of device: their model numbers tell them apart.
        "taidoc-thermometer": ProbeQuestion(_TAIDOC, told_as("model", begin="TD-1")),
        "taidoc-glucose": ProbeQuestion(_TAIDOC, told_as("model", begin="TD-4")),
        "senseair-s8": ProbeQuestion(bytes.fromhex("fe04000300 01d5c5"), _reading("co2")),
        "scd30": ProbeQuestion(SCD30_READY, _ready_or_not),
        "mh-z19": ProbeQuestion(bytes.fromhex("ff0186000000000079"), _reading("co2")),
    }
)
"""By the driver's key."""

STREAMS: Final = frozenset(
    ("berry-bm1000", "contec-cms50-old", "nonin-ascii", "nonin-format2", "nonin-format8")
)
"""These speak by themselves as soon as they are switched on."""


def can_be_probed(driver: Driver) -> bool:
    """Whether a place may be bound to this kind of device by asking whoever is plugged in."""
    return driver.key in QUESTIONS or driver.key in STREAMS
