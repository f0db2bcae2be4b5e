# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One JSON object a line between station, front and control tool; docs/formats/station-v1.md.

Pure: bytes in, messages out. The daemon and the clients own the sockets.
"""

import dataclasses
import json
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

from kiosk.station.codec import Malformed, from_json, to_json
from kiosk.station.messages import (
    Answer,
    ControlRequest,
    FrontRequest,
    Refusal,
    Request,
    StationEvent,
)

VERSION = 1
MAX_LINE = 1024 * 1024  # bytes with the newline; a sealed visit is a few KiB

FRONT_REQUESTS: dict[str, type[Request]] = {kind.do: kind for kind in get_args(FrontRequest)}
CONTROL_REQUESTS: dict[str, type[Request]] = {kind.do: kind for kind in get_args(ControlRequest)}
_EVENTS: dict[str, type[StationEvent]] = {kind.event: kind for kind in get_args(StationEvent)}

AnswerT = TypeVar("AnswerT", bound=Answer)


class RequestRefused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """The line is no request that can be served. `id` is None where it could not be read."""

    def __init__(self, id_: int | None, code: Refusal, field: str = "") -> None:
        super().__init__(code.value)
        self.id = id_
        self.code = code
        self.field = field


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as the client sees it, not yet given its type."""

    id: int | None
    code: str | None  # None: it was done
    fields: dict[str, Any]


def request_line(id_: int, request: Request) -> bytes:
    """What a client writes."""
    return _line({"v": VERSION, "id": id_, "do": request.do, **_fields(request)})


def parse_request(line: bytes, known: dict[str, type[Request]]) -> tuple[int, Request]:
    """The request in `line`; raises RequestRefused with what the client should hear."""
    try:
        data = _object(line)
    except Malformed as error:
        raise RequestRefused(None, Refusal.BAD_REQUEST, error.field) from error
    id_ = data.pop("id", None)
    if type(id_) is not int:
        raise RequestRefused(None, Refusal.BAD_REQUEST, "id")
    if data.pop("v", None) != VERSION:
        raise RequestRefused(id_, Refusal.UNKNOWN_VERSION, "v")
    kind = known.get(str(data.pop("do", "")))
    if kind is None:
        raise RequestRefused(id_, Refusal.UNKNOWN_REQUEST, "do")
    try:
        return id_, from_json(kind, data)
    except Malformed as error:
        raise RequestRefused(id_, Refusal.BAD_REQUEST, error.field) from error


def answer_line(id_: int, answer: Answer) -> bytes:
    """What the station writes when it is done."""
    return _line({"v": VERSION, "id": id_, "ok": True, **_fields(answer)})


def refusal_line(id_: int | None, code: Refusal, field: str = "") -> bytes:
    """What the station writes when it refuses; `field` names the faulty key, or is left out."""
    extra = {"field": field} if field else {}
    return _line({"v": VERSION, "id": id_, "ok": False, "error": code.value, **extra})


def event_line(event: StationEvent) -> bytes:
    """What the station writes unasked."""
    return _line({"v": VERSION, "event": event.event, **_fields(event)})


def parse_incoming(line: bytes) -> Reply | StationEvent:
    """What a client reads; raises Malformed. An answer gets its type by `typed`."""
    data = _object(line)
    if data.pop("v", None) != VERSION:
        raise Malformed("v")
    if "event" in data:
        kind = _EVENTS.get(str(data.pop("event")))
        if kind is None:
            raise Malformed("event")
        return from_json(kind, data)
    id_, ok = data.pop("id", None), data.pop("ok", None)
    if id_ is not None and type(id_) is not int:
        raise Malformed("id")
    if ok is True:
        return Reply(id_, None, data)
    code = data.pop("error", None)
    if ok is not False or not isinstance(code, str):
        raise Malformed("ok")
    return Reply(id_, code, data)


def typed(reply: Reply, kind: type[AnswerT]) -> AnswerT:
    """The answer's fields as `kind`; raises Malformed."""
    return from_json(kind, reply.fields)


def _line(data: dict[str, Any]) -> bytes:
    return to_json(data).encode() + b"\n"


def _fields(message: Request | Answer | StationEvent) -> dict[str, Any]:
    return {field.name: getattr(message, field.name) for field in dataclasses.fields(message)}


def _object(line: bytes) -> dict[str, Any]:
    try:
        data = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Malformed("line") from error
    if not isinstance(data, dict):
        raise Malformed("line")
    return data
