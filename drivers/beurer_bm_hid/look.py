# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a Beurer BM55, BM58 or BM65 on USB is asked, and its reports heard. Pure.

Questions and answers are those of `drivers.beurer_bm_hid.asked`, each in one report of 8 bytes that
is filled up with F4.
"""

from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.beurer_bm_hid import record
from drivers.beurer_bm_hid.asked import MOST_RECORDS, READY, Awaited, Questions
from drivers.memory_exchange import Ask
from drivers.said import Event, Refused, Told

FILL: Final = b"\xf4"


class Reports(Questions):
    """One device, heard (`drivers.scanner.Listener`) and asked (`look`)."""

    def __init__(self) -> None:
        super().__init__("BM55/BM58/BM65")

    def ask(self, question: bytes, awaited: Awaited) -> Ask:
        return super().ask(question.ljust(record.SIZE, FILL), awaited)

    def receive(self, data: bytes) -> list[Event]:
        """One report; a second answer to a question that was said twice is damage like noise."""
        said = data.rstrip(FILL)
        match self.awaited:
            case Awaited.READY if said == bytes([READY]):
                return [*self.heard(Told("ready"))]
            case Awaited.COUNT if len(said) == 1 and said[0] <= MOST_RECORDS:
                return [*self.heard(Told("count", (("records", said[0]),)))]
            case Awaited.RECORD if len(data) == record.SIZE and len(said) > 1:
                return [*self.heard(record.read(data))]
        return [Refused("unasked", size=len(data))] if data else []

    def idle(self) -> list[Event]:
        """A report is whole or none."""
        return []


def meter() -> AskedMeter:
    """For one device: what it hears depends on what it asked."""
    reports = Reports()
    return AskedMeter("Beurer", lambda: reports, reports.look, poll_seconds=2.0)
