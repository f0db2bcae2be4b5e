# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A disk that fails at every statement of every operation: named, nothing lost, nothing half done.

After each fault the files are copied as they lie and opened elsewhere: what a power cut at that
moment would leave is what was there before, to the last byte of every row.
"""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.formats.receipt import ReceiptKind
from sync.line.database import connect_file
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreFull, StoreUnusable
from tests.sync.line.faulty_disk import FaultyDisk
from tests.sync.line.samples import (
    CLINIC_MS,
    complete,
    complete_signed,
    receipt_for,
    record,
    row_of,
    signed,
    step,
)

Contents = dict[str, list[Any]]
VISIT = UUID(int=7)
MONTH_LATER = datetime.fromtimestamp(CLINIC_MS / 1000 + 31 * 86400, UTC)


class Scene:
    """A store in use, on a disk that can be told to fail; the calls that a station makes of it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.disk = FaultyDisk()
        self.store = OutboxStore(folder / "store.db", self.disk.connect)
        self.store.journal_step(VISIT, 1, step(VISIT, 1), room="occupied")
        for wanted in (ReceiptKind.RELAY, ReceiptKind.INBOX):
            row = row_of(self.store, complete_signed(self.store))
            self.store.apply_receipt(signed(receipt_for(row, wanted)))
        complete_signed(self.store)
        complete(self.store)
        # Sealed once: a call that is repeated after a fault brings the same bytes.
        self.step = step(VISIT, 2)
        self.record = record(self.store, VISIT).unsigned
        at_door = next(row for row in self.store.listing() if row.state is State.AT_DOOR)
        self.receipt = signed(receipt_for(at_door, ReceiptKind.INBOX))

    def journal_step(self) -> None:
        self.store.journal_step(VISIT, 2, self.step, room="still occupied")

    def complete(self) -> None:
        self.store.complete(self.record, appointment="a-1", room="used")

    def interrupt(self) -> None:
        self.store.interrupt(VISIT, room="interrupted")

    def abandon(self) -> None:
        self.store.abandon(VISIT, deliver=False, room="used")

    def set_room(self) -> None:
        self.store.set_room("ready")

    def set_signature(self) -> None:
        for row in self.store.unsigned():
            self.store.set_signature(row.id, b"t" * 64)

    def mark_sending(self) -> None:
        self.store.mark_sending([item.id for item in self.store.to_send(1)])

    def apply_receipt(self) -> None:
        self.store.apply_receipt(self.receipt)

    def prune(self) -> None:
        self.store.prune(MONTH_LATER)

    def crash_image(self) -> Contents:
        """What is committed, as somebody finds it who pulls the plug now."""
        elsewhere = self.folder / "image"
        elsewhere.mkdir()
        for path in self.folder.glob("store.db*"):
            shutil.copy(path, elsewhere)
        connection = sqlite.connect(elsewhere / "store.db")
        tables = ("meta", "steps", "outbox", "set_aside", "used_appointments")
        try:
            return {
                name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - ours
                for name in tables
            }
        finally:
            connection.close()
            shutil.rmtree(elsewhere)


OPERATIONS: list[Callable[[Scene], None]] = [
    Scene.journal_step,
    Scene.complete,
    Scene.interrupt,
    Scene.abandon,
    Scene.set_room,
    Scene.set_signature,
    Scene.mark_sending,
    Scene.apply_receipt,
    Scene.prune,
]


def statements_of(operation: Callable[[Scene], None], folder: Path) -> int:
    """How many there are to fail at; and the operation does something."""
    scene = Scene(folder)
    before, seen = scene.crash_image(), scene.disk.seen
    operation(scene)
    assert scene.crash_image() != before
    scene.store.close()
    return scene.disk.seen - seen


@pytest.mark.parametrize("name", ["SQLITE_IOERR", "SQLITE_FULL"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.__name__)
def test_a_fault_at_any_statement_changes_nothing(
    tmp_path: Path, operation: Callable[[Scene], None], name: str
) -> None:
    for statement in range(1, statements_of(operation, tmp_path / "whole") + 1):
        scene = Scene(tmp_path / str(statement))
        before = scene.crash_image()
        scene.disk.fail_in(statement, name)
        with pytest.raises(StoreUnusable) as refusal:
            operation(scene)
        assert refusal.value.sqlite_name == name
        assert scene.crash_image() == before
        scene.disk.heal()
        operation(scene)  # the same call, now that the disk is well again
        assert scene.crash_image() != before
        scene.store.close()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.__name__)
def test_a_commit_whose_answer_is_lost_can_be_repeated(
    tmp_path: Path, operation: Callable[[Scene], None]
) -> None:
    scene = Scene(tmp_path / "scene")
    before = scene.crash_image()
    scene.disk.lose_answer_of_commit("SQLITE_IOERR")
    with pytest.raises(StoreUnusable):
        operation(scene)
    scene.disk.heal()
    done = scene.crash_image()
    assert done != before
    if operation is not Scene.mark_sending:  # that takes the next row, whichever it is
        operation(scene)
        again = scene.crash_image()
        assert again["outbox"] == done["outbox"]
        assert again["steps"] == done["steps"]
    scene.store.close()


def test_a_disk_that_is_really_full_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    def small_disk(path: Path) -> Any:
        connection = connect_file(path)
        connection.execute("PRAGMA max_page_count = 64")
        return connection

    store = OutboxStore(tmp_path / "store.db", small_disk)
    kept: list[UUID] = []
    with pytest.raises(StoreFull):
        for number in range(1, 1000):
            visit = UUID(int=number)
            store.journal_step(visit, 1, step(visit, 1))
            kept.append(visit)
    assert len(kept) > 20
    assert store.unfinished() == tuple(kept)
    store.close()
    again = OutboxStore(tmp_path / "store.db")
    assert again.unfinished() == tuple(kept)
    assert again.interrupt(kept[0]) is not None
    again.close()
