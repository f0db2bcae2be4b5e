# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""SSIP, the protocol of speech-dispatcher: bytes to replies and events. Knows no socket, no clock.

Lines end with CR LF. Each begins with a code of three digits; `-` after it says that more lines of
the same answer follow, a space that this is the last. Codes from 700 are events, which may come at
any time; 2xx is a yes. (Manual "Speech Synthesis Interface Protocol" of speech-dispatcher.)
"""

import re
from dataclasses import dataclass

LONGEST_LINE = 4096  # bytes; what we ask for is answered in some dozens
_LINE = re.compile(r"([2-7][0-9]{2})([- ])(.*)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

BEGUN = 701
ENDED = 702
CANCELLED = 703


class SsipError(Exception):
    """What came is no SSIP. Says nothing of what was to be spoken."""


@dataclass(frozen=True, slots=True)
class SsipReply:
    """The answer to one command; `data` are the lines before the last."""

    code: int
    data: tuple[str, ...] = ()

    @property
    def accepted(self) -> bool:
        return 200 <= self.code < 300


@dataclass(frozen=True, slots=True)
class SsipEvent:
    """Something happened to the message of this number."""

    code: int
    message: int


def command(*words: str) -> bytes:
    """One line; no word may hold a line's end."""
    line = " ".join(words)
    if not line.isprintable():
        raise ValueError("a command is one line")
    return f"{line}\r\n".encode()


def message(text: str) -> bytes:
    """The text of a message with the lone dot that ends it; what else begins with one gets two."""
    lines = _CONTROL.sub(" ", text).splitlines()
    stuffed = ["." + line if line.startswith(".") else line for line in lines]
    return "\r\n".join([*stuffed, ".", ""]).encode(errors="replace")


class SsipProtocol:
    """One connection's incoming side."""

    def __init__(self) -> None:
        self._rest = b""
        self._data: dict[int, list[str]] = {}

    def receive(self, data: bytes) -> list[SsipReply | SsipEvent]:
        """What these bytes complete, in order. Raises `SsipError`; the connection is lost then."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        found = [each for line in lines if (each := self._line(line)) is not None]
        if len(self._rest) > LONGEST_LINE:
            raise SsipError("a line without an end")
        return found

    def _line(self, raw: bytes) -> SsipReply | SsipEvent | None:
        match = _LINE.fullmatch(raw.decode(errors="replace").removesuffix("\r"))
        if match is None or len(raw) > LONGEST_LINE:
            raise SsipError("a line without a code")
        code = int(match[1])
        if match[2] == "-":
            self._data.setdefault(code, []).append(match[3])
            return None
        data = tuple(self._data.pop(code, ()))
        return SsipReply(code, data) if code < 700 else _event(code, data)


def _event(code: int, data: tuple[str, ...]) -> SsipEvent:
    """An event's first line is the message's number, its second the client's."""
    if not data or not re.fullmatch(r"[0-9]{1,9}", data[0]):
        raise SsipError("an event of no message")
    return SsipEvent(code, int(data[0]))
