# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a person typed is in no line of the log, whatever fails and however it is told."""

import io
import json
import logging
import subprocess
import sys
from typing import Any

import pytest

from ui.shell.log import FrontLog

SECRET = "17.03.1948"


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def run(script: str) -> tuple[int, list[dict[str, Any]], str]:
    """Exit status, log, and the raw text, of a process that fails in some way."""
    head = (
        "import gc, logging, os, sys, threading\n"
        "from ui.shell.log import FrontLog, catch_everything\n"
        "log = FrontLog(sys.stderr)\n"
        "catch_everything(log, lambda: os._exit(70))\n"
        f"secret = {SECRET!r}\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", head + script], capture_output=True, text=True, check=False
    )
    return ended.returncode, lines(ended.stderr), ended.stderr


def test_only_listed_fields_are_written() -> None:
    with pytest.raises(ValueError, match="birth_date"):
        FrontLog(io.StringIO()).write("step", birth_date=SECRET)


def test_a_line_is_json_with_the_monotonic_time() -> None:
    stream = io.StringIO()
    FrontLog(stream).write("first-frame", age_ms=310)
    (line,) = lines(stream.getvalue())
    assert line.pop("monotonic_ms") > 0
    assert line == {"event": "first-frame", "age_ms": 310}


@pytest.mark.parametrize(
    "script",
    [
        "raise ValueError(secret)",
        "threading.Thread(target=int, args=(secret,)).start(); threading.Event().wait(10)",
        "class Broken:\n    def __del__(self):\n        raise ValueError(secret)\n"
        "Broken(); gc.collect()",
    ],
    ids=["main", "thread", "finaliser"],
)
def test_an_uncaught_exception_is_told_without_its_text_and_ends(script: str) -> None:
    status, log, raw = run(script)
    assert status == 70
    assert [(line["event"], line["kind"]) for line in log] == [("failure", "ValueError")]
    assert SECRET not in raw


def test_every_exception_of_a_group_is_told() -> None:
    _, log, raw = run("raise ExceptionGroup(secret, [KeyError(secret), OSError(secret)])")
    assert [line["kind"] for line in log] == ["ExceptionGroup", "KeyError", "OSError"]
    assert SECRET not in raw


def test_a_record_of_a_library_keeps_its_place_alone() -> None:
    status, log, raw = run(
        "try:\n    int(secret)\n"
        "except ValueError:\n    logging.getLogger('lib').exception('typed %s', secret)\n"
        "logging.getLogger('lib').info('quiet')\n"
    )
    assert status == 0
    (line,) = log
    assert (line["event"], line["source"], line["level"], line["kind"]) == (
        "record",
        "lib",
        "error",
        "ValueError",
    )
    assert SECRET not in raw


def test_places_are_relative_to_the_product() -> None:
    stream = io.StringIO()
    try:
        FrontLog(stream).write("x", birth_date=SECRET)
    except ValueError as error:
        FrontLog(stream).failure(error)
    (line,) = lines(stream.getvalue())
    assert line["places"][-1].startswith("ui/shell/log.py:")
    assert line["places"][0].startswith("tests/ui/test_app_log.py:")


def test_qt_messages_lose_their_text_once_somebody_may_be_there() -> None:
    status, log, raw = run(
        "os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtCore import qWarning\n"
        "from ui.shell.messages import QtMessages\n"
        "messages = QtMessages(log)\n"
        "qWarning('before')\n"
        "messages.leave_out_texts()\n"
        "qWarning(secret)\n"
    )
    assert status == 0
    assert [(line["event"], line["level"], line["text"]) for line in log] == [
        ("qt", "warning", "before"),
        ("qt", "warning", None),
    ]
    assert SECRET not in raw


def test_the_root_logger_is_left_alone_by_an_import() -> None:
    assert not any(type(h).__module__ == "ui.shell.log" for h in logging.getLogger().handlers)
