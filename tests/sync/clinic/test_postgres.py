# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""PostgreSQL that restarts, loses connections and overtakes: never a false receipt."""

import signal
import threading
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from sync.clinic.relay_database import UnavailableError
from sync.clinic.relay_postgres import PostgresRelay
from sync.clinic.relay_store import RelayStore
from sync.clinic.tried import tried
from sync.formats.batch import join_items
from sync.formats.receipt import Outcome
from tests.postgres import Cluster
from tests.sync.clinic.kiosk import bundle, new_record, patient
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.postgres_kit import end_sessions, put_into_postgres
from tests.sync.clinic.server import serving
from tests.sync.clinic.stores import enrolled, envelope, take, take_raw

ADD = "INSERT INTO devices VALUES (:id, :id, 'site', 'room', 0)"


def devices(conninfo: str) -> int:
    with psycopg.connect(conninfo) as other:
        row = other.execute("SELECT count(*) FROM devices").fetchone()
        assert row is not None
        return int(row[0])


# Transactions


def test_a_connection_that_is_lost_takes_the_transaction_with_it(
    database: PostgresRelay, conninfo: str
) -> None:
    """What follows must not be committed on a new connection, without what came before."""
    with pytest.raises(UnavailableError), database.transaction():
        database.execute(ADD, {"id": b"1"})
        end_sessions(conninfo)
        for number in (b"2", b"3"):
            with pytest.raises(UnavailableError):
                database.execute(ADD, {"id": number})
    assert devices(conninfo) == 0
    with database.transaction():
        database.execute(ADD, {"id": b"4"})
    assert (devices(conninfo), database.connections()) == (1, 2)


def test_a_failed_statement_that_somebody_swallows_commits_nothing(
    database: PostgresRelay, conninfo: str
) -> None:
    """The server answers such a COMMIT with ROLLBACK, and no error."""
    with pytest.raises(UnavailableError, match="NotCommitted"), database.transaction():
        database.execute(ADD, {"id": b"1"})
        with pytest.raises(psycopg.IntegrityError):
            database.execute(ADD, {"id": b"1"})
    assert devices(conninfo) == 0


def test_a_crash_before_the_commit_is_no_receipt_and_the_next_try_is(
    cluster: Cluster, database: PostgresRelay, conninfo: str
) -> None:
    store = RelayStore(database)
    kiosk = enrolled(store)
    sent = envelope(kiosk, uuid4())
    seen: list[bool] = []

    class Crashing(RelayStore):
        def receipt_of(self, digest: bytes) -> bytes | None:
            seen.append(True)
            cluster.stop(signal.SIGQUIT)
            cluster.start()
            return super().receipt_of(digest)

    with closing(PostgresRelay(conninfo)) as other:
        take(store, kiosk, sent)
        fresh = envelope(kiosk, uuid4())
        # The first is there already, so its receipt is looked up while the second isn't committed.
        with pytest.raises(UnavailableError):
            take_raw(Crashing(other), kiosk, sent.wire, fresh.wire)
        assert seen == [True]
        assert tried(lambda: store.missing(kiosk.id, [fresh.digest])) == [fresh.digest]
        again = tried(lambda: take(store, kiosk, sent, fresh))
        assert [each.outcome for each in again] == [Outcome.STORED, Outcome.STORED]


def test_a_commit_whose_answer_is_lost_is_stored_once(
    database: PostgresRelay, conninfo: str
) -> None:
    store = RelayStore(database)
    kiosk = enrolled(store)
    sent = [envelope(kiosk, uuid4()).wire for _ in range(3)]
    answers: list[list[bytes]] = []

    def take_and_lose_the_first_answer() -> list[bytes]:
        answers.append(take_raw(store, kiosk, *sent))
        if len(answers) == 1:
            end_sessions(conninfo)
            raise UnavailableError("OperationalError")
        return answers[-1]

    tried(take_and_lose_the_first_answer)
    assert answers[0] == answers[1]
    assert len(store.waiting()) == 3


def test_what_overtook_in_the_commit_is_not_missed(database: PostgresRelay, conninfo: str) -> None:
    """The lower id is committed after the higher one: the inbox must see both."""
    slow, quick, inbox = database, PostgresRelay(conninfo), PostgresRelay(conninfo)
    kiosk = enrolled(RelayStore(slow))
    first, second = envelope(kiosk, uuid4()), envelope(kiosk, uuid4())
    reader = RelayStore(inbox)
    assert reader.waiting() == []
    found: list[list[bytes]] = []
    looking = threading.Thread(target=lambda: found.append(reader.waiting()))
    with slow.taking_in():
        sent = first.header
        values = {"digest": first.digest, "device": sent.device, "epoch": sent.epoch}
        values |= {"seq": sent.seq, "record": str(sent.record), "version": sent.version}
        slow.insert_envelopes([values | {"wire": first.wire, "receipt": b""}])
        take(RelayStore(quick), kiosk, second)
        looking.start()
        looking.join(0.3)
    looking.join(10)
    assert [*found, reader.waiting()] == [[first.digest, second.digest]] * 2
    quick.close()
    inbox.close()


def test_a_server_that_knows_less_takes_over(database: PostgresRelay, conninfo: str) -> None:
    """A follower that lags behind gives the same ids once more; a running inbox begins again."""
    store = RelayStore(database)
    kiosk = enrolled(store)
    take(store, kiosk, *(envelope(kiosk, uuid4()) for _ in range(3)))
    assert len(store.waiting()) == 3
    with psycopg.connect(conninfo, autocommit=True) as admin:
        admin.execute("TRUNCATE envelopes RESTART IDENTITY CASCADE")
    end_sessions(conninfo)
    sent = envelope(kiosk, uuid4())
    tried(lambda: take(store, kiosk, sent))
    assert store.waiting() == [sent.digest]


# The whole server


def test_relay_and_inbox_live_through_a_restart_of_postgresql(
    clinic: Clinic, cluster: Cluster, conninfo: str, tmp_path: Path
) -> None:
    put_into_postgres(clinic, conninfo)
    with serving(clinic) as server, server.line() as line:

        def wire() -> bytes:
            record = new_record()
            return line.kiosk.visit(clinic.key_set(), bundle(patient(record)), record).wire

        before, after = wire(), wire()
        (first,) = line.send(before)
        assert [each.outcome for each in line.ask(first.digest, wait=20)] == [Outcome.STORED]
        cluster.stop()
        answer = line.post("/v1/outbox", join_items([after]))
        assert (answer.status_code, answer.json()) == (503, {"error": "unavailable"})
        cluster.start()
        answers = line.send(after, before)
        assert answers[1] == first
        digests = [each.digest for each in answers]
        assert len(line.ask(*digests, wait=20)) >= 1
    events = server.log.getvalue()
    assert '"database-away"' in events
    assert '"database-back"' in events
    assert not (clinic.root / "relay.db").exists()
