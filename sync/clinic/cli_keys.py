# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands about the clinic's keys: made, changed, called lost, and what is sealed to each."""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command, add_group
from sync.clinic.cli_shares import add_share_commands
from sync.clinic.keys import ClinicKeys
from sync.clinic.problem import ProblemError
from sync.clinic.publish import Publisher
from sync.clinic.sealed import SealedRecord, sealed_records
from sync.clinic.settings import ClinicSettings, read_settings
from sync.clinic.setup import set_up
from sync.formats.envelope import Suite
from sync.formats.key_set import URL_PATTERN

_SUITES = {"x-wing": Suite.X_WING, "x25519": Suite.X25519}
_STATE = {
    "current": "an ihn wird versiegelt",
    "old": "öffnet noch, was früher kam",
    "revoked": "gesperrt, öffnet noch, was früher kam",
    "revoked-missing": "gesperrt, liegt nicht hier",
    "missing": "FEHLT HIER",
}


def add_commands(commands: Commands) -> None:
    keys = add_group(commands, "keys", "Schlüssel der Praxis")
    init = add_command(keys, "init", "einmal: alle Schlüssel machen", _init)
    init.add_argument("--name", default="Praxis", help="Name der Praxis")
    init.add_argument("--suite", choices=_SUITES, default="x-wing", help="Versiegelung")
    init.add_argument("--url", type=clinic_url, help="Adresse, unter der Kioske die Praxis finden")
    add_command(keys, "list", "welche Schlüssel es gibt und wie viel an sie versiegelt ist", _list)
    sealed = add_command(keys, "sealed", "was an einen Schlüssel versiegelt ist", _sealed)
    sealed.add_argument("key", type=_key_id, metavar="SCHLÜSSEL")
    rotate = add_group(keys, "rotate", "Schlüssel wechseln")
    recipient = add_command(
        rotate, "recipient", "den, an den Kioske versiegeln; der alte öffnet weiter", _recipient
    )
    recipient.add_argument("--suite", choices=_SUITES, default="x-wing", help="Versiegelung")
    add_command(rotate, "root", "den Wurzelschlüssel", _root)
    add_command(rotate, "online", "die Schlüssel, die Dokumente unterschreiben", _online)
    revoke = add_command(keys, "revoke", "an diesen Schlüssel nie mehr versiegeln lassen", _revoke)
    revoke.add_argument("key", type=_key_id, metavar="SCHLÜSSEL")
    add_share_commands(keys)


def _init(context: Context, options: argparse.Namespace) -> None:
    if re.fullmatch(r"[^\x00-\x1f]{1,200}", options.name) is None:
        raise ProblemError("Der Name der Praxis darf 1 bis 200 Zeichen haben, ohne Zeilenwechsel.")
    suite = _SUITES[options.suite]
    settings = set_up(context.folder, options.name, suite, options.url, context.now)
    offline = context.folder.offline_keys
    context.show(
        {"recipient": settings.recipient.hex(), "suite": options.suite, "offline": str(offline)},
        [
            f"Die Schlüssel sind gemacht. Empfängerschlüssel: {settings.recipient.hex()}.",
            f"Bitte den Ordner {offline} außerhalb dieses Rechners sicher verwahren",
            "und hier löschen: er wird nur gebraucht, um die anderen Schlüssel zu wechseln.",
            "Und den Empfängerschlüssel auf Papier: telemed-clinic keys split --out ORDNER",
        ],
    )


def _list(context: Context, options: argparse.Namespace) -> None:
    del options
    settings = read_settings(context.folder)
    here = ClinicKeys(context.folder).recipients()
    with context.relay() as relay:
        records = list(sealed_records(relay))
    all_, closed = Counter[bytes](), Counter[bytes]()
    for record in records:
        all_.update(record.keys)
        if not record.opened:
            closed.update(record.keys)
    # One that isn't sealed at all has no key to name.
    ids = [settings.recipient, *sorted({*here, *settings.revoked, *all_} - {settings.recipient})]
    states = {each: _state(each, settings, set(here)) for each in ids}
    offline = ClinicKeys(context.folder).path("root").exists()
    context.show(
        {
            "root_key_here": offline,
            "recipients": [
                {
                    "key": each.hex(),
                    "state": states[each],
                    "suite": here[each].suite.name.lower().replace("_", "-")
                    if each in here
                    else None,
                    "records": all_[each],
                    "unopened": closed[each],
                }
                for each in ids
            ],
        },
        [
            *(
                f"{each.hex()}  {_STATE[states[each]]}; {all_[each]} Datensätze an ihn versiegelt, "
                f"davon {closed[each]} ungeöffnet"
                for each in ids
            ),
            *(["Achtung: Der Wurzelschlüssel liegt auf diesem Rechner."] if offline else []),
        ],
    )


