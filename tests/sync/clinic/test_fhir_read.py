# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The read-only FHIR endpoint: what was delivered, for whoever has the token, and no more."""

import asyncio
import hashlib
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from typing import Any

import httpx
import pytest

from sync.clinic import exact_json
from sync.clinic.fhir_read import FhirRead
from sync.clinic.fhir_read_process import DeliveredResources, make_token, serve_fhir
from sync.clinic.fhir_search import SearchError, search
from sync.clinic.folder import ClinicFolder
from tests.kiosk.record.making import RECORDS
from tests.kiosk.record.validators import fhir_resources_accepts
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.kiosk import bundle, new_record, patient
from tests.sync.clinic.kit import Clinic, pinned

TOKEN = "a-token"
WHOLE = {
    f"{each['resource']['resourceType']}/{each['resource']['id']}": each["resource"]
    for each in RECORDS["whole"].bundle["entry"]
}


def ask(
    target: str, token: str | None = f"Bearer {TOKEN}", method: str = "GET", held: Any = None
) -> httpx.Response:
    """One request to the endpoint, which holds the whole record unless told otherwise."""
    digest = hashlib.sha256(TOKEN.encode()).digest()
    app = FhirRead(lambda: digest, held or (lambda: WHOLE)).app()

    async def run() -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        headers = {} if token is None else {"Authorization": token}
        async with httpx.AsyncClient(transport=transport, base_url="https://clinic") as client:
            return await client.request(method, target, headers=headers)

    return asyncio.run(run())


