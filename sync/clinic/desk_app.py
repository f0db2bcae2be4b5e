# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The practice's desk over HTTP: sign-in, the one page, slips, and "Gesehen".

Every change is a POST with the session's own secret; a page may load nothing but its own style and
script. Sessions live in memory: after a restart everybody signs in again.
"""

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs
from uuid import UUID
from zoneinfo import ZoneInfo

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from sync.clinic import desk_page
from sync.clinic.desk_data import gather
from sync.clinic.practice_store import PracticeStore

_COOKIE = "__Host-desk"  # the prefix: this host alone, over TLS alone
_SESSION = timedelta(hours=12)
_LARGEST_FORM = 4096
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_FILES = {"desk.css": "text/css", "desk.js": "text/javascript"}

Answer = Callable[[Request], Awaitable[Response]]


class Outside(Protocol):
    """What the desk doesn't do itself."""

    def now(self) -> datetime: ...
    def word_hash(self) -> bytes: ...
    def slip(self, appointment: str) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class _Session:
    csrf: str
    until: datetime


class DeskApp:
    """One practice's desk. `zone` is the rooms'."""

    def __init__(self, store: PracticeStore, zone: ZoneInfo, outside: Outside) -> None:
        self._store, self._zone, self._outside = store, zone, outside
        self._sessions: dict[bytes, _Session] = {}

    def app(self) -> Starlette:
        routes = [
            Route("/", self._page, methods=["GET"]),
            Route("/sign-in", self._sign_in, methods=["GET", "POST"]),
            Route("/sign-out", self._sign_out, methods=["POST"]),
            Route("/visit-seen", self._change(self._visit_seen), methods=["POST"]),
            Route("/call-seen", self._change(self._call_seen), methods=["POST"]),
            Route("/slip/{id}", self._slip, methods=["GET"]),
            *(Route(f"/{name}", self._file, methods=["GET"]) for name in _FILES),
        ]
        return Starlette(routes=routes)

    async def _page(self, request: Request) -> Response:
        session = self._session(request)
        if session is None:
            return _go("/sign-in")
        now = self._outside.now()
        data = await run_in_threadpool(gather, self._store, self._zone, now)
        return HTMLResponse(desk_page.desk(data, session.csrf), headers=_HEADERS)

    async def _sign_in(self, request: Request) -> Response:
        if request.method == "GET":
            return HTMLResponse(desk_page.sign_in(wrong=False), headers=_HEADERS)
        word = (await _form(request)).get("word", "").replace(" ", "").upper()
        said = hashlib.sha256(word.encode()).digest()
        if not hmac.compare_digest(said, self._outside.word_hash()):
            return HTMLResponse(desk_page.sign_in(wrong=True), 403, _HEADERS)
        now, cookie = self._outside.now(), secrets.token_urlsafe(32)
        # Those that are over make room for the new one.
        self._sessions = {key: each for key, each in self._sessions.items() if each.until > now}
        self._sessions[_key(cookie)] = _Session(secrets.token_urlsafe(32), now + _SESSION)
        answer = _go("/")
        answer.set_cookie(_COOKIE, cookie, secure=True, httponly=True, samesite="strict")
        return answer

    async def _sign_out(self, request: Request) -> Response:
        if await self._permitted(request) is None:
            return _refused()
        self._sessions.pop(_key(request.cookies.get(_COOKIE, "")), None)
        return _go("/sign-in")

    def _change(self, change: Callable[[str], None]) -> Answer:
        async def answer(request: Request) -> Response:
            form = await self._permitted(request)
            if form is None:
                return _refused()
            try:
                await run_in_threadpool(change, form.get("which", ""))
            except ValueError:
                return Response("Das gibt es nicht.", 400, _HEADERS)
            return _go("/")

        return answer

    def _visit_seen(self, which: str) -> None:
        digest = bytes.fromhex(which)
        if self._store.arrival(digest) is None:
            raise ValueError(which)
        self._store.seen.note(digest, self._outside.now())

    def _call_seen(self, which: str) -> None:
        if not self._store.calls.seen(UUID(which), self._outside.now()):
            raise ValueError(which)

    async def _slip(self, request: Request) -> Response:
        if self._session(request) is None:
            return _go("/sign-in")
        pdf = await run_in_threadpool(self._outside.slip, request.path_params["id"])
        if pdf is None:
            return Response("Diesen Termin gibt es nicht.", 404, _HEADERS)
        return Response(pdf, headers=_HEADERS, media_type="application/pdf")

    async def _file(self, request: Request) -> Response:
        name = request.url.path.removeprefix("/")
        content = Path(__file__).with_name(name).read_bytes()
        return Response(content, headers=_HEADERS, media_type=_FILES[name])

    def _session(self, request: Request) -> _Session | None:
        session = self._sessions.get(_key(request.cookies.get(_COOKIE, "")))
        return session if session and session.until > self._outside.now() else None

    async def _permitted(self, request: Request) -> dict[str, str] | None:
        """The form of who is signed in and came from the page itself."""
        session, form = self._session(request), await _form(request)
        if session is None or not hmac.compare_digest(
            form.get("csrf", "").encode(), session.csrf.encode()
        ):
            return None
        return form


async def _form(request: Request) -> dict[str, str]:
    """Empty for what is no form or too large for one of ours."""
    content = b""
    async for part in request.stream():
        content += part
        if len(content) > _LARGEST_FORM:
            return {}
    return {key: values[0] for key, values in parse_qs(content.decode("latin-1")).items()}


def _key(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode("utf-8", "surrogateescape")).digest()


def _go(where: str) -> Response:
    return RedirectResponse(where, 303, _HEADERS)


def _refused() -> Response:
    return Response("Bitte neu anmelden.", 403, _HEADERS)
