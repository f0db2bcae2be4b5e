# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Events as JSON lines on stderr, with nothing in them that anybody didn't allow by name.

A record keeps its constant text, its place and the fields of `FIELDS`. Arguments, messages of other
libraries and values in tracebacks are dropped: they are where patient data would slip in.
"""

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import TextIO

FIELDS = (
    "code",
    "count",
    "document",
    "error",
    "exit_status",
    "free_bytes",
    "pid",
    "place",
    "readiness",
    "reason",
    "room",
    "seconds",
    "state",
)
OUR_ROOMS = ("kiosk", "drivers", "hygiene", "sync", "ui")


class JsonLines(logging.Formatter):
    """One allow-listed JSON object a record."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its newline."""
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if record.name.partition(".")[0] in OUR_ROOMS and isinstance(record.msg, str):
            entry["event"] = record.msg  # the constant text: its arguments are never filled in
        entry.update({name: getattr(record, name) for name in FIELDS if hasattr(record, name)})
        if record.exc_info and record.exc_info[0] is not None:
            entry["exception"] = record.exc_info[0].__name__
            entry["places"] = [
                f"{frame.f_code.co_filename.rpartition('/')[2]}:{line}"
                for frame, line in traceback.walk_tb(record.exc_info[2])
            ]
        return json.dumps(entry, ensure_ascii=False, default=str)


def log_to(stream: TextIO) -> None:
    """Send every record of this process there: ours from info on, other libraries' warnings."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for room in OUR_ROOMS:
        logging.getLogger(room).setLevel(logging.INFO)
