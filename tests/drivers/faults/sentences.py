# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sentence that a screen shows for a fault, out of the tables and translations of `ui`.

Read as text, without Qt: `ProblemTexts.qml` is the cuff's table, `MeterHeadlines.qml` the meters'.
"""

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from drivers.driver import Driver, Role
from drivers.reading import Quantity

_UI = Path(__file__).parents[3] / "ui"
_SCREENS = _UI / "Kiosk" / "Screens"
# `"fault": qsTrId("id")`, and between them what is said to the translators.
_ROW = re.compile(r'"([a-z -]+)":\s*(?://[^\n]*\n\s*)*qsTrId\("([a-z-]+)"\)')
_NOT_READY = "problem-device"
_VITALS = {
    Quantity.SPO2: "oximetry",
    Quantity.WEIGHT: "weight",
    Quantity.TEMPERATURE: "temperature",
}
NOT_OFFERED = "no sentence: the reader isn't offered"
NO_PLACE = "no sentence: no visit asks for it yet"
NOBODY_READS = "no sentence: a sensor of the room, no visit asks for it"


def sentence(driver: Driver, fault: str) -> str:
    """What the person reads, in German; "" for no fault."""
    if not fault:
        return ""
    if driver.open_reader is not None:
        return NOT_OFFERED
    if Quantity.CO2 in driver.quantities:
        return NOBODY_READS
    if driver.no_place:
        return NO_PLACE
    return _german()[_text_id(driver, fault)]


def _text_id(driver: Driver, fault: str) -> str:
    if driver.role is Role.CUFF:
        return _rows("ProblemTexts.qml").get(fault, _NOT_READY)
    rows = _rows("MeterHeadlines.qml")
    vital = next((_VITALS[each] for each in driver.quantities if each in _VITALS), "")
    return rows.get(f"{vital} {fault}") or rows.get(fault, _NOT_READY)


@cache
def _rows(file: str) -> dict[str, str]:
    headlines = (_SCREENS / file).read_text(encoding="utf-8").partition("advices:")[0]
    return dict(_ROW.findall(headlines))


@cache
def _german() -> dict[str, str]:
    tree = ElementTree.parse(_UI / "translations" / "kiosk_de.ts")  # noqa: S314 - our own file
    return {
        message.get("id", ""): message.findtext("translation") or ""
        for message in tree.iter("message")
    }
