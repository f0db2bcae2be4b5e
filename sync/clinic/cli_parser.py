# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A command line that speaks German to practice staff and ends with status 2 on bad input."""

import argparse
import re
from collections.abc import Callable
from typing import Any, NoReturn

from sync.clinic.cli_context import Context
from sync.clinic.problem import ProblemError

Commands = Any  # argparse names the type of what `add_subparsers` returns only privately

# What argparse says, as far as people meet it, in German. Its own catalogue is not installed.
_SENTENCES = (
    (r"the following arguments are required: (.+)", r"Es fehlt: \1."),
    (r"unrecognized arguments: (.+)", r"Unbekannt: \1."),
    (r"argument (.+?): expected (?:one|at least one) argument", r"Zu \1 fehlt der Wert."),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        r"\1 kann nicht \2 sein, erlaubt ist: \3.",
    ),
    (r"argument (.+?): invalid int value: .+", r"\1 muss eine Zahl sein."),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class GermanParser(argparse.ArgumentParser):
    """Raises `ProblemError` where argparse would print English and end the program."""

    def __init__(self, **options: Any) -> None:
        # A shortened option would break the day another one begins with the same letters.
        super().__init__(**options, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        sentence = message
        for pattern, german in _SENTENCES:
            if re.fullmatch(pattern, message, re.DOTALL):
                sentence = re.sub(pattern, german, message, count=1, flags=re.DOTALL)
                break
        raise ProblemError(f"{sentence} Hilfe: „{self.prog} --help“.")


def add_group(commands: Commands, name: str, text: str) -> Commands:
    """A command that only has commands below it."""
    group = commands.add_parser(name, help=text, description=text)
    return group.add_subparsers(required=True, metavar="BEFEHL")


def add_command(
    commands: Commands,
    name: str,
    text: str,
    run: Callable[[Context, argparse.Namespace], None],
) -> argparse.ArgumentParser:
    """A command that does something, for its options to be added to."""
    command: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    command.add_argument("--json", action="store_true", help="Ausgabe als JSON")
    command.set_defaults(run=run)
    return command
