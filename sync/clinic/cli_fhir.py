# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands of the small servers for the practice's own rooms: FHIR to read, and the desk."""

import argparse
import asyncio
import re

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command, add_group
from sync.clinic.settings import read_settings


def add_commands(commands: Commands) -> None:
    fhir = add_group(commands, "fhir", "angekommene Besuche zum Lesen anbieten (FHIR)")
    add_command(fhir, "token", "ein neues Zugangswort machen; das alte gilt nicht mehr", _token)
    server = add_command(fhir, "serve", "die Lese-Schnittstelle laufen lassen", _serve)
    server.add_argument("--listen", type=_address, default=("127.0.0.1", 8444), metavar="HOST:PORT")

    desk = add_group(commands, "desk", "die Seite für den Empfang der Praxis")
    add_command(desk, "word", "ein neues Zugangswort machen; das alte gilt nicht mehr", _word)
    page = add_command(desk, "serve", "die Seite laufen lassen", _serve_desk)
    page.add_argument("--listen", type=_address, default=("127.0.0.1", 8445), metavar="HOST:PORT")


def _word(context: Context, options: argparse.Namespace) -> None:
    from sync.clinic.desk_process import make_word  # noqa: PLC0415 - as in `serve`

    del options
    read_settings(context.folder)
    word = make_word(context.folder)
    context.show({"word": word}, [word])


def _serve_desk(context: Context, options: argparse.Namespace) -> None:
    from sync.clinic.desk_process import serve_desk  # noqa: PLC0415 - half a second

    read_settings(context.folder)
    asyncio.run(serve_desk(context.folder, *options.listen))


def _token(context: Context, options: argparse.Namespace) -> None:
    from sync.clinic.fhir_read_process import make_token  # noqa: PLC0415 - as in `serve`

    del options
    read_settings(context.folder)
    token = make_token(context.folder)
    context.show({"token": token}, [token])


def _serve(context: Context, options: argparse.Namespace) -> None:
    from sync.clinic.fhir_read_process import serve_fhir  # noqa: PLC0415 - half a second

    read_settings(context.folder)
    asyncio.run(serve_fhir(context.folder, *options.listen))


def _address(text: str) -> tuple[str, int]:
    found = re.fullmatch(r"(?:\[([0-9a-f:.]+)\]|([^:\[\]]+)):([0-9]{1,5})", text)
    if found is None or int(found[3]) > 65535:
        raise argparse.ArgumentTypeError("erlaubt ist HOST:PORT, zum Beispiel 127.0.0.1:8444.")
    return found[1] or found[2], int(found[3])
