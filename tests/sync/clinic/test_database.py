# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The database file: durable by setting, shared without losing anybody's words, refused by name."""

from pathlib import Path
from threading import Thread

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.clinic.database import OLDEST_SQLITE, Database, Schema
from sync.clinic.problem import ProblemError

FIRST = ("CREATE TABLE words (word TEXT PRIMARY KEY) STRICT",)
SECOND = (
    "ALTER TABLE words ADD COLUMN length INTEGER",
    "UPDATE words SET length = length(word)",
)
SCHEMA = Schema((FIRST, SECOND))
NEXT = Schema((FIRST, SECOND, ("CREATE INDEX lengths ON words (length)",)))
INSERT = "INSERT INTO words (word) VALUES (:word)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "words.db"


def words(database: Database) -> list[str]:
    return [row["word"] for row in database.rows("SELECT word FROM words ORDER BY rowid")]


def test_every_commit_is_on_the_disk_when_it_returns(path: Path) -> None:
    assert sqlite.sqlite_version_info >= OLDEST_SQLITE
    database = Database(path, SCHEMA)
    (settings,) = database.rows(
        "SELECT * FROM pragma_journal_mode, pragma_synchronous, pragma_user_version"
    )
    assert list(settings.values()) == ["wal", 2, 2]  # 2 is FULL
    assert path.stat().st_mode & 0o777 == 0o600
    database.close()


def test_all_or_nothing(path: Path) -> None:
    database = Database(path, SCHEMA)
    with pytest.raises(sqlite.IntegrityError), database.transaction():
        database.execute(INSERT, {"word": "one"})
        database.execute(INSERT, {"word": "one"})
    assert words(database) == []
    with database.transaction():
        database.execute(INSERT, {"word": "two"})
    database.close()
    again = Database(path, SCHEMA)
    assert words(again) == ["two"]
    again.close()


def test_two_that_write_at_once_both_get_their_turn(path: Path) -> None:
    """Read, then write: with a transaction that locks late, one of them would fail or overwrite."""
    Database(path, SCHEMA).close()

    def count_up(name: str) -> None:
        database = Database(path, SCHEMA)
        for _ in range(20):
            with database.transaction():
                number = len(words(database))
                database.execute(INSERT, {"word": f"{name}{number}"})
        database.close()

    threads = [Thread(target=count_up, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    database = Database(path, SCHEMA)
    assert [int(word[1:]) for word in words(database)] == list(range(40))
    database.close()


def test_a_file_of_a_later_version_is_refused_and_stays(path: Path) -> None:
    Database(path, NEXT).close()
    with pytest.raises(ProblemError, match="Version 3, dieses Programm kennt 2"):
        Database(path, SCHEMA)
    Database(path, NEXT).close()


def test_a_file_of_an_earlier_version_takes_the_steps_that_it_lacks(path: Path) -> None:
    old = Database(path, Schema((FIRST,)))
    with old.transaction():
        old.execute(INSERT, {"word": "three"})
    old.close()
    for _ in range(2):  # and none of them twice
        database = Database(path, NEXT)
        assert database.rows("SELECT * FROM words, pragma_user_version") == [
            {"word": "three", "length": 5, "user_version": 3}
        ]
        database.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    old = Database(path, Schema((FIRST,)))
    with old.transaction():
        old.execute(INSERT, {"word": "one"})
    old.close()
    with pytest.raises(ProblemError):
        Database(path, Schema((FIRST, SECOND, ("UPDATE nothing SET a = 1",))))
    again = Database(path, Schema((FIRST,)))
    assert again.rows("SELECT * FROM words, pragma_user_version") == [
        {"word": "one", "user_version": 1}
    ]
    again.close()


def test_two_processes_may_find_an_earlier_version_at_once(path: Path) -> None:
    Database(path, Schema((FIRST,))).close()
    threads = [Thread(target=lambda: Database(path, SCHEMA).close()) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    database = Database(path, SCHEMA)
    assert database.rows("SELECT user_version FROM pragma_user_version") == [{"user_version": 2}]
    database.close()


def test_a_file_that_is_no_database_is_refused_and_stays(path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(ProblemError, match="lässt sich nicht als Datenbank lesen"):
        Database(path, SCHEMA)
    assert path.read_bytes() == b"no database at all" * 100
