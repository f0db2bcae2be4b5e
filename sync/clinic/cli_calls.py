# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands for calls for help that came from the rooms."""

import argparse
from datetime import datetime
from uuid import UUID

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command, add_group
from sync.clinic.practice_calls import ArrivedCall
from sync.clinic.problem import ProblemError

WHY = {
    "far-out": "Messwert weit außerhalb",
    "help": "Hilfe gerufen",
    "warning-sign": "Warnzeichen angegeben",
}


def add_commands(commands: Commands) -> None:
    calls = add_group(commands, "calls", "Hilferufe aus den Räumen")
    add_command(calls, "list", "alle Hilferufe zeigen", _list)
    seen = add_command(calls, "seen", "einen Hilferuf als gesehen vermerken", _seen)
    seen.add_argument("id", metavar="KENNUNG")


def _list(context: Context, options: argparse.Namespace) -> None:
    del options
    with context.practice() as store:
        calls = store.calls.all()
    context.show([_data(each) for each in calls], [_line(each) for each in calls] or ["Nichts."])


def _seen(context: Context, options: argparse.Namespace) -> None:
    try:
        call = UUID(options.id)
    except ValueError as error:
        raise ProblemError(f"„{options.id}“ ist keine Kennung eines Hilferufs.") from error
    with context.practice() as store:
        if not store.calls.seen(call, context.now):
            raise ProblemError(f"Den Hilferuf {call} gibt es nicht.")
    context.show({"call": str(call), "seen": True}, ["Als gesehen vermerkt."])


def _data(arrived: ArrivedCall) -> dict[str, object]:
    call = arrived.call
    return {
        "call": str(call.id),
        "site": call.site,
        "device": call.device.hex(),
        "why": call.why,
        "at": call.at.isoformat(),
        "arrived": arrived.arrived.isoformat(),
        "seen": arrived.seen and arrived.seen.isoformat(),
    }


def _line(arrived: ArrivedCall) -> str:
    call = arrived.call
    seen = f"gesehen {_when(arrived.seen)}" if arrived.seen else "OFFEN"
    return f"{_when(call.at)}  {call.site}  {WHY[call.why]}  {seen}  {call.id}"


def _when(instant: datetime) -> str:
    return f"{instant.astimezone():%d.%m.%Y %H:%M}"
