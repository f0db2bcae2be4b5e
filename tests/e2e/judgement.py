# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Is everything that was confirmed at the clinic, whole, and only once?

The judge opens the very blobs that the station acknowledged, with the clinic's keys, and looks for
what is in them in the files that the clinic delivered.
"""

from collections import Counter
from typing import Any

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.clinic.opener import open_plaintext
from sync.formats.envelope import decode_unsigned
from tests.e2e.world import World
from tests.kiosk.record.laying import same

Json = dict[str, Any]


def faults(world: World) -> list[str]:
    """Every way in which the clinic doesn't have what was confirmed; empty when all is well."""
    return [*_missing(world), *_incomplete(world), *_doubled(world)]


def _delivered(world: World) -> dict[str, Json]:
    """Resource name to resource, over all delivered files."""
    return {
        entry["request"]["url"]: entry["resource"]
        for arrival in world.arrivals()
        for entry in arrival["bundle"]["entry"]
    }


def _missing(world: World) -> list[str]:
    """Confirmed steps whose resources are not at the clinic."""
    keys = ClinicKeys(ClinicFolder(world.clinic)).recipients()
    delivered, confirmed = _delivered(world), dict[str, Json]()
    for entry in world.entries("step"):
        step = open_plaintext(decode_unsigned(bytes.fromhex(entry["sealed"])), keys)
        confirmed |= {each["request"]["url"]: each["resource"] for each in step["entries"]}
    return [
        f"{name} is not there as it was confirmed"
        for name, resource in confirmed.items()
        if name not in delivered or not same(name, delivered[name], resource)
    ]


def _incomplete(world: World) -> list[str]:
    """Records that the station promised and that are not arrived as they were."""
    rows = {row.sha256: row for row in world.rows()}
    found = [f"{row.record} is {row.state}" for row in rows.values() if row.state != "arrived"]
    for entry in world.entries("complete"):
        row = rows.get(entry["sha256"])
        if row is None or str(row.record) != entry["visit"] or row.kind != "visit":
            found.append(f"the record of {entry['visit']} is not in the outbox")
    return found


def _doubled(world: World) -> list[str]:
    """Records, or resources of different records, that are there twice."""
    rows = Counter(str(row.record) for row in world.rows())
    files = Counter(arrival["file"].partition("-v")[0] for arrival in world.arrivals())
    names = Counter(
        entry["request"]["url"]
        for arrival in world.arrivals()
        for entry in arrival["bundle"]["entry"]
    )
    twice = [f"{name} is there {n} times" for name, n in (rows + Counter()).items() if n > 1]
    twice += [f"{name} was delivered {n} times" for name, n in files.items() if n > 1]
    twice += [f"{name} was delivered {n} times" for name, n in names.items() if n > 1]
    if set(files) != set(rows):
        twice.append(f"delivered and sent differ: {set(files) ^ set(rows)}")
    return twice
