# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The relay as it runs: its files open, its socket bound, HTTP/2 over TLS by hypercorn."""

import asyncio
import ssl
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from hypercorn.config import Config
from starlette.applications import Starlette

from sync.clinic.enrol import Enrolment
from sync.clinic.figures import Figures
from sync.clinic.folder import ClinicFolder
from sync.clinic.intake import Intake
from sync.clinic.keys import ClinicKeys
from sync.clinic.log import Log
from sync.clinic.publish import renew_timestamp
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_app import Relay
from sync.clinic.relay_storage import open_relay
from sync.clinic.repeat import repeat
from sync.clinic.serving import bound_socket, serve_until

_UPKEEP = 600.0  # seconds between two looks at the age of the timestamp
_KEPT_CONNECTION = 120  # seconds; longer than the longest poll: a kiosk keeps its one connection
_REQUESTS_A_CONNECTION = 1_000_000
_PROBE_AGAIN = 0.02


@dataclass(frozen=True, slots=True)
class Address:
    """Where the relay listens, as the kernel says."""

    host: str
    port: int

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"https://{host}:{self.port}"


class _PartingTls(ssl.SSLObject):
    """Says goodbye and doesn't wait for the answer (RFC 8446, 6.1).

    asyncio would wait 30 s for it, and so would a restart for each kiosk that lost its network.
    """

    def unwrap(self) -> None:
        with suppress(ssl.SSLWantReadError):
            super().unwrap()


class _RelayConfig(Config):
    def create_ssl_context(self) -> ssl.SSLContext | None:
        context = super().create_ssl_context()
        if context is not None:
            context.sslobject_class = _PartingTls
        return context


class RelayProcess:
    """Open from `__init__` to `close`. Raises `ProblemError` if the address can't be had."""

    def __init__(self, folder: ClinicFolder, host: str, port: int, log: Log) -> None:
        self._folder, self._log = folder, log
        self._keys = ClinicKeys(folder)
        self._open = ExitStack()
        with ExitStack() as opening:
            self._socket = opening.enter_context(bound_socket(host, port))
            bound = self._socket.getsockname()
            self.address = Address(bound[0], bound[1])
            store = opening.enter_context(closing(open_relay(folder)))
            signer = ReceiptSigner(self._keys.signing("relay"))
            enrolment = Enrolment(store, self._keys)
            self._relay = Relay(store, Intake(store, signer), enrolment, log)
            opening.callback(self._relay.close)
            self._open = opening.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop`."""
        app = self._relay.app(self._folder.metadata, self._folder.targets)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._serve(app, stop))
            tasks.create_task(repeat(self._renew, _UPKEEP, stop))

    async def figures(self) -> Figures:
        """How it is now."""
        return {"database_up": float(await self._relay.database_answers())}

    async def ready(self, stop: asyncio.Event) -> bool:
        """True when a TLS connection to the relay has been made, False if `stop` came first."""
        # Only whether somebody answers there; who, is asked by those who have secrets to tell.
        context = ssl.create_default_context(cafile=self._keys.tls_certificate)
        context.check_hostname = False
        while not stop.is_set():
            with suppress(OSError):
                _, writer = await asyncio.open_connection(
                    self._reachable_host(), self.address.port, ssl=context
                )
                writer.close()
                with suppress(OSError):
                    await writer.wait_closed()
                return True
            await asyncio.sleep(_PROBE_AGAIN)
        return False

    def _reachable_host(self) -> str:
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(  # noqa: S104 - compared, not bound
            self.address.host, self.address.host
        )

    async def _serve(self, app: Starlette, stop: asyncio.Event) -> None:
        config = _RelayConfig()
        # Its own descriptor: hypercorn closes what it is given.
        config.bind = [f"fd://{self._socket.dup().detach()}"]
        config.certfile = str(self._keys.tls_certificate)
        config.keyfile = str(self._keys.tls_key)
        config.keep_alive_timeout = _KEPT_CONNECTION
        config.keep_alive_max_requests = _REQUESTS_A_CONNECTION
        config.include_server_header = False
        config.errorlog = None  # our own log names what happens, with fields from its list
        await serve_until(app, config, stop)

    def _renew(self) -> None:
        if renew_timestamp(self._folder, datetime.now(UTC)):
            self._log.event("timestamp-renewed")
