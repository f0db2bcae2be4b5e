# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The matrix as a table, and as docs/devices/faults.md."""

from datetime import UTC, datetime
from pathlib import Path

from drivers.catalogue import DRIVERS
from tests.drivers.faults.matrix import Cell

PAGE = Path(__file__).parents[3] / "docs" / "devices" / "faults.md"
_HEAD = """\
# What goes wrong on a line

Every fault at every serial device that a visit can talk to: what its session told, what the person
reads for it, and after how long. Written by `python -m tests.drivers.faults [DRIVER ...] --page`,
which measures these drivers anew and leaves the rows of all others; device and patient lived in
real time.

Each cell is the session as the front makes it and the simulated device (a reader: a
capture over and over) with a cable of two real pseudo-terminals between them. *Told after*: from
the fault to the first event that names it; where only the end of the measurement tells, from its
start. *Ready after*: from the repair to "present". In every cell the next measurement then has to
give the same values as without any fault, and nothing but the device's true values may come while
the fault lasts; what isn't so stands in bold.

How each is done, and where something stands in for what a pseudo-terminal can't show:

- **unplug, replug elsewhere**: the pseudo-terminal is closed while a measurement runs (the kernel
  gives EIO) and its link goes; the new one has another number.
- **two of a kind**: udev's list (injected, as pyudev shows it) names two real pseudo-terminals for
  one place; the second one appears while the first measures. Nothing is ever said to the second.
- **wrong device**: a particle sensor (PMS5003), a frame every 2.3 s, plugged in while the
  kiosk runs; it has to be told once, not anew with every frame.
- **wrong speed**: pseudo-terminals have no bits. Both directions go through a UART in software
  (`tests/drivers/faults/uart.py`), the device set to the next speed that the catalogue has.
- **garbage at full rate**: random bytes, a megabyte a second, from the middle of a measurement on.
- **one byte a second**: everything the device says, in order, a byte each second of real time.
- **port busy**: another open file holds the port's lock.
- **permission denied**: the port's mode is 0; run by root, the effective user is nobody meanwhile.
  What is measured afterwards is shown by "port busy", which ends in the same way.
- **EIO**: the other end of the pseudo-terminal is closed, and the place still names the port.

"""
_COLUMNS = ("driver", "fault", "told", "the person reads", "told after", "ready after")


def table(cells: list[Cell]) -> str:
    """As text; what is wrong is in the last column."""
    rows = ["| " + " | ".join((*_COLUMNS, "wrong")) + " |", "|---" * 7 + "|"]
    return "\n".join([*rows, *(_row(cell, cell.wrong) for cell in cells), ""])


def page(cells: list[Cell], before: str) -> str:
    """The whole document: of `before` stay the rows of drivers that weren't measured now.

    What is wrong stands in it in bold.
    """
    day = datetime.now(UTC).date().isoformat()
    rows = _rows_of(before)
    rows |= {driver: [] for driver in {cell.driver for cell in cells}}
    for cell in cells:
        told = f"{cell.told} **{cell.wrong}**" if cell.wrong else cell.told
        rows[cell.driver].append(_row(cell, None, told)[:-1] + f"| {day} |")
    columns = (*_COLUMNS, "measured")
    head = ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]
    table = [row for driver in DRIVERS for row in rows.get(driver, ())]
    return _HEAD + "\n".join([*head, *table, ""])


def _rows_of(document: str) -> dict[str, list[str]]:
    """By the driver that their first column names; a driver that is no more has no row either."""
    rows: dict[str, list[str]] = {}
    for line in document.splitlines():
        if line.startswith("| `"):
            rows.setdefault(line.split("`")[1], []).append(line)
    return rows


def _row(cell: Cell, wrong: str | None, told: str | None = None) -> str:
    columns = (
        f"`{cell.driver}`",
        cell.fault,
        (cell.told if told is None else told) or "nothing",
        cell.sentence or "-",
        _seconds(cell.seconds),
        _seconds(cell.ready_seconds),
        *(() if wrong is None else (wrong or "-",)),
    )
    return "| " + " | ".join(columns) + " |"


def _seconds(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f} s"
