# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a Contour on USB is asked: the same as one with a serial cable, in reports. Pure."""

from dataclasses import replace
from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.contour_serial.look import look as look_over_a_line
from drivers.contour_usb.protocol import listen
from drivers.contour_usb.reports import report
from drivers.memory_baseline import Baseline, Glance
from drivers.memory_exchange import Ask, Exchange


def look(before: Baseline | None) -> Exchange:
    """All records."""
    exchange = look_over_a_line(before)
    ask = next(exchange)
    while True:
        answer = yield _in_a_report(ask)
        try:
            ask = exchange.send(answer)
        except StopIteration as end:
            found: Glance = end.value
            return found


def _in_a_report(ask: Ask) -> Ask:
    again = ask.say if ask.again is None else ask.again
    return replace(ask, say=report(ask.say), again=report(again))


METER: Final = AskedMeter("Ascensia", listen, look, poll_seconds=2.0)
