# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-clinic`: the clinic's command line. German, because practice staff read it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sync.clinic import (
    cli_appointments,
    cli_calls,
    cli_fhir,
    cli_hygiene,
    cli_keys,
    cli_kiosks,
    cli_logbook,
    cli_records,
    cli_setup,
    cli_storage,
)
from sync.clinic.cli_context import DEFAULT_DATA, make_context
from sync.clinic.cli_parser import ClinicParser
from sync.clinic.log import Log
from sync.clinic.problem import ProblemError
from sync.clinic.relay_database import UnavailableError
from sync.formats.strict_json import DocumentError
from sync.private_memory import keep_memory_private

BAD_INPUT = 2


def _parser() -> argparse.ArgumentParser:
    parser = ClinicParser(prog="telemed-clinic", description="Die Seite der Praxis.")
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="Datenordner der Praxis")
    commands = parser.add_subparsers(required=True, metavar="BEFEHL")
    for room in (
        cli_keys,
        cli_setup,
        cli_kiosks,
        cli_appointments,
        cli_records,
        cli_calls,
        cli_logbook,
        cli_hygiene,
        cli_fhir,
        cli_storage,
    ):
        room.add_commands(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0, or 2 with one German sentence on standard error.

    Without `arguments` this is the process itself: a fault of the program is logged by kind and
    place (status 1), because a traceback would print what a log must not hold.
    """
    if arguments is None:
        keep_memory_private()  # the key that opens every record may be among what it reads
        sys.excepthook = lambda _kind, error, _trace: Log().broken(error)
    try:
        options = _parser().parse_args(arguments)
        options.run(make_context(options.data, as_json=options.json), options)
    except ProblemError as problem:
        sys.stderr.write(problem.sentence + "\n")
        return BAD_INPUT
    except UnavailableError as error:
        sys.stderr.write(
            f"Die Datenbank ist gerade nicht zu erreichen ({error.kind}); "
            "bitte später noch einmal versuchen.\n"
        )
        return BAD_INPUT
    except DocumentError as error:
        sys.stderr.write(f"Eine Datei der Praxis ist beschädigt: {error.where or 'Inhalt'}.\n")
        return BAD_INPUT
    return 0


if __name__ == "__main__":
    sys.exit(main())
