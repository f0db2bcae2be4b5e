# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a writer has been promised, read from what it said, beside what a store really holds.

The writer says what it is about to do, does it, and says "done" once the store's method returned:
so there are two contents that a store may have after a power cut, the one with the step under way
and the one without it. Everything else is a fault, and which one can be told.
"""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sync.formats.envelope import Kind, carried_steps, decode_unsigned
from sync.line.set_aside import open_or_set_aside
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable
from tests.sync.line.logbooks import check as check_logbook


class Verdict(StrEnum):
    """How a store came through a power cut."""

    WHOLE = "whole"
    LOST = "lost"  # it is what it was before something that had been acknowledged
    TWICE = "twice"  # a record lies in the journal and in the outbox, or twice in one
    CORRUPT = "corrupt"  # unreadable, set aside, or in a state that never was


@dataclass
class Row:
    """A record in the outbox. `steps`: what an interrupted visit carries, by number."""

    digest: str | None  # None: only the store knows it (INTERRUPTED)
    steps: dict[int, str]
    signed: bool = False
    state: str = State.QUEUED


@dataclass
class Content:
    """All that the store must hold, and nothing else. Digests in hex."""

    steps: dict[str, dict[int, str]] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)
    room: str | None = None
    entries: int = 0  # in the logbook

    def apply(self, words: list[str]) -> None:
        """One thing that the writer did."""
        what, names = words[0], words[1:]
        if what == "step":
            visit, number, digest = names
            self.steps.setdefault(visit, {})[int(number)] = digest
            self.room = "occupied"
            self.entries += 1
        elif what == "completed":
            visit, digest = names
            self.rows[visit] = Row(digest, {})
            self._closed(visit, "used")
        elif what == "interrupted":
            (visit,) = names
            self.rows[visit] = Row(None, dict(self.steps[visit]))
            self._closed(visit, "interrupted")
        elif what == "abandoned":
            (visit,) = names
            self.steps.pop(visit)
        elif what == "signed":
            self.rows[names[0]].signed = True
        elif what == "moved":
            visit, state = names
            self.rows[visit].state = state
        elif what == "pruned":
            arrived = [key for key, row in self.rows.items() if row.state == State.ARRIVED]
            for visit in arrived:
                del self.rows[visit]

    def _closed(self, visit: str, room: str) -> None:
        self.steps.pop(visit)
        self.room = room
        self.entries += 1


class Promised:
    """Follows a writer's lines. `history` are all contents so far, the last one is acknowledged."""

    def __init__(self) -> None:
        self.history = [Content()]
        self.pending: Content | None = None

    def hear(self, lines: Iterable[str]) -> None:
        """Whole lines, in order."""
        for line in lines:
            words = line.split()
            if words[0] == "will":
                self.pending = deepcopy(self.history[-1])
                self.pending.apply(words[1:])
            else:
                assert words == ["done"] and self.pending is not None
                self.history.append(self.pending)
                self.pending = None

    def settle(self, found: Content) -> None:
        """A new process opened the store: what it found there is what is promised from now on."""
        self.history.append(found)
        self.pending = None

    def judge_copy(self, path: Path) -> tuple[Verdict, str, Content | None]:
        """As `judge`; where there is no file, nothing may have been acknowledged."""
        if path.exists():
            return self.judge(path)
        if self.history[-1] == Content():
            return Verdict.WHOLE, "", Content()
        return Verdict.LOST, "no file", None

    def judge(self, path: Path) -> tuple[Verdict, str, Content | None]:
        """Opens the store as the station does, closes it again; and what was wrong with it."""
        try:
            opened = open_or_set_aside(path, lambda: lambda _digest, _signature: False)
        except StoreUnusable as error:
            return Verdict.CORRUPT, type(error).__name__, None
        try:
            if opened.aside is not None:
                return Verdict.CORRUPT, "set aside", None
            found, faults = content_of(opened.store)
        finally:
            opened.store.close()
        if found.steps.keys() & found.rows.keys():
            return Verdict.TWICE, "in the journal and in the outbox", None
        if faults:
            return Verdict.CORRUPT, ", ".join(faults), None
        return self._compared(found)

    def _compared(self, found: Content) -> tuple[Verdict, str, Content | None]:
        allowed = [self.history[-1]] + ([self.pending] if self.pending else [])
        if any(_same(found, each) for each in allowed):
            return Verdict.WHOLE, "", found
        for back, older in enumerate(reversed(self.history)):
            if _same(found, older):
                return Verdict.LOST, f"{back} back", found
        return Verdict.CORRUPT, "a state that never was", None


def _same(found: Content, promised: Content) -> bool:
    """At a start nothing is under way, and only the store knows some digests."""
    expected = deepcopy(promised)
    for visit, row in expected.rows.items():
        if row.state == State.SENDING:
            row.state = State.QUEUED
        if row.digest is None and visit in found.rows:
            row.digest = found.rows[visit].digest
    return found == expected


def content_of(store: OutboxStore) -> tuple[Content, list[str]]:
    """Read row by row, and every byte that is left to believe is looked at."""
    faults = []
    (sound,) = store._database.rows("PRAGMA integrity_check(1)")
    if sound["integrity_check"] != "ok":
        faults.append(sound["integrity_check"])
    faults += [str(finding) for finding in check_logbook(store)]
    found = Content(room=store.room(), entries=store.logbook.standing().head.number)
    for each in store._database.rows("SELECT sealed FROM steps"):
        step = decode_unsigned(each["sealed"])
        numbered = found.steps.setdefault(str(step.header.record), {})
        numbered[step.header.step] = step.digest.hex()
    faults += _read_outbox(store, found)
    (aside,) = store._database.rows("SELECT count(*) AS n FROM set_aside")
    if aside["n"]:
        faults.append("steps set aside")
    return found, faults


def _read_outbox(store: OutboxStore, found: Content) -> list[str]:
    """Every envelope names the one before it; a gap in the ids is what was pruned."""
    faults = []
    (given,) = store._database.rows(
        "SELECT coalesce(max(seq), 0) AS id FROM sqlite_sequence WHERE name = 'outbox'"
    )
    last, head = 0, bytes(16)
    for each in store._database.rows("SELECT * FROM outbox ORDER BY id"):
        envelope = decode_unsigned(each["sealed"])
        key, carried = str(envelope.header.record), envelope.header.kind is Kind.INTERRUPTED
        if each["digest"] != envelope.digest:
            faults.append("a digest that isn't")
        if each["id"] == last + 1 and envelope.header.prev != head:
            faults.append("a broken chain")
        if key in found.rows:
            faults.append("a record twice")
        steps = carried_steps(envelope) if carried else ()
        found.rows[key] = Row(
            envelope.digest.hex(),
            {step.header.step: step.digest.hex() for step in steps},
            each["signature"] is not None,
            each["state"],
        )
        last, head = each["id"], envelope.digest[:16]
    if last == given["id"] and store.ticket().prev != head:
        faults.append("a broken chain")
    return faults
