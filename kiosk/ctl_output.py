# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How IT's commands answer: German for people, one JSON object for programs, and exit codes."""

import sys
from collections.abc import Iterable, Mapping
from enum import IntEnum

from kiosk.station.codec import to_json


class Exit(IntEnum):
    """What a command tells the shell."""

    OK = 0
    NO = 1  # not found, or not possible in this state
    BAD_INPUT = 2
    NO_STATION = 3


class CommandError(Exception):
    """A command can't do what it was asked; `sentence` is German and says what to do."""

    def __init__(self, exit_: Exit, sentence: str) -> None:
        super().__init__(sentence)
        self.exit = exit_
        self.sentence = sentence


class Output:
    """Standard output of one command."""

    def __init__(self, as_json: bool) -> None:
        self._as_json = as_json

    def show(self, data: object, lines: Iterable[str]) -> None:
        """`data` as one line of JSON, or `lines` for people."""
        if self._as_json:
            sys.stdout.write(to_json(data) + "\n")
        else:
            sys.stdout.writelines(line + "\n" for line in lines)
        sys.stdout.flush()  # a simulator goes on for hours, and its first line is waited for

    def show_each(self, data: Iterable[object], lines: Iterable[str]) -> None:
        """Every item of `data` as a line of JSON of its own, or `lines` for people."""
        written = map(to_json, data) if self._as_json else lines
        sys.stdout.writelines(line + "\n" for line in written)


def table(rows: Mapping[str, str]) -> list[str]:
    """Label and value, aligned."""
    width = max(map(len, rows)) + 2
    return [f"{label + ':':<{width}}{value}" for label, value in rows.items()]
