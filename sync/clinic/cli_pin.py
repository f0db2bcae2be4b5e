# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`site pin`: the line that stands for an attendant's PIN or badge in a site profile.

Neither is ever an argument, where every process of the machine could read it, and never repeated.
"""

import argparse
import secrets
import sys
from getpass import getpass

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command
from sync.clinic.problem import ProblemError
from sync.formats.pin import SALT_SIZE, NotABadge, NotAPin, hash_badge, hash_pin, serialise

_LONGEST_LINE = 64
_PIN = "PIN der Betreuung (4 bis 8 Ziffern)"
_BADGE = "Nummer des Ausweises (10, 14 oder 20 Zeichen)"


def add_pin_command(site: Commands) -> None:
    command = add_command(
        site, "pin", "die Zeile für eine PIN oder einen Ausweis der Betreuung machen", _pin
    )
    command.add_argument(
        "--badge", action="store_true", help="für einen Ausweis: die Nummer, die sein Leser meldet"
    )
    command.add_argument(
        "--stdin", action="store_true", help="aus der Standardeingabe lesen, ohne Rückfrage"
    )


def _pin(context: Context, options: argparse.Namespace) -> None:
    key, what = ("badge", _BADGE) if options.badge else ("pin", _PIN)
    typed = _read() if options.stdin else _ask(what)
    salt = secrets.token_bytes(SALT_SIZE)
    try:
        made = serialise(hash_badge(typed, salt) if options.badge else hash_pin(typed, salt))
    except NotAPin as error:
        raise ProblemError("PIN: erlaubt sind 4 bis 8 Ziffern.") from error
    except NotABadge as error:
        raise ProblemError(
            "Ausweis: erlaubt sind 10 Zeichen aus 0 bis 9 und A bis F, wie sie"
            " `telemed-kioskctl decode rdm6300` zeigt."
        ) from error
    context.show({key: made}, [f'{key} = "{made}"'])


def _read() -> str:
    line = sys.stdin.buffer.readline(_LONGEST_LINE).decode("ascii", "replace")
    return line.rstrip("\r\n")


def _ask(what: str) -> str:
    if not sys.stdin.isatty():  # getpass would go on, and show what is typed
        raise ProblemError("Gefragt wird am Terminal; ohne Terminal: --stdin.")
    try:
        typed, again = getpass(f"{what}: "), getpass("Noch einmal: ")
    except (EOFError, KeyboardInterrupt) as error:
        raise ProblemError("Abgebrochen.") from error
    if typed != again:
        raise ProblemError("Die beiden Eingaben sind verschieden; es wurde nichts gemacht.")
    return typed
