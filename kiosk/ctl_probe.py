# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl probe`: what is at this port, why we think so, and what to check if nothing."""

import argparse
import asyncio
import math
import sys
import time
from typing import Final

from drivers.catalogue import DRIVERS
from drivers.fault import DeviceFault
from drivers.hid_node import is_hid
from drivers.probe_questions import QUESTIONS
from drivers.probing import (
    Heard,
    Probed,
    Taken,
    drivers_to_probe,
    probe,
)
from drivers.transport import LineError
from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.ctl_ports import Target, lent, line_trouble, target_of
from kiosk.ctl_probe_hid import probe_usb

ABOUT = """Stellt fest, welches Gerät an einem Anschluss ist: hört erst bei allen Einstellungen der
bekannten Geräte zu und stellt dann Fragen, die kein Gerät verstellen. Nichts wird gestartet,
genullt oder gelöscht; eine Manschette gehört dabei trotzdem an keinen Arm. Ein USB-Gerät (HID,
/dev/hidraw...) sagt seine Kennung; gefragt wird es nur, was der Kiosk es immer zuerst fragt. Gehört
der Anschluss zu einem Platz, ist der Platz so lange in Wartung."""
OPEN_SECONDS: Final = 0.5  # for each opening of the port
MOST_LISTENING: Final = 60.0
NAMES: Final = {
    "particle sensor": "ein Feinstaub-Sensor",
    "MT-SICS scale": "eine Waage mit MT-SICS",
    "A&D scale": "eine Waage von A&D",
    "slower": "die Leitung des Geräts ist langsamer eingestellt als jede, die versucht wurde",
    "even": "Text mit 7 Bit und gerader Parität (7E1), stellen Sie das Gerät auf 8N1",
    "odd": "Text mit 7 Bit und ungerader Parität (7O1), stellen Sie das Gerät auf 8N1",
}
CHECK: Final = (
    "Prüfen: Ist das Gerät eingeschaltet und am Strom?",
    "Prüfen: Sitzt das Kabel, und ist es das richtige (gekreuzt oder nicht gekreuzt)?",
    "Prüfen: Ist am Gerät die Ausgabe eingeschaltet, und mit welcher Geschwindigkeit und Parität?",
    "Viele Geräte sprechen erst nach einer Messung: messen Sie und rufen Sie „record“ auf.",
)


def run(options: argparse.Namespace, output: Output) -> None:
    """Exit status 0 only if it is one device and no other."""
    if not 0 < options.seconds <= MOST_LISTENING:
        raise CommandError(Exit.BAD_INPUT, f"--seconds: erlaubt ist bis {MOST_LISTENING:.0f}.")
    target = target_of(options)
    if is_hid(target.path):
        probe_usb(options.runtime, target, options.seconds, output)
        return
    longest = _longest(options.seconds)
    with lent(options.runtime, target, longest + 5):
        sys.stderr.write(f"{target.path} wird geprüft. Das dauert höchstens {longest} s.\n")
        began = time.monotonic()
        try:
            probed = asyncio.run(
                probe(
                    target.path,
                    listen_seconds=options.seconds,
                    answer_seconds=options.seconds,
                )
            )
        except LineError as error:
            raise line_trouble(target.path, error) from error
    seconds = round(time.monotonic() - began)
    output.show(_described(target, probed, seconds), _lines(target, probed, seconds))
    if len(probed.taken) != 1:
        raise CommandError(Exit.NO, "Es ist nicht klar, welches Gerät das ist.")


def _longest(listen: float) -> int:
    by_settings = drivers_to_probe(DRIVERS.values())
    asks = sum(driver.key in QUESTIONS for those in by_settings.values() for driver in those)
    return math.ceil((len(by_settings) + asks) * (listen + OPEN_SECONDS))


def _described(target: Target, probed: Probed, seconds: int) -> dict[str, object]:
    return {
        "port": target.path,
        "place": target.place,
        "seconds": seconds,
        "taken": [
            {
                "driver": one.driver.key,
                "models": list(one.driver.models),
                "line": str(one.settings),
                "why": "answer" if one.asked else "heard",
                "name": one.name,
                "rating": one.driver.rating.value,
            }
            for one in probed.taken
        ],
        "unusable": list(map(str, probed.unusable)),
        "heard": [
            {
                "line": str(one.settings),
                "bytes": one.size,
                "fault": one.fault and one.fault.value,
                "name": one.name,
            }
            for one in probed.heard
        ],
    }


def _lines(target: Target, probed: Probed, seconds: int) -> list[str]:
    if probed.taken:
        return [*map(_taken_line, probed.taken), *_expected(target, probed)]
    named = [one for one in probed.heard if one.fault is not None]
    if named:
        return [_named_line(named[0])]
    if probed.heard:
        where = ", ".join(f"{one.size} bei {one.settings}" for one in probed.heard)
        return [
            f"Es kommen Bytes, die zu keinem bekannten Gerät passen ({where}).",
            "Prüfen: Geschwindigkeit und Parität am Gerät; ein anderes Kabel.",
        ]
    cannot = ", ".join(map(str, probed.unusable))
    more = [f"Der Adapter lässt sich nicht stellen auf: {cannot}."] if cannot else []
    return [f"Keine Antwort in {seconds} s.", *CHECK, *more]


def _taken_line(one: Taken) -> str:
    why = "hat auf eine Frage geantwortet" if one.asked else "spricht von selbst"
    name = f" und nennt sich „{one.name}“" if one.name else ""
    driver = one.driver
    models = f"{driver.maker} {', '.join(driver.models)}"
    return f"{driver.key} bei {one.settings}: {why}{name}. {models}; Kenntnisse: {driver.rating}."


def _named_line(one: Heard) -> str:
    name = NAMES.get(one.name, one.name)
    what = "Falsch eingestellt" if one.fault is DeviceFault.WRONG_SPEED else "Ein fremdes Gerät"
    return f"{what}: {name} ({one.size} Bytes bei {one.settings})."


def _expected(target: Target, probed: Probed) -> list[str]:
    """What the profile says of this place, if it says something else."""
    if target.driver is None or len(probed.taken) != 1:
        return []
    (one,) = probed.taken
    if one.driver is target.driver and one.settings == target.settings:
        return [f"So steht es auch im Raumprofil (Platz {target.place})."]
    return [
        f"Im Raumprofil steht am Platz {target.place} etwas anderes: "
        f"{target.driver.key} bei {target.settings}."
    ]
