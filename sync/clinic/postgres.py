# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One connection to PostgreSQL, made anew when it was lost; durable commits or none at all.

It tries nothing again by itself: what was under way is `UnavailableError`, and only who began it
knows what is to be done again.
"""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import dict_row

from sync.clinic.database import Schema
from sync.clinic.problem import ProblemError
from sync.clinic.relay_database import UnavailableError

OLDEST_SERVER = 15_00_00
# Advisory locks belong to one database; this program has one of its own.
_WRITERS, _UPGRADE, _INBOX = 1, 2, 3
_TRY_INBOX = b"SELECT pg_try_advisory_lock(%d) AS had" % _INBOX
_SETTINGS = (
    # A receipt is given after COMMIT; the server's own default may be one that only promises.
    "SELECT set_config('synchronous_commit', 'on', false)"
    " WHERE current_setting('synchronous_commit') IN ('off', 'local')",
    "SET default_transaction_isolation = 'read committed'",
    # A machine that died in the middle of a transaction doesn't hold up the others for long.
    "SET idle_in_transaction_session_timeout = '20s'",
    "SET lock_timeout = '10s'",
)
# Where the operator's own words say nothing of it: a silent network is noticed, and a server that
# only follows another is not written to.
_CONNECTION = {
    "application_name": "telemed-clinic",
    "connect_timeout": "3",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "20000",
    "target_session_attrs": "read-write",
}
_Connection = psycopg.Connection[dict[str, Any]]
_NAME = re.compile(r"(?<![:\w]):([a-z_]+)")


@cache
def _translated(sql: str) -> bytes:
    """`:name` as psycopg writes it; a cast (`::`) stays."""
    return _NAME.sub(r"%(\1)s", sql).encode()


class Postgres:
    """Serialised access to one database, from whichever thread."""

    def __init__(self, conninfo: str, schema: Schema, *, sole_inbox: bool = False) -> None:
        """`sole_inbox`: refuse to be the second that asks so. Raises `ProblemError`, and
        `UnavailableError` while the server isn't there."""
        self._conninfo = {**_CONNECTION, **conninfo_to_dict(conninfo)}
        self._sole_inbox = sole_inbox
        self._lock = threading.RLock()
        self._made = 0
        self._connection: _Connection | None = None
        self._inside: _Connection | None = None
        try:
            self._set_up(schema)
        except BaseException:
            self.close()
            raise

    def _set_up(self, schema: Schema) -> None:
        with self._within(f"SELECT pg_advisory_xact_lock({_UPGRADE})"):
            self.execute("CREATE TABLE IF NOT EXISTS relay_version (version bigint)", {})
            rows = self.rows("SELECT version FROM relay_version")
            found = rows[0]["version"] if rows else 0
            schema.check(found)
            for step in schema.steps[found:]:
                for statement in step:
                    self.execute(statement, {})
            if found < schema.version:
                self.execute("DELETE FROM relay_version", {})
                values = {"version": schema.version}
                self.execute("INSERT INTO relay_version VALUES (:version)", values)

    # Connection

    def _connected(self) -> _Connection:
        # Never a new one inside a transaction: what follows would be committed without the rest.
        if self._inside is not None:
            return self._inside
        if self._connection is None or self._connection.closed:
            self._connection = None
            connection = psycopg.connect(
                **self._conninfo,  # type: ignore[arg-type] # libpq's names, and text
                autocommit=True,
                row_factory=dict_row,
            )
            try:
                self._prepare(connection)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
            self._made += 1
        return self._connection

    def _prepare(self, connection: _Connection) -> None:
        if connection.info.server_version < OLDEST_SERVER:
            raise ProblemError(
                f"PostgreSQL {connection.info.server_version // 10000} ist zu alt; "
                f"gebraucht wird mindestens {OLDEST_SERVER // 10000}."
            )
        for name in ("fsync", "full_page_writes"):
            row = connection.execute("SELECT current_setting(%s) AS value", (name,)).fetchone()
            if row is None or row["value"] != "on":
                raise ProblemError(
                    f"In PostgreSQL ist „{name}“ ausgeschaltet: nach einem Stromausfall könnten "
                    "bestätigte Daten fehlen. Bitte einschalten."
                )
        for statement in _SETTINGS:
            connection.execute(statement)
        if self._sole_inbox:
            row = connection.execute(_TRY_INBOX).fetchone()
            if row is None or not row["had"]:
                if self._made:  # it may be our own lost connection, which the server still believes
                    raise UnavailableError("InboxLock")
                raise ProblemError(
                    "An dieser PostgreSQL-Datenbank läuft schon ein Posteingang; "
                    "es darf nur einen geben."
                )

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Faults of the server and of the way to it, by one name."""
        try:
            yield
        except (psycopg.OperationalError, psycopg.InterfaceError) as error:
            raise UnavailableError(type(error).__name__) from error
        except psycopg.Error as error:
            # It ends a transaction in ways of its own: idle too long, a server that only reads now.
            connection = self._connection
            if connection is None or connection.closed:
                raise UnavailableError(type(error).__name__) from error
            if isinstance(error, errors.ReadOnlySqlTransaction):
                connection.close()  # the next one looks for the server that can be written to
                raise UnavailableError(type(error).__name__) from error
            raise

    # Statements

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, durable when it ends without an error; waits for all other writers, as
        SQLite does, so that what was read in it stays true."""
        with self._within(f"SELECT pg_advisory_xact_lock({_WRITERS})"):
            yield

    @contextmanager
    def taking_in(self) -> Iterator[None]:
        """Beside others that do the same; what they may not do at once is for the tables to say."""
        with self._within(f"SELECT pg_advisory_xact_lock_shared({_WRITERS})"):
            yield

    @contextmanager
    def _within(self, lock: str) -> Iterator[None]:
        with self._lock, self._told():
            connection = self._connected()
            self._inside = connection
            try:
                connection.execute(f"BEGIN; {lock}".encode())
                yield
                answer = connection.execute("COMMIT").statusmessage
            except BaseException:
                _roll_back(connection)
                raise
            finally:
                self._inside = None
            # COMMIT of a transaction that has failed is answered ROLLBACK, without an error.
            if answer != "COMMIT":
                raise UnavailableError("NotCommitted")

    def execute(self, sql: str, values: Mapping[str, object]) -> int:
        """One statement inside `transaction`; how many rows it changed."""
        with self._lock, self._told():
            return self._connected().execute(_translated(sql), values or None).rowcount

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
        """What a SELECT finds, by column name."""
        with self._lock, self._told():
            return self._connected().execute(_translated(sql), values or None).fetchall()

    def connections(self) -> int:
        """How often a connection was made."""
        return self._made

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()


def _roll_back(connection: _Connection) -> None:
    try:
        connection.execute("ROLLBACK")
    except psycopg.Error:  # with the connection the transaction ends
        connection.close()
