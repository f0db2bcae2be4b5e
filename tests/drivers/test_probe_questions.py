# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is asked of an unknown device can start, zero, tare, set or clear none of the catalogue."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

from drivers import probe_questions
from drivers.aandd_tm2657.protocol import START, STOP
from drivers.catalogue import DRIVERS
from drivers.driver import Role
from drivers.probe_questions import QUESTIONS, STREAMS, can_be_probed
from drivers.suntech_advantage.commands import ABORT, START_ADULT
from tests.drivers.test_never_said import FORBIDDEN

SAID = [data for one in QUESTIONS.values() for data in (one.ask, one.last) if data]


@pytest.mark.parametrize("data", SAID, ids=bytes.hex)
def test_no_question_holds_what_nobody_may_say_to_any_device(data: bytes) -> None:
    for key, commands in FORBIDDEN.items():
        for command in commands:
            # One byte that clears a glucose meter inside a frame of its own means nothing alone.
            if len(command) > 1:
                assert command not in data, key
    assert START not in data
    assert START_ADULT not in data


@pytest.mark.parametrize("data", SAID, ids=bytes.hex)
def test_a_question_cut_anywhere_is_no_command_either(data: bytes) -> None:
    whole = {command for commands in FORBIDDEN.values() for command in commands}
    for begin in range(len(data)):
        for end in range(begin + 2, len(data) + 1):
            assert data[begin:end] not in whole


def test_a_cuff_is_asked_by_its_stop_alone() -> None:
    cuffs = [key for key, driver in DRIVERS.items() if driver.role is Role.CUFF]
    assert [QUESTIONS[key].ask for key in cuffs if key in QUESTIONS] == [STOP, ABORT]


def test_every_question_belongs_to_a_serial_driver() -> None:
    for key in (*QUESTIONS, *STREAMS):
        assert DRIVERS[key].line is not None
        assert can_be_probed(DRIVERS[key])
    assert not can_be_probed(DRIVERS["code-reader"])


def test_nothing_else_is_said_while_probing() -> None:
    """The only bytes written are those of the table."""
    source = Path(str(import_module("drivers.probing").__file__)).read_text(encoding="utf-8")
    written = [
        ast.unparse(node.args[0])
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "write"
    ]
    assert sorted(written) == ["question.ask", "question.last"]
    assert probe_questions.QUESTIONS is QUESTIONS
