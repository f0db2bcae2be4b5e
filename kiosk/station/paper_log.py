# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tells the logbook what is new about the clinic's documents and keys, and nothing twice.

What was told last is remembered on the disk, in the transaction of the entries: a restart is no
news.
"""

import asyncio
import hashlib
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.station.codec import Malformed, from_json, to_json
from kiosk.station.papers import Papers
from kiosk.station.scribe import IT, STATION, Scribe, identifier
from kiosk.station.store_worker import StoreWorker
from sync.formats.envelope import Suite
from sync.formats.logbook import Draft
from sync.formats.logbook_words import DOCUMENT_REASONS, Event
from sync.line.documents import Freshness
from sync.line.notes import Notes
from sync.line.store_errors import StoreUnusable

NOTE = "logbook-papers"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ToldDocument:
    """`content`: a short hash, empty for none."""

    state: str = Freshness.MISSING.value
    reason: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class ToldPapers:
    """What the logbook says already."""

    device: str = ""
    key: str = ""
    documents: dict[str, ToldDocument] = field(default_factory=dict)


class PaperLog:
    """One for the station."""

    def __init__(self, notes: Notes, worker: StoreWorker, scribe: Scribe) -> None:
        self._notes = notes
        self._worker = worker
        self._scribe = scribe
        self._turn = asyncio.Lock()
        self._told: ToldPapers | None = None

    async def note(self, papers: Papers) -> None:
        """Write what has changed. A disk that refuses is asked again with the next change."""
        async with self._turn:
            try:
                if self._told is None:
                    self._told = _read(await self._worker.call(self._notes.read, NOTE))
                now = _told_of(papers)
                entries = tuple(self._news(papers, self._told, now))
                if entries:
                    await self._worker.call(self._notes.write, NOTE, to_json(now), entries)
                self._told = now
            except StoreUnusable as error:
                logger.error("logbook not written", extra={"error": error.sqlite_name})  # noqa: TRY400

    def _news(self, papers: Papers, told: ToldPapers, now: ToldPapers) -> Iterator[Draft]:
        who = papers.enrolment
        if who is not None and now.device != told.device:
            fields = {"site": identifier(who.site), "device": now.device}
            yield self._scribe.draft(IT, Event.ENROLLED, fields)
        for name, document in now.documents.items():
            if document != told.documents.get(name, ToldDocument()):
                yield from self._document(name, document, papers.states[name].version)
        if now.key != told.key and papers.key is not None:
            suite = Suite(papers.key.suite).name.lower().replace("_", "-")
            yield self._scribe.draft(STATION, Event.KEY_TAKEN, {"key": now.key, "suite": suite})
        elif now.key != told.key:
            yield self._scribe.draft(STATION, Event.KEY_GONE, {"key": told.key})

    def _document(self, name: str, document: ToldDocument, version: int) -> Iterator[Draft]:
        word = name.replace("_", "-")
        match Freshness(document.state):
            case Freshness.FRESH:
                event = Event.DOCUMENT_ACCEPTED
            case Freshness.EXPIRED_KEPT:
                event = Event.DOCUMENT_EXPIRED
            case Freshness.REFUSED:
                fields = {"document": word, "reason": document.reason}
                yield self._scribe.draft(STATION, Event.DOCUMENT_REFUSED, fields)
                return
            case Freshness.MISSING:
                return
        yield self._scribe.draft(STATION, event, {"document": word, "version": version})


def _told_of(papers: Papers) -> ToldPapers:
    key = papers.key
    contents = {
        "key_set": None if key is None else f"{key.id.hex()} {(papers.slip_key or b'').hex()}",
        "day_list": papers.day_list,
        "profile": papers.profile,
    }
    return ToldPapers(
        device="" if papers.enrolment is None else papers.enrolment.device.hex(),
        key="" if key is None else key.id.hex(),
        documents={
            name: ToldDocument(
                state.state,
                _reason(state.reason) if state.state == Freshness.REFUSED else "",
                _short_hash(contents[name]),
            )
            for name, state in papers.states.items()
        },
    )


def _reason(said: str) -> str:
    """The word that it begins with, as in "too-large: 2000000 bytes"."""
    word = said.partition(":")[0]
    return word if word in DOCUMENT_REASONS else "other-form"


def _short_hash(content: str | None) -> str:
    return "" if content is None else hashlib.sha256(content.encode()).hexdigest()[:16]


def _read(text: str | None) -> ToldPapers:
    """What can't be read is told again."""
    try:
        return ToldPapers() if text is None else from_json(ToldPapers, json.loads(text))
    except (ValueError, Malformed):
        return ToldPapers()
