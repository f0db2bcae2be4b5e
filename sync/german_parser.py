# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A command line whose help and complaints are German: IT staff and practice staff read them.

Both ends use it. It stands in argparse's own places for that (formatter, headings, `error`); a
gettext catalogue would change every other parser of the process as well.
"""

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

BAD_INPUT = 2

# What argparse says, as far as people meet it, most specific first.
_SENTENCES = (
    (r"the following arguments are required: (.+)", r"Es fehlt: \1."),
    (r"unrecognized arguments: (.+)", r"Unbekannt: \1."),
    (r"argument (.+?): expected (?:one|at least one) argument", r"Zu \1 fehlt der Wert."),
    (r"argument (.+?): ignored explicit argument .+", r"Zu \1 gehört kein Wert."),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        r"\1 kann nicht \2 sein, erlaubt ist: \3.",
    ),
    (r"argument (.+?): invalid (?:int|float) value: .+", r"\1 muss eine Zahl sein."),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class GermanHelp(argparse.HelpFormatter):
    """ "Aufruf:" where argparse says "usage:"."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Aufruf: " if prefix is None else prefix)


class GermanParser(argparse.ArgumentParser):
    """Bad input is one German sentence on standard error and exit status 2."""

    def __init__(self, **options: Any) -> None:
        # A shortened option would break the day another one begins with the same letters.
        super().__init__(**options, allow_abbrev=False, add_help=False, formatter_class=GermanHelp)
        self._positionals.title = "Angaben"
        self._optionals.title = "Optionen"
        self.add_argument("-h", "--help", action="help", help="diese Hilfe")

    def complaint(self, message: str) -> str:
        """What argparse has to say, as one German sentence and where to find help."""
        for pattern, german in _SENTENCES:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                return f"{found.expand(german)} Hilfe: „{self.prog} --help“."
        return f"{message} Hilfe: „{self.prog} --help“."

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, self.complaint(message) + "\n")
