# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Brings the relay's data from `relay.db` to PostgreSQL: all of it or nothing, and never a part."""

from contextlib import closing

from sync.clinic.durable import sync_folder
from sync.clinic.folder import ClinicFolder
from sync.clinic.problem import ProblemError
from sync.clinic.relay_database import RelayDatabase
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_storage import open_postgresql, read_postgresql

# In an order in which whatever a row names is there before it.
TABLES = (
    "devices",
    "enrol_codes",
    "candidates",
    "envelopes",
    "refused",
    "inbox_receipts",
    "desk_receipts",
)
_MANY = 500


def move_relay(folder: ClinicFolder) -> dict[str, int]:
    """Rows by table. Raises `ProblemError`; then nothing has changed."""
    conninfo = read_postgresql(folder)
    if conninfo is None:
        raise ProblemError(
            f"{folder.relay_settings} fehlt: es ist nicht gesagt, wohin die Daten sollen."
        )
    if not folder.relay_db.exists():
        raise ProblemError(f"{folder.relay_db} gibt es nicht; es gibt nichts zu übernehmen.")
    with (
        closing(SqliteRelay(folder.relay_db)) as old,
        closing(open_postgresql(folder, conninfo)) as new,
        # A relay that still runs can write nothing meanwhile, and nothing after it.
        old.transaction(),
    ):
        with new.transaction():
            moved = {table: _copy(table, old, new) for table in TABLES}
        for table in TABLES:
            old.execute(
                f"CREATE TRIGGER {table}_moved BEFORE INSERT ON {table}"
                " BEGIN SELECT RAISE(ABORT, 'moved to PostgreSQL'); END",
                {},
            )
    folder.relay_db.rename(folder.relay_db.with_suffix(".db.moved"))
    sync_folder(folder.root)
    return moved


def _copy(table: str, old: RelayDatabase, new: RelayDatabase) -> int:
    """Ids are the new one's own, in the same order. What a run before this one, which was killed
    at its end, has copied already stays."""
    copied = last = 0
    while rows := old.rows(
        f"SELECT rowid AS place, * FROM {table} WHERE rowid > :last"  # noqa: S608 - a name of ours
        f" ORDER BY rowid LIMIT {_MANY}",
        {"last": last},
    ):
        last = rows[-1]["place"]
        for row in rows:
            names = [name for name in row if name not in ("place", "id")]
            values = ", ".join(f":{name}" for name in names)
            new.execute(
                f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values})"  # noqa: S608
                " ON CONFLICT DO NOTHING",
                {name: row[name] for name in names},
            )
        copied += len(rows)
    there = new.rows(f"SELECT count(*) AS count FROM {table}")[0]["count"]  # noqa: S608 - as above
    if there != copied:
        raise ProblemError(
            f"In PostgreSQL liegen andere Daten (Tabelle {table}); es wurde nichts übernommen."
        )
    return copied
