# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an Abbott FreeStyle with a serial cable is asked: its whole memory, as one list. Pure."""

from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.freestyle_serial.protocol import listen
from drivers.memory_baseline import Baseline, Glance
from drivers.memory_exchange import Ask, Exchange
from drivers.memory_looks import entry_of, last_list, list_after

DUMP: Final = b"$xmem\r\n"
_HEAD: Final = "list"
# The list is told when it is over; the first command may be ignored.
_SECONDS: Final = 2.0


def look(_before: Baseline | None) -> Exchange:
    """One list."""
    answer = yield Ask(DUMP, list_after(_HEAD, "records"), seconds=_SECONDS)
    head, records = last_list(_HEAD, answer)
    entries = map(entry_of, records)
    return Glance(len(records), dict(enumerate(entries)), "FreeStyle", str(head.get("serial")))


METER: Final = AskedMeter("Abbott", listen, look, poll_seconds=2.0)
