# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`/metrics`, `/health` and the log: figures that are right, and nothing that names anybody."""

import inspect
import io
import json
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import get_args

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from sync.clinic.figures import LONGEST_LOOK, TEXTS, is_healthy
from sync.clinic.log import Event, Log
from tests.arch.tree import ROOT
from tests.e2e.processes import free_port, wait_until
from tests.postgres import Cluster
from tests.sync.clinic.kiosk import bundle, new_record, patient
from tests.sync.clinic.kit import SITE, Clinic
from tests.sync.clinic.postgres_kit import put_into_postgres
from tests.sync.clinic.server import Server
from tests.sync.clinic.test_serve import Process

PAGE = ROOT / "docs/formats/clinic-log.md"


@contextmanager
def watched(clinic: Clinic) -> Iterator[tuple[Server, httpx.Client]]:
    """The server as its command starts it, and who looks at it on this machine."""
    port = free_port()
    process = Process(clinic, "--listen", "127.0.0.1:0", "--metrics", f"127.0.0.1:{port}")
    try:
        server = Server(clinic, process.ready()["url"], io.StringIO())
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
            yield server, client
    finally:
        status, _ = process.end(signal.SIGTERM)
    assert status == 0


def samples(text: str) -> dict[str, float]:
    """By name and label, as Prometheus' own parser reads them."""
    return {
        " ".join((each.name, *each.labels.values())): each.value
        for family in text_string_to_metric_families(text)
        for each in family.samples
    }


def test_figures_say_what_came_and_name_nobody(clinic: Clinic) -> None:
    with watched(clinic) as (server, client), server.line() as line:
        records = [new_record() for _ in range(2)]
        wires = [
            line.kiosk.visit(clinic.key_set(), bundle(patient(each)), each).wire for each in records
        ]
        answers = line.send(*wires, bytes(100))
        found: dict[str, float] = {}

        def both_delivered() -> bool:
            found.update(samples(client.get("/metrics").text))
            return found.get("telemed_events_total delivered") == 2.0

        wait_until("both", both_delivered)
        text = client.get("/metrics").text
        assert {
            "telemed_relay_items_total stored": 2.0,
            "telemed_relay_items_total refused": 1.0,
            "telemed_relay_batch_seconds_count": 1.0,
            "telemed_relay_database_up": 1.0,
            "telemed_inbox_database_up": 1.0,
            "telemed_events_total outbox": 1.0,
        }.items() <= samples(text).items()
        wait_until("none", lambda: "telemed_inbox_waiting 0.0" in client.get("/metrics").text)
        health = client.get("/health")
        assert (health.status_code, health.json()["healthy"]) == (200, True)
        told = text + health.text
        names = [str(each) for each in records] + [each.digest.hex() for each in answers]
        for name in (*names, line.kiosk.id.hex(), SITE, "1948", "Praxis"):
            assert name not in told
        # What faces the line says nothing of it.
        assert [line.client.get(path).status_code for path in ("/metrics", "/health")] == [404, 404]


def test_a_database_that_is_away_is_told(clinic: Clinic, cluster: Cluster, conninfo: str) -> None:
    put_into_postgres(clinic, conninfo)
    with watched(clinic) as (_, client):
        assert client.get("/health").status_code == 200
        cluster.stop()
        try:
            answer = client.get("/health", timeout=20)
            assert (answer.status_code, answer.json()["relay"]["database_up"]) == (503, 0.0)
            metrics = samples(client.get("/metrics", timeout=20).text)
            assert metrics["telemed_relay_database_up"] == 0.0
        finally:
            cluster.start()
        wait_until("health", lambda: client.get("/health", timeout=20).status_code == 200)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "[::]", "praxis.example"])  # noqa: S104
def test_only_this_machine_can_look(clinic: Clinic, host: str) -> None:
    sentence = clinic.refused("serve", "--listen", "127.0.0.1:0", "--metrics", f"{host}:9464")
    assert "nur eine Adresse dieses Rechners erlaubt" in sentence


def test_an_inbox_that_is_stuck_is_not_well() -> None:
    assert is_healthy({"database_up": 1.0})
    assert is_healthy({"database_up": 1.0, "waiting": 9e9, "looked_seconds": LONGEST_LOOK - 1})
    assert not is_healthy({"database_up": 1.0, "waiting": 0.0, "looked_seconds": LONGEST_LOOK})
    assert not is_healthy({"database_up": 0.0})


# The log


def test_every_event_field_and_figure_stands_on_the_page() -> None:
    page = PAGE.read_text("utf-8")
    told = set(re.findall(r"^\| `([a-z0-9_-]+)`", page, re.M))
    fields = set(inspect.signature(Log.event).parameters) - {"self", "event"}
    figures = {"relay_database_up", "inbox_database_up"}
    figures |= {f"inbox_{name}" for name in TEXTS if name != "database_up"}
    figures |= {"events_total", "relay_items_total", "relay_batch_seconds"}
    assert told == {*get_args(Event), *fields, *(f"telemed_{each}" for each in figures)}


def test_an_event_is_one_line_of_json_and_is_heard_as_it_is_written() -> None:
    heard: list[object] = []
    stream = io.StringIO()
    Log(stream, lambda *each: heard.append(each)).event("outbox", items=2, refused=0, ms=3)
    line = json.loads(stream.getvalue())
    assert line.pop("time").endswith("+00:00")
    assert line == {"event": "outbox", "items": 2, "refused": 0, "ms": 3}
    assert heard == [("outbox", {"items": 2, "refused": 0, "ms": 3})]
