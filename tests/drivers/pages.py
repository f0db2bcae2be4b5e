# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue says, as documents: `python -m tests.drivers.pages` writes them.

The head of each page that has one (between two marks; what is below is written by people), the
overview, the table of flipped bits, and the lines of the udev rule. `tests/drivers/test_pages.py`
goes red when one of them is out of date.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from itertools import product, starmap
from pathlib import Path
from textwrap import dedent

from drivers.catalogue import DRIVERS
from drivers.driver import Driver, Interface, Lack, Role
from drivers.outcomes import quantity_name
from drivers.reading import Quantity
from drivers.transport import LineSettings
from tests.drivers.flips import count
from tests.drivers.misses import MOMENTS, RATES, misses
from tests.drivers.vectors import Vector, vectors_of

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "devices"
RULES = ROOT / "packaging/debian/kiosk/root/usr/lib/udev/rules.d/60-telemed-kiosk.rules"
BEGIN = (
    "<!-- Written by `python -m tests.drivers.pages` from the catalogue, down to the next mark. -->"
)
END = "<!-- From here on written by people. -->"
CONNECTIONS = {
    Interface.SERIAL: "serial",
    Interface.HID: "USB (HID)",
    Interface.PCSC: "card reader (PC/SC)",
    Interface.USB: "USB (bulk transfers)",
}
USE = {
    Role.CUFF: "in visits",
    Role.METER: "in visits",
    Role.READER: "in visits",
    Role.BADGE: "at the place `badge`: signs attendants in",
}
WHY_NO_SESSION = {
    Lack.NODE: "Linux makes no hidraw node of it",
    Lack.VALUES: "how part of its values looks was never seen",
    Lack.LAYOUT: "where in its memory the newest record lies is told nowhere",
    Lack.CABLE: "there is no transport for its kind of USB or radio",
}
# What can be done with a device that no session talks to.
TOOLS = {
    Interface.SERIAL: "`decode`, `record` and `replay`",
    Interface.HID: "`decode`, `record`, `probe` and `replay`",
    Interface.PCSC: "`decode`",
    Interface.USB: "`decode`",
}
OF_THE_ROOM = "at the place `air`, for whoever cares for the room; no visit asks for it"
NO_PLACE = "session, simulator and all tools; no visit asks for what it measures yet"


def head(driver: Driver) -> str:
    """The generated part of a page."""
    rows = [
        ("Driver", f"`{driver.key}`, `{driver.package.replace('.', '/')}/`"),
        ("Measures", ", ".join(map(quantity_name, driver.quantities)) or "nothing: it reads"),
        ("Models", ", ".join(driver.models)),
        ("Connection", _connection(driver)),
        ("Check of each frame", driver.check or "none"),
        ("Rating of the facts", f"`{driver.rating}`"),
        ("Use", _use(driver)),
    ]
    if driver.line is not None:
        rows.insert(4, ("Line", _lines(driver)))
    protocol = import_module(f"{driver.package}.protocol").__doc__ or ""
    title, _, wire = dedent(protocol).partition("\n")
    return "\n".join(
        [
            f"# {driver.maker} {', '.join(driver.models)}",
            "",
            BEGIN,
            "",
            "| | |",
            "|---|---|",
            *(f"| {name} | {text} |" for name, text in rows),
            "",
            "## On the wire",
            "",
            title,
            re.sub(r"\s*Source: docs/devices/\S+\.md\.", "", wire).rstrip(),
            "",
            "## Vectors",
            "",
            f"`tests/vectors/drivers/{driver.key}.json`",
            "",
            "| | rating | from |",
            "|---|---|---|",
            *(_vector(vector) for vector in vectors_of(driver.key)),
            "",
            END,
        ]
    )


def overview() -> str:
    """docs/devices/README.md."""
    return "\n".join(
        [
            "# Devices",
            "",
            "Every device that the software knows, from the catalogue (`drivers/rows/`). Written",
            "by `python -m tests.drivers.pages`. A device rated `code` is off until the site",
            "profile says `experimental = true` for its place. Nothing here was tried on a device",
            "of our own yet.",
            "",
            "| driver | maker | models | measures | connection | check | rating | use |",
            "|---|---|---|---|---|---|---|---|",
            *(
                f"| [`{driver.key}`]({driver.page}) | {driver.maker} | {', '.join(driver.models)} "
                f"| {', '.join(map(quantity_name, driver.quantities)) or '-'} "
                f"| {CONNECTIONS[driver.interface]} | {driver.check or 'none'} | `{driver.rating}` "
                f"| {_short_use(driver)} |"
                for driver in DRIVERS.values()
            ),
            "",
        ]
    )


@cache
def flipped() -> Mapping[str, Counter[str]]:
    """What became of every flipped bit, of each driver."""
    return {key: count(driver, vectors_of(key)) for key, driver in DRIVERS.items()}


@cache
def missed() -> tuple[dict[str, object], ...]:
    """What flipped bits do in streams without a check."""
    return tuple(starmap(misses, product(MOMENTS, RATES)))


