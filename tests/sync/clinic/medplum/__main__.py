# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Three visits to a FHIR server that isn't ours, and again: no duplicate, every value equal.

    python -m tests.sync.clinic.medplum DIR

Needs Node 20 and npm; Medplum's packages are installed into DIR if they aren't there. Real
envelopes, the real inbox and the real delivery. One JSON object; status 1 if anything differs.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx

from sync.clinic import exact_json
from sync.clinic.arrival import Arrival
from sync.clinic.fhir_delivery import FhirDelivery, fhir_client
from sync.clinic.opener import open_record
from sync.formats.receipt import Outcome
from tests.kiosk.record.making import RECORDS, VISIT
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.kiosk import new_record
from tests.sync.clinic.kit import make_clinic

_VERSION = "4.5.2"
_PACKAGES = [f"@medplum/{name}@{_VERSION}" for name in ("core", "fhir-router", "definitions")]
_SERVER = Path(__file__).with_name("server.mjs")
_VISITS = 3


@contextmanager
def medplum(folder: Path) -> Iterator[str]:
    """Medplum's router on loopback; its base address."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise SystemExit("node and npm are needed")
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "node_modules" / "@medplum" / "fhir-router").is_dir():
        install = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder)]
        subprocess.run([*install, *_PACKAGES, "express@5"], check=True, stdout=subprocess.DEVNULL)
    script = shutil.copy(_SERVER, folder)
    with subprocess.Popen([node, script], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield f"http://127.0.0.1:{int(server.stdout.readline())}/r4"
        finally:
            server.terminate()


def plain(value: Any) -> Any:
    """As JavaScript keeps it: 80.50 and 80.5 are one number to it."""
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value).normalize()
    return value


def values(resource: Any) -> int:
    parts = [resource, *resource.get("component", [])]
    return sum("valueQuantity" in each for each in parts)


def look(client: httpx.Client, url: str, sent: list[Any]) -> dict[str, int]:
    """What the server holds against what was sent, read back resource by resource."""
    differ = 0
    for resource in sent:
        answer = client.get(f"{url}/{resource['resourceType']}/{resource['id']}")
        got: Any = exact_json.loads(answer.content)
        got.pop("meta", None)
        differ += answer.status_code != 200 or plain(got) != plain(resource)
    kinds = Counter(each["resourceType"] for each in sent)
    held = 0
    for kind in kinds:
        found: Any = exact_json.loads(client.get(f"{url}/{kind}?_count=1000").content)
        held += len(found.get("entry", []))
    return {
        "resources": len(sent),
        "held": held,
        "values": sum(values(each) for each in sent),
        "differ": differ,
    }


def as_walk_in(content: Any) -> None:
    """Nobody has booked an appointment at this clinic: with one, a person would be asked first."""
    for entry in content["entry"]:
        if entry["resource"]["resourceType"] == "Patient":
            entry["resource"].pop("identifier", None)


def run(url: str, desk: Desk, client: httpx.Client) -> dict[str, Any]:
    sent: list[Any] = []
    digests = []
    # The richest ones: most resources in the bundle.
    richest = sorted(RECORDS.values(), key=lambda made: -len(made.bundle["entry"]))[:_VISITS]
    for made in richest:
        record = new_record()
        text = exact_json.dumps(made.bundle).replace(str(VISIT), str(record))
        content: Any = exact_json.loads(text.encode())
        as_walk_in(content)
        sent += [entry["resource"] for entry in content["entry"]]
        # `send_record` writes by the standard library, which knows no Decimal.
        digests.append(desk.send_record(record, json.loads(exact_json.dumps(content))))
    delivery = FhirDelivery(client, url)
    finished = desk.inbox(delivery).run_once()
    stored = desk.outcomes(digests).count(Outcome.STORED)
    first = look(client, url, sent)
    for digest in digests:
        arrival = desk.practice.arrival(digest)
        assert isinstance(arrival, Arrival)
        delivery.deliver(open_record(desk.relay.envelope(digest), desk.keys.recipients()), arrival)
    again = look(client, url, sent)
    broken = [{**sent[0], "id": sent[0]["id"], "language": "xx"}]
    sees = look(client, url, broken)["differ"] == 1
    return {
        "visits": finished, "stored": stored, "first": first, "again": again, "sees_a_change": sees
    }  # fmt: skip


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        sys.stdout.write(str(__doc__))
        return 2
    with (
        tempfile.TemporaryDirectory() as temporary,
        medplum(Path(arguments[0]).absolute()) as url,
        fhir_client() as client,
    ):
        desk = Desk(make_clinic(Path(temporary) / "clinic"))
        try:
            told = run(url, desk, client)
        finally:
            desk.close()
    told["medplum"] = _VERSION
    sys.stdout.write(json.dumps(told) + "\n")
    looks = (told["first"], told["again"])
    clean = all(each["differ"] == 0 and each["held"] == each["resources"] for each in looks)
    right = clean and told["sees_a_change"] and told["visits"] == told["stored"] == _VISITS
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
