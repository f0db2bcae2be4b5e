# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the logbook says of documents and keys: once, over restarts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.station.enrolment import Enrolment
from kiosk.station.messages import DocumentState, RecipientKey
from kiosk.station.paper_log import NOTE, PaperLog
from kiosk.station.papers import Papers
from kiosk.station.store_worker import StoreWorker
from sync.line.documents import Freshness
from tests.kiosk.station.unreadable import UnreadableStore
from tests.kiosk.station.writing import scribe_on, told

FRESH = DocumentState("fresh", "", 3)
PAPERS = Papers(
    enrolment=Enrolment(1, "https://clinic", bytes(16), "crossen-1", "room", bytes(32), ""),
    key=RecipientKey(b"k" * 8, 2, b"raw"),
    slip_key=bytes(32),
    profile="format = 1",
    day_list="{}",
    states={"key_set": FRESH, "day_list": FRESH, "profile": FRESH},
)


class Desk:
    def __init__(self, folder: Path) -> None:
        self.store, self.worker = UnreadableStore(folder / "store.db"), StoreWorker()
        self.begin_again()

    def begin_again(self) -> None:
        scribe = scribe_on(self.store, self.worker)
        self.log = PaperLog(self.store.notes, self.worker, scribe)

    async def new(self, papers: Papers) -> list[tuple[str, dict[str, int | str]]]:
        """What is told because of it."""
        before = len(told(self.store))
        await self.log.note(papers)
        return [(event, fields) for _, event, fields in told(self.store)[before:]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.worker.close()
    desk.store.close()


def with_state(name: str, state: DocumentState, **changes: str | None) -> Papers:
    return replace(PAPERS, states={**PAPERS.states, name: state}, **changes)


async def test_everything_is_told_once_over_restarts(desk: Desk) -> None:
    assert await desk.new(PAPERS) == [
        ("enrolled", {"site": "crossen-1", "device": "00" * 16}),
        ("document-accepted", {"document": "key-set", "version": 3}),
        ("document-accepted", {"document": "day-list", "version": 3}),
        ("document-accepted", {"document": "profile", "version": 3}),
        ("key-taken", {"key": "6b" * 8, "suite": "x-wing"}),
    ]
    assert await desk.new(PAPERS) == []
    desk.begin_again()
    assert await desk.new(PAPERS) == []


async def test_only_what_is_new_is_told(desk: Desk) -> None:
    await desk.new(PAPERS)
    published = {name: replace(FRESH, version=4) for name in PAPERS.states}
    # Every document is published anew with every other one: the same content is no news.
    again = replace(PAPERS, states=published, day_list="{ }")
    assert await desk.new(again) == [("document-accepted", {"document": "day-list", "version": 4})]


@pytest.mark.parametrize(
    ("state", "event"),
    [
        (
            DocumentState("expired-kept", "expired", 3),
            ("document-expired", {"document": "profile", "version": 3}),
        ),
        (
            DocumentState("refused", "wrong-site: expected a, got Erna", 3),
            ("document-refused", {"document": "profile", "reason": "wrong-site"}),
        ),
        (
            DocumentState("refused", "visit.rest: expected a number", 3),
            ("document-refused", {"document": "profile", "reason": "other-form"}),
        ),
    ],
)
async def test_what_becomes_of_a_document(
    desk: Desk, state: DocumentState, event: tuple[str, object]
) -> None:
    await desk.new(PAPERS)
    assert await desk.new(with_state("profile", state)) == [event]
    assert await desk.new(PAPERS) == [("document-accepted", {"document": "profile", "version": 3})]


async def test_a_document_that_is_missing_is_no_event(desk: Desk) -> None:
    missing = with_state("profile", DocumentState("missing", "", 0), profile=None)
    events = [fields.get("document") for _, fields in await desk.new(missing)]
    assert "profile" not in events


async def test_another_key_and_none(desk: Desk) -> None:
    await desk.new(PAPERS)
    other = replace(PAPERS, key=RecipientKey(b"o" * 8, 1, b"raw"))
    assert ("key-taken", {"key": "6f" * 8, "suite": "x25519"}) in await desk.new(other)
    assert ("key-gone", {"key": "6f" * 8}) in await desk.new(replace(PAPERS, key=None))


async def test_a_disk_that_refuses_is_asked_again(desk: Desk) -> None:
    desk.store.unreadable = True
    await desk.log.note(PAPERS)
    desk.store.unreadable = False
    assert len(await desk.new(PAPERS)) == 5


@pytest.mark.parametrize("text", ["", "{", "[]", '{"device":1}'])
async def test_a_note_that_can_not_be_read_is_told_anew(desk: Desk, text: str) -> None:
    desk.store.notes.write(NOTE, text)
    assert len(await desk.new(PAPERS)) == 5


def test_every_freshness_is_known() -> None:
    assert {state.value for state in Freshness} == {"fresh", "expired-kept", "missing", "refused"}
