# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's log: one JSON object a line on standard error, with fields from a fixed list.

Fields name machines and counts. There is none for a person: what isn't on the list can't be logged.
"""

import json
import sys
import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TextIO

Event = Literal[
    "listening",
    "ended",
    "outbox",
    "missing",
    "enrol-asked",
    "enrol-refused",
    "denied",
    "relay-broken",
    "connection-broken",
    "broken",
    "call",
    "logbook",
    "damaged",
    "delivered",
    "inbox-refused",
    "key-missing",
    "keys-unreadable",
    "delivery-waits",
    "superseded",
    "published",
    "timestamp-renewed",
    "database-away",
    "database-back",
]

Heard = Callable[[Event, Mapping[str, str | int]], None]


class Log:
    """Writes to `stream`; `heard` is told each event and its fields."""

    def __init__(self, stream: TextIO | None = None, heard: Heard | None = None) -> None:
        self._stream = stream or sys.stderr
        self._heard = heard

    def event(
        self,
        event: Event,
        *,
        url: str | None = None,
        device: str | None = None,
        site: str | None = None,
        record: str | None = None,
        version: int | None = None,
        state: str | None = None,
        reason: str | None = None,
        delivery: str | None = None,
        items: int | None = None,
        error: str | None = None,
        sha256: str | None = None,
        where: str | None = None,
        key: str | None = None,
        refused: int | None = None,
        ms: int | None = None,
    ) -> None:
        fields = {
            "url": url,
            "device": device,
            "site": site,
            "record": record,
            "version": version,
            "state": state,
            "reason": reason,
            "delivery": delivery,
            "items": items,
            "error": error,
            "sha256": sha256,
            "where": where,
            "key": key,
            "refused": refused,
            "ms": ms,
        }
        told: dict[str, str | int] = {
            name: value for name, value in fields.items() if value is not None
        }
        when = datetime.now(UTC).isoformat(timespec="milliseconds")
        line = json.dumps({"time": when, "event": event, **told}, ensure_ascii=False)
        self._stream.write(line + "\n")
        self._stream.flush()
        if self._heard is not None:
            self._heard(event, told)

    def broken(self, error: BaseException) -> None:
        """A fault of the program, by kind and place. Not its message, which may hold anything."""
        while isinstance(error, BaseExceptionGroup):
            error = error.exceptions[0]
        frames = traceback.extract_tb(error.__traceback__)
        where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else None
        self.event("broken", error=type(error).__name__, where=where)
