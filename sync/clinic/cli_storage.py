# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The command that takes the relay's data to PostgreSQL."""

import argparse

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command
from sync.clinic.relay_move import move_relay
from sync.clinic.settings import read_settings


def add_commands(commands: Commands) -> None:
    add_command(
        commands, "relay-move", "einmal: die Daten der Annahme nach PostgreSQL bringen", _move
    )


def _move(context: Context, options: argparse.Namespace) -> None:
    del options
    read_settings(context.folder)
    moved = move_relay(context.folder)
    context.show(
        {"moved": moved},
        [
            f"Übernommen: {moved['envelopes']} Umschläge von {moved['devices']} Kiosken.",
            "Die alte Datei heißt jetzt relay.db.moved.",
        ],
    )
