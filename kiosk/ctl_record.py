# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl record`: keep what goes over a device's line, for whoever looks at it later."""

import argparse
import asyncio
import os
import re
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from drivers.capture import Direction, Header, Piece, header_line, piece_line
from drivers.clock import SystemClock
from drivers.driver import Driver
from drivers.hid_cable import HidCable, HidReports
from drivers.hid_line import NO_SETTINGS
from drivers.hid_node import numbers_of
from drivers.line_settings import LineSettings
from drivers.meter import MeterDone, MeterEvent, MeterFailed, MeterPresent
from drivers.ports import LinksWatch
from drivers.recording import Keep, Recorder
from drivers.transport import LineError
from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.ctl_ports import Target, lent, line_trouble, target_of
from kiosk.station.maintenance import LONGEST_SECONDS
from sync.german_os_errors import os_error_text

ABOUT = """Schreibt mit, was über die Leitung eines Geräts geht: jede Folge von Bytes mit ihrer Zeit
und Richtung, bei USB-Geräten (HID) jede Meldung. Solche Geräte sagen meist nur auf Fragen etwas:
dann mit --measure. Gehört der Anschluss zu einem Platz, ist der Platz so lange in Wartung, und
kein Besuch benutzt das Gerät. Nehmen Sie nur Messungen von sich selbst oder mit Einwilligung auf:
in den Bytes stehen Messwerte."""
SETTINGS = re.compile(r"([1-9][0-9]{2,6}) ([78])([NEOMS])([12])")
DEFAULT_SETTINGS = LineSettings(9600)
SPARE_SECONDS = 30  # to open the port and to end


def record(options: argparse.Namespace, output: Output) -> None:
    """Until the time is over or the technician ends it."""
    if options.seconds is not None and not 0 < options.seconds < LONGEST_SECONDS:
        raise CommandError(Exit.BAD_INPUT, f"--seconds: erlaubt ist 1 bis {LONGEST_SECONDS - 1}.")
    target = target_of(options)
    driver = target.driver
    if options.measure and (driver is None or driver.open_meter is None):
        raise CommandError(
            Exit.BAD_INPUT,
            "--measure geht nur an einem Platz oder USB-Gerät, das keine Manschette und kein Leser "
            "ist.",
        )
    line = _line(options, target)
    told = _cable(target.path, line)
    header = Header(driver.key if driver else None, target.place, told)
    seconds = int(options.seconds) + SPARE_SECONDS if options.seconds else LONGEST_SECONDS
    counts = dict.fromkeys(Direction, 0)
    with _new_file(options.file) as file, lent(options.runtime, target, seconds):
        file.write(header_line(header))
        sys.stderr.write(f"{target.path}, {told}: Aufnahme läuft. Strg+C beendet sie.\n")

        def keep(piece: Piece) -> None:
            counts[piece.direction] += len(piece.data)
            file.write(piece_line(piece))
            file.flush()

        measured = driver if options.measure else None
        try:
            asyncio.run(_record(target.path, line, keep, measured, options.seconds))
        except LineError as error:
            if not any(counts.values()):
                raise line_trouble(target.path, error) from error
            sys.stderr.write(f"Die Leitung ist weg ({error.detail}). Bis hierher ist es da.\n")
    _told(options.file, counts, output)


def _told(file: Path, counts: dict[Direction, int], output: Output) -> None:
    heard, said = counts[Direction.IN], counts[Direction.OUT]
    lines = [f"{file}: {heard} Bytes vom Gerät, {said} Bytes an das Gerät."]
    if not heard:
        lines.append(
            "Das Gerät hat nichts gesagt. Prüfen: Kabel, Strom, Einstellungen der Leitung."
        )
    output.show({"file": str(file), "in": heard, "out": said}, lines)


def _line(options: argparse.Namespace, target: Target) -> LineSettings | HidReports:
    """How the port is opened. Who only listens sends nothing, not even what wakes the device."""
    reports = target.reports
    if reports is None:
        return _settings(options.line, target)
    if options.line is not None:
        raise CommandError(Exit.BAD_INPUT, "--line gilt nur für serielle Leitungen.")
    return reports if options.measure else replace(reports, feature=b"")


def _cable(path: str, line: LineSettings | HidReports) -> LineSettings | HidCable:
    """The same, as the capture tells it."""
    if isinstance(line, LineSettings):
        return line
    try:
        return HidCable(numbers_of(path), line.size)
    except LineError as error:
        raise line_trouble(path, error) from error


def _settings(asked: str | None, target: Target) -> LineSettings:
    if asked is None:
        return target.settings or DEFAULT_SETTINGS
    found = SETTINGS.fullmatch(asked)
    if found is None:
        raise CommandError(
            Exit.BAD_INPUT, f"--line: „{asked}“ geht nicht. Erlaubt ist zum Beispiel „9600 8N1“."
        )
    baud, data_bits, parity, stop_bits = found.groups()
    return LineSettings(int(baud), int(data_bits), parity, int(stop_bits))


@contextmanager
def _new_file(path: Path) -> Iterator[TextIO]:
    """For its owner alone, and never one that is there; gone again if nothing came of it."""
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"{path} lässt sich nicht anlegen ({os_error_text(error)})."
        ) from error
    try:
        with open(number, "w", encoding="ascii") as file:  # noqa: PTH123 - it is open already
            yield file
    except CommandError:
        path.unlink()
        raise
    except OSError as error:
        raise CommandError(
            Exit.NO, f"{path} lässt sich nicht schreiben ({os_error_text(error)})."
        ) from error


async def _record(
    path: str,
    line: LineSettings | HidReports,
    keep: Keep,
    measured: Driver | None,
    seconds: float | None,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tap = Path(folder) / "tap" if measured is not None else None
        work = asyncio.ensure_future(Recorder(path, line, keep, tap).run(seconds))
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, work.cancel)
        measuring = None
        if measured is not None and tap is not None:
            measuring = asyncio.create_task(_measure(measured, tap))
        try:
            with suppress(asyncio.CancelledError):
                await work
        finally:
            if measuring is not None:
                measuring.cancel()
                with suppress(asyncio.CancelledError):
                    await measuring


async def _measure(driver: Driver, tap: Path) -> None:
    """One measurement after the other at the tap, as the kiosk would ask for them."""
    opener = driver.open_meter
    if opener is None:
        return
    watch = LinksWatch(tap.parent, tap.name)
    session = opener(watch, driver.line or NO_SETTINGS, SystemClock())

    def hear(event: MeterEvent) -> None:
        match event:
            case MeterPresent():
                session.start()
            case MeterDone():
                sys.stderr.write("Eine Messung ist vollständig.\n")
                session.start()
            case MeterFailed(fault, detail):
                sys.stderr.write(f"Messung ohne Wert ({fault} {detail}).\n")

    session.subscribe(hear)
    await session.run()
