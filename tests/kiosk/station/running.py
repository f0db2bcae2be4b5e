# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A whole station in the test's event loop: real store, real sockets, no front process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from drivers.clock import Clock, SystemClock
from kiosk.station.station import Station
from kiosk.station.store_worker import StoreWorker
from kiosk.station.surroundings import Surroundings
from sync.line.signer_client import SignerUnavailable
from sync.line.store import OutboxStore


class NoSigner:
    """A signer that is down: rows wait unsigned."""

    def public_key(self) -> bytes:
        raise SignerUnavailable

    def sign_envelope(self, digest: bytes) -> bytes:
        raise SignerUnavailable

    def sign_request(self, digest: bytes) -> bytes:
        raise SignerUnavailable

    def sign_enrolment(self, message: bytes) -> bytes:
        raise SignerUnavailable


@asynccontextmanager
async def running_station(
    folder: Path, clock: Clock | None = None, open_store: type[OutboxStore] = OutboxStore
) -> AsyncIterator[tuple[Station, OutboxStore]]:
    """Stops it at the end and raises what ended it before."""
    worker = StoreWorker()
    store = await worker.call(open_store, folder / "store.db")
    around = Surroundings(folder, folder, NoSigner(), None, "0", clock or SystemClock())
    station = Station(around, store, worker)
    running = asyncio.create_task(station.run())
    try:
        while not (folder / "control.sock").exists() and not running.done():  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        yield station, store
    finally:
        station.stop()
        try:
            await running
        finally:
            store.close()
            worker.close()
