# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl probe` at a USB device (HID), which says by its numbers what it may be."""

import asyncio
from pathlib import Path

from drivers.driver import Driver
from drivers.hid_node import numbers_of
from drivers.hid_probing import Answered, probe_hid
from drivers.transport import LineError
from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.ctl_ports import Target, hid_driver, lent, line_trouble

CHECK = (
    "Prüfen: Ist das Gerät eingeschaltet, und ist es auf „PC“ oder „Übertragen“ gestellt?",
    "Prüfen: Stecker ziehen, das Gerät ausschalten, wieder anstecken.",
)
UNSURE = "Diese USB-Kennung haben auch andere Geräte; ohne Antwort ist nicht klar, was das ist."


def probe_usb(runtime: Path, target: Target, seconds: float, output: Output) -> None:
    """Exit status 0 only if it is this device and no other."""
    driver = hid_driver(target.path)
    if driver is None:
        raise TypeError(target.path)  # the caller has looked
    with lent(runtime, target, int(seconds) + 10):
        try:
            numbers = numbers_of(target.path)
            answered = asyncio.run(probe_hid(target.path, driver, seconds))
        except LineError as error:
            raise line_trouble(target.path, error) from error
    is_sure = answered.name is not None or not _is_shared(driver)
    output.show(
        _described(target, driver, answered, is_sure=is_sure),
        [
            "USB {:04X}:{:04X}".format(*numbers),
            *_what(driver, answered),
            *_expected(target, driver),
        ],
    )
    if not is_sure:
        raise CommandError(Exit.NO, UNSURE)


def _is_shared(driver: Driver) -> bool:
    return any(usb.shared for usb in driver.usb)


def _described(
    target: Target, driver: Driver, answered: Answered, *, is_sure: bool
) -> dict[str, object]:
    return {
        "port": target.path,
        "place": target.place,
        "taken": [
            {
                "driver": driver.key,
                "models": list(driver.models),
                "why": "usb" if answered.name is None else "answer",
                "name": answered.name or "",
                "rating": driver.rating.value,
            }
        ]
        if is_sure
        else [],
        "asked": answered.asked,
        "reports": answered.reports,
    }


def _what(driver: Driver, answered: Answered) -> list[str]:
    models = f"{driver.maker} {', '.join(driver.models)}"
    known = f"{models}; Kenntnisse: {driver.rating}."
    if answered.name is not None:
        name = f" und nennt sich „{answered.name}“" if answered.name else ""
        return [f"{driver.key}: hat auf eine Frage geantwortet{name}. {known}"]
    if not answered.asked:
        return [f"{driver.key}, nach der USB-Kennung; gefragt wird dieses Gerät nicht. {known}"]
    silent = f"{answered.reports} Meldungen" if answered.reports else "keine Antwort"
    return [f"{driver.key}, nach der USB-Kennung; auf die Frage {silent}. {known}", *CHECK]


def _expected(target: Target, driver: Driver) -> list[str]:
    """What the profile says of this place, if it says something else."""
    if target.place is None or target.driver is None:
        return []
    if target.driver is driver:
        return [f"So steht es auch im Raumprofil (Platz {target.place})."]
    return [f"Im Raumprofil steht am Platz {target.place} etwas anderes: {target.driver.key}."]
