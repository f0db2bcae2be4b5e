# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Envelopes that the relay takes in, on SQLite and on PostgreSQL with 1, 2 and 4 instances.

Ours is what a relay does with uploaded batches: decode, check every signature, sign a receipt for
each, and meanwhile store and commit the batch before. The reference are bare inserts of the same
rows, receipts made before, into the same tables, as many a commit, by as many processes; and once
more the same with the two Ed25519 operations that each record costs whoever takes it. HTTP and TLS
are in none. Rounds alternate.

"records/s" is by the clock, and so of the whole machine; "records/s of a core" is by the processor
time of the relays and of their server's sessions.
"""

import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from multiprocessing.context import SpawnContext
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from pysqlite3 import dbapi2 as sqlite

from sync.clinic.intake import Intake, Judged
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_database import RelayDatabase
from sync.clinic.relay_devices import Device
from sync.clinic.relay_postgres import PostgresRelay
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_store import RelayStore
from sync.formats.envelope import Envelope
from sync.formats.receipt import Outcome, Reason
from tests.postgres import running_cluster
from tests.sync.clinic.stores import NOW, RELAY_KEY, SITE, enrolled, envelope

BATCH = 64  # what a kiosk sends at most
BATCHES = 10
ROUNDS = 3
SIZE = 1900  # a visit of the standard room, sealed
_COLUMNS = ("digest", "device", "epoch", "seq", "record", "version", "wire", "receipt")
_BARE = f"INSERT INTO envelopes ({', '.join(_COLUMNS)}) VALUES "  # noqa: S608 - names of ours
_TICKS = os.sysconf("SC_CLK_TCK")

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Place:
    """Where the data goes: a SQLite file, or a PostgreSQL connection string."""

    sqlite: str | None = None
    postgresql: str = ""

    def open(self) -> RelayDatabase:
        return SqliteRelay(Path(self.sqlite)) if self.sqlite else PostgresRelay(self.postgresql)


@dataclass
class Spent:
    """Seconds by the clock, and of processors."""

    clock: float = 0.0
    processor: float = 0.0

    def add(self, each: "Sequence[Spent]") -> None:
        """Of processes that ran side by side."""
        self.clock += max(one.clock for one in each)
        self.processor += sum(one.processor for one in each)


def run() -> Iterator[dict[str, object]]:
    """Four rows for each database and number of instances."""
    # Beside the working copy: a temporary folder in memory would make the disk free of charge.
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-relay-") as folder:
        files = (Place(sqlite=f"{folder}/{number}.db") for number in range(3 * ROUNDS))
        yield from _case("SQLite", lambda: next(files), 1)
    with running_cluster() as cluster:
        for instances in (1, 2, 4):
            yield from _case(
                f"PostgreSQL, {instances} of them",
                lambda: Place(postgresql=cluster.schema()),
                instances,
            )


def _case(name: str, place: Callable[[], Place], instances: int) -> Iterator[dict[str, object]]:
    spent = {work: Spent() for work in (_ours, _bare, _bare_with_signatures)}
    works = list(spent)
    for number in range(ROUNDS):
        for work in works if number % 2 else reversed(works):
            spent[work].add(_side_by_side(work, place(), instances))
    count = BATCH * BATCHES * ROUNDS * instances
    ours = spent[_ours]
    for against, reference in (
        ("bare inserts", spent[_bare]),
        ("inserts and signatures", spent[_bare_with_signatures]),
    ):
        for unit, mine, other in (
            ("records/s", ours.clock, reference.clock),
            ("records/s of a core", ours.processor, reference.processor),
        ):
            yield {
                "name": "relay",
                "case": f"{name}, against {against}",
                "ours": round(count / mine),
                "reference": round(count / other),
                "ratio": round(other / mine, 2),
                "unit": unit,
                "n": count,
            }


def _side_by_side(
    work: Callable[[Place, Barrier], Spent], place: Place, instances: int
) -> list[Spent]:
    place.open().close()  # the tables are there before anybody counts
    context: SpawnContext = multiprocessing.get_context("spawn")
    barrier = context.Barrier(instances)
    answers = context.SimpleQueue()
    processes = [
        context.Process(target=_worker, args=(work, place, barrier, answers))
        for _ in range(instances)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * instances
    return [answers.get() for _ in processes]


def _worker(
    work: Callable[[Place, Barrier], Spent], place: Place, barrier: Barrier, answers: Any
) -> None:
    answers.put(work(place, barrier))


def _ours(place: Place, barrier: Barrier) -> Spent:
    with closing(RelayStore(database := place.open())) as store:
        device, sent = _made(store)
        intake = Intake(store, ReceiptSigner(RELAY_KEY))

        def settle(judged: Future[list[Judged]]) -> None:
            assert len(intake.settle(device, judged.result(), NOW)) == BATCH

        def take_all() -> None:
            # As the relay does: the next batch's signatures, while this one is being committed.
            with ThreadPoolExecutor(1) as ahead:
                wires = ([each.wire for each in batch] for batch in sent)
                judged = [ahead.submit(intake.judge, device, each, NOW) for each in wires]
                for each in judged:
                    settle(each)

        session = None if place.sqlite else _session(database)
        return _timed([take_all], barrier, session)


def _bare(place: Place, barrier: Barrier) -> Spent:
    return _inserted(place, barrier, lambda _batch: None)


def _bare_with_signatures(place: Place, barrier: Barrier) -> Spent:
    message = bytes(60)
    key, signature = RELAY_KEY.private.public_key(), RELAY_KEY.private.sign(message)

    def sign(batch: Sequence[Envelope]) -> None:
        for each in batch:
            key.verify(signature, message)
            RELAY_KEY.private.sign(each.digest)

    return _inserted(place, barrier, sign)


def _inserted(
    place: Place, barrier: Barrier, before: Callable[[Sequence[Envelope]], None]
) -> Spent:
    with closing(RelayStore(place.open())) as store:
        _, sent = _made(store)
    signer = ReceiptSigner(RELAY_KEY)
    rows = [[_row(signer, each) for each in batch] for batch in sent]
    with closing(_BareSqlite(place.sqlite) if place.sqlite else _BarePostgres(place)) as bare:

        def work(number: int) -> None:
            before(sent[number])
            bare.insert(rows[number])

        return _timed([partial(work, number) for number in range(BATCHES)], barrier, bare.session)


class _BareSqlite:
    """A connection and nothing around it."""

    session = None

    def __init__(self, path: str) -> None:
        self._file = sqlite.connect(path, isolation_level=None, timeout=60)
        self._file.execute("PRAGMA synchronous = FULL")

    def insert(self, batch: list[Row]) -> None:
        self._file.execute("BEGIN IMMEDIATE")
        self._file.executemany(_BARE + "(?, ?, ?, ?, ?, ?, ?, ?)", batch)
        self._file.execute("COMMIT")

    def close(self) -> None:
        self._file.close()


class _BarePostgres:
    """As above."""

    def __init__(self, place: Place) -> None:
        self._connection = psycopg.connect(place.postgresql, autocommit=True)
        self.session = self._connection.info.backend_pid

    def insert(self, batch: list[Row]) -> None:
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.executemany((_BARE + "(%s, %s, %s, %s, %s, %s, %s, %s)").encode(), batch)

    def close(self) -> None:
        self._connection.close()


def _made(store: RelayStore) -> tuple[Device, list[list[Envelope]]]:
    """A kiosk of one's own, and what it sends."""
    kiosk = enrolled(store)
    sent = [[envelope(kiosk, uuid4(), size=SIZE) for _ in range(BATCH)] for _ in range(BATCHES)]
    return Device(kiosk.id, kiosk.public, SITE, "room"), sent


def _row(signer: ReceiptSigner, sent: Envelope) -> Row:
    header = sent.header
    receipt = signer.for_envelope(sent, Outcome.STORED, Reason.NONE, NOW)
    place = (sent.digest, header.device, header.epoch, header.seq)
    return (*place, str(header.record), header.version, sent.wire, receipt.wire)


def _session(database: RelayDatabase) -> int:
    return int(database.rows("SELECT pg_backend_pid() AS pid")[0]["pid"])


def _timed(works: list[Callable[[], None]], barrier: Barrier, session: int | None) -> Spent:
    barrier.wait()
    began, used, served = time.perf_counter(), time.process_time(), _processor_of(session)
    for work in works:
        work()
    processor = time.process_time() - used + _processor_of(session) - served
    return Spent(time.perf_counter() - began, processor)


def _processor_of(session: int | None) -> float:
    """Seconds that a server's process has used; 0 without one (proc(5): fields 14 and 15)."""
    if session is None:
        return 0.0
    fields = Path(f"/proc/{session}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS
