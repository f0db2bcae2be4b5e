# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The commands about devices: which are known, what bytes mean, and a simulator."""

import argparse
import asyncio
import errno
import re
import sys
from pathlib import Path

from drivers.bell_simulator import simulate_relay
from drivers.capture import Direction, is_capture
from drivers.catalogue import DRIVERS, UnknownDriverError, find_driver
from drivers.decode import HexError, bytes_of_hex
from drivers.driver import Driver, Interface, Lack
from drivers.egk.service import ServiceError
from drivers.egk.simulator import card_of, simulate_cards
from drivers.outcomes import quantity_name
from drivers.simulation import (
    OptionError,
    SimulatorOptions,
    check_faults,
    parse_faults,
    parse_vitals,
)
from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.ctl_replay import capture_of, option_trouble, simulate_capture
from sync.german_os_errors import os_error_text

# They measure nothing, so the catalogue doesn't know them.
RELAY = "relay"
EGK = "egk"
BADGES = "pcsc-uid"  # in the same reader
ABOUT_DECODE = """Liest, was ein Gerät gesagt hat. Von einer seriellen Leitung: die Bytes selbst in
einer Datei oder auf der Standardeingabe (-), oder hexadezimal auf der Befehlszeile. Von HID-Geräten
und Karten: jede Meldung hexadezimal in einer eigenen Zeile. Von einer Aufnahme („record“): was das
Gerät gesagt hat. Alle Treiber nennt „devices
--catalogue“. Gezeigt wird, was die Bytes sagen; was davon zählt, steht in docs/devices."""
# Why a device has no session, so that it can stand at no place.
LACK = {
    Lack.NODE: "Linux gibt ihm keinen Anschluss, den der Kiosk öffnen kann.",
    Lack.VALUES: "Wie ein Teil seiner Werte aussieht, ist nicht bekannt.",
    Lack.LAYOUT: "Wo in seinem Speicher die neueste Messung liegt, ist nicht bekannt.",
    Lack.CABLE: "Für diese Art von Verbindung hat der Kiosk keinen Treiber.",
}
KIND = {"reading": "Messwert", "status": "Zustand", "refused": "abgelehnt"}


def catalogue(output: Output) -> None:
    """Every driver that there is, whatever the room has; needs no station."""
    drivers = DRIVERS.values()
    output.show_each(map(described, drivers), map(catalogue_line, drivers))


def catalogue_line(driver: Driver) -> str:
    name = f"Treiber {driver.key}: {driver.maker} {', '.join(driver.models)}"
    remarks = (
        *(["experimentell"] if driver.experimental else []),
        *(["noch in keinem Besuch gefragt"] if driver.no_place else []),
        *(["nur Aufnahmen"] if driver.lack is not None else []),
    )
    return name + (f" ({', '.join(remarks)})" if remarks else "")


def described(driver: Driver) -> dict[str, object]:
    return {
        "key": driver.key,
        "maker": driver.maker,
        "models": list(driver.models),
        "quantities": list(map(quantity_name, driver.quantities)),
        "interface": driver.interface.value,
        "rating": driver.rating.value,
        "experimental": driver.experimental,
        "no_place": driver.no_place,
        "lack": driver.lack and driver.lack.value,
        "page": driver.page,
    }


def decode_bytes(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl decode DRIVER FILE|-|HEX`."""
    try:
        driver = find_driver(options.driver)
        outcomes = driver.decode(*_pieces(driver, options.source))
    except HexError as error:
        raise CommandError(
            Exit.BAD_INPUT, "Weder eine Datei noch Bytes in hexadezimaler Schreibweise."
        ) from error
    except UnknownDriverError as error:
        raise _unknown(error) from error
    output.show_each(outcomes, map(_outcome_line, outcomes))
    if not outcomes:
        raise CommandError(Exit.NO, "In diesen Bytes ist nichts, was das Gerät sagt.")


def _pieces(driver: Driver, source: str) -> list[bytes]:
    """A line's bytes are one piece; reports and answers are written one a line, in hexadecimal.

    A capture has both with their bounds. What is no file is meant as the bytes themselves.
    """
    found = _read(source)
    if found is not None and is_capture(found):
        return list(capture_of(source, found).said_by(Direction.IN))
    if driver.interface is Interface.SERIAL:
        return [bytes_of_hex(source) if found is None else found]
    try:
        text = source if found is None else found.decode("ascii")
    except UnicodeDecodeError as error:
        raise CommandError(
            Exit.BAD_INPUT,
            f"„{driver.key}“ liest Meldungen in hexadezimaler Schreibweise, eine in jeder Zeile.",
        ) from error
    return [bytes_of_hex(line) for line in re.split(r"[\n|]", text) if line.strip()]


def _read(source: str) -> bytes | None:
    """Of standard input or of a file of that name; None if it is neither."""
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        # What isn't there is meant as bytes, and those are longer than any name.
        if error.errno in (errno.ENOENT, errno.ENAMETOOLONG):
            return None
        raise CommandError(
            Exit.BAD_INPUT, f"{source} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error


def _outcome_line(outcome: dict[str, object]) -> str:
    details = ", ".join(f"{name}={value}" for name, value in outcome.items() if name != "kind")
    return f"{KIND.get(str(outcome['kind']), outcome['kind'])}: {details}"


def simulate(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl simulate DRIVER --link PATH`: be the device until interrupted."""
    if options.capture is not None:
        simulate_capture(options, output)
        return
    if options.link is None:
        raise CommandError(Exit.BAD_INPUT, "Es fehlt: --link. Nur mit --capture geht es ohne.")
    try:
        if options.driver == RELAY:
            output.show({"driver": RELAY, "link": str(options.link)}, [f"{options.link}"])
            asyncio.run(simulate_relay(options.link, options.log))
            return
        if options.driver in {EGK, BADGES}:
            _check_card_options(options)
            slot = card_of(options.link)
            output.show({"driver": options.driver, "link": str(options.link)}, [f"{slot}"])
            cards = simulate_cards(options.link, options.log, options.vpcd, options.service)
            asyncio.run(cards)
            return
        driver = find_driver(options.driver)
        settings = SimulatorOptions(
            link=options.link,
            vitals=parse_vitals(options.vitals),
            pace=options.pace,
            faults=parse_faults(options.fault),
            log=options.log,
        )
        if driver.simulate is None:
            raise CommandError(
                Exit.BAD_INPUT,
                f"„{driver.key}“ hat keinen Simulator. Geben Sie eine Aufnahme wieder (replay).",
            )
        output.show({"driver": driver.key, "link": str(options.link)}, [f"{options.link}"])
        asyncio.run(driver.simulate(settings))
    except UnknownDriverError as error:
        raise _unknown(error) from error
    except OptionError as error:
        raise option_trouble(error) from error
    except ServiceError as error:
        raise CommandError(Exit.NO, f"Der Kartenleser-Dienst startet nicht: {error}") from error
    except OSError as error:
        raise CommandError(
            Exit.BAD_INPUT,
            f"Der Simulator kann nicht starten: {os_error_text(error)} ({error.filename}).",
        ) from error


def _check_card_options(options: argparse.Namespace) -> None:
    """A card's file says what it is and does. Raises `OptionError`."""
    for name in parse_vitals(options.vitals):
        raise OptionError("--vitals", name, "")
    check_faults(parse_faults(options.fault), {})


def _unknown(error: UnknownDriverError) -> CommandError:
    allowed = ", ".join(error.allowed)
    return CommandError(
        Exit.BAD_INPUT, f"Den Treiber „{error.got}“ gibt es nicht. Erlaubt: {allowed}."
    )
