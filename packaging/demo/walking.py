# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot's visit, and whether what arrived at the clinic is what was confirmed."""

import argparse
import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from commands import DemoError
from day import air_the_room, write_report
from house import Demo, say
from judging import SCRIPTS, Script, Wanted
from room import OWN_PIN, SITE
from vitals import parse_vitals

WORDS = "Mir ist oft schwindelig."  # of whoever comes for another reason than those offered
SETTLE_SECONDS = 3.0  # what would arrive without a consent would have arrived by then


async def walk(demo: Demo, options: argparse.Namespace) -> int:
    """The robot's visit; prints the one JSON object. Exit status 0 only if all is true."""
    code = await demo.open_clinic()
    plan, report = demo.folder / "plan.json", demo.folder / "report.json"
    plan.touch(mode=0o600)
    script = SCRIPTS[options.script]
    slip = await demo.slip_text(code) if script.reader else ""
    reader = demo.ports / "reader.paper" if slip else ""
    slot = demo.card_slot.with_name("egk.card") if script.card else ""
    held = {"slip": slip or script.card, "reader": str(reader or slot)}
    plan.write_text(json.dumps(robot_plan(options, code) | held))
    pictures = options.walkthrough.resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    robot = [*demo.commands.robot(), "--ports", f"links:{demo.ports}", "--plan", str(plan)]
    robot += ["--pictures", str(pictures), "--report", str(report), "--pace", str(options.pace)]
    await demo.open_room([*robot, "--size", options.size, "--language", options.language])
    airing = asyncio.create_task(air_the_room(demo, options.patience)) if script.day else None
    await demo.commands.until_file(report, options.patience)
    if airing is not None:
        airing.cancel()
    result = read_report(report)
    if script.day:
        result = whole_day(read_report(report.with_name("morning.json")), result)
        result["screens"] += await write_report(demo, pictures, len(result["screens"]) + 1)
    arrived = await arrivals(demo, script, options.patience)
    outbox = json.loads(await demo.ctl("--json", "outbox"))
    wrong = judge(result, arrived, outbox, options)
    wrong += [f"no {picture}" for picture in result["screens"] if not (pictures / picture).exists()]
    seen = {name: result[name] for name in ("visit", "states", "screens", "timings_ms")}
    line = {"site": SITE, "arrived": arrived, "wire_bytes": demo.proxy.bytes_both_ways}
    sys.stdout.write(json.dumps({**seen, **line}, ensure_ascii=False) + "\n")
    for problem in wrong:
        say(f"not as confirmed: {problem}")
    return 1 if wrong else 0


def read_report(path: Path) -> dict[str, Any]:
    """What the robot says of its walk; DemoError if it came to no end."""
    result: dict[str, Any] = json.loads(path.read_text())
    if result.get("error"):
        raise DemoError(f"the robot could not go on: {result['error']}")
    return result


def whole_day(morning: dict[str, Any], afternoon: dict[str, Any]) -> dict[str, Any]:
    """The visit is the morning's; what was seen is both's."""
    both = {name: morning[name] + afternoon[name] for name in ("states", "screens")}
    return {**morning, **both}


def robot_plan(options: argparse.Namespace, code: str) -> dict[str, Any]:
    """What the robot brings along. With an insurance number it comes without a slip."""
    return {
        "code": None if options.kvnr else code,
        "birth_date": options.birth_date,
        "arm": "left",
        "vitals": {name: str(value) for name, value in parse_vitals(options.vitals).items()},
        "kvnr": options.kvnr,
        "callback": "",
        "words": WORDS,
        "pin": OWN_PIN if SCRIPTS[options.script].day else "",
        "reason": options.reason,
        "script": options.script,
    }


async def arrivals(demo: Demo, script: Script, patience: float) -> list[dict[str, Any]]:
    """What the clinic says it opened, with the bundles it wrote."""
    rows: list[dict[str, Any]] = []

    async def enough() -> bool:
        nonlocal rows
        where = ("--data", demo.clinic, "arrived", "--json")
        rows = await demo.commands.run_json("telemed-clinic", *where)
        return len(rows) >= script.arrivals

    if script.arrivals == 0:
        await asyncio.sleep(SETTLE_SECONDS)
    await demo.commands.until("an arrival at the clinic", patience, enough)
    return [arrival(row) for row in rows]


def arrival(row: dict[str, Any]) -> dict[str, Any]:
    """One delivered record with its bundle, as the result names it."""
    names = ("record", "version", "sha256")
    bundle = json.loads(Path(row["bundle"]).read_text(encoding="utf-8"))
    return {**{name: row[name] for name in names}, "bundle": bundle}


def judge(
    result: dict[str, Any],
    arrived: list[dict[str, Any]],
    outbox: Any,
    options: argparse.Namespace,
) -> list[str]:
    """Every way in which what arrived isn't the one visit that was confirmed."""
    script = SCRIPTS[options.script]
    if len(arrived) != script.arrivals:
        return [f"{len(arrived)} records arrived, not {script.arrivals}"]
    wanted = Wanted(parse_vitals(options.vitals), options.birth_date, options.kvnr, options.reason)
    sent = {row["sha256"]: row["state"] for row in outbox["rows"]}
    wrong: list[str] = []
    for record in arrived:
        wrong += script.judge(record["bundle"], wanted)
        if record["record"] != result["visit"]:
            wrong.append("the record isn't this visit's")
        if sent.get(record["sha256"]) != "arrived":
            wrong.append(f"the kiosk's outbox says {sent}")
    return wrong
