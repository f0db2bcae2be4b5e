# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl`: IT's command line. German for people, `--json` for programs.

It never opens the running store or a port in use: what it wants to know of the station it asks.
Exit status: 0 done, 1 not found or not possible now, 2 bad input, 3 the station can't be reached.
"""

import argparse
import os
import pwd
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from drivers.egk.vpcd import PORT as VPCD_PORT
from drivers.probing import LISTEN_SECONDS
from kiosk import (
    ctl_badge,
    ctl_card,
    ctl_care,
    ctl_devices,
    ctl_enrol,
    ctl_hygiene,
    ctl_logbook,
    ctl_parked,
    ctl_plugged,
    ctl_probe,
    ctl_record,
    ctl_replay,
    ctl_site,
    ctl_station,
)
from kiosk.ctl_output import CommandError, Exit, Output
from sync.german_parser import GermanParser

DATA = Path("/var/lib/telemed-kiosk")
RUNTIME = Path("/run/telemed-kiosk")
SIGNER = Path("/run/telemed-signer/signer.sock")

Run = Callable[[argparse.Namespace, Output], None]


class _Parser:
    """The top parser, and subcommands that take the common options as well."""

    def __init__(self) -> None:
        self.top = GermanParser(
            prog="telemed-kioskctl", description="Kommandozeile für die Betreuung eines Kiosks."
        )
        _add_common(self.top, DATA, RUNTIME, as_json=False)
        self._commands = self.top.add_subparsers(required=True, metavar="BEFEHL")

    def group(self, name: str, help_: str) -> "argparse._SubParsersAction[GermanParser]":
        """A command with commands of its own."""
        group = self._commands.add_parser(name, help=help_)
        return group.add_subparsers(required=True, metavar="WAS")

    def command(self, name: str, help_: str, run: Run) -> argparse.ArgumentParser:
        """A command of the first level."""
        return _command(self._commands, name, help_, run)


def _add_common(
    parser: argparse.ArgumentParser, data: object, runtime: object, as_json: object
) -> None:
    parser.add_argument("--data", type=Path, default=data, metavar="ORDNER", help="Datenordner")
    parser.add_argument(
        "--runtime", type=Path, default=runtime, metavar="ORDNER", help="Ordner der Sockets"
    )
    parser.add_argument(
        "--json", action="store_true", default=as_json, help="Antwort als ein JSON-Objekt"
    )


def _command(
    commands: "argparse._SubParsersAction[GermanParser]",
    name: str,
    help_: str,
    run: Run,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_)
    # Suppressed: what stands before the command isn't overwritten by a default after it.
    _add_common(parser, argparse.SUPPRESS, argparse.SUPPRESS, argparse.SUPPRESS)
    parser.set_defaults(run=run)
    return parser


def build_parser() -> argparse.ArgumentParser:
    """Every command and option."""
    parser = _Parser()
    enrol = parser.command("enrol", "Kiosk bei seiner Praxis einschreiben", ctl_enrol.enrol)
    enrol.add_argument("--signer", type=Path, default=SIGNER, metavar="SOCKET")
    enrol.add_argument("string", metavar="EINSCHREIBE-ZEILE")
    parser.command("status", "Zustand der Station", ctl_station.status)
    parser.command("outbox", "Datensätze und ihr Weg", ctl_station.outbox)
    parked = parser.group("parked", "was die Praxis abgelehnt hat")
    _command(parked, "list", "mit Grund, und was zu tun ist", ctl_parked.parked_list)
    retry = _command(parked, "retry", "noch einmal anbieten", ctl_parked.parked_retry)
    retry.add_argument("record", nargs="?", default=ctl_parked.ALL, metavar="NUMMER|all")
    room = parser.group("room", "Raum")
    _command(room, "cleaned", "Raum ist gereinigt", ctl_station.room_cleaned)
    visit = parser.group("visit", "laufender Besuch")
    _command(visit, "shorten-rest", "Ruhezeit abkürzen", ctl_station.shorten_rest)
    _command(visit, "end", "Besuch beenden", ctl_station.end_visit)
    _add_care_commands(parser)
    _add_logbook_commands(parser)
    site = parser.group("site", "Raumprofil")
    check = _command(site, "check", "Raumprofil prüfen", ctl_site.check)
    check.add_argument("file", type=Path, metavar="DATEI")
    _add_device_commands(parser)
    _add_line_commands(parser)
    return parser.top


def _add_care_commands(parser: _Parser) -> None:
    help_ = parser.group("help", "Hilferuf")
    _command(help_, "coming", "jemand ist auf dem Weg", ctl_care.help_coming)
    _command(help_, "done", "Hilfe war da", ctl_care.help_done)
    phone = parser.group("phone", "Anrufe bei der Praxis")
    _command(phone, "list", "was noch anzurufen ist", ctl_care.phone_list)
    done = _command(phone, "done", "Anruf ist erledigt", ctl_care.phone_done)
    done.add_argument("task", metavar="NUMMER")


def _add_logbook_commands(parser: _Parser) -> None:
    logbook = parser.group("logbook", "Logbuch der Station")
    show = _command(logbook, "show", "Einträge zeigen", ctl_logbook.show)
    show.add_argument("--from", dest="since", type=ctl_logbook.moment, metavar="ZEIT", help="ab")
    show.add_argument("--to", dest="until", type=ctl_logbook.day_end, metavar="ZEIT", help="bis")
    _command(logbook, "verify", "prüfen, ob es unversehrt ist", ctl_logbook.verify)
    hygiene = parser.group("hygiene", "Hygiene des Raums")
    report = _command(hygiene, "report", "Bericht aus dem Logbuch", ctl_hygiene.report)
    for option, name, help_ in (("--from", "first", "erster Tag"), ("--to", "last", "letzter Tag")):
        report.add_argument(
            option, dest=name, type=ctl_hygiene.day, required=True, metavar="TAG", help=help_
        )
    report.add_argument("--pdf", type=Path, metavar="DATEI", help="für das Gesundheitsamt")
    report.add_argument("--csv", type=Path, metavar="DATEI", help="für eine Tabelle")


def _add_device_commands(parser: _Parser) -> None:
    devices = parser.command("devices", "Treiber und angesteckte Geräte", ctl_plugged.devices)
    devices.add_argument("--ports", default="udev", metavar="udev|links:ORDNER")
    devices.add_argument("--catalogue", action="store_true", help="nur die Treiber, ohne den Raum")
    decode = parser.command("decode", "Bytes eines Geräts lesen", ctl_devices.decode_bytes)
    decode.description = ctl_devices.ABOUT_DECODE
    decode.add_argument("driver", metavar="TREIBER")
    decode.add_argument("source", metavar="DATEI|-|HEX")
    simulate = parser.command("simulate", "ein Gerät nachbilden", ctl_devices.simulate)
    simulate.add_argument("driver", metavar="TREIBER")
    simulate.add_argument("--link", type=Path, metavar="PFAD")
    simulate.add_argument(
        "--capture", type=Path, metavar="DATEI", help="eine Aufnahme als Gerät wiedergeben"
    )
    simulate.add_argument("--vitals", default="", metavar="NAME=ZAHL,...")
    simulate.add_argument("--pace", type=float, default=1.0, metavar="FAKTOR")
    simulate.add_argument("--fault", action="append", default=[], metavar="NAME[=WERT][@NUMMER]")
    simulate.add_argument("--log", type=Path, metavar="DATEI")
    simulate.add_argument(
        "--vpcd",
        type=int,
        default=VPCD_PORT,
        metavar="PORT",
        help="des Kartenlesers (egk, pcsc-uid)",
    )
    simulate.add_argument(
        "--service",
        type=Path,
        metavar="ORDNER",
        help="eigener Kartenleser-Dienst (egk, pcsc-uid)",
    )
    badge = parser.command("badge", "Nummer eines Ausweises am Kartenleser", ctl_badge.badge)
    badge.description = ctl_badge.ABOUT
    badge.add_argument(
        "--seconds", type=float, default=30.0, metavar="ZAHL", help="so lange warten"
    )
    card = parser.command("card", "Dateien einer Gesundheitskarte lesen", ctl_card.card)
    card.description = ctl_card.ABOUT
    for part, about in ctl_card.FILES.items():
        card.add_argument(f"--{part}", type=Path, metavar="DATEI", help=about)


def _add_line_commands(parser: _Parser) -> None:
    record = parser.command("record", "mitschreiben, was ein Gerät sagt", ctl_record.record)
    record.description = ctl_record.ABOUT
    record.add_argument("port", metavar="PLATZ|ANSCHLUSS")
    record.add_argument("file", type=Path, metavar="DATEI")
    record.add_argument("--seconds", type=float, metavar="ZAHL", help="danach enden")
    record.add_argument("--line", metavar='"9600 8N1"', help="Einstellungen der Leitung")
    record.add_argument(
        "--measure", action="store_true", help="dabei messen, wie der Kiosk es täte; nie am Arm"
    )
    record.add_argument("--ports", default="udev", metavar="udev|links:ORDNER")
    probe = parser.command("probe", "feststellen, welches Gerät das ist", ctl_probe.run)
    probe.description = ctl_probe.ABOUT
    probe.add_argument("port", metavar="ANSCHLUSS|PLATZ")
    probe.add_argument(
        "--seconds",
        type=float,
        default=LISTEN_SECONDS,
        metavar="ZAHL",
        help="so lange jedes Mal zuhören",
    )
    probe.add_argument("--ports", default="udev", metavar="udev|links:ORDNER")
    replay = parser.command("replay", "eine Aufnahme wiedergeben", ctl_replay.replay)
    replay.description = ctl_replay.ABOUT
    replay.add_argument("file", type=Path, metavar="DATEI")
    replay.add_argument("--speed", type=float, default=1.0, metavar="FAKTOR")
    replay.add_argument("--link", type=Path, metavar="PFAD", help="Verweis auf den Anschluss")


def become_owner(folder: Path) -> None:
    """As root, act as the kiosk's own user, so that no file becomes root's."""
    if os.geteuid() != 0 or not folder.exists() or (uid := folder.stat().st_uid) == 0:
        return
    try:
        user = pwd.getpwuid(uid)
    except KeyError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"{folder} gehört niemandem, der hier einen Namen hat."
        ) from error
    os.initgroups(user.pw_name, user.pw_gid)
    os.setgid(user.pw_gid)
    os.setuid(uid)


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; returns the exit status."""
    options = build_parser().parse_args(arguments)
    try:
        become_owner(options.data)
        options.run(options, Output(options.json))
    except CommandError as error:
        sys.stderr.write(error.sentence + "\n")
        return error.exit
    except KeyboardInterrupt:
        return 130
    return Exit.OK


if __name__ == "__main__":
    sys.exit(main())
