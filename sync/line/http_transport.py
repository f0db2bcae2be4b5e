# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The relay's HTTP interface (docs/formats/relay-http.md) over one kept, pinned connection.

HTTP/2 where the relay speaks it, so that a long poll and an upload share the connection. Every
request is signed over a nonce of the relay: no clock takes part.
"""

import asyncio
import base64
import binascii
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Callable
from typing import NoReturn

import httpx

from sync.formats.batch import join_items
from sync.formats.request import (
    DEVICE_HEADER,
    NONCE_HEADER,
    NONCE_SIZE,
    SIGNATURE_HEADER,
    request_digest,
)
from sync.formats.strict_json import DocumentError, Fields, load
from sync.line.signer_client import Signer, SignerUnavailable
from sync.line.tls import pinned_context
from sync.line.transport import (
    Denied,
    LineError,
    Nonsense,
    Rejected,
    Target,
    Unreachable,
    check_address,
)

# One exchange has this long, and a second more for each kB that it carries: at 8 kbit/s an item
# still gets through, and a line that swallows everything is noticed while somebody is waiting.
_BASE_SECONDS = 6.0
_SECONDS_PER_BYTE = 0.001
_CONNECT_SECONDS = 5.0
_IDLE_SECONDS = 120.0
_CLOSE_SECONDS = 1.0
_SMALL = 1024  # bytes that need no turn: a question of the inbox's receipts
_MAX_ANSWER = 1024 * 1024
_KEPT_NONCES = 4
_OK = 200
_UNAUTHORIZED = 401
_FORBIDDEN = 403
_DENIED = b'{"error":"denied"}'


class HttpTransport:
    """Connects when asked, and anew after every fault. `target` may change between calls."""

    def __init__(
        self,
        device: bytes,
        signer: Signer,
        target: Callable[[], Target | None],
        base_seconds: float = _BASE_SECONDS,
    ) -> None:
        """`base_seconds` is what an exchange may take that carries nothing."""
        self._base_seconds = base_seconds
        self._device = device
        self._signer = signer
        self._target = target
        self._connected_to: Target | None = None
        self._client: httpx.AsyncClient | None = None
        self._nonces: deque[str] = deque(maxlen=_KEPT_NONCES)
        self._turn = asyncio.Lock()
        self._carried = 0  # bytes of items under way: the line carries them one after the other

    async def send(self, items: list[bytes]) -> list[bytes]:
        body, ahead = join_items(items), self._carried
        self._carried += len(body)
        try:
            return await self._listed("/v1/outbox", body, ahead * _SECONDS_PER_BYTE)
        finally:
            self._carried -= len(body)

    async def ask(self, digests: list[bytes], wait: int) -> list[bytes]:
        return await self._listed(f"/v1/receipts?wait={wait}", b"".join(digests), wait)

    async def missing(self, digests: list[bytes]) -> list[bytes]:
        return await self._listed("/v1/missing", b"".join(digests), 0, "missing")

    async def seen(self, digests: list[bytes]) -> list[bytes]:
        return await self._listed("/v1/seen", b"".join(digests), 0)

    async def close(self) -> None:
        """Drop the connection; the next call makes a new one."""
        client, self._client = self._client, None
        self._nonces.clear()
        if client is not None:
            # A dead peer can't be said goodbye to: the connection is given up either way.
            with contextlib.suppress(Exception):
                async with asyncio.timeout(_CLOSE_SECONDS):
                    await client.aclose()

    async def _listed(
        self, path: str, body: bytes, wait: float, name: str = "receipts"
    ) -> list[bytes]:
        try:
            async with asyncio.timeout(self._base_seconds + len(body) * _SECONDS_PER_BYTE + wait):
                answer = await self._signed(path, body)
        except (LineError, SignerUnavailable):
            raise
        except Exception as error:
            # Not only httpx's own: what h2 and the pool say of a stream that the other side broke,
            # or that a cancelled question left behind, comes through as it is. None of it may end
            # the station, and with it somebody's visit.
            await self.close()
            reached = not isinstance(error, httpx.ConnectError | httpx.ConnectTimeout)
            raise Unreachable(type(error).__name__, reached=reached) from error
        return _list_in(answer, name)

    async def _signed(self, path: str, body: bytes) -> bytes:
        nonce = self._nonces.popleft() if self._nonces else await self._fetch_nonce()
        status, headers, answer = await self._post(path, body, nonce)
        if status == _UNAUTHORIZED and self._nonces:
            # The nonce was too old, and so are all that were kept; but the refusal brought a fresh
            # one. Once; then it is more.
            fresh = self._nonces.pop()
            self._nonces.clear()
            status, headers, answer = await self._post(path, body, fresh)
        if status != _OK:
            _reject(status, headers, answer)
        return answer

    async def _fetch_nonce(self) -> str:
        status, headers, answer = await self._exchange("GET", "/v1/nonce", b"", {})
        if status != _OK:
            _reject(status, headers, answer)
        try:
            nonce = Fields(load(answer), "", frozenset({"nonce"})).raw("nonce", NONCE_SIZE)
        except DocumentError as error:
            raise Nonsense(str(error)) from error
        return base64.b64encode(nonce).decode()

    async def _post(self, path: str, body: bytes, nonce: str) -> tuple[int, httpx.Headers, bytes]:
        digest = request_digest("POST", path, nonce, body)
        signature = await asyncio.to_thread(self._signer.sign_request, digest)
        headers = {
            "Content-Type": "application/octet-stream",
            DEVICE_HEADER: self._device.hex(),
            NONCE_HEADER: nonce,
            SIGNATURE_HEADER: base64.b64encode(signature).decode(),
        }
        status, answered, answer = await self._exchange("POST", path, body, headers)
        fresh = answered.get(NONCE_HEADER, "")
        if _is_nonce(fresh):
            self._nonces.append(fresh)
        return status, answered, answer

    async def _exchange(
        self, method: str, path: str, body: bytes, headers: dict[str, str]
    ) -> tuple[int, httpx.Headers, bytes]:
        client = await self._connected()
        content = self._in_turn(body) if len(body) > _SMALL else body
        headers = {**headers, "Content-Length": str(len(body))} if body else headers
        async with client.stream(method, path, content=content, headers=headers) as response:
            answer = bytearray()
            async for chunk in response.aiter_raw():
                answer += chunk
                if len(answer) > _MAX_ANSWER:
                    raise Nonsense("too long")
        return response.status_code, response.headers, bytes(answer)

    async def _in_turn(self, body: bytes) -> AsyncIterator[bytes]:
        """One large body after the other. HTTP/2 would mix them, so that both end at the same time,
        and then the line would lie idle until both answers are back."""
        async with self._turn:
            yield body

    async def _connected(self) -> httpx.AsyncClient:
        target = self._target()
        if target is None:
            raise Unreachable("no key set", reached=False)
        if self._client is None or target != self._connected_to:
            await self.close()
            self._connected_to = target
            self._client = _client(target)
        return self._client


def _client(target: Target) -> httpx.AsyncClient:
    check_address(target)
    return httpx.AsyncClient(
        base_url=target.url,
        verify=pinned_context(target.certificate),
        http2=True,
        trust_env=False,  # a proxy of the environment would see sizes and times, and we pin anyway
        # The whole exchange has its deadline; a stalled connection attempt is given up sooner.
        timeout=httpx.Timeout(None, connect=_CONNECT_SECONDS),
        limits=httpx.Limits(max_connections=4, keepalive_expiry=_IDLE_SECONDS),
        headers={"Accept-Encoding": "identity", "User-Agent": "telemed-kiosk"},
    )


def _reject(status: int, headers: httpx.Headers, answer: bytes) -> NoReturn:
    if status == _FORBIDDEN and answer == _DENIED:
        raise Denied(status)
    after = headers.get("Retry-After", "")
    # The form with a date needs a clock that both agree on; without one it says nothing.
    raise Rejected(status, float(after) if after.isdecimal() and len(after) < 9 else None)


def _is_nonce(text: str) -> bool:
    try:
        return len(base64.b64decode(text, validate=True)) == NONCE_SIZE
    except (binascii.Error, ValueError):
        return False


def _list_in(answer: bytes, name: str) -> list[bytes]:
    try:
        fields = Fields(load(answer), "", frozenset({name}))
        return list(fields.each(name, _base64))
    except DocumentError as error:
        raise Nonsense(str(error)) from error


def _base64(value: object, where: str) -> bytes:
    try:
        return base64.b64decode(value if isinstance(value, str) else "!", validate=True)
    except (binascii.Error, ValueError):
        raise DocumentError(where, "base64") from None
