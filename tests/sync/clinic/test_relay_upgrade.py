# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A relay's database as version 1 left it, in the hands of this version."""

from pathlib import Path

from sync.clinic.database import Database, Schema
from sync.clinic.relay_devices import Device
from sync.clinic.relay_schema import SCHEMA
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_store import RelayStore
from tests.sync.clinic.desk import NOW
from tests.sync.clinic.kiosk import Kiosk
from tests.sync.clinic.kit import SITE


def test_whoever_was_let_in_is_in_still_and_not_denied(tmp_path: Path) -> None:
    kiosk, path = Kiosk(), tmp_path / "relay.db"
    old = Database(path, Schema(SCHEMA.steps[:1]))
    with old.transaction():
        old.execute(
            "INSERT INTO devices VALUES (:device, :key, :site, 'room', 7)",
            {"device": kiosk.id, "key": kiosk.public, "site": SITE},
        )
    old.close()
    store = RelayStore(SqliteRelay(path))
    assert store.devices.all() == [Device(kiosk.id, kiosk.public, SITE, "room", 7, None)]
    store.devices.deny(kiosk.id, NOW)
    denied = store.devices.get(kiosk.id)
    assert denied is not None and denied.denied is not None
    store.close()