def flips() -> str:
    """docs/devices/flips.md."""
    rows = []
    for key, driver in DRIVERS.items():
        found = flipped()[key]
        rows.append(
            f"| [`{key}`]({driver.page}) | {driver.check or 'none'} | {found.total()} "
            f"| {found['refused']} | {found['harmless']} | {found['harmful']} |"
        )
    return "\n".join(
        [
            "# Flipped bits",
            "",
            "Every single bit of every vector that has a reading, turned over, and what `decode`",
            "made of it. Written by `python -m tests.drivers.pages`. *Harmful*: a reading that",
            "wasn't there before (another number, unit, time or user). Where a frame has a check",
            "there is none. Where it has none, `decode` shows what one frame says; what a visit",
            "believes is more than one frame, by the rule on the device's page.",
            "",
            "| driver | check | flips | refused | harmless | harmful |",
            "|---|---|---|---|---|---|",
            *rows,
            "",
            "## Streams without a check",
            "",
            "Healthy moments with one bit in so many turned over (`tests/drivers/misses.py`). A",
            "single moment is never believed: six in a row must show the same. The miss rate of",
            "that rule is the last column. For the newer Contec, the scales and the rest that a",
            "visit talks to, rule and figures are on the device's page.",
            "",
            "| driver | moments | one bit in | other values, alone | other values, believed |",
            "|---|---|---|---|---|",
            *(
                f"| `{row['driver']}` | {row['moments']} | {row['one_in']} "
                f"| {row['wrong_alone']} | {row['wrong_believed']} |"
                for row in missed()
            ),
            "",
        ]
    )


def rules() -> list[str]:
    """The lines of the udev rule that name what a plugged-in thing may be."""
    owners: dict[tuple[str, int, int], list[str]] = {}
    for driver in DRIVERS.values():
        subsystem = {Interface.SERIAL: "tty", Interface.HID: "hidraw"}.get(driver.interface, "usb")
        for usb in driver.usb:
            owners.setdefault((subsystem, usb.vendor, usb.product), []).append(driver.key)
    return [
        f'SUBSYSTEM=="{subsystem}", '
        + ('SUBSYSTEMS=="usb", ' if subsystem == "tty" else "")
        + f'{_attribute(subsystem)}{{idVendor}}=="{vendor:04x}", '
        + f'{_attribute(subsystem)}{{idProduct}}=="{product:04x}", '
        + ("" if subsystem == "tty" else 'GROUP="dialout", MODE="0660", ')
        + f'ENV{{TELEMED_KIOSK_MAY_BE}}="{" ".join(keys)}"'
        for (subsystem, vendor, product), keys in sorted(owners.items())
    ]


def _attribute(subsystem: str) -> str:
    return "ATTR" if subsystem == "usb" else "ATTRS"


def page_of(driver: Driver) -> str | None:
    """The whole page with a fresh head; None for a page that is written by people alone."""
    file = PAGES / driver.page
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if text and END not in text:
        return None
    return head(driver) + (text.partition(END)[2] or "\n")


def documents() -> Iterator[tuple[Path, str]]:
    """Every file, and what must stand in it."""
    for driver in DRIVERS.values():
        page = page_of(driver)
        if page is not None:
            yield PAGES / driver.page, page
    yield PAGES / "README.md", overview()
    yield PAGES / "flips.md", flips()
    text = RULES.read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if "TELEMED_KIOSK_MAY_BE" not in line]
    yield RULES, "\n".join([*kept[:-1], *rules(), kept[-1], ""])


def _connection(driver: Driver) -> str:
    ids = ", ".join(
        f"{usb.vendor:04X}:{usb.product:04X}"
        + (" (also in many other things)" if usb.shared else "")
        for usb in driver.usb
    )
    return CONNECTIONS[driver.interface] + (f"; USB {ids}" if ids else "")


def _lines(driver: Driver) -> str:
    first, *others = [driver.line, *driver.alternatives]
    words = _line(first) if first else ""
    return words + (f"; to probe: {', '.join(map(_line, others))}" if others else "")


def _line(line: LineSettings | None) -> str:
    return f"{line.baud} {line.data_bits}{line.parity}{line.stop_bits}" if line else ""


def _use(driver: Driver) -> str:
    off = "; off until the site profile says `experimental = true`" if driver.experimental else ""
    if Quantity.CO2 in driver.quantities:
        return OF_THE_ROOM + off
    if driver.role is Role.DECODED:
        why = "" if driver.lack is None else f": {WHY_NO_SESSION[driver.lack]}"
        return f"captures only, by {TOOLS[driver.interface]}; no session{why}{off}"
    return (NO_PLACE if driver.no_place else USE[driver.role]) + off


def _short_use(driver: Driver) -> str:
    if driver.no_place:
        return "sessions"
    if Quantity.CO2 in driver.quantities:
        return "room"
    return "captures" if driver.role is Role.DECODED else "visits"


def _vector(vector: Vector) -> str:
    return f"| {vector.name} | {vector.rating} | {vector.source} |"


def main() -> int:
    for file, text in documents():
        file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
