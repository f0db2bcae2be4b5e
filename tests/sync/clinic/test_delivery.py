# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Receivers that are away, refuse or lie, and crashes between any two notes of the inbox."""

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Thread

import httpx
import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_store import RelayStore
from sync.formats.receipt import Outcome, Reason
from tests.sync.clinic.desk import NOW, Desk
from tests.sync.clinic.fhir_server import FakeFhirServer, unreachable
from tests.sync.clinic.kiosk import bundle, new_record, patient
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.server import serving


@pytest.fixture
def desk(clinic: Clinic) -> Iterator[Desk]:
    made = Desk(clinic)
    yield made
    made.close()


def answers(status: int, content: bytes = b"") -> Callable[[], httpx.Response]:
    return lambda: httpx.Response(status, content=content)


def test_the_receipt_waits_for_every_receiver(desk: Desk) -> None:
    server = FakeFhirServer(fault=unreachable)
    inbox = desk.inbox(server.delivery())
    sent = desk.send(3)
    assert inbox.run_once() == 0
    assert desk.outcomes(sent) == []
    waiting = desk.clinic.ok("parked", "--json").data
    assert {each["sha256"] for each in waiting} == {digest.hex() for digest in sent}
    assert {each["state"] for each in waiting} != {"refused"}
    assert desk.clinic.ok("arrived", "--json").data == []
    server.fault = None
    desk.seconds += 1
    assert inbox.run_once() == 3
    assert desk.outcomes(sent) == [Outcome.STORED] * 3
    assert set(server.writes.values()) == {1}
    assert (len(server.resources), desk.files()) == (3, 3)
    assert desk.clinic.ok("parked").out == "Nichts.\n"


def test_one_time_out_is_enough_while_a_receiver_is_away(desk: Desk) -> None:
    asked = []

    def fault() -> httpx.Response:
        asked.append(1)
        raise httpx.ConnectTimeout("slow")

    inbox = desk.inbox(FakeFhirServer(fault=fault).delivery())
    desk.send(5)
    inbox.run_once()
    inbox.run_once()
    assert len(asked) == 1


def test_patience_grows_and_has_an_end(desk: Desk) -> None:
    asked: list[float] = []

    def fault() -> httpx.Response:
        asked.append(desk.seconds)
        raise httpx.ConnectError("refused")

    inbox = desk.inbox(FakeFhirServer(fault=fault).delivery())
    desk.send()
    for second in range(600):
        desk.seconds = float(second)
        inbox.run_once()
    gaps = [later - earlier for earlier, later in pairwise(asked)]
    assert gaps[:6] == [1, 2, 4, 8, 16, 32]
    assert set(gaps[6:]) == {60}


def test_patience_begins_anew_after_a_success(desk: Desk) -> None:
    server = FakeFhirServer(fault=unreachable)
    inbox = desk.inbox(server.delivery())
    desk.send()
    for second in (0, 1, 3):
        desk.seconds = second
        assert inbox.run_once() == 0
    server.fault, desk.seconds = None, 7
    assert inbox.run_once() == 1
    server.fault = unreachable
    sent = desk.send()
    assert inbox.run_once() == 0
    server.fault, desk.seconds = None, 8
    assert inbox.run_once() == 1
    assert desk.outcomes(sent) == [Outcome.STORED]


def test_what_waits_is_found_in_its_order_however_often_one_looks(desk: Desk) -> None:
    first, second = desk.send(2)
    assert desk.relay.waiting() == desk.relay.waiting() == [first, second]
    (third,) = desk.send()
    signer = ReceiptSigner(desk.keys.signing("inbox"))
    envelope = desk.relay.envelope(first)
    receipt = signer.for_envelope(envelope, Outcome.STORED, Reason.NONE, NOW)
    desk.relay.put_inbox_receipt(receipt)
    assert desk.relay.waiting() == [second, third]
    after_a_start = RelayStore(SqliteRelay(desk.clinic.root / "relay.db"))
    assert after_a_start.waiting() == [second, third]
    (fourth,) = desk.send()
    assert after_a_start.waiting() == [second, third, fourth]
    after_a_start.close()


def test_a_slow_receiver_does_not_hold_up_the_end(desk: Desk) -> None:
    asked: list[bool] = []

    def slow() -> httpx.Response:
        asked.append(True)
        return httpx.Response(422)

    desk.send(5)
    desk.inbox(FakeFhirServer(fault=slow).delivery()).run_once(lambda: len(asked) == 2)
    assert len(asked) == 2


