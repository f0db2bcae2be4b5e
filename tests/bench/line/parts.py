# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Both ends of an emulated line, made on this machine and used inside the guest.

A real clinic's folder whose relay knows the kiosk, and the kiosk's store with signed visits in it:
random bytes in envelopes as long as typical ones, which nobody could open, and the relay needn't.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.clinic.log import Log
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_devices import Device
from sync.clinic.relay_process import RelayProcess
from sync.clinic.relay_storage import open_relay
from sync.clinic.relay_store import RelayStore
from sync.formats.envelope import signing_input
from sync.formats.receipt import Outcome, Reason
from sync.formats.request import DOMAIN as REQUEST_DOMAIN
from sync.line.http_transport import HttpTransport
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.transport import Target
from sync.line.uplink import Uplink
from sync.line.uplink_parts import ReceiptKeys
from tests.bench.filled_store import visit_for
from tests.sync.clinic.kit import SITE, make_clinic

DEVICE = b"bench device 16B"
KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
# Of a whole visit's ciphertext as `./run bench wire` finds them: nine in ten have the first.
LENGTHS = (*[1904] * 9, 2160)
PORT = 8443
ADDRESS, FAR_ADDRESS = "10.9.0.1", "10.9.0.2"


class BenchSigner:
    """In this process: the way to telemed-signerd is no part of the line."""

    def public_key(self) -> bytes:
        return KEY.public_key().public_bytes_raw()

    def sign_envelope(self, digest: bytes) -> bytes:
        return KEY.sign(signing_input(digest))

    def sign_request(self, digest: bytes) -> bytes:
        return KEY.sign(REQUEST_DOMAIN + digest)

    def sign_enrolment(self, message: bytes) -> bytes:
        raise NotImplementedError


def make_ends(folder: Path, visits: int, seed: int) -> int:
    """`clinic/` and `store.db`; the bytes of all envelopes together."""
    clinic = make_clinic(folder / "clinic")
    with closing(open_relay(ClinicFolder(clinic.root))) as relay:
        relay.devices.let_in(Device(DEVICE, BenchSigner().public_key(), SITE, "room"))
    store = OutboxStore(folder / "store.db")
    chance = Random(seed)  # noqa: S311 - no secrets
    total = 0
    for _ in range(visits):
        envelope = visit_for(store, chance, DEVICE, LENGTHS)
        store.complete(envelope.unsigned)
        for row in store.unsigned():
            store.set_signature(row.id, BenchSigner().sign_envelope(row.digest))
        total += len(envelope.unsigned) + 64
    store.checkpoint()
    store.close()
    return total


# --- the clinic -----------------------------------------------------------------------------------


async def serve_clinic(folder: Path, host: str) -> None:
    """The real relay; its inbox signs at once what is there. Until it is killed."""
    clinic = ClinicFolder(folder)
    with RelayProcess(clinic, host, PORT, Log()) as relay, closing(open_relay(clinic)) as store:
        signer = ReceiptSigner(ClinicKeys(clinic).signing("inbox"))
        async with asyncio.TaskGroup() as group:
            group.create_task(relay.run(asyncio.Event()))
            group.create_task(_sign_what_waits(store, signer))


async def _sign_what_waits(store: RelayStore, signer: ReceiptSigner) -> None:
    while True:
        for digest in await asyncio.to_thread(store.waiting):
            envelope = store.envelope(digest)
            now = datetime.now(UTC)
            receipt = signer.for_envelope(envelope, Outcome.STORED, Reason.NONE, now)
            await asyncio.to_thread(store.put_inbox_receipt, receipt)
        await asyncio.sleep(0.5)


# --- the kiosk ------------------------------------------------------------------------------------


class Kiosk:
    """The station's store, uplink and transport on the waiting rows."""

    def __init__(self, folder: Path, host: str) -> None:
        keys = ClinicKeys(ClinicFolder(folder / "clinic"))
        certificate = keys.tls_certificate.read_text("ascii")
        known = ReceiptKeys(keys.signing("relay").public, keys.signing("inbox").public)
        target = Target(f"https://{host}:{PORT}", certificate)
        self._executor = ThreadPoolExecutor(1)
        self.store = OutboxStore(folder / "store.db")
        transport = HttpTransport(DEVICE, BenchSigner(), lambda: target)
        self.uplink = Uplink(
            self.store, transport, BenchSigner(), lambda: known, executor=self._executor
        )
        self._left = asyncio.Event()
        self._waiting = self.store.counts().states[State.QUEUED]
        self.uplink.subscribe(lambda moved: self._count(moved.before, moved.now))

    def _count(self, before: State, now: State) -> None:
        if before in {State.QUEUED, State.SENDING} and now in {State.AT_DOOR, State.ARRIVED}:
            self._waiting -= 1
            if not self._waiting:
                self._left.set()

    async def drain(self) -> None:
        """Until the relay has signed for all."""
        task = asyncio.create_task(self.uplink.run())
        await self._left.wait()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        self._executor.shutdown()
        self.store.close()
