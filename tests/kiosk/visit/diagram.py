# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Makes docs/visit-flow.md of the flow's table: `python -m tests.kiosk.visit.diagram`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.visit import events as e
from kiosk.visit.flow import OVERLAYS, TABLE
from kiosk.visit.state import Screen

PAGE = Path(__file__).parents[3] / "docs" / "visit-flow.md"
S = Screen

PHASES: Mapping[str, tuple[Screen, ...]] = {
    "Check-in and consent": (
        S.WELCOME,
        S.CODE,
        S.CARD,
        S.BIRTH_DATE,
        S.INSURANCE,
        S.APPOINTMENT,
        S.OPERATOR,
        S.CALLBACK,
        S.CONSENT,
        S.DECLINED,
        S.STATISTICS,
    ),
    "Hands and questions": (
        S.HANDS,
        S.HANDS_REASON,
        S.REASON,
        S.REASON_TEXT,
        S.PAIN,
        S.MEDICINES,
        S.WARNINGS,
    ),
    "Oximeter, thermometer, scale": (S.GUIDE, S.TAKING, S.METER_PROBLEM),
    "The cuff": (S.ARM, S.REST, S.MEASURE, S.INFLATING, S.PAUSE, S.PROBLEM),
    "Every measurement": (S.BY_HAND, S.SKIP_REASON, S.RESULT, S.PERSON),
    "The end": (S.REVIEW, S.EDIT, S.SAVING, S.SAVED, S.LEAVING, S.GOODBYE),
}

# Nearly every screen has them; in the diagrams they would hide everything else.
NOT_DRAWN = (e.IdleExpired, e.AttendantEnded, e.VisitRefused)

_HEAD = """\
<!--
SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
SPDX-License-Identifier: EUPL-1.2
Generated from kiosk/visit/flow.py by `python -m tests.kiosk.visit.diagram`; don't edit.
-->

# The flow of a visit

Screens and the events that lead from one to another. An event that a screen doesn't name is
refused there: nothing changes. Every arrow out of `inflating` sends the cuff's stop command first;
`InflateTouched` is the only event that inflates. Every arrow out of `taking` stops the meter first.

Not drawn, as nearly every screen has them: an unanswered idle warning (`IdleExpired`) leads to
`goodbye` before the consent and after "saved", to `leaving` in between; `AttendantEnded` leads to
`goodbye`; `VisitRefused` (the station doesn't take the visit) leads to `welcome`. They are in the
table.
"""

_OVER = """
## What lies over a screen

While one of these lies over a screen, its touches alone are taken; what isn't a touch goes on as in
the table above. Without a target the screen below stays.
"""


def _name(screen: Screen) -> str:
    return screen.value.replace("-", "_")


def _ways(screen: Screen, without: tuple[type, ...] = ()) -> Mapping[Screen, list[str]]:
    """Under each screen that can be reached from `screen`: by what."""
    events: dict[Screen, list[str]] = defaultdict(list)
    for kind, row in TABLE[screen].items():
        for target in row.targets:
            if kind not in without:
                events[target].append(kind.__name__)
    return events


def _diagram(screens: Iterable[Screen]) -> list[str]:
    lines = ["```mermaid", "stateDiagram-v2"]
    for screen in screens:
        if screen is Screen.WELCOME:
            lines.append(f"    [*] --> {_name(screen)}")
        for target, names in _ways(screen, NOT_DRAWN).items():
            if target is not screen:
                lines.append(f"    {_name(screen)} --> {_name(target)}: {', '.join(names)}")
        if screen is Screen.GOODBYE:
            lines.append(f"    {_name(screen)} --> [*]: EndFront")
    return [*lines, "```"]


def _table(screens: Iterable[Screen]) -> list[str]:
    lines = ["", "| screen | leads to | by |", "|---|---|---|"]
    for screen in screens:
        for target, names in sorted(_ways(screen).items(), key=lambda way: way[0] is screen):
            where = "itself" if target is screen else target.value
            lines.append(f"| {screen.value} | {where} | {', '.join(names)} |")
    return lines


def _overlays() -> list[str]:
    lines = ["| over the screen | touch | leads to |", "|---|---|---|"]
    for overlay, rows in OVERLAYS.items():
        for kind, row in rows.items():
            targets = ", ".join(target.value for target in row.targets)
            lines.append(f"| {overlay.value} | {kind.__name__} | {targets} |")
    return lines


def page() -> str:
    """The whole file."""
    parts = [_HEAD]
    for title, screens in PHASES.items():
        parts += [f"## {title}\n", *_diagram(screens), *_table(screens), ""]
    return "\n".join([*parts, _OVER.strip() + "\n", *_overlays()]) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
