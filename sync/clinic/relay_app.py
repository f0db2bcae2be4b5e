# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The relay as a web application (docs/formats/relay-http.md): takes envelopes, gives receipts.

It opens nothing and knows no names. What asks the database runs in one worker thread, so that this
process has one writer; envelopes' signatures are checked in others. The loop stays free.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sync.clinic.drain import DrainBody
from sync.clinic.enrol import Enrolment
from sync.clinic.intake import Intake
from sync.clinic.log import Log
from sync.clinic.relay_database import UnavailableError
from sync.clinic.relay_devices import Device
from sync.clinic.relay_store import RelayStore
from sync.clinic.request_check import Nonces, is_signed, read_credentials
from sync.clinic.tried import tried
from sync.formats import enrolment
from sync.formats.batch import split_items
from sync.formats.envelope import HEADER_SIZE, MAX_CIPHERTEXT, SIGNATURE_SIZE
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.request import DEVICE_HEADER, NONCE_HEADER, SIGNATURE_HEADER
from sync.formats.strict_json import DocumentError, base64_text

T = TypeVar("T")

# The largest envelope that the format allows must get through, or it would stop a kiosk for good.
_MOST_BYTES = 4 + HEADER_SIZE + MAX_CIPHERTEXT + SIGNATURE_SIZE
_MOST_ITEMS = 256  # each costs a signature and a row; a kiosk sends up to 64
_MOST_ENROL_BYTES = 4096
_DIGEST_SIZE = 32
_MOST_DIGESTS = 4096
_LONGEST_WAIT = 20
_LOOK_AGAIN = 0.2  # seconds between two looks for a receipt; the inbox may be another process


class RefusedError(Exception):
    """The answer to a request that can't be served; `error` is for the kiosk's program."""

    def __init__(self, status: int, error: str) -> None:
        super().__init__(error)
        self.status = status
        self.error = error


@dataclass(frozen=True, slots=True)
class SignedBody:
    """A request whose sender is proved."""

    device: Device
    body: bytes


