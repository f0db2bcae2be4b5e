# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Before anything else the robot asks the station what this kiosk is for.

On a kiosk of a real room a paced clock would shorten a patient's rest, and a robot's numbers would
go to a real practice. So the robot walks only where the enrolment itself says "walkthrough".
"""

import socket
from pathlib import Path

from kiosk.station.codec import Malformed
from kiosk.station.messages import Hello, HelloRequest
from kiosk.station.protocol import MAX_LINE, Reply, parse_incoming, request_line, typed

PURPOSE = "walkthrough"
ANSWER_SECONDS = 10.0


class NotForRobots(Exception):  # noqa: N818 - a refusal, and the robot's own
    """This kiosk must not be walked through; `reason` is for whoever started the robot."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def require_walkthrough(station: Path) -> None:
    """Returns if the station's store is enrolled for walkthroughs, else raises NotForRobots."""
    try:
        hello = _ask_hello(station)
    except (OSError, ValueError) as error:
        raise NotForRobots(f"the station at {station} gave no answer: {error!r}") from error
    if hello.purpose != PURPOSE:
        raise NotForRobots(f"this kiosk is enrolled for {hello.purpose!r}, not for {PURPOSE!r}")


def _ask_hello(station: Path) -> Hello:
    """One question without asyncio, which nothing needs before the first frame."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(ANSWER_SECONDS)
        line.connect(str(station))
        line.sendall(request_line(1, HelloRequest()))
        with line.makefile("rb") as answers:
            while text := answers.readline(MAX_LINE):
                incoming = parse_incoming(text)
                if isinstance(incoming, Reply):
                    return typed(incoming, Hello)
    raise Malformed("hello")
