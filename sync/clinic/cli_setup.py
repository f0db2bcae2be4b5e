# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands that set a clinic up: sites, kiosks, the server."""

import argparse
import asyncio
import re
from pathlib import Path

from sync.clinic.cli_context import Context
from sync.clinic.cli_keys import clinic_url
from sync.clinic.cli_parser import Commands, add_command, add_group
from sync.clinic.cli_pin import add_pin_command
from sync.clinic.documents import published_site
from sync.clinic.enrol import CODE_LIFE, Enrolment
from sync.clinic.keys import ClinicKeys
from sync.clinic.problem import ProblemError
from sync.clinic.publish import Publisher
from sync.clinic.serve_options import ROLES, ServeOptions
from sync.formats.enrolment import PURPOSES

_FHIR_URL = r"https?://[^\s?#]+"


def add_commands(commands: Commands) -> None:
    site = add_group(commands, "site", "Räume")
    publish = add_command(
        site, "publish", "Profil eines Raums prüfen und veröffentlichen", _site_publish
    )
    publish.add_argument("profile", type=Path, metavar="PROFIL.toml")
    add_pin_command(site)

    enrol = add_command(commands, "enrol-code", "einen Kiosk einmal einlassen", _enrol_code)
    enrol.add_argument("--kiosk", required=True, help="Kennung des Raums, wie im Profil")
    enrol.add_argument("--purpose", choices=PURPOSES, default="room")
    enrol.add_argument("--url", type=clinic_url, required=True, help="Adresse der Praxis")

    server = add_command(commands, "serve", "Annahme und Posteingang laufen lassen", _serve)
    server.add_argument("--listen", type=_address, default=("127.0.0.1", 8443), metavar="HOST:PORT")
    server.add_argument("--role", type=_roles, default=frozenset(ROLES), help="relay,inbox")
    server.add_argument("--deliver-folder", type=Path, metavar="ORDNER")
    server.add_argument("--fhir-server", type=_fhir_url, metavar="URL")
    server.add_argument("--metrics", type=_address, metavar="HOST:PORT", help="/metrics, /health")
    server.add_argument("--ready-file", type=Path, metavar="DATEI")


def _site_publish(context: Context, options: argparse.Namespace) -> None:
    with context.practice() as store:
        publisher = Publisher(context.folder, store)
        profile = publisher.publish_site(options.profile, context.now)
    context.show(
        {"site": profile.site.id, "name": profile.site.name},
        [f"Der Raum „{profile.site.name}“ ({profile.site.id}) ist veröffentlicht."],
    )


def _enrol_code(context: Context, options: argparse.Namespace) -> None:
    with context.practice() as practice, context.relay() as relay:
        if published_site(context.folder, options.kiosk) is None:
            raise ProblemError(
                f"Für „{options.kiosk}“ ist kein Profil veröffentlicht; "
                "zuerst „telemed-clinic site publish“ aufrufen."
            )
        Publisher(context.folder, practice).set_url(options.url, context.now)
        enrolment = Enrolment(relay, ClinicKeys(context.folder))
        text = enrolment.make_string(options.url, options.kiosk, options.purpose, context.now)
    expires = (context.now + CODE_LIFE).isoformat(timespec="seconds")
    context.show({"enrol": text, "kiosk": options.kiosk, "expires": expires}, [text])


def _serve(context: Context, options: argparse.Namespace) -> None:
    from sync.clinic.serve import serve  # noqa: PLC0415 - half a second that others needn't wait

    host, port = options.listen
    ready = options.ready_file.absolute() if options.ready_file else None
    folder = options.deliver_folder or context.folder.delivered
    receivers = (folder.absolute(), options.fhir_server)
    asked = ServeOptions(host, port, options.role, *receivers, ready, options.metrics)
    asyncio.run(serve(context.folder, asked))


def _fhir_url(text: str) -> str:
    if re.fullmatch(_FHIR_URL, text) is None:
        raise argparse.ArgumentTypeError("erlaubt ist eine Adresse wie https://fhir.example/r4.")
    return text


def _address(text: str) -> tuple[str, int]:
    found = re.fullmatch(r"(?:\[([0-9a-f:.]+)\]|([^:\[\]]+)):([0-9]{1,5})", text)
    if found is None or int(found[3]) > 65535:
        raise argparse.ArgumentTypeError("erlaubt ist HOST:PORT, zum Beispiel 0.0.0.0:8443.")
    return found[1] or found[2], int(found[3])


def _roles(text: str) -> frozenset[str]:
    roles = frozenset(text.split(","))
    if not roles <= set(ROLES):
        raise argparse.ArgumentTypeError("erlaubt ist relay, inbox oder relay,inbox.")
    return roles
