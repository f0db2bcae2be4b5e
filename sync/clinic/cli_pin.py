# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`site pin`: makes of the attendants' PIN the line that stands for it in a site profile.

The PIN is never an argument, where every process of the machine could read it, and never repeated.
"""

import argparse
import secrets
import sys
from getpass import getpass

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command
from sync.clinic.problem import ProblemError
from sync.formats.pin import SALT_SIZE, NotAPin, hash_pin, serialise

_LONGEST_LINE = 64


def add_pin_command(site: Commands) -> None:
    command = add_command(site, "pin", "die Zeile für die PIN der Betreuung machen", _pin)
    command.add_argument(
        "--stdin", action="store_true", help="die PIN aus der Standardeingabe lesen, ohne Rückfrage"
    )


def _pin(context: Context, options: argparse.Namespace) -> None:
    typed = _read() if options.stdin else _ask()
    try:
        made = serialise(hash_pin(typed, secrets.token_bytes(SALT_SIZE)))
    except NotAPin as error:
        raise ProblemError("PIN: erlaubt sind 4 bis 8 Ziffern.") from error
    context.show({"pin": made}, [f'pin = "{made}"'])


def _read() -> str:
    line = sys.stdin.buffer.readline(_LONGEST_LINE).decode("ascii", "replace")
    return line.rstrip("\r\n")


def _ask() -> str:
    if not sys.stdin.isatty():  # getpass would go on, and show what is typed
        raise ProblemError("Die PIN wird am Terminal gefragt; ohne Terminal: --stdin.")
    try:
        typed, again = getpass("PIN der Betreuung (4 bis 8 Ziffern): "), getpass("Noch einmal: ")
    except (EOFError, KeyboardInterrupt) as error:
        raise ProblemError("Abgebrochen.") from error
    if typed != again:
        raise ProblemError("Die beiden Eingaben sind verschieden; es wurde nichts gemacht.")
    return typed
