# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands about the kiosks themselves: who comes in, who is in, and who is denied."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command, add_group
from sync.clinic.practice_store import PracticeStore
from sync.clinic.problem import ProblemError
from sync.clinic.relay_devices import Candidate, Device
from sync.clinic.settings import ClinicSettings, read_settings
from sync.formats import enrol_words
from sync.formats.logbook_words import Event

_NAME = "RAUM"
_WHICH = "RAUM|GERÄT"


def add_commands(commands: Commands) -> None:
    kiosks = add_group(commands, "kiosks", "Kioske einlassen und sperren")
    add_command(kiosks, "list", "wer eingelassen ist", _list)
    add_command(kiosks, "waiting", "wer auf den Vergleich der sechs Wörter wartet", _waiting)
    confirm = add_command(kiosks, "confirm", "am Kiosk stehen dieselben Wörter", _confirm)
    confirm.add_argument("kiosk", metavar=_NAME)
    confirm.add_argument(
        "--words", help="die sechs Wörter, wie sie am Kiosk stehen; ohne sie wird gefragt"
    )
    refuse = add_command(kiosks, "refuse", "am Kiosk stehen andere Wörter", _refuse)
    refuse.add_argument("kiosk", metavar=_NAME)
    deny = add_command(kiosks, "deny", "einen Kiosk sperren, weil er gestohlen wurde", _deny)
    deny.add_argument("which", metavar=_WHICH)
    allow = add_command(kiosks, "allow", "eine Sperre aufheben", _allow)
    allow.add_argument("which", metavar=_WHICH)


def _list(context: Context, options: argparse.Namespace) -> None:
    del options
    settings = read_settings(context.folder)
    with context.relay() as relay:
        devices = relay.devices.all()
    with context.practice() as practice:
        keys = {each.id: _key_taken(practice, each) for each in devices}
    context.show(
        [_device_data(each) | {"key": keys[each.id]} for each in devices],
        [_device_line(each) + _key_words(keys[each.id], settings) for each in devices]
        or ["Es ist noch kein Kiosk eingelassen."],
    )


def _key_taken(practice: PracticeStore, device: Device) -> str | None:
    """Which key it seals to, by its logbook: a kiosk that is off the line may know an older one."""
    entry = practice.logbook.newest(device.id, Event.KEY_TAKEN)
    return None if entry is None else str(entry.fields["key"])


def _key_words(key: str | None, settings: ClinicSettings) -> str:
    if key is None:
        return ""
    said = f", versiegelt laut Logbuch an {key}"
    if bytes.fromhex(key) in settings.revoked:
        return f"{said} (GESPERRT)"
    return said if bytes.fromhex(key) == settings.recipient else f"{said} (alter Schlüssel)"


def _waiting(context: Context, options: argparse.Namespace) -> None:
    del options
    with context.relay() as relay:
        waiting = relay.devices.waiting(context.now)
    context.show(
        [_candidate_data(each) for each in waiting],
        [f"{each.device.site}: {_words(each)}" for each in waiting] or ["Es wartet kein Kiosk."],
    )


def _confirm(context: Context, options: argparse.Namespace) -> None:
    with context.relay() as relay:
        waiting = relay.devices.waiting(context.now)
        found = _of_name(waiting, options.kiosk)
        known = relay.devices.get(found.device.id)
        if known is not None and known.denied is not None:
            raise ProblemError(
                f"Das Gerät {known.id.hex()} ist gesperrt; zuerst "
                f"„telemed-clinic kiosks allow {known.id.hex()}“ aufrufen."
            )
        if options.words is None:
            _ask_person(found)
        elif not enrol_words.same(options.words, found.words or b""):
            raise ProblemError(
                "Das sind nicht die Wörter, die hier stehen. Bitte noch einmal vorlesen lassen. "
                "Bleibt es dabei, sitzt jemand in der Leitung: "
                f"„telemed-clinic kiosks refuse {options.kiosk}“."
            )
        relay.devices.confirm(found, context.now)
    context.show(
        _candidate_data(found),
        [f"Der Kiosk „{found.device.site}“ ist eingelassen, Gerät {found.device.id.hex()}."],
    )