@pytest.mark.parametrize("target", ["/r4/metadata", "/r4/Patient", "/r4/Observation/x"])
@pytest.mark.parametrize(
    "token",
    [None, "", "Bearer ", "Bearer wrong", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x", "Bearer a"],
)
def test_nothing_without_the_token(target: str, token: str | None) -> None:
    def nobody_looks() -> Any:
        raise AssertionError

    answer = ask(target, token, held=nobody_looks)
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert answer.json()["resourceType"] == "OperationOutcome"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(method: str) -> None:
    assert ask("/r4/Patient", method=method).status_code == 405
    assert ask(f"/r4/{next(iter(WHOLE))}", method=method).status_code == 405


def test_every_resource_is_read_with_its_digits() -> None:
    for name, resource in WHOLE.items():
        answer = ask(f"/r4/{name}")
        if name.split("/")[0] in {"Patient", "Encounter", "Observation"}:
            assert exact_json.loads(answer.content) == resource
        else:
            assert answer.status_code == 404


@pytest.mark.parametrize("target", ["/r4/Consent", "/r4/Nobody", "/r4/Patient/nobody"])
def test_what_is_not_offered_is_not_found(target: str) -> None:
    assert ask(target).status_code == 404


def test_the_capabilities_are_fhir_and_name_what_is_there() -> None:
    said = ask("/r4/metadata").json()
    collection = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": said}]}
    assert fhir_resources_accepts(collection)
    (rest,) = said["rest"]
    assert [each["type"] for each in rest["resource"]] == ["Patient", "Encounter", "Observation"]
    assert said["fhirVersion"] == "4.0.1"
    for each in rest["resource"]:
        for parameter in each["searchParam"]:
            target = f"/r4/{each['type']}?{parameter['name']}=2026-11-27"
            assert ask(target).status_code == 200


def ids(kind: str, **asked: str) -> set[str]:
    pairs = [(name.replace("id_", "_id"), value) for name, value in asked.items()]
    page, total, _, _ = search(kind, list(WHOLE.values()), pairs)
    assert len(page) == total
    return {each["id"] for each in page}


def test_search_finds_by_code_patient_encounter_category_status_and_date() -> None:
    observations = [each for each in WHOLE.values() if each["resourceType"] == "Observation"]
    one = observations[0]
    every = {each["id"] for each in observations}
    code = one["code"]["coding"][0]
    alike = {each["id"] for each in observations if each["code"] == one["code"]}
    assert ids("Observation", code=code["code"]) == alike != every
    assert ids("Observation", code=f"{code['system']}|{code['code']}") == alike
    assert ids("Observation", code=f"http://other|{code['code']}") == set()
    assert ids("Observation", code=f"nothing,{code['code']}") == alike
    whose = one["subject"]["reference"]
    assert ids("Observation", patient=whose) == every
    assert ids("Observation", subject=whose.partition("/")[2]) == every
    assert ids("Observation", patient="Patient/other") == set()
    assert ids("Observation", encounter=one["encounter"]["reference"]) == every
    assert ids("Observation", category="vital-signs") == every
    assert ids("Observation", id_=one["id"]) == {one["id"]}
    assert ids("Observation", status="entered-in-error") == set()
    day = one["effectiveDateTime"][:10]
    assert ids("Observation", date=day) == every
    assert ids("Observation", date=f"gt{day}") == ids("Observation", date=f"lt{day}") == set()
    assert ids("Observation", date=f"ge{day}") == ids("Observation", date=f"le{day}") == every
    exact = ids("Observation", date=one["effectiveDateTime"])
    assert one["id"] in exact
    (person,) = (each for each in WHOLE.values() if each["resourceType"] == "Patient")
    assert ids("Patient", birthdate=person["birthDate"]) == {person["id"]}
    first = person["identifier"][0]
    assert ids("Patient", identifier=f"{first['system']}|{first['value']}") == {person["id"]}


@pytest.mark.parametrize(
    "asked",
    ["name=x", "date=soon", "date=2026-13-45", "_count=-1", "_count=x", "code=", "_include=x"],
)
def test_what_is_not_understood_is_refused_and_not_left_out(asked: str) -> None:
    answer = ask(f"/r4/Observation?{asked}")
    assert answer.status_code == 400
    assert asked.partition("=")[0] in answer.text
    name, _, value = asked.partition("=")
    with pytest.raises(SearchError):
        search("Observation", list(WHOLE.values()), [(name, value)])


def test_a_query_without_end_is_refused() -> None:
    assert ask(f"/r4/Patient?_id={'x' * 3000}").status_code == 414


def test_pages_are_bounded_and_lead_through_everything_once() -> None:
    many = {
        f"Patient/{number}": {"resourceType": "Patient", "id": str(number)} for number in range(250)
    }
    target, seen, pages = "https://clinic/r4/Patient?_count=100000", [], 0
    while target:
        said = ask(target, held=lambda: many).json()
        assert said["total"] == 250
        assert len(said["entry"]) <= 100
        assert fhir_resources_accepts(said)
        seen += [each["resource"]["id"] for each in said["entry"]]
        target = next((x["url"] for x in said["link"] if x["relation"] == "next"), "")
        pages += 1
    assert (seen, pages) == ([str(number) for number in range(250)], 3)
    assert "entry" not in ask("/r4/Patient?_count=0", held=lambda: many).json()


@pytest.fixture(name="desk")
def _desk(clinic: Clinic) -> Iterator[Desk]:
    desk = Desk(clinic)
    yield desk
    desk.close()


def test_the_newest_version_of_what_was_delivered_and_nothing_to_be_clarified(desk: Desk) -> None:
    told = DeliveredResources(desk.practice)
    assert told() == {}
    record, unclear = new_record(), new_record()
    desk.send_record(record, bundle(patient(record, "1948-03-17")))
    desk.send_record(unclear, bundle(patient(unclear, None)))
    desk.inbox().run_once()
    assert [each["birthDate"] for each in told().values()] == ["1948-03-17"]
    desk.send_record(record, bundle(patient(record, "1948-03-18")), 2)
    desk.inbox().run_once()
    assert [each["birthDate"] for each in told().values()] == ["1948-03-18"]
    for path in desk.folder.glob("*.json"):
        path.unlink()
    assert told() == {}


def test_over_real_tls_with_the_token_that_the_command_made(desk: Desk) -> None:
    clinic, folder = desk.clinic, ClinicFolder(desk.clinic.root)
    assert "fhir token" in clinic.refused("fhir", "serve")
    old = make_token(folder)
    token = clinic.ok("fhir", "token", "--json").data["token"]
    desk.send()
    desk.inbox().run_once()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    thread = threading.Thread(
        target=lambda: loop.run_until_complete(serve_fhir(folder, "127.0.0.1", port, stop))
    )
    thread.start()
    url = f"https://127.0.0.1:{port}/r4/Patient"
    try:
        with httpx.Client(verify=pinned(clinic), trust_env=False) as client:
            answer = None
            while answer is None and thread.is_alive():
                with suppress(httpx.ConnectError):
                    answer = client.get(url, headers={"Authorization": f"Bearer {token}"})
            assert answer is not None
            assert json.loads(answer.content, parse_float=Decimal)["total"] == 1
            assert answer.headers["Cache-Control"] == "no-store"
            refused = client.get(url, headers={"Authorization": f"Bearer {old}"})
            assert refused.status_code == 401
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()
