# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Draws docs/room.md out of the table: `python -m tests.hygiene.diagram`."""

from pathlib import Path

from hygiene.turnover_table import TABLE

PAGE = Path(__file__).parents[2] / "docs" / "room.md"
_HEAD = """<!--
SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
SPDX-License-Identifier: EUPL-1.2
-->

# The room between two people

Generated from the table in `hygiene/turnover_table.py` by `python -m tests.hygiene.diagram`; the
rules behind the conditions are in `hygiene/turnover.py` and `hygiene/airing.py`. A visit starts in
*ready*; in *interrupted* the same appointment may go on. Time is that of CLOCK_BOOTTIME, which
nobody can set; after a new boot it runs again from the whole. What the table doesn't name is
refused, and changes nothing. A sensor that shows too much CO2 without end is IT's to unplug: the
minutes count then.
"""


def page() -> str:
    """The whole file."""
    drawn = ["```mermaid", "stateDiagram-v2", "    [*] --> ready"]
    rows = ["", "| room | event | becomes | if |", "|---|---|---|---|"]
    for state, ways in TABLE.items():
        for event, way in ways.items():
            drawn.append(f"    {_id(state)} --> {_id(way.to)}: {event}")
            rows.append(f"| {state} | {event} | {way.to} | {way.needs} |")
    return "\n".join([_HEAD, *drawn, "```", *rows]) + "\n"


def _id(state: str) -> str:
    return state.replace("-", "_")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
