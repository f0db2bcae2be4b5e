# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an Abbott FreeStyle on USB is asked: to be ready, its serial number and its results. Pure.

Types 04, 05, 15 and 01 say that somebody is there; each is answered by one report that is passed
over. A meter that doesn't know `$result?` (a Libre keeps another kind of list) is another device.
"""

from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.freestyle_hid.protocol import TEXT, listen, report
from drivers.memory_baseline import Baseline, Glance
from drivers.memory_exchange import Answer, Ask, Exchange, OtherDeviceError
from drivers.memory_looks import entry_of, has, last_list, list_after
from drivers.said import Event, Told

KNOCKS: Final = (0x04, 0x05, 0x15, 0x01)
SERIAL: Final = report(TEXT, b"$serlnum?")
RESULTS: Final = report(TEXT, b"$result?")
_HEAD: Final = "list"
_EMPTY: Final = b"Log Empty\r\n"
_SECONDS: Final = 2.0
_MODEL: Final = "FreeStyle Neo"


def look(_before: Baseline | None) -> Exchange:
    """Ready, whose, and one list."""
    for kind in KNOCKS:
        yield Ask(report(kind), has("other"))
    answer = yield Ask(SERIAL, _is_told)
    serial = _text(answer[-1]).decode("ascii", "replace").strip()
    answer = yield Ask(RESULTS, _is_list, seconds=_SECONDS)
    if _text(answer[-1]) == _EMPTY:
        return Glance(0, {}, _MODEL, serial)
    if isinstance(answer[-1], Told) and answer[-1].name in ("text", "refused-by-device"):
        raise OtherDeviceError("FreeStyle")
    _, records = last_list(_HEAD, answer)
    entries = map(entry_of, records)
    return Glance(len(records), dict(enumerate(entries)), _MODEL, serial)


def _is_told(answer: Answer) -> bool:
    return has("text")(answer) or has("refused-by-device")(answer)


def _is_list(answer: Answer) -> bool:
    return _is_told(answer) or list_after(_HEAD, "records")(answer)


def _text(event: Event) -> bytes:
    return event.raw if isinstance(event, Told) and event.name == "text" else b""


METER: Final = AskedMeter("Abbott", listen, look, poll_seconds=2.0)
