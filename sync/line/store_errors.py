# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: N818 - a refusal is named after what is wrong; its family carries the Error

"""What can go wrong with the store, by who can act."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from pysqlite3 import dbapi2 as sqlite


class StoreError(Exception):
    """Nothing was written; what was there before is there still."""


# --- IT must act: the store can't be used -------------------------------------------------------


class StoreUnusable(StoreError):
    """The disk or the file, not the request. `sqlite_name` is SQLite's own name for it."""

    def __init__(self, sqlite_name: str) -> None:
        super().__init__(sqlite_name)
        self.sqlite_name = sqlite_name


class StoreBusy(StoreUnusable):
    """Another process holds this store."""


class StoreFull(StoreUnusable):
    """The disk is full."""


class StoreIoError(StoreUnusable):
    """The disk reported a fault."""


class StoreDenied(StoreUnusable):
    """The file can't be opened or written: rights, a read-only disk, a missing folder."""


class StoreDamaged(StoreUnusable):
    """The file is no sound database any more."""


class NotADatabase(StoreUnusable):
    """The file doesn't begin as a database does."""


class NotOurStore(StoreError):
    """The file is a database of something else; `application_id` is what it says it is."""

    def __init__(self, application_id: int) -> None:
        super().__init__(f"application id {application_id:#x}")
        self.application_id = application_id


class StoreTooNew(StoreError):
    """Written by a newer program: `got` is its schema, `known` ours."""

    def __init__(self, known: int, got: int) -> None:
        super().__init__(f"schema {got}, this program knows {known}")
        self.known = known
        self.got = got


class SqliteTooOld(StoreError):
    """SQLite below 3.51.3 may lose commits (the WAL-reset bug, sqlite.org/wal.html)."""

    def __init__(self, got: str) -> None:
        super().__init__(got)
        self.got = got


class StoreNotDurable(StoreError):
    """SQLite keeps another `setting` than a commit needs to outlive a power cut; it is `got`."""

    def __init__(self, setting: str, got: object) -> None:
        super().__init__(f"{setting} is {got}")
        self.setting = setting
        self.got = got


# --- the front must do it differently -----------------------------------------------------------


class StaleTicket(StoreError):
    """The envelope was sealed for a place that isn't the next one; ask for a new ticket."""


class StepExists(StoreError):
    """This step is in the journal already, with other bytes."""


class VisitTooLong(StoreError):
    """The steps of this visit would no longer fit into one INTERRUPTED envelope."""


class RecordClosed(StoreError):
    """This visit is in the outbox already: no further step, and no record once interrupted."""


class WrongVersion(StoreError):
    """Versions of a record follow one another: `expected` is the next one."""

    def __init__(self, expected: int, got: int) -> None:
        super().__init__(f"version {expected} is the next, got {got}")
        self.expected = expected
        self.got = got


class WrongEnvelope(StoreError):
    """The envelope is not of the kind, visit or step that was named with it."""


# --- nobody: a receipt that proves nothing ------------------------------------------------------


class NoSuchRow(StoreError):
    """A receipt for an envelope that isn't here."""


class ReceiptMismatch(StoreError):
    """The receipt has a row's digest, but names another device, place, record or version, or it
    is for a row that was never signed, so never sent."""


_BY_PRIMARY_CODE: dict[int, type[StoreUnusable]] = {
    sqlite.SQLITE_BUSY: StoreBusy,
    sqlite.SQLITE_LOCKED: StoreBusy,
    sqlite.SQLITE_FULL: StoreFull,
    sqlite.SQLITE_IOERR: StoreIoError,
    sqlite.SQLITE_CANTOPEN: StoreDenied,
    sqlite.SQLITE_READONLY: StoreDenied,
    sqlite.SQLITE_PERM: StoreDenied,
    sqlite.SQLITE_AUTH: StoreDenied,
    sqlite.SQLITE_CORRUPT: StoreDamaged,
    sqlite.SQLITE_NOTADB: NotADatabase,
}


def named_os_error(error: OSError) -> StoreUnusable:
    """What the system says about the file itself, before SQLite sees it."""
    number = error.errno or 0
    kind = StoreFull if number in (errno.ENOSPC, errno.EDQUOT) else StoreDenied
    return kind(errno.errorcode.get(number, "OSError"))


@contextmanager
def named_errors() -> Iterator[None]:
    """Turns what SQLite says about disk and file into a `StoreUnusable`; lets the rest through.

    A constraint or a trigger that fires is a mistake in this program, and stays what it is.
    """
    try:
        yield
    except sqlite.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        named = _BY_PRIMARY_CODE.get(code & 0xFF) if code is not None else None
        if named is None:
            raise
        raise named(error.sqlite_errorname) from error
    except UnicodeDecodeError as error:
        # All our texts are UTF-8: these bytes came from the file, perhaps in SQLite's own message.
        raise StoreDamaged("UTF-8") from error
