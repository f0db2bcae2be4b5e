# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front's log: JSON lines that can hold no patient data, and where every failure ends up.

Only fields on the list below are written. Texts of exceptions, log records and Qt messages are
left out, because any of them may quote what a person typed; type and place are enough to find the
line. Must not import Qt.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

FIELDS = frozenset({"level", "kind", "places", "source", "signal", "status", "text", "age_ms"})
ROOT = Path(__file__).resolve().parents[2]

Failed = Callable[[], None]


class FrontLog:
    """Writes events to `stream`, one object a line, with the time of CLOCK_MONOTONIC in ms."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        # Writing may free an object whose end makes Qt say something, on the very same thread.
        self._lock = threading.RLock()

    def write(self, event: str, **fields: str | int | float | list[str] | None) -> None:
        """One line; a field that isn't on the list is a programming error: ValueError."""
        if unknown := fields.keys() - FIELDS:
            raise ValueError(f"not a log field: {sorted(unknown)}")
        import json  # noqa: PLC0415 - not before the first frame

        line = {"event": event, "monotonic_ms": round(time.monotonic() * 1000, 3), **fields}
        with self._lock:
            self._stream.write(json.dumps(line) + "\n")
            self._stream.flush()

    def failure(self, error: BaseException) -> None:
        """An exception that nobody caught: its type, and the lines it came through.

        Of a group, every one that it holds.
        """
        self.write("failure", level="error", kind=type(error).__qualname__, places=places(error))
        for each in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
            self.failure(each)


def places(error: BaseException) -> list[str]:
    """`file:line function` of every frame, outermost first, without a single value."""
    found = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{_short(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return found


def _short(filename: str) -> str:
    """A path below the product, else only the file's name."""
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


class _RecordHandler(logging.Handler):
    """Records of libraries and of the rooms below: who said it and where, never what."""

    def __init__(self, log: FrontLog) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self._log.write(
            "record",
            level=record.levelname.lower(),
            source=record.name,
            kind=type(error).__qualname__ if error else None,
            places=[f"{_short(record.pathname)}:{record.lineno} {record.funcName}"],
        )


def catch_everything(log: FrontLog, failed: Failed) -> None:
    """Whatever nobody caught, on any thread or in a slot of Qt, is logged and ends the front."""

    def uncaught(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        log.failure(error)
        failed()

    def uncaught_in_thread(hook: Any) -> None:
        if hook.exc_value is not None:
            uncaught(hook.exc_type, hook.exc_value, hook.exc_traceback)

    sys.excepthook = uncaught
    threading.excepthook = uncaught_in_thread
    sys.unraisablehook = uncaught_in_thread
    logging.basicConfig(level=logging.WARNING, handlers=[_RecordHandler(log)], force=True)