def _state(key_id: bytes, settings: ClinicSettings, here: set[bytes]) -> str:
    if key_id in settings.revoked:
        return "revoked" if key_id in here else "revoked-missing"
    if key_id not in here:
        return "missing"
    return "current" if key_id == settings.recipient else "old"


def _sealed(context: Context, options: argparse.Namespace) -> None:
    with context.relay() as relay:
        found = [each for each in sealed_records(relay) if options.key in each.keys]
        sites = {device.id: device.site for device in relay.devices.all()}
    context.show(
        [_record_data(each, sites) for each in found],
        list(_record_lines(found, sites)) or ["An diesen Schlüssel ist hier nichts versiegelt."],
    )


def _record_data(record: SealedRecord, sites: dict[bytes, str]) -> dict[str, Any]:
    header = record.envelope.header
    return {
        "record": str(header.record),
        "version": header.version,
        "kind": header.kind.name.lower(),
        "site": sites.get(header.device, ""),
        "sha256": record.envelope.digest.hex(),
        "opened": record.opened,
    }


def _record_lines(records: list[SealedRecord], sites: dict[bytes, str]) -> Iterator[str]:
    for each in records:
        data = _record_data(each, sites)
        opened = "geöffnet" if each.opened else "noch nicht geöffnet"
        yield f"{data['site']}  {data['record']}  Version {data['version']}  {opened}"


def _recipient(context: Context, options: argparse.Namespace) -> None:
    before = read_settings(context.folder).recipient.hex()
    with context.practice() as store:
        publisher = Publisher(context.folder, store)
        made = publisher.rotate_recipient(_SUITES[options.suite], context.now).hex()
    context.show(
        {"recipient": made, "before": before},
        [
            f"Kioske versiegeln an den neuen Schlüssel {made}, sobald sie ihn geholt haben.",
            f"Der alte ({before}) bleibt hier und öffnet, was an ihn versiegelt ist.",
            "Bitte sichern Sie den neuen: telemed-clinic keys split --out ORDNER",
        ],
    )


def _root(context: Context, options: argparse.Namespace) -> None:
    del options
    with context.practice() as store:
        version = Publisher(context.folder, store).rotate_root(context.now)
    offline = context.folder.offline_keys
    context.show(
        {"root": version, "offline": str(offline)},
        [
            f"Wurzel Nr. {version} ist veröffentlicht; ihr neuer Schlüssel liegt in {offline}.",
            "Bitte verwahren Sie ihn außerhalb dieses Rechners, löschen Sie ihn hier und vernichten"
            " Sie den alten.",
        ],
    )


def _online(context: Context, options: argparse.Namespace) -> None:
    del options
    with context.practice() as store:
        version = Publisher(context.folder, store).rotate_online(context.now)
    context.show(
        {"root": version},
        [
            f"Wurzel Nr. {version} ist veröffentlicht; neue Schlüssel zeichnen die Dokumente.",
            "Bitte nehmen Sie den Wurzelschlüssel wieder von diesem Rechner.",
        ],
    )


def _revoke(context: Context, options: argparse.Namespace) -> None:
    with context.practice() as store:
        if options.key not in ClinicKeys(context.folder).recipients():
            raise ProblemError(
                f"{options.key.hex()} ist kein Schlüssel, der hier liegt; "
                "„telemed-clinic keys list“ zeigt sie."
            )
        Publisher(context.folder, store).revoke(options.key, context.now)
    with context.relay() as relay:
        sealed = [each for each in sealed_records(relay) if options.key in each.keys]
    context.show(
        {"revoked": options.key.hex(), "records": len(sealed)},
        [
            f"Kein Kiosk versiegelt mehr an {options.key.hex()}, sobald er das erfahren hat.",
            f"Hier sind noch {len(sealed)} Datensätze an ihn versiegelt (telemed-clinic keys sealed"
            f" {options.key.hex()});",
            "wer den Schlüssel hat und diese Datensätze dazu, kann sie lesen. Öffnen kann ihn die"
            " Praxis weiter.",
        ],
    )


def _key_id(text: str) -> bytes:
    if re.fullmatch(r"[0-9a-f]{16}", text) is None:
        raise argparse.ArgumentTypeError("erlaubt sind 16 Zeichen aus 0 bis 9 und a bis f.")
    return bytes.fromhex(text)


def clinic_url(text: str) -> str:
    if re.fullmatch(URL_PATTERN, text) is None:
        raise argparse.ArgumentTypeError(
            "erlaubt ist eine Adresse wie https://praxis.example:8443, ohne Pfad."
        )
    return text
