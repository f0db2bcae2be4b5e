# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One question to the station's control socket, for tools that ask and end. Blocking."""

import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from kiosk.station.client import StationGone, StationRefused
from kiosk.station.codec import Malformed
from kiosk.station.messages import Answer, ControlRequest
from kiosk.station.protocol import Reply, parse_incoming, request_line, typed

CONTROL_SOCKET = "control.sock"
FRONT_SOCKET = "front.sock"
ANSWER_SECONDS = 20.0

AnswerT = TypeVar("AnswerT", bound=Answer)


def ask(runtime: Path, request: ControlRequest, kind: type[AnswerT]) -> AnswerT:
    """The station's answer; raises StationGone, StationRefused, and Malformed if it is of another
    version."""
    with held(runtime, request, kind) as answer:
        return answer


@contextlib.contextmanager
def held(runtime: Path, request: ControlRequest, kind: type[AnswerT]) -> Iterator[AnswerT]:
    """The same, and the line stays open: what the station lends is ours until the end."""
    with socket.socket(socket.AF_UNIX) as line:
        yield _answer(line, runtime, request, kind)


def _answer(
    line: socket.socket, runtime: Path, request: ControlRequest, kind: type[AnswerT]
) -> AnswerT:
    try:
        line.settimeout(ANSWER_SECONDS)
        line.connect(str(runtime / CONTROL_SOCKET))
        line.sendall(request_line(1, request))
        with line.makefile("rb") as answers:
            reply = parse_incoming(answers.readline())
    except (OSError, Malformed) as error:
        raise StationGone from error
    if not isinstance(reply, Reply):
        raise StationGone
    if reply.code is not None:
        raise StationRefused(reply.code)
    return typed(reply, kind)
