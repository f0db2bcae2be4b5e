# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The desk's page: only for who signed in, changed only from itself, and ringing until seen."""

import asyncio
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from sync.clinic.desk_app import DeskApp
from sync.clinic.desk_process import DeskOutside, make_word
from sync.clinic.folder import ClinicFolder
from sync.formats.call import Call
from sync.formats.logbook import entry_hash, write_entry
from sync.formats.logbook_chunk import Chunk
from sync.formats.logbook_words import Event, Value
from tests.kiosk.record.making import RECORDS, VISIT
from tests.sync.clinic.desk import NOW, Desk
from tests.sync.clinic.kiosk import bundle, entry, new_record, patient
from tests.sync.clinic.kit import Clinic
from tests.sync.formats.books import BOOK, EPOCH, START, draft

ZONE = ZoneInfo("Europe/Berlin")
URGENT = {
    "resourceType": "Encounter",
    "priority": {
        "coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActPriority", "code": "UR"}]
    },
}


class Outside(DeskOutside):
    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


class Browser:
    """Keeps cookies, asks over the real app."""

    def __init__(self, desk: Desk) -> None:
        folder = ClinicFolder(desk.clinic.root)
        self.word = make_word(folder)
        self.outside = Outside(folder, desk.practice)
        self.app = DeskApp(desk.practice, ZONE, self.outside).app()
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, target: str, **form: str) -> httpx.Response:
        async def run() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(
                transport=transport, base_url="https://desk", cookies=self.cookies
            ) as client:
                answer = await client.request(method, target, data=form or None)
                self.cookies |= dict(answer.cookies)
                return answer

        return asyncio.run(run())

    def sign_in(self) -> None:
        assert self.ask("POST", "/sign-in", word=self.word).status_code == 303

    def page(self) -> str:
        answer = self.ask("GET", "/")
        assert answer.status_code == 200
        return answer.text

    def csrf(self) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.page())
        assert found
        return found[1]


@pytest.fixture(name="desk")
def _desk(clinic: Clinic) -> Iterator[Desk]:
    desk = Desk(clinic)
    yield desk
    desk.close()


def test_nothing_before_signing_in_and_nothing_after_twelve_hours(desk: Desk) -> None:
    browser = Browser(desk)
    for target in ("/", "/slip/x"):
        assert browser.ask("GET", target).headers["Location"] == "/sign-in"
    assert browser.ask("POST", "/sign-in", word="AAAA BBBB CCCC DDDD").status_code == 403
    assert browser.ask("GET", "/").status_code == 303
    browser.sign_in()
    assert "Gesundheitsräume" in browser.page()
    browser.outside.at = NOW + timedelta(hours=12)
    assert browser.ask("GET", "/").status_code == 303


def test_every_answer_forbids_what_the_page_does_not_need(desk: Desk) -> None:
    browser = Browser(desk)
    browser.sign_in()
    for target in ("/", "/sign-in", "/desk.css", "/desk.js", "/slip/x"):
        headers = browser.ask("GET", target).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store"
    assert re.search(r"<script>|style=|onclick", browser.page()) is None


def send_urgent(desk: Desk) -> bytes:
    record = new_record()
    return desk.send_record(record, bundle(patient(record), entry(record, 2, URGENT)))


def test_an_urgent_visit_rings_until_somebody_on_the_page_says_seen(desk: Desk) -> None:
    digest = send_urgent(desk)
    desk.inbox().run_once()
    browser = Browser(desk)
    browser.sign_in()
    assert 'data-rings="1"' in browser.page()
    for csrf in ("", "wrong", "ä"):
        form = {"csrf": csrf, "which": digest.hex()}
        assert browser.ask("POST", "/visit-seen", **form).status_code == 403
    assert 'data-rings="1"' in browser.page()
    csrf = browser.csrf()
    for which in ("", "xyz", "00" * 32):
        form = {"csrf": csrf, "which": which}
        assert browser.ask("POST", "/visit-seen", **form).status_code == 400
    browser.ask("POST", "/visit-seen", csrf=csrf, which=digest.hex())
    assert 'data-rings="0"' in browser.page()
    assert "DRINGEND" in browser.page()
    cookies, browser.cookies = browser.cookies, {}
    form = {"csrf": csrf, "which": digest.hex()}
    assert browser.ask("POST", "/visit-seen", **form).status_code == 403
    browser.cookies = cookies
    browser.ask("POST", "/sign-out", csrf=csrf)
    assert browser.ask("GET", "/").status_code == 303


