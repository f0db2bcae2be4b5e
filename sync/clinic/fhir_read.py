# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's read-only FHIR endpoint: Patient, Encounter and Observation of what was delivered.

Nothing without the token, not even the CapabilityStatement. What is to be clarified isn't there:
nobody has said yet whose it is.
"""

import hashlib
import hmac
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.clinic import exact_json
from sync.clinic.fhir_search import KINDS, SearchError, parameters, search

_LONGEST_QUERY = 2000
Resources = Mapping[str, dict[str, Any]]


class FhirRead:
    """`token_hash` tells the SHA-256 of the token that holds now, `resources` what there is now,
    by `Type/id`."""

    def __init__(self, token_hash: Callable[[], bytes], resources: Callable[[], Resources]) -> None:
        self._hash, self._resources = token_hash, resources

    def app(self) -> Starlette:
        """Nothing but GET; Starlette answers other methods with 405."""
        return Starlette(
            routes=[
                Route("/r4/metadata", self._guarded(self._metadata), methods=["GET"]),
                Route("/r4/{kind}", self._guarded(self._search), methods=["GET"]),
                Route("/r4/{kind}/{id}", self._guarded(self._read), methods=["GET"]),
            ]
        )

    def _guarded(self, answer: Callable[[Request], Response]) -> Callable[[Request], Response]:
        # Plain functions: Starlette runs them in threads, so files may be read.
        def guarded(request: Request) -> Response:
            if not self._may(request.headers.get("Authorization", "")):
                response = _outcome(401, "login", "a bearer token is needed")
                response.headers["WWW-Authenticate"] = "Bearer"
                return response
            if len(request.url.query) > _LONGEST_QUERY:
                return _outcome(414, "too-long", "the query is too long")
            return answer(request)

        return guarded

    def _may(self, header: str) -> bool:
        scheme, _, token = header.partition(" ")
        said = hashlib.sha256(token.encode("utf-8", "surrogateescape")).digest()
        # Hashes of equal length, compared in constant time: nothing tells how much was right.
        return hmac.compare_digest(said, self._hash()) and scheme.lower() == "bearer"

    def _metadata(self, request: Request) -> Response:
        del request
        return _json(200, _capabilities())

    def _read(self, request: Request) -> Response:
        kind, own = request.path_params["kind"], request.path_params["id"]
        resource = self._resources().get(f"{kind}/{own}") if kind in KINDS else None
        return (
            _outcome(404, "not-found", "no such resource")
            if resource is None
            else _json(200, resource)
        )

    def _search(self, request: Request) -> Response:
        kind = request.path_params["kind"]
        if kind not in KINDS:
            return _outcome(404, "not-supported", "this kind can't be searched")
        asked = list(request.query_params.multi_items())
        try:
            page, total, offset, count = search(kind, list(self._resources().values()), asked)
        except SearchError as error:
            return _outcome(400, "invalid", f"parameter {error.parameter[:40]}")
        base = str(request.url.replace(query=None, fragment=None))
        kept = [each for each in asked if each[0] not in {"_offset", "_count"}]
        links = [{"relation": "self", "url": _page(base, kept, offset, count)}]
        if count and offset + count < total:
            links.append({"relation": "next", "url": _page(base, kept, offset + count, count)})
        entries = [
            {"fullUrl": f"{base}/{each['id']}", "resource": each, "search": {"mode": "match"}}
            for each in page
        ]
        bundle = {"resourceType": "Bundle", "type": "searchset", "total": total, "link": links}
        return _json(200, bundle | ({"entry": entries} if entries else {}))


def _page(base: str, asked: list[tuple[str, str]], offset: int, count: int) -> str:
    return f"{base}?{urlencode([*asked, ('_count', count), ('_offset', offset)])}"


def _capabilities() -> dict[str, Any]:
    resources = [
        {
            "type": kind,
            "interaction": [{"code": "read"}, {"code": "search-type"}],
            "searchParam": [{"name": name, "type": _type(name)} for name in parameters(kind)],
        }
        for kind in KINDS
    ]
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": "2026-11-27",
        "kind": "instance",
        "implementation": {"description": "telemed-clinic, read-only"},
        "fhirVersion": "4.0.1",
        "format": ["application/fhir+json"],
        "rest": [{"mode": "server", "resource": resources}],
    }


def _type(name: str) -> str:
    if name in {"patient", "subject", "encounter"}:
        return "reference"
    return "date" if name in {"date", "birthdate"} else "token"


def _outcome(status: int, code: str, text: str) -> Response:
    issue = {"severity": "error", "code": code, "diagnostics": text}
    return _json(status, {"resourceType": "OperationOutcome", "issue": [issue]})


def _json(status: int, value: object) -> Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    content = exact_json.dumps(value)
    return Response(content, status, headers, media_type="application/fhir+json")
