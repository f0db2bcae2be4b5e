# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's server in a thread of the test: real TLS, real HTTP/2, real SQLite files."""

import asyncio
import io
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import httpx

from sync.clinic.folder import ClinicFolder
from sync.clinic.inbox_process import InboxProcess
from sync.clinic.log import Log
from sync.clinic.relay_process import RelayProcess
from tests.sync.clinic.kiosk import Kiosk, Line
from tests.sync.clinic.kit import SITE, Clinic, pinned


@dataclass
class Server:
    """A running server. `log` is what it wrote."""

    clinic: Clinic
    url: str
    log: io.StringIO

    @contextmanager
    def connection(self) -> Iterator[httpx.Client]:
        with httpx.Client(
            base_url=self.url, verify=pinned(self.clinic), http2=True, timeout=30, trust_env=False
        ) as client:
            yield client

    @contextmanager
    def line(self, purpose: str = "room") -> Iterator[Line]:
        """A new kiosk, enrolled, with its connection."""
        with self.connection() as client:
            kiosk = Kiosk()
            self.let_in(kiosk, client, purpose)
            yield Line(kiosk, client)

    def let_in(self, kiosk: Kiosk, client: httpx.Client, purpose: str = "room") -> None:
        """With words that are the same on both screens."""
        words = kiosk.come_in(client, self.enrol_string(purpose))
        self.clinic.ok("kiosks", "confirm", SITE, "--words", words)

    def enrol_string(self, purpose: str = "room") -> str:
        return self.clinic.ok(
            "enrol-code", "--kiosk", SITE, "--purpose", purpose, "--url", self.url
        ).out


@contextmanager
def serving(
    clinic: Clinic, roles: str = "relay,inbox", fhir_server: str | None = None
) -> Iterator[Server]:
    """Relay, inbox or both, until the block ends."""
    log = io.StringIO()
    folder = ClinicFolder(clinic.root)
    with ExitStack() as opened:
        relay = opened.enter_context(RelayProcess(folder, "127.0.0.1", 0, Log(log)))
        processes: list[RelayProcess | InboxProcess] = [relay] if "relay" in roles else []
        if "inbox" in roles:
            inbox = InboxProcess(folder, clinic.root / "delivered", fhir_server, Log(log))
            processes.append(opened.enter_context(inbox))
        ready = threading.Event()
        loop = asyncio.new_event_loop()
        stop = asyncio.Event()

        async def run() -> None:
            async with asyncio.TaskGroup() as tasks:
                for process in processes:
                    tasks.create_task(process.run(stop))
                if relay in processes:
                    await relay.ready(stop)
                ready.set()

        thread = threading.Thread(target=lambda: loop.run_until_complete(run()))
        thread.start()
        try:
            assert ready.wait(30)
            yield Server(clinic, relay.address.url, log)
        finally:
            loop.call_soon_threadsafe(stop.set)
            thread.join()
            loop.close()