def test_a_call_rings_until_it_was_seen(desk: Desk) -> None:
    call = Call(new_record(), "crossen-1", b"d" * 16, "help", NOW)
    desk.practice.calls.keep(call, NOW)
    browser = Browser(desk)
    browser.sign_in()
    assert 'data-rings="1"' in browser.page()
    form = {"csrf": browser.csrf(), "which": str(call.id)}
    assert browser.ask("POST", "/call-seen", **form).status_code == 303
    assert 'data-rings="0"' in browser.page()
    assert browser.ask("POST", "/call-seen", csrf=form["csrf"], which="x").status_code == 400


def test_appointments_of_today_with_their_slip_and_no_markup_from_names(desk: Desk) -> None:
    start = (NOW + timedelta(days=200)).isoformat()
    booked = desk.clinic.book(start=start, family="<b>Muster</b>")
    browser = Browser(desk)
    browser.outside.at = NOW + timedelta(days=200, hours=-2)
    browser.sign_in()
    page = browser.page()
    assert "&lt;b&gt;Muster&lt;/b&gt;, Erna" in page
    assert "<b>" not in page
    slip = browser.ask("GET", f"/slip/{booked['id']}")
    assert (slip.headers["Content-Type"], slip.content[:5]) == ("application/pdf", b"%PDF-")
    assert browser.ask("GET", "/slip/nobody").status_code == 404


def test_values_as_they_are_and_what_needs_a_person(desk: Desk) -> None:
    import json

    from sync.clinic import exact_json

    record = new_record()
    text = exact_json.dumps(RECORDS["whole"].bundle).replace(str(VISIT), str(record))
    content: Any = json.loads(text)
    for each in content["entry"]:
        if each["resource"]["resourceType"] == "Patient":
            each["resource"].pop("identifier", None)
    desk.send_record(record, content)
    desk.send(birth_date=None)
    desk.inbox().run_once()
    browser = Browser(desk)
    browser.sign_in()
    page = browser.page()
    assert "Blutdruck systolisch, Mittelwert" in page
    assert "die Angaben passen zu keinem Termin" in page


def test_a_form_without_end_is_not_read(desk: Desk) -> None:
    browser = Browser(desk)
    assert browser.ask("POST", "/sign-in", word=browser.word + " " * 9000).status_code == 403


def test_wrong_pins_of_the_last_week_are_shown_with_their_room(desk: Desk) -> None:
    told: list[tuple[Event, dict[str, Value]]] = [
        (Event.ENROLLED, {"site": "crossen-1", "device": "0" * 32}),
        (Event.ATTENDANT_LOCKED_OUT, {"failures": 3, "seconds": 5}),
        (Event.ATTENDANT_REFUSED, {"failures": 1}),
    ]
    entries, prev = [], START.hash
    for number, (event, fields) in enumerate(told, 1):
        entries.append(write_entry(draft(number, event, fields), number, EPOCH, prev))
        prev = entry_hash(entries[-1])
    noise = b'{"event":"attendant-locked-out"}'
    chunk = Chunk(BOOK, bytes(16), 1, (*entries, noise), entry_hash(noise))
    desk.practice.logbook.keep(chunk, NOW)
    browser = Browser(desk)
    browser.sign_in()
    said = "3 falsche PINs, Anmeldung 5 Sekunden gesperrt"
    assert re.search(rf"crossen-1</strong> [^<]*{said}", browser.page())
    assert browser.page().count("falsche PINs,") == 1
    browser.outside.at = NOW + timedelta(days=8)
    browser.sign_in()
    assert "alsche PINs" not in browser.page()
