# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How long a receiver that failed is left alone, and what a person reads meanwhile."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
import pytest

from sync.clinic.delivery import UnreachableError
from sync.clinic.fhir_delivery import FhirDelivery
from sync.clinic.patience import Patience
from sync.formats.receipt import Outcome
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.fhir_server import FakeFhirServer
from tests.sync.clinic.kit import Clinic


@pytest.fixture(name="desk")
def _desk(clinic: Clinic) -> Iterator[Desk]:
    desk = Desk(clinic)
    yield desk
    desk.close()


def test_waits_are_anywhere_below_a_ceiling_that_doubles_up_to_a_minute() -> None:
    asked: list[tuple[float, float]] = []

    def anywhere(low: float, high: float) -> float:
        asked.append((low, high))
        return high / 2

    patience = Patience(anywhere)
    for _ in range(8):
        patience.failed("who", 100.0)
    assert asked == [(0, each) for each in (1, 2, 4, 8, 16, 32, 60, 60)]
    assert not patience.is_over("who", 129.9)
    assert patience.is_over("who", 130.0)
    patience.worked("who")
    assert patience.is_over("who", 0.0)


def test_what_a_receiver_asks_for_is_kept_with_the_jitter_on_top_but_not_for_ever() -> None:
    patience = Patience(random.Random(1).uniform)  # noqa: S311 - a wait, no secret
    patience.failed("who", 0.0, asked=120.0)
    assert not patience.is_over("who", 120.0)
    assert patience.is_over("who", 121.0)
    patience.failed("who", 0.0, asked=1e9)
    assert patience.is_over("who", 3602.0)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        ("Mon, 23 Nov 2026 09:02:00 GMT", 120.0),
        ("Mon, 23 Nov 2026 08:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_retry_after_is_read_as_seconds_and_as_a_date(header: str, seconds: float | None) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(503, headers={"Retry-After": header})

    class Record:
        bundle: dict[str, object] = {"entry": []}  # noqa: RUF012 - read once

    client = httpx.Client(transport=httpx.MockTransport(answer))
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    with pytest.raises(UnreachableError) as raised:
        FhirDelivery(client, "http://fhir/r4", lambda: now).deliver(Record(), None)  # type: ignore[arg-type]
    assert raised.value.retry_after == seconds


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (422, "der Server lehnt den Inhalt ab; den Betreuer der Software anrufen"),
        (409, "auf dem Server ändert gerade jemand dasselbe; nichts zu tun"),
        (412, "auf dem Server steht schon eine andere Fassung; auf dem Server nachsehen"),
        (418, "der Server lehnt den Datensatz ab (418); den Betreuer"),
        (401, "der Server lässt uns nicht hinein; beim Betreiber des Servers den Zugang prüfen"),
        (503, "der Server ist beschäftigt oder gestört (503); nichts zu tun"),
    ],
)
def test_a_real_server_that_refuses_is_said_and_then_gets_it(
    desk: Desk, status: int, said: str
) -> None:
    server = FakeFhirServer()
    refusing = [True]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"]))
            answer = b"{}" if refusing else server.transaction(data)
            self.send_response(status if refusing else 200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http, httpx.Client() as client:
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            url = f"http://127.0.0.1:{http.server_address[1]}/r4"
            inbox = desk.inbox(FhirDelivery(client, url))
            sent = desk.send()
            assert inbox.run_once() == 0
            assert f"wartet auf fhir {url}: {said}" in desk.clinic.ok("parked").out
            (waiting,) = desk.clinic.ok("parked", "--json").data
            assert waiting["delays"][0]["kind"] == f"status-{status}"
            refusing.clear()
            desk.seconds += 1
            assert inbox.run_once() == 1
        finally:
            http.shutdown()
            thread.join()
    assert desk.outcomes(sent) == [Outcome.STORED]
    assert desk.clinic.ok("parked").out == "Nichts.\n"


def test_a_receiver_that_is_not_there_is_said(desk: Desk) -> None:
    with httpx.Client() as client:
        desk.send()
        assert desk.inbox(FhirDelivery(client, "http://127.0.0.1:1/r4")).run_once() == 0
    assert "der Empfänger ist nicht zu erreichen; prüfen" in desk.clinic.ok("parked").out
