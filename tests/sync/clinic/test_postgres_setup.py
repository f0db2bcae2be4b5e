# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How the relay's data comes to PostgreSQL, and what is said of a server that is set up wrong."""

from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.clinic.folder import ClinicFolder
from sync.clinic.inbox_process import InboxProcess
from sync.clinic.log import Log
from sync.clinic.problem import ProblemError
from sync.clinic.relay_move import TABLES, move_relay
from sync.clinic.relay_postgres import PostgresRelay
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_storage import open_relay
from sync.clinic.relay_store import RelayStore
from sync.clinic.tried import tried
from sync.formats.receipt import Outcome
from tests.postgres import Cluster
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.postgres_kit import end_sessions, put_into_postgres
from tests.sync.clinic.stores import enrolled, envelope, receipt_of_inbox, take, take_raw

# Set up wrong


def test_a_server_that_only_promises_is_made_to_keep_or_refused(
    cluster: Cluster,
) -> None:
    conninfo = cluster.database()
    with psycopg.connect(conninfo, autocommit=True) as admin:
        name = admin.info.dbname
        admin.execute(f"ALTER DATABASE {name} SET synchronous_commit = off".encode())
        admin.execute(
            f"ALTER DATABASE {name} SET default_transaction_isolation = serializable".encode()
        )
    with closing(PostgresRelay(conninfo)) as database:
        (row,) = database.rows(
            "SELECT current_setting('synchronous_commit') AS commit,"
            " current_setting('transaction_isolation') AS isolation"
        )
    assert row == {"commit": "on", "isolation": "read committed"}
    cluster.stop()
    cluster.start("fsync=off")
    try:
        with pytest.raises(ProblemError, match="„fsync“ ausgeschaltet"):
            PostgresRelay(conninfo)
    finally:
        cluster.stop()
        cluster.start()


def test_a_database_of_a_later_program_is_refused(database: PostgresRelay, conninfo: str) -> None:
    with database.transaction():
        database.execute("UPDATE relay_version SET version = 99", {})
    with pytest.raises(ProblemError, match="Version 99, dieses Programm kennt"):
        PostgresRelay(conninfo)


def test_a_second_inbox_is_refused_wherever_its_folder_is(clinic: Clinic, conninfo: str) -> None:
    put_into_postgres(clinic, conninfo)
    folder = ClinicFolder(clinic.root)
    with (
        closing(open_relay(folder, sole_inbox=True)) as first,
        pytest.raises(ProblemError, match="läuft schon ein Posteingang"),
    ):
        InboxProcess(folder, clinic.root / "delivered", None, Log())
    del first
    # The lock ends with its holder.
    with closing(open_relay(folder, sole_inbox=True)) as inbox:
        end_sessions(conninfo)
        tried(inbox.waiting)
        with pytest.raises(ProblemError):
            open_relay(folder, sole_inbox=True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("postgresql = 5", "„postgresql“ fehlt oder ist falsch"),
        ("", "„postgresql“ fehlt oder ist falsch"),
        ('mysql = "x"', "„mysql“ gibt es nicht"),
        ("postgresql", "kein gültiges TOML"),
        ('postgresql = "no such option=1"', "relay.toml"),
        ('postgresql = "host=/nowhere dbname=x"', "PostgreSQL ist nicht zu erreichen"),
    ],
)
def test_what_is_wrong_in_relay_toml_is_said(clinic: Clinic, text: str, said: str) -> None:
    (clinic.root / "relay.db").unlink(missing_ok=True)
    (clinic.root / "relay.toml").write_text(text)
    assert said in clinic.refused("parked")
    assert not (clinic.root / "relay.db").exists()


def test_data_in_the_file_is_not_left_behind_unsaid(clinic: Clinic, conninfo: str) -> None:
    clinic.ok("parked")
    put_into_postgres(clinic, conninfo)
    assert "liegen noch Daten" in clinic.refused("parked")


# From the file to PostgreSQL


def test_a_relay_moves_with_everything_it_has(clinic: Clinic, conninfo: str) -> None:
    path = clinic.root / "relay.db"
    with closing(RelayStore(SqliteRelay(path))) as old:
        kiosk = enrolled(old)
        sent = [envelope(kiosk, uuid4()) for _ in range(3)]
        wires = [each.wire for each in sent]
        wires += [b"%d" % number + bytes(64) for number in range(1200)]
        before = take_raw(old, kiosk, *wires)
        receipt_of_inbox(old, sent[0].digest)
        assert "ist nicht gesagt" in clinic.refused("relay-move")
        put_into_postgres(clinic, conninfo)
        moved = clinic.ok("relay-move", "--json").data
        assert {table: count for table, count in moved["moved"].items() if count} == {
            "devices": 1,
            "envelopes": 3,
            "refused": 1200,
            "inbox_receipts": 1,
        }
        # A relay that was forgotten, and still has the file open, takes nothing more.
        with pytest.raises(sqlite.IntegrityError):
            take_raw(old, kiosk, envelope(kiosk, uuid4()).wire)
    assert not path.exists()
    with closing(open_relay(ClinicFolder(clinic.root))) as new:
        assert new.waiting() == [each.digest for each in sent[1:]]
        assert take_raw(new, kiosk, *wires) == before
    # Commands find it there as well.
    states = [each["state"] for each in clinic.ok("parked", "--json").data]
    assert states.count("refused") == 1200
    assert len(clinic.ok("kiosks", "list", "--json").data) == 1
    assert "nichts zu übernehmen" in clinic.refused("relay-move")


def test_a_move_that_was_killed_at_its_end_is_done_again(clinic: Clinic, conninfo: str) -> None:
    folder = ClinicFolder(clinic.root)
    with closing(RelayStore(SqliteRelay(folder.relay_db))) as old:
        kiosk = enrolled(old)
        take(old, kiosk, envelope(kiosk, uuid4()))
        put_into_postgres(clinic, conninfo)
    kept = folder.relay_db.read_bytes()
    assert move_relay(folder)["envelopes"] == 1
    folder.relay_db.write_bytes(kept)
    assert move_relay(folder)["envelopes"] == 1
    # But never onto another relay's data.
    folder.relay_db.write_bytes(kept)
    with closing(PostgresRelay(conninfo)) as other:
        enrolled(RelayStore(other))
    with pytest.raises(ProblemError, match="liegen andere Daten"):
        move_relay(folder)
    with closing(RelayStore(SqliteRelay(folder.relay_db))) as old:
        (answer,) = take(old, kiosk, envelope(kiosk, uuid4()))
        assert answer.outcome is Outcome.STORED


def test_a_move_forgets_no_table(tmp_path: Path) -> None:
    with closing(SqliteRelay(tmp_path / "relay.db")) as database:
        found = database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    assert {row["name"] for row in found} - {"sqlite_sequence"} == set(TABLES)