def _ask_person(candidate: Candidate) -> None:
    """On standard error: standard output is for what came of it."""
    sys.stderr.write(
        f"Für „{candidate.device.site}“ stehen hier diese sechs Wörter:\n\n"
        f"    {_words(candidate)}\n\n"
        "Bitte lassen Sie sich am Telefon vorlesen, was am Kiosk steht.\n"
        "Sind es genau diese Wörter in dieser Reihenfolge? (ja/nein) "
    )
    sys.stderr.flush()
    answer = sys.stdin.readline().strip().casefold()
    if answer == "ja":
        return
    name = candidate.device.site
    raise ProblemError(
        "Der Kiosk wurde nicht eingelassen. Waren es andere Wörter: "
        f"„telemed-clinic kiosks refuse {name}“."
    )


def _refuse(context: Context, options: argparse.Namespace) -> None:
    with context.relay() as relay:
        refused = [c for c in relay.devices.waiting(context.now) if c.device.site == options.kiosk]
        if not refused:
            raise _nobody(options.kiosk)
        for each in refused:
            relay.devices.refuse(each)
    context.show(
        [_candidate_data(each) for each in refused],
        [
            f"Der Kiosk „{options.kiosk}“ wurde abgelehnt. Standen dort andere Wörter, dann hat"
            " jemand die",
            "Einschreibe-Zeile ausgetauscht oder sitzt in der Leitung: Bitte bringen Sie die neue"
            " Zeile auf anderem Weg.",
        ],
    )


def _deny(context: Context, options: argparse.Namespace) -> None:
    with context.relay() as relay:
        device = _of_devices(relay.devices.all(), options.which)
        relay.devices.deny(device.id, context.now)
        denied = relay.devices.get(device.id) or device
    context.show(
        _device_data(denied),
        [
            f"Das Gerät {device.id.hex()} ({device.site}) ist gesperrt. Was angekommen ist,"
            " bleibt; was auf dem",
            "Kiosk wartet, bleibt dort, versiegelt, bis die Sperre aufgehoben wird:",
            f"    telemed-clinic kiosks allow {device.id.hex()}",
        ],
    )


def _allow(context: Context, options: argparse.Namespace) -> None:
    with context.relay() as relay:
        device = _of_devices(relay.devices.all(), options.which)
        relay.devices.allow(device.id)
    context.show(
        _device_data(device) | {"denied": None},
        [
            f"Das Gerät {device.id.hex()} ({device.site}) wird wieder angenommen;",
            "was dort wartet, kommt von selbst.",
        ],
    )


def _of_name(waiting: Sequence[Candidate], name: str) -> Candidate:
    found = [each for each in waiting if each.device.site == name]
    if not found:
        raise _nobody(name)
    if len(found) > 1:
        raise ProblemError(
            f"Für „{name}“ warten {len(found)} Geräte; eines davon ist nicht Ihr Kiosk. Bitte alle "
            f"ablehnen („telemed-clinic kiosks refuse {name}“) und eine neue Zeile erzeugen."
        )
    return found[0]


def _nobody(name: str) -> ProblemError:
    return ProblemError(
        f"Für „{name}“ wartet kein Kiosk. Ab der Eingabe der Zeile am Kiosk ist eine Viertelstunde "
        "Zeit; danach „telemed-clinic enrol-code“ neu aufrufen."
    )


def _of_devices(devices: Sequence[Device], asked: str) -> Device:
    found = [each for each in devices if asked in (each.site, each.id.hex())]
    if not found:
        raise ProblemError(
            f"„{asked}“ ist hier kein eingelassener Kiosk; „telemed-clinic kiosks list“ zeigt sie."
        )
    if len(found) > 1:
        several = ", ".join(each.id.hex() for each in found)
        raise ProblemError(f"„{asked}“ hatte mehrere Geräte; bitte eines nennen: {several}.")
    return found[0]


def _words(candidate: Candidate) -> str:
    return enrol_words.spoken(candidate.words or b"")


def _candidate_data(candidate: Candidate) -> dict[str, Any]:
    device = candidate.device
    return {
        "site": device.site,
        "purpose": device.purpose,
        "device": device.id.hex(),
        "words": _words(candidate),
    }


def _device_data(device: Device) -> dict[str, Any]:
    return {
        "site": device.site,
        "purpose": device.purpose,
        "device": device.id.hex(),
        "enrolled": _instant(device.enrolled).isoformat(timespec="seconds"),
        "denied": None
        if device.denied is None
        else _instant(device.denied).isoformat(timespec="seconds"),
    }


def _device_line(device: Device) -> str:
    since = f"seit {_instant(device.enrolled).astimezone():%d.%m.%Y}"
    if device.denied is not None:
        since += f", gesperrt seit {_instant(device.denied).astimezone():%d.%m.%Y %H:%M}"
    return f"{device.site}  Gerät {device.id.hex()}  {since}"


def _instant(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
