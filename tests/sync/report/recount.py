# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report's figures once more, from the raw table of a logbook; shares nothing with the report.

    python -m tests.sync.report.recount STORE.db FIRST LAST < REPORT.json

reads what `telemed-kioskctl hygiene report --json` said, and ends with 1 where it says otherwise.
Written from docs/formats/hygiene-report.md: it looks each length up between two entries, where the
report follows the room step by step.
"""

import json
import sqlite3
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

NOTED = ("list-ticked", "stock-counted", "stock-low", "check-due")
Line = dict[str, Any]
Days = dict[str, dict[str, Any]]


def lines_of(path: Path) -> list[Line]:
    """Every entry, as JSON, in the order of the numbers."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return [
            json.loads(entry)
            for (entry,) in database.execute("SELECT entry FROM logbook ORDER BY number")
        ]
    finally:
        database.close()


def recount(lines: list[Line], first: date, last: date, zone: str) -> Days:
    """By day: what the report's table says."""
    place = ZoneInfo(zone)
    utc = [datetime.fromisoformat(line["at"].replace("Z", "+00:00")) for line in lines]
    for line, at in zip(lines, utc, strict=True):
        line["utc"], line["day"] = at, at.astimezone(place).date()
    rooms = [line for line in lines if line["event"] == "room-changed"]
    found = {}
    for day in (first + timedelta(n) for n in range((last - first).days + 1)):
        begun = [at for at, line in enumerate(lines) if _begins(line) and line["day"] == day]
        rounds = [_round(lines, at) for at in begun]
        found[day.isoformat()] = {
            "recorded": bool(lines) and lines[0]["day"] <= day <= lines[-1]["day"],
            "visits": _count(lines, day, "visit-started", lambda f: f["resumed"] == "no"),
            "interrupted": _count(lines, day, "visit-interrupted", lambda f: True),
            "cleanings": rounds,
            "blocked": _blocked(rooms, lines, day, place),
            "hands": _hands(lines, day),
            "wiped": _count(lines, day, "data-wiped", lambda f: True),
            "traces": _count(lines, day, "data-left", lambda f: True),
            "gaps": _gaps(lines, day),
            "noted": sorted(
                line["event"] for line in lines if line["event"] in NOTED and line["day"] == day
            ),
        }
    return found


def _begins(line: Line) -> bool:
    fields = line["fields"]
    return line["event"] == "room-changed" and (
        fields["is"] == "cleaning" or fields["because"] == "cleaned"
    )


def _round(lines: list[Line], at: int) -> dict[str, Any]:
    """One cleaning: everything up to the next begin, a closed room, or a ready one."""
    if lines[at]["fields"]["because"] == "cleaned":
        last = at
    else:
        last = next(
            (n for n in range(at + 1, len(lines)) if _begins(lines[n]) or _goes(lines[n])),
            len(lines),
        )
    inside = lines[at : last + 1]
    wipes = [line["fields"] for line in lines[at:last] if line["event"] == "room-wiped"]
    things = [line["fields"] for line in lines[at:last] if line["event"] == "item-wiped"]
    steps = [line for line in inside if line["event"] == "room-changed"]
    worked = _between(steps, "contact-time", "airing")
    # A room that somebody else calls cleaned meanwhile is that one's.
    own = last == at or (last < len(lines) and not _begins(lines[last]))
    ready = own and lines[last]["fields"].get("is") == "ready"
    if not ready and last < len(lines):
        steps = [step for step in steps if step is not lines[last]]
    aired = _between(steps, "airing", "ready")
    cut = any(step["fields"]["because"] == "contact-cut-short" for step in steps)
    needed = wipes[-1]["seconds"] if wipes else None
    return {
        "items": wipes[-1]["items"] if wipes else len(things),
        "things": sorted(thing["item"] for thing in things),
        "products": sorted({wipe["product"] for wipe in things or wipes}),
        "needed": needed,
        "contact": worked,
        "cut": cut,
        "kept": worked is not None and not cut and worked >= (needed or 0),
        "airing": aired,
        "turnaround": _turnaround(lines, last) if ready else None,
    }


def _goes(line: Line) -> bool:
    return line["event"] == "room-changed" and line["fields"]["is"] in ("ready", "blocked")


def _between(steps: list[Line], state: str, following: str) -> int | None:
    for before, after in pairwise(steps):
        if before["fields"]["is"] == state and after["fields"]["is"] == following:
            return _seconds(before, after)
    return None


