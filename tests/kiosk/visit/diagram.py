# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Makes docs/visit-flow.md of the flow's table: `python -m tests.kiosk.visit.diagram`."""

from collections import defaultdict
from pathlib import Path

from kiosk.visit.flow import OVERLAYS, TABLE
from kiosk.visit.state import Screen

PAGE = Path(__file__).parents[3] / "docs" / "visit-flow.md"

_HEAD = """\
<!--
SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
SPDX-License-Identifier: EUPL-1.2
Generated from kiosk/visit/flow.py by `python -m tests.kiosk.visit.diagram`; don't edit.
-->

# The flow of a visit

Screens and the events that lead from one to another. An event that a screen doesn't name is
refused there: nothing changes. Every arrow out of `inflating` sends the cuff's stop command first;
`InflateTouched` is the only event that inflates.

"""


def _name(screen: Screen) -> str:
    return screen.value.replace("-", "_")


def _arrows() -> list[str]:
    lines = [f"    [*] --> {_name(Screen.WELCOME)}"]
    for screen, rows in TABLE.items():
        events: dict[Screen, list[str]] = defaultdict(list)
        for kind, row in rows.items():
            for target in row.targets:
                if target is not screen:
                    events[target].append(kind.__name__)
        lines += [
            f"    {_name(screen)} --> {_name(target)}: {', '.join(names)}"
            for target, names in events.items()
        ]
    return [*lines, f"    {_name(Screen.GOODBYE)} --> [*]: EndFront"]


def _rows() -> list[str]:
    lines = ["| screen | event | leads to |", "|---|---|---|"]
    for screen, rows in TABLE.items():
        for kind, row in rows.items():
            targets = ", ".join(target.value for target in row.targets)
            lines.append(f"| {screen.value} | {kind.__name__} | {targets} |")
    return lines


def _overlays() -> list[str]:
    lines = ["| over the screen | touch |", "|---|---|"]
    return lines + [
        f"| {overlay.value} | {', '.join(kind.__name__ for kind in rows)} |"
        for overlay, rows in OVERLAYS.items()
    ]


def page() -> str:
    """The whole file."""
    parts = [
        "```mermaid\nstateDiagram-v2",
        *_arrows(),
        "```\n\n## The table\n",
        *_rows(),
        "\nWhile help or the idle warning lies over a screen, these touches alone are taken:\n",
        *_overlays(),
    ]
    return _HEAD + "\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
