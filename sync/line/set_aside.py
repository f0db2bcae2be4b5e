# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Opens the store; a damaged one is laid beside, and what is intact in it goes on in a new one.

Nothing is deleted, and at no moment is there neither the old file nor the new one: the new store is
whole and on the disk before the old one gets another name. What stands in the way of opening for
another reason (rights, a newer version, another program's file) stays as it is.
"""

import json
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pysqlite3 import dbapi2 as sqlite

from sync.formats.envelope import ZERO_PREV
from sync.line.database import Database
from sync.line.salvage import Salvaged, SavedRow, Verify, log_hides_rows, said_of, salvage
from sync.line.store import OutboxStore
from sync.line.store_errors import NotADatabase, StoreDamaged, StoreUnusable, named_os_error

logger = logging.getLogger(__name__)

NOTE = "set-aside"  # what the station has to tell; empty once it is told
_NEW = ".new"
_LOG = "-wal"


@dataclass(frozen=True, slots=True)
class Opened:
    """The store in use. `aside` is where the damaged one lies; None if it was sound."""

    store: OutboxStore
    aside: Path | None


def open_or_set_aside(
    path: Path, known: Callable[[], Verify], now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> Opened:
    """The store, checked. `known` says how to tell this device's signatures; asked if need be.

    Raises as `OutboxStore` does. Repeated after a fault it goes on where it was.
    """
    _finish(path, now)
    try:
        _check_log(path)
        return Opened(_open_sound(path, now), None)
    except (StoreDamaged, NotADatabase) as error:
        found = _read(path, known())
        if not found.is_ours:
            raise
        logger.error("store damaged", extra={"error": error.sqlite_name, "count": found.kept})  # noqa: TRY400
    _build(path.with_name(path.name + _NEW), found)
    aside = _exchange(path, now)
    store = OutboxStore(path, now=now)
    store.is_new = True
    return Opened(store, aside)


def _open_sound(path: Path, now: Callable[[], datetime]) -> OutboxStore:
    """Raises `StoreDamaged` also for values that no program wrote: a bit may turn one into such."""
    store = None
    try:
        store = OutboxStore(path, now=now)
        store.check()
    except BaseException as error:
        if store is not None:
            with suppress(StoreUnusable):
                store.close()
        if isinstance(error, sqlite.DatabaseError):
            raise StoreDamaged(error.sqlite_errorname) from error
        raise
    return store


def _check_log(path: Path) -> None:
    """Raises `StoreDamaged` where opening would lose what the log holds behind a fault."""
    file, log = _bytes_of(path)
    if log and log_hides_rows(file, log):
        raise StoreDamaged("LOG")


def _read(path: Path, verify: Verify) -> Salvaged:
    return salvage(*_bytes_of(path), verify)


def _bytes_of(path: Path) -> tuple[bytes, bytes]:
    """File and log; b"" for one that isn't there."""
    try:
        files = (path, path.with_name(path.name + _LOG))
        return files[0].read_bytes() if files[0].exists() else b"", (
            files[1].read_bytes() if files[1].exists() else b""
        )
    except OSError as error:
        raise named_os_error(error) from error


def _build(path: Path, found: Salvaged) -> None:
    """A store with what was found, closed and durable; one that was begun before is begun anew."""
    for name in (path.name, path.name + _LOG):
        path.with_name(name).unlink(missing_ok=True)
    database = Database(path)
    try:
        with database.transaction():
            _fill(database, found)
        database.checkpoint()
    finally:
        database.close()


def _fill(database: Database, found: Salvaged) -> None:
    database.execute(
        "INSERT INTO meta (id, epoch, next_seq, head, room) VALUES (1, 1, 1, ?, ?)",
        # A room of which nothing is known is no clean one: the station can't read this either.
        (found.head or ZERO_PREV, found.room or "lost"),
    )
    for row in found.rows:
        _insert_row(database, row)
    for step in found.steps:
        header = step.envelope.header
        database.execute(
            "INSERT INTO steps (visit, step, sealed, digest, urgent) VALUES (?, ?, ?, ?, ?)",
            (
                header.record.bytes,
                header.step,
                step.envelope.unsigned,
                step.envelope.digest,
                step.urgent,
            ),
        )
    database.execute("INSERT INTO notes VALUES (?, ?)", (NOTE, json.dumps(dict(said_of(found)))))


def _insert_row(database: Database, row: SavedRow) -> None:
    header = row.envelope.header
    database.execute(
        "INSERT INTO outbox (id, device, epoch, seq, record, version, kind, digest, sealed,"
        " signature, state, reason, receipt, arrived_ms, urgent, queued_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.id or None,
            header.device,
            header.epoch,
            header.seq,
            header.record.bytes,
            header.version,
            int(header.kind),
            row.envelope.digest,
            row.envelope.unsigned,
            row.signature,
            row.state,
            row.reason,
            row.receipt,
            row.arrived_ms,
            row.urgent,
            row.queued_ms,
        ),
    )


def _exchange(path: Path, now: Callable[[], datetime]) -> Path:
    """The damaged file gets another name, then its log, then the new one takes its place."""
    try:
        aside = _free_name(path, now)
        path.rename(aside)
        _finish(path, now, aside)
    except OSError as error:
        raise named_os_error(error) from error
    return aside


def _finish(path: Path, now: Callable[[], datetime], aside: Path | None = None) -> None:
    """Where an exchange was cut off behind its first step, the rest of it."""
    new = path.with_name(path.name + _NEW)
    try:
        if path.exists() or not new.exists():
            return
        log = path.with_name(path.name + _LOG)
        if log.exists():
            log.rename((aside or _free_name(path, now)).with_suffix(".db" + _LOG))
        # Its own log was emptied; without it there is nothing to mistake for another file's.
        new.with_name(new.name + _LOG).unlink(missing_ok=True)
        new.rename(path)
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise named_os_error(error) from error


def _free_name(path: Path, now: Callable[[], datetime]) -> Path:
    """Also where the clock is dead and says the same time twice."""
    stem = f"{path.stem}-damaged-{now().astimezone(UTC):%Y%m%dT%H%M%SZ}"
    number = 0
    while True:
        aside = path.with_name(f"{stem}{f'-{number}' if number else ''}.db")
        if not aside.exists() and not aside.with_suffix(".db" + _LOG).exists():
            return aside
        number += 1
