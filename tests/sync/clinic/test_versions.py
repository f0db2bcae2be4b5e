# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A record that comes in a second version: nothing is replaced unseen, and the newest is last."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from sync.formats.receipt import Outcome
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.fhir_server import FakeFhirServer
from tests.sync.clinic.kiosk import bundle, entry, new_record, patient
from tests.sync.clinic.kit import Clinic


@pytest.fixture
def desk(clinic: Clinic) -> Iterator[Desk]:
    made = Desk(clinic)
    yield made
    made.close()


def send(desk: Desk, record: UUID, version: int, birth_date: str = "1948-03-17") -> bytes:
    """A version whose Encounter says which it is; its digest."""
    encounter = entry(record, 2, {"resourceType": "Encounter", "status": f"version-{version}"})
    content = bundle(patient(record, birth_date), encounter)
    return desk.send_record(record, content, version)


def told(desk: Desk) -> list[tuple[int, bool]]:
    arrived = desk.clinic.ok("arrived", "--json").data
    return [(each["version"], each["newest"]) for each in arrived]


def in_file(path: str) -> Any:
    return json.loads(Path(path).read_bytes())["entry"][1]["resource"]["status"]


def on_server(server: FakeFhirServer, record: UUID) -> Any:
    return server.resources[f"Encounter/{record}-2"]["status"]


def test_both_versions_are_kept_and_the_newest_is_marked(desk: Desk) -> None:
    server, record = FakeFhirServer(), new_record()
    inbox = desk.inbox(server.delivery())
    sent = [send(desk, record, 1)]
    assert inbox.run_once() == 1
    assert told(desk) == [(1, True)]
    assert "Fassung" not in desk.clinic.ok("arrived").out
    sent.append(send(desk, record, 2))
    assert inbox.run_once() == 1
    assert desk.outcomes(sent) == [Outcome.STORED] * 2
    assert told(desk) == [(1, False), (2, True)]
    arrived = desk.clinic.ok("arrived", "--json").data
    assert [in_file(each["bundle"]) for each in arrived] == ["version-1", "version-2"]
    first, second = desk.clinic.ok("arrived").out.splitlines()
    assert "  Fassung 1, überholt von 2  " in first
    assert "  Fassung 2, die neueste  " in second
    assert on_server(server, record) == "version-2"
    assert server.writes[f"Encounter/{record}-2"] == 2


def test_an_older_version_that_comes_late_replaces_nothing(desk: Desk) -> None:
    server, record = FakeFhirServer(), new_record()
    inbox = desk.inbox(server.delivery())
    sent = [send(desk, record, 2)]
    inbox.run_once()
    sent.append(send(desk, record, 1))
    inbox.run_once()
    assert desk.outcomes(sent) == [Outcome.STORED] * 2
    assert on_server(server, record) == "version-2"
    assert told(desk) == [(2, True), (1, False)]
    assert desk.files() == 2
    assert '"event": "superseded"' in desk.log.getvalue()


def test_an_older_version_that_was_refused_is_not_tried_after_the_newer(desk: Desk) -> None:
    server, record = FakeFhirServer(fault=lambda: httpx.Response(422)), new_record()
    inbox = desk.inbox(server.delivery())
    first = send(desk, record, 1)
    inbox.run_once()
    server.fault = None
    second = send(desk, record, 2)
    assert inbox.run_once() == 1
    assert (desk.outcomes([first]), desk.outcomes([second])) == ([], [Outcome.STORED])
    assert desk.clinic.ok("parked", "--json").data[0]["newest"] is False
    desk.seconds += 1
    assert inbox.run_once() == 1
    assert desk.outcomes([first]) == [Outcome.STORED]
    assert on_server(server, record) == "version-2"


def test_another_record_is_no_newer_version(desk: Desk) -> None:
    server, record = FakeFhirServer(), new_record()
    inbox = desk.inbox(server.delivery())
    send(desk, new_record(), 2)
    inbox.run_once()
    send(desk, record, 1)
    inbox.run_once()
    assert on_server(server, record) == "version-1"


def test_a_newer_version_that_fits_nobody_waits_for_a_person(desk: Desk) -> None:
    """It doesn't reach the server, so the older one may."""
    server, record = FakeFhirServer(), new_record()
    inbox = desk.inbox(server.delivery())
    clear = send(desk, record, 1)
    unclear = send(desk, record, 2, birth_date="")
    inbox.run_once()
    assert desk.outcomes([clear]) == [Outcome.STORED]
    assert desk.outcomes([unclear]) == [Outcome.TO_BE_CLARIFIED]
    assert on_server(server, record) == "version-1"
    (to_clarify,) = desk.clinic.ok("clarify", "--json").data
    assert (to_clarify["version"], to_clarify["newest"]) == (2, True)
