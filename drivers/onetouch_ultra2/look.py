# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a OneTouch Ultra2 or Ultra is asked: its whole memory, as one list. Pure.

11 0D       what was half said before is forgotten
DMP CR      header with count and serial number, then the records
"""

from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.memory_baseline import Baseline, Glance
from drivers.memory_exchange import Ask, Exchange, SenselessError
from drivers.memory_looks import entry_of, last_list, list_after
from drivers.onetouch_ultra2.protocol import listen
from drivers.said import Refused

DUMP: Final = b"\x11\rDMP\r"
_HEAD: Final = "records"
# Waking takes it some time; tidepool's uploader listens two seconds.
_SECONDS: Final = 2.0


def look(_before: Baseline | None) -> Exchange:
    """One list."""
    answer = yield Ask(DUMP, list_after(_HEAD, "count"), seconds=_SECONDS)
    head, records = last_list(_HEAD, answer)
    entries = [entry_of(record) for record in records]
    kept = [entry.key for entry in entries if not isinstance(entry.event, Refused)]
    if len(set(kept)) != len(kept):
        raise SenselessError  # to the second alike: a line came twice, and another is missing
    serial = str(head.get("serial"))
    model = "OneTouch Ultra2" if serial.endswith("Y") else "OneTouch Ultra"
    return Glance(len(records), dict(enumerate(entries)), model, serial)


METER: Final = AskedMeter("LifeScan", listen, look, poll_seconds=3.0)
