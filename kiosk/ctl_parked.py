# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl parked`: what the clinic refused, why, and what to do about it."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.ctl_station import KIND, ask_station
from kiosk.station.messages import Done, Outbox, OutboxRequest, OutboxRow, RetryParkedRequest

ALL = "all"
_LOGBOOK = "logbook"  # the station renews its own pieces by itself


@dataclass(frozen=True, slots=True)
class Advice:
    """`reason` why it is parked, `action` the one thing to do; whole German sentences."""

    reason: str
    action: str


ADVICE: Mapping[str, Advice] = {
    "conflict": Advice(
        "Die Praxis hat an dieser Stelle schon einen anderen Datensatz.",
        "Melden Sie der Praxis die Nummer: Dort liegen beide, und jemand vergleicht sie.",
    ),
    "unknown-device": Advice(
        "Die Praxis kennt diesen Kiosk nicht als Absender.",
        "Lassen Sie den Kiosk in der Praxis prüfen, dann: telemed-kioskctl parked retry",
    ),
    "bad-signature": Advice(
        "Die Unterschrift passt nicht zu dem Schlüssel, den die Praxis von diesem Kiosk hat.",
        "Schreiben Sie den Kiosk neu ein und melden Sie der Praxis die Nummer.",
    ),
    "cannot-open": Advice(
        "Die Praxis konnte den Datensatz mit ihrem Schlüssel nicht öffnen.",
        "Melden Sie der Praxis die Nummer: Sie hat ihn aufgehoben, und jemand muss ihn ansehen.",
    ),
    "malformed": Advice(
        "Die Praxis konnte den Datensatz nicht lesen.",
        "Bringen Sie Kiosk und Praxis auf denselben Stand, dann: telemed-kioskctl parked retry",
    ),
    "damaged-here": Advice(
        "Die Bytes auf diesem Datenträger sind nicht mehr die gespeicherten.",
        "Tauschen Sie den Datenträger und melden Sie der Praxis die Nummer.",
    ),
}
_UNKNOWN = Advice("Die Praxis hat abgelehnt.", "Melden Sie der Praxis Nummer und Grund.")


def parked_list(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl parked list`."""
    answer = ask_station(options.runtime, OutboxRequest(), Outbox)
    rows = [row for row in answer.rows if row.state == "parked" and row.kind != _LOGBOOK]
    said = [line for row in rows for line in _lines(row)]
    output.show({"rows": [_fields(row) for row in rows]}, said or ["Nichts ist zurückgestellt."])


def parked_retry(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl parked retry NUMMER|all`."""
    record = None if options.record == ALL else _record(options.record)
    ask_station(options.runtime, RetryParkedRequest(record), Done)
    output.show({"record": options.record}, ["Wird der Praxis noch einmal angeboten."])


def _record(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise CommandError(
            Exit.BAD_INPUT,
            f"„{text}“ ist keine Nummer. Erlaubt: eine aus telemed-kioskctl parked list, oder all.",
        ) from error


def _lines(row: OutboxRow) -> list[str]:
    advice = ADVICE.get(row.reason, _UNKNOWN)
    urgent = ", dringend" if row.urgent else ""
    return [
        f"{row.record} v{row.version}  {KIND.get(row.kind, row.kind)}{urgent} ({row.reason})",
        f"  {advice.reason}",
        f"  {advice.action}",
    ]


def _fields(row: OutboxRow) -> dict[str, object]:
    advice = ADVICE.get(row.reason, _UNKNOWN)
    return {
        "record": str(row.record),
        "version": row.version,
        "kind": row.kind,
        "urgent": row.urgent,
        "reason": row.reason,
        "said": advice.reason,
        "action": advice.action,
    }