def test_a_damaged_row_is_left_alone_and_the_next_goes_on(desk: Desk) -> None:
    damaged, whole = desk.send(2)
    for wire in (b"nonsense", desk.relay.envelope(whole).wire):
        database = sqlite.connect(desk.clinic.root / "relay.db")
        database.execute("DROP TRIGGER IF EXISTS envelopes_stay")
        database.execute("UPDATE envelopes SET wire = ? WHERE digest = ?", (wire, damaged))
        database.commit()
        database.close()
        desk.inbox().run_once()
        assert desk.outcomes([damaged]) == []
        assert desk.outcomes([whole]) == [Outcome.STORED]
    assert desk.log.getvalue().count('"event": "damaged"') == 2


@pytest.mark.parametrize(
    "fault",
    [
        answers(400),
        answers(401),
        answers(422, b'{"resourceType":"OperationOutcome"}'),
        answers(500),
        answers(503),
        answers(429),
        answers(200),
        answers(200, b"<html>"),
        answers(200, b"[]"),
        answers(200, b'{"resourceType":"Bundle","type":"transaction-response"}'),
        answers(200, b'{"type":"transaction-response","entry":[]}'),
        answers(200, b'{"type":"transaction-response","entry":[{}]}'),
        answers(200, b'{"type":"transaction-response","entry":[{"response":{"status":"409"}}]}'),
        answers(302),
    ],
)
def test_what_is_not_confirmed_stays(desk: Desk, fault: Callable[[], httpx.Response]) -> None:
    server = FakeFhirServer(fault=fault)
    inbox = desk.inbox(server.delivery())
    sent = desk.send()
    assert inbox.run_once() == 0
    assert desk.outcomes(sent) == []
    server.fault = None
    desk.seconds += 2
    assert inbox.run_once() == 1
    assert desk.outcomes(sent) == [Outcome.STORED]


def test_a_record_that_is_refused_does_not_hold_up_the_next(desk: Desk) -> None:
    refused = iter([answers(422)])
    server = FakeFhirServer()

    def once() -> httpx.Response:
        server.fault = None
        return next(refused)()

    server.fault = once
    inbox = desk.inbox(server.delivery())
    first, second = desk.send(2)
    inbox.run_once()
    assert desk.outcomes([first]) == []
    assert desk.outcomes([second]) == [Outcome.STORED]


def test_what_is_to_be_clarified_never_reaches_the_fhir_server(desk: Desk) -> None:
    server = FakeFhirServer()
    inbox = desk.inbox(server.delivery())
    sent = desk.send(birth_date=None)
    inbox.run_once()
    assert desk.outcomes(sent) == [Outcome.TO_BE_CLARIFIED]
    assert (server.resources, desk.files()) == ({}, 1)


def test_an_unreadable_folder_keeps_the_record(desk: Desk) -> None:
    desk.folder.write_text("in the way")
    inbox = desk.inbox()
    sent = desk.send()
    assert inbox.run_once() == 0
    desk.folder.unlink()
    desk.seconds += 1
    assert inbox.run_once() == 1
    assert desk.outcomes(sent) == [Outcome.STORED]


def test_the_log_tells_why_something_waits_and_of_whom_nothing(desk: Desk) -> None:
    desk.send()
    desk.inbox(FakeFhirServer(fault=answers(503)).delivery()).run_once()
    log = desk.log.getvalue()
    assert '"event": "delivery-waits"' in log
    assert '"error": "status-503"' in log
    assert "1948" not in log


def test_a_real_server_on_loopback(clinic: Clinic) -> None:
    server = FakeFhirServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"]))
            answer = server.transaction(data)
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = Thread(target=http.serve_forever)
        thread.start()
        url = f"http://127.0.0.1:{http.server_address[1]}/r4"
        try:
            with serving(clinic, fhir_server=url) as running, running.line() as line:
                record = new_record()
                sealed = line.kiosk.visit(clinic.key_set(), bundle(patient(record)), record)
                line.send(sealed.wire)
                (receipt,) = line.ask(sealed.digest, wait=20)
        finally:
            http.shutdown()
            thread.join()
    assert receipt.outcome is Outcome.STORED
    assert list(server.resources) == [f"Patient/{record}-1"]