def _turnaround(lines: list[Line], ready: int) -> int | None:
    """Back to the ready room before: the first time since that somebody left it used."""
    used = None
    for line in reversed(lines[:ready]):
        fields = line["fields"]
        if line["event"] != "room-changed":
            continue
        if fields["was"] in ("occupied", "resumed") and fields["is"] in ("used", "interrupted"):
            used = line
        if fields["is"] == "ready":
            break
    return None if used is None else _seconds(used, lines[ready])


def _seconds(begin: Line, end: Line) -> int:
    if begin["boot"] == end["boot"]:
        return max(0, int(end["up_ms"]) - int(begin["up_ms"])) // 1000
    return max(0, int((end["utc"] - begin["utc"]).total_seconds()))


def _count(lines: list[Line], day: date, event: str, asked: Callable[[Line], bool]) -> int:
    return len([1 for e in lines if e["event"] == event and e["day"] == day and asked(e["fields"])])


def _blocked(rooms: list[Line], lines: list[Line], day: date, place: ZoneInfo) -> int:
    midnight = [datetime(d.year, d.month, d.day, tzinfo=place) for d in (day, day + timedelta(1))]
    begin, end = (each.timestamp() for each in midnight)
    total = 0
    for at, line in enumerate(rooms):
        if line["fields"]["is"] == "blocked":
            lifted = rooms[at + 1] if at + 1 < len(rooms) else lines[-1]
            since, until = line["utc"].timestamp(), lifted["utc"].timestamp()
            total += max(0, int(min(until, end) - max(since, begin)))
    return total


def _hands(lines: list[Line], day: date) -> list[int]:
    told = [e["fields"] for e in lines if e["event"] == "hands-counted"]
    that = [each for each in told if each["day"] == day.isoformat()]
    return [sum(each[name] for each in that) for name in ("offered", "cleaned", "seconds")]


def _gaps(lines: list[Line], day: date) -> list[str]:
    first = lines[0]
    begun = first["event"] == "logbook-begun" and first["fields"] == {
        "enrolled": "yes",
        "store": "new",
    }
    found = ["new-book"] if begun and first["day"] == day else []
    found += ["forgotten"] if first["number"] > 1 and first["day"] == day else []
    for before, after in pairwise(lines):
        if after["day"] != day:
            continue
        if after["utc"] < before["utc"]:
            found.append("clock-back")
        ended = before["event"] in ("station-stopped", "logbook-begun")
        if after["event"] == "station-started" and not ended:
            found.append("crashed")
    return sorted(found)


def reported(data: Any) -> Days:
    """The same figures out of a report's JSON."""
    return {day["day"]: _of_day(day) for day in data["days"]}


def _of_day(day: Any) -> dict[str, Any]:
    hands = day["hands"]
    return {
        "recorded": day["recorded"],
        "visits": day["visits"],
        "interrupted": day["interrupted"],
        "cleanings": [_of_cleaning(each) for each in day["cleanings"]],
        "blocked": sum(each["seconds"] for each in day["blocked"]),
        "hands": [hands["offered"], hands["done"], hands["seconds"]],
        "noted": sorted(each["event"] for each in day["noted"]),
        "wiped": day["wiped"],
        "traces": len(day["traces"]),
        "gaps": sorted(each["why"] for each in day["gaps"]),
    }


def _of_cleaning(cleaning: Any) -> dict[str, Any]:
    contact, needed, cut = cleaning["contact"], cleaning["needed"], bool(cleaning["cut"])
    told = {cleaning["product"]} - {""}
    return {
        "items": cleaning["items"],
        "things": sorted(each["item"] for each in cleaning["wipes"]),
        "products": sorted({each["product"] for each in cleaning["wipes"]} or told),
        "needed": needed,
        "contact": contact,
        "cut": cut,
        "kept": contact is not None and not cut and contact >= (needed or 0),
        "airing": cleaning["airing"],
        "turnaround": cleaning["turnaround"],
    }


def main() -> int:
    """Status 1 and the days that differ, or 0."""
    path, first, last = sys.argv[1:]
    told = json.load(sys.stdin)
    zone = told.get("zone", "Europe/Berlin")
    counted = recount(
        lines_of(Path(path)), date.fromisoformat(first), date.fromisoformat(last), zone
    )
    said = reported(told)
    wrong = [day for day in counted if counted[day] != said.get(day)]
    for day in wrong:
        sys.stdout.write(f"{day}: counted {counted[day]}, reported {said.get(day)}\n")
    sys.stdout.write(f"{len(counted)} days, {len(wrong)} differ\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
