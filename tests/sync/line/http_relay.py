# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A relay on a real socket with real TLS and HTTP/2, that speaks the contract or breaks it as told.

And a wire in front of it that can be cut, stalled or laid again: what a network does to a kiosk.
"""

import asyncio
import base64
import contextlib
import json
import secrets
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypercorn.asyncio import serve
from hypercorn.config import Config

from sync.clinic.certificate import make_certificate
from sync.formats import request as signed_request
from sync.formats.batch import split_items
from sync.line.transport import Target
from tests.sync.line.fake_clinic import FakeClinic
from tests.sync.line.samples import DEVICE

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]


@dataclass
class Answer:
    """One HTTP answer; `dribble` sends it byte by byte with that many seconds between."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    dribble: float = 0.0


class HttpRelay:
    """An ASGI application. `broken` answers come first, one for each signed request."""

    def __init__(self, clinic: FakeClinic, device_key: bytes) -> None:
        self.clinic = clinic
        self.broken: list[Answer | None] = []
        self.requests: list[tuple[str, str]] = []  # HTTP version, path
        self.forget_nonces = False
        self._device = Ed25519PublicKey.from_public_bytes(device_key)
        self._nonces: set[str] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        await self._send(send, await self._answer(scope, body))

    async def _answer(self, scope: Scope, body: bytes) -> Answer:
        query = scope["query_string"].decode()
        target = scope["path"] + (f"?{query}" if query else "")
        self.requests.append((scope["http_version"], target))
        if target == "/v1/nonce":
            return as_json({"nonce": self._issue()})
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        refused = self._check(target, headers, body)
        if refused is not None:
            return refused
        if self.broken and (broken := self.broken.pop(0)) is not None:
            return broken
        if target == "/v1/outbox":
            return self._receipts(self.clinic.take(split_items(body)))
        digests = [body[at : at + 32] for at in range(0, len(body), 32)]
        if target == "/v1/missing":
            named = [base64.b64encode(each).decode() for each in self.clinic.missing(digests)]
            return as_json({"missing": named}, nonce=self._issue())
        seen = target == "/v1/seen"
        return self._receipts(self.clinic.seen(digests) if seen else self.clinic.ask(digests))

    def _check(self, target: str, headers: dict[str, str], body: bytes) -> Answer | None:
        nonce = headers["telemed-nonce"]
        if self.forget_nonces:
            self._nonces.clear()
            self.forget_nonces = False
        if nonce not in self._nonces:
            return as_json({"error": "nonce"}, 401, self._issue())
        self._nonces.remove(nonce)
        digest = signed_request.request_digest("POST", target, nonce, body)
        try:
            assert headers["telemed-device"] == DEVICE.hex()
            signature = base64.b64decode(headers["telemed-signature"])
            self._device.verify(signature, signed_request.DOMAIN + digest)
        except (InvalidSignature, AssertionError):
            return as_json({"error": "signature"}, 403)
        return None

    def _receipts(self, receipts: list[bytes]) -> Answer:
        encoded = [base64.b64encode(each).decode() for each in receipts]
        return as_json({"receipts": encoded}, nonce=self._issue())

    def _issue(self) -> str:
        nonce = base64.b64encode(secrets.token_bytes(16)).decode()
        self._nonces.add(nonce)
        return nonce

    async def _send(self, send: Send, answer: Answer) -> None:
        headers = [
            (name.lower().encode(), value.encode()) for name, value in answer.headers.items()
        ]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        if answer.dribble:
            for at in range(len(answer.body)):
                part = answer.body[at : at + 1]
                await send({"type": "http.response.body", "body": part, "more_body": True})
                await asyncio.sleep(answer.dribble)
        else:
            await send({"type": "http.response.body", "body": answer.body, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


def as_json(value: object, status: int = 200, nonce: str | None = None) -> Answer:
    headers = {"Telemed-Nonce": nonce} if nonce else {}
    return Answer(status, json.dumps(value).encode(), headers)


class Wire:
    """A TCP connection between kiosk and relay that the test holds in its hands."""

    def __init__(self, relay_port: int) -> None:
        self._relay_port = relay_port
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()
        self.port = 0
        self.stalled = False
        self.connections = 0

    async def lay(self) -> None:
        self._server = await asyncio.start_server(self._join, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Nobody listens, and what was open breaks."""
        if self._server is not None:
            self._server.close()
        for task in list(self._open):
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        self.connections += 1
        writers = [writer]
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._relay_port)
            writers.append(far_writer)
            async with asyncio.TaskGroup() as group:
                group.create_task(self._carry(reader, far_writer))
                group.create_task(self._carry(far_reader, writer))
        except (OSError, ExceptionGroup, asyncio.CancelledError):
            pass
        finally:
            self._open.discard(task)
            for each in writers:
                each.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            while self.stalled:  # noqa: ASYNC110 - a wire has no events
                await asyncio.sleep(0.01)
            writer.write(data)
            await writer.drain()
        raise ConnectionResetError


@dataclass
class Served:
    """A running relay behind its wire."""

    relay: HttpRelay
    wire: Wire
    target: Target


@asynccontextmanager
async def serving(folder: Path, relay: HttpRelay, alpn: list[str]) -> AsyncIterator[Served]:
    """On loopback until the end of the block. `alpn`: ["h2", "http/1.1"] or less."""
    made = make_certificate()
    (folder / "tls.key").write_bytes(made.private_key)
    (folder / "tls.pem").write_bytes(made.certificate)
    config = Config()
    config.bind = ["127.0.0.1:0"]
    config.keyfile, config.certfile = str(folder / "tls.key"), str(folder / "tls.pem")
    config.alpn_protocols = alpn
    config.graceful_timeout = 0.1
    config.errorlog = None
    sockets = config.create_sockets()
    port = sockets.secure_sockets[0].getsockname()[1]
    config.bind = [f"fd://{sockets.secure_sockets[0].detach()}"]
    ended = asyncio.Event()
    task = asyncio.create_task(serve(relay, config, shutdown_trigger=ended.wait))  # type: ignore[arg-type]
    wire = Wire(port)
    await wire.lay()
    try:
        target = Target(f"https://127.0.0.1:{wire.port}", made.certificate.decode())
        yield Served(relay, wire, target)
    finally:
        await wire.cut()
        ended.set()
        with contextlib.suppress(ssl.SSLError, TimeoutError):
            await asyncio.wait_for(task, 5)