class Relay:
    """The handlers. `now` is the clinic's clock, aware."""

    def __init__(
        self,
        store: RelayStore,
        intake: Intake,
        enrolment_: Enrolment,
        log: Log,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store, self._intake, self._enrolment = store, intake, enrolment_
        self._log, self._now = log, now
        self._nonces = Nonces()
        self._away = False  # the database
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="relay")

    def app(self, metadata: Path, targets: Path) -> Starlette:
        """The application with its routes; TUF files are served as they lie."""
        return Starlette(
            routes=[
                Route("/v1/nonce", self._nonce),
                Route("/v1/outbox", self._signed(self._outbox), methods=["POST"]),
                Route("/v1/receipts", self._signed(self._receipts), methods=["POST"]),
                Route("/v1/seen", self._signed(self._seen), methods=["POST"]),
                Route("/v1/missing", self._signed(self._missing), methods=["POST"]),
                Route("/v1/enrol", self._enrol, methods=["POST"]),
                Route("/v1/enrol/words", self._enrol_words, methods=["POST"]),
                Mount("/tuf/metadata", StaticFiles(directory=metadata)),
                Mount("/tuf/targets", StaticFiles(directory=targets)),
            ],
            middleware=[Middleware(DrainBody, most=2 * _MOST_BYTES)],
            exception_handlers={
                RefusedError: self._refused,
                HTTPException: self._not_served,
                Exception: self._broken,
            },
        )

    def close(self) -> None:
        self._worker.shutdown(wait=True)

    async def database_answers(self) -> bool:
        """Asked now; what it says is heard by the log as any other request's fault is."""
        try:
            await self._blocking(self._store.changes)
        except RefusedError:
            return False
        return True

    async def _blocking(self, work: Callable[[], T]) -> T:
        loop = asyncio.get_running_loop()
        try:
            done = await loop.run_in_executor(self._worker, partial(tried, work))
        except UnavailableError as error:
            if not self._away:
                self._log.event("database-away", error=error.kind)
            self._away = True
            raise RefusedError(503, "unavailable") from error
        if self._away:
            self._log.event("database-back")
        self._away = False
        return done

    # Handlers

    async def _nonce(self, _request: Request) -> Response:
        return JSONResponse({"nonce": self._nonces.issue()})

    async def _outbox(self, request: Request, signed: SignedBody) -> Response:
        del request
        try:
            items = split_items(signed.body)
        except EnvelopeError as error:
            raise RefusedError(400, "batch") from error
        if len(items) > _MOST_ITEMS:
            raise RefusedError(400, "batch")
        now, began = self._now(), time.monotonic()
        # In another thread than the database's, which meanwhile commits somebody else's batch.
        judged = await asyncio.to_thread(self._intake.judge, signed.device, items, now)
        answers = await self._blocking(lambda: self._intake.settle(signed.device, judged, now))
        self._log.event(
            "outbox",
            device=signed.device.id.hex(),
            items=len(items),
            refused=sum(answer.refused for answer in answers),
            ms=round((time.monotonic() - began) * 1000),
        )
        return JSONResponse({"receipts": [base64_text(answer.wire) for answer in answers]})

    async def _missing(self, request: Request, signed: SignedBody) -> Response:
        """Which of these are not here: a kiosk offers again what a backup took back."""
        del request
        digests = _digests(signed.body)
        missing = await self._blocking(lambda: self._store.missing(signed.device.id, digests))
        if missing:
            self._log.event("missing", device=signed.device.id.hex(), items=len(missing))
        return JSONResponse({"missing": [base64_text(digest) for digest in missing]})

    async def _seen(self, request: Request, signed: SignedBody) -> Response:
        del request
        digests = _digests(signed.body)
        found = await self._blocking(lambda: self._store.desk_receipts(signed.device.id, digests))
        return JSONResponse({"receipts": [base64_text(receipt) for receipt in found]})

    async def _receipts(self, request: Request, signed: SignedBody) -> Response:
        digests = _digests(signed.body)
        wait = request.query_params.get("wait", "0")
        if not wait.isdecimal() or len(wait) > 2 or int(wait) > _LONGEST_WAIT:
            raise RefusedError(400, "wait")
        found = await self._known_receipts(signed.device, digests, int(wait))
        return JSONResponse({"receipts": [base64_text(receipt) for receipt in found]})

    async def _known_receipts(self, device: Device, digests: list[bytes], wait: int) -> list[bytes]:
        loop = asyncio.get_running_loop()
        end = loop.time() + wait
        seen: int | None = None
        found: list[bytes] = []
        while True:
            # Before the look: what is committed meanwhile is news next time.
            changes = await self._blocking(self._store.changes)
            if changes != seen:
                seen = changes
                found = await self._blocking(lambda: self._store.inbox_receipts(device.id, digests))
            if found or loop.time() >= end:
                return found
            await asyncio.sleep(_LOOK_AGAIN)

    async def _enrol(self, request: Request) -> Response:
        try:
            asked = enrolment.parse_request(await _body(request, _MOST_ENROL_BYTES))
        except DocumentError as error:
            raise RefusedError(400, "request") from error
        now = self._now()
        answer = await self._blocking(lambda: self._enrolment.answer(asked, now))
        if answer is None:
            # Not which part was wrong: that would help only who doesn't hold the printed string.
            self._log.event("enrol-refused", site=asked.kiosk)
            raise RefusedError(403, "code")
        self._log.event("enrol-asked", site=answer.site, device=answer.device.hex())
        return Response(enrolment.format_answer(answer), media_type="application/json")

    async def _enrol_words(self, request: Request) -> Response:
        """The kiosk shows its number, and asks with it until a person has decided."""
        try:
            shown = enrolment.parse_reveal(await _body(request, _MOST_ENROL_BYTES))
        except DocumentError as error:
            raise RefusedError(400, "request") from error
        now = self._now()
        decision = await self._blocking(lambda: self._enrolment.reveal(shown, now))
        if decision is None:
            raise RefusedError(403, "code")
        return Response(enrolment.format_decision(decision), media_type="application/json")

    # Who asks

    def _signed(
        self, handler: Callable[[Request, SignedBody], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        """The handler, reached by signed requests alone; every answer brings a fresh nonce."""

        async def endpoint(request: Request) -> Response:
            try:
                response = await handler(request, await self._check(request))
            except RefusedError as refused:
                response = await self._refused(request, refused)
            response.headers[NONCE_HEADER] = self._nonces.issue()
            return response

        return endpoint

    async def _check(self, request: Request) -> SignedBody:
        credentials = read_credentials(
            *(request.headers.get(n, "") for n in (DEVICE_HEADER, NONCE_HEADER, SIGNATURE_HEADER))
        )
        if credentials is None:
            raise RefusedError(401, "headers")
        # Before the body is read: who can't name a nonce and a device costs no memory.
        if not self._nonces.spend(credentials.nonce):
            raise RefusedError(401, "nonce")
        device = await self._blocking(lambda: self._store.devices.get(credentials.device))
        if device is None:
            raise RefusedError(401, "device")
        if device.denied is not None:
            self._log.event("denied", site=device.site, device=device.id.hex())
            raise RefusedError(403, "denied")
        body = await _body(request, _MOST_BYTES)
        target = request.scope["raw_path"].decode("latin-1")
        if query := request.scope["query_string"].decode("latin-1"):
            target += "?" + query
        if not is_signed(device, credentials, request.method, target, body):
            raise RefusedError(401, "signature")
        return SignedBody(device, body)

    # Answers that say no

    async def _refused(self, _request: Request, error: Exception) -> Response:
        assert isinstance(error, RefusedError)  # noqa: S101 - Starlette's types know no better
        return JSONResponse({"error": error.error}, error.status)

    async def _not_served(self, _request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - as above
        name = {404: "not-found", 405: "method"}.get(error.status_code, "request")
        return JSONResponse({"error": name}, error.status_code)

    async def _broken(self, _request: Request, error: Exception) -> Response:
        self._log.event("relay-broken", error=type(error).__name__)
        return JSONResponse({"error": "internal"}, 500)


def _digests(body: bytes) -> list[bytes]:
    size = len(body)
    if size % _DIGEST_SIZE or size > _DIGEST_SIZE * _MOST_DIGESTS:
        raise RefusedError(400, "digests")
    return [body[i : i + _DIGEST_SIZE] for i in range(0, size, _DIGEST_SIZE)]


async def _body(request: Request, most: int) -> bytes:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > most:
                raise RefusedError(413, "too-large")
    except ClientDisconnect as error:
        raise RefusedError(400, "cut-off") from error
    return bytes(body)
