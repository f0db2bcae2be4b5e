# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl replay` and `simulate --capture`: a recorded device at a port of its own."""

import argparse
import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drivers.capture import (
    FORMAT_HID,
    FORMAT_LINE,
    Capture,
    CaptureError,
    Expected,
    UnknownFormatError,
    parse,
)
from drivers.clock import PacedClock
from drivers.replayed_device import FAULTS, ReplayedDevice
from drivers.simulated_device import EventLog, be_until_told
from drivers.simulation import OptionError, check_faults, parse_faults
from kiosk.ctl_output import CommandError, Exit, Output
from sync.german_os_errors import os_error_text

ABOUT = """Gibt eine Aufnahme an einem nachgebildeten Anschluss wieder, dessen Name ausgegeben wird:
ein Pseudo-Terminal, bei USB-Geräten (HID) ein Socket, den der Kiosk wie das Gerät öffnet. Sie
beginnt, wenn ein Programm den Anschluss öffnet, und wartet dort, wo der Kiosk etwas gesagt
hat, bis das Programm dasselbe sagt."""
WORDS = {
    Expected.WHOLE_LINE: "die Zeile bricht ab",
    Expected.HEADER: "die erste Zeile ist kein Kopf einer Aufnahme",
    Expected.LINE: "die Einstellungen der Leitung stimmen nicht",
    Expected.HID: "die Angaben zum USB-Gerät stimmen nicht",
    Expected.OBJECT: "das ist kein JSON-Objekt",
    Expected.KEYS: "erlaubt sind genau die Schlüssel der Formatbeschreibung",
    Expected.TIME: "„t“ muss in Sekunden angegeben sein und darf nicht kleiner werden",
    Expected.DIRECTION: "„dir“ muss „in“ oder „out“ sein",
    Expected.BYTES: "„hex“ muss aus Bytes in hexadezimaler Schreibweise bestehen",
}


def read_capture(path: Path) -> Capture:
    """The file; CommandError with the line that is wrong."""
    try:
        return capture_of(str(path), path.read_bytes())
    except OSError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"{path} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error


def capture_of(path: str, data: bytes) -> Capture:
    """What was read from there; CommandError likewise."""
    try:
        return parse(data.decode())
    except UnicodeDecodeError as error:
        raise CommandError(Exit.BAD_INPUT, f"{path} ist keine Aufnahme (kein Text).") from error
    except UnknownFormatError as error:
        raise CommandError(
            Exit.BAD_INPUT,
            f"{path} hat das Format „{error.got}“. "
            f"Dieser Kiosk liest „{FORMAT_LINE}“ und „{FORMAT_HID}“.",
        ) from error
    except CaptureError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"{path}, Zeile {error.line}: {WORDS[error.expected]}."
        ) from error


def replay(options: argparse.Namespace, output: Output) -> None:
    """Once, at its own pace or faster; ends when all of it was read."""
    capture = read_capture(options.file)
    _check_pace("--speed", options.speed)
    with _link(options.link) as link:
        unexpected = asyncio.run(_replay(capture, link, options.speed, output))
    if unexpected:
        raise CommandError(
            Exit.NO,
            f"Das Programm hat {unexpected} Bytes gesagt, die nicht in der Aufnahme stehen.",
        )


async def _replay(capture: Capture, link: Path, speed: float, output: Output) -> int:
    device = ReplayedDevice(link, PacedClock(speed), capture, (), EventLog(None))
    with _started():
        device.plug()
    _tell(device, capture, link, output)
    try:
        await device.finished.wait()
    finally:
        await device.close()
    return device.unexpected


def simulate_capture(options: argparse.Namespace, output: Output) -> None:
    """The same as a device of that driver, with faults, from the start at each plugging-in."""
    capture = read_capture(options.capture)
    _check_pace("--pace", options.pace)
    if capture.header.driver not in (options.driver, None):
        raise CommandError(
            Exit.BAD_INPUT,
            f"{options.capture} ist eine Aufnahme von „{capture.header.driver}“.",
        )
    try:
        faults = parse_faults(options.fault)
        check_faults(faults, FAULTS)
    except OptionError as error:
        raise option_trouble(error) from error
    if options.vitals:
        raise CommandError(Exit.BAD_INPUT, "--vitals und --capture schließen sich aus.")

    async def be() -> None:
        device = ReplayedDevice(
            link, PacedClock(options.pace), capture, faults, EventLog(options.log)
        )
        with _started():
            device.plug()
        _tell(device, capture, link, output)
        await be_until_told(device, plugged=True)

    with _link(options.link) as link:
        asyncio.run(be())


def option_trouble(error: OptionError) -> CommandError:
    """What the technician wrote, and what is allowed."""
    return CommandError(
        Exit.BAD_INPUT, f"{error.option}: „{error.got}“ geht nicht. Erlaubt: {error.allowed}."
    )


@contextmanager
def _started() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CommandError(
            Exit.BAD_INPUT,
            f"Der Simulator kann nicht starten: {os_error_text(error)} ({error.filename}).",
        ) from error


@contextmanager
def _link(asked: Path | None) -> Iterator[Path]:
    """Where the link is; a program can as well open the pseudo-terminal itself."""
    if asked is not None:
        yield asked
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "port"


def _tell(device: ReplayedDevice, capture: Capture, link: Path, output: Output) -> None:
    header = capture.header
    told = {"port": device.path, "link": str(link), "driver": header.driver}
    output.show({**told, "line": str(header.line)}, [device.path])


def _check_pace(option: str, pace: float) -> None:
    if not 0 < pace <= 1_000_000:
        raise CommandError(Exit.BAD_INPUT, f"{option}: „{pace}“ geht nicht. Erlaubt: größer als 0.")
