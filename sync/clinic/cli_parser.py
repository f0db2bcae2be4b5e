# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A command line that speaks German to practice staff and ends with status 2 on bad input."""

import argparse
from collections.abc import Callable
from typing import Any, NoReturn

from sync.clinic.cli_context import Context
from sync.clinic.problem import ProblemError
from sync.german_parser import GermanParser

Commands = Any  # argparse names the type of what `add_subparsers` returns only privately


class ClinicParser(GermanParser):
    """Raises `ProblemError`: the command line has one place that says what went wrong."""

    def error(self, message: str) -> NoReturn:
        raise ProblemError(self.complaint(message))


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
