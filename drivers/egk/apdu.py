# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands to a chip card and its status words (ISO 7816-4), as far as a check-in needs them. Pure.

A conversation is a generator: it yields command APDUs, is sent response APDUs, and returns what it
was after.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Final, TypeVar

T = TypeVar("T")
Conversation = Generator[bytes, bytes, T]

OK: Final = 0x9000
END_OF_FILE: Final = 0x6282  # before as many bytes as were asked for; what came is valid
DEACTIVATED: Final = 0x6283
NOT_ALLOWED: Final = 0x6982
NOT_NOW: Final = 0x6985
NOT_FOUND: Final = 0x6A82
BEHIND_THE_END: Final = 0x6B00

MOST_PARTS: Final = 16  # of one answer in GET RESPONSE pieces; a card that goes on is broken


@dataclass(frozen=True, slots=True)
class Answer:
    """What came, and the status word."""

    data: bytes = field(repr=False)
    status: int


class ChipError(Exception):
    """The chip answers what can't be gone on with; `status` is 0 if it was no answer at all."""

    def __init__(self, step: str, status: int) -> None:
        super().__init__(f"{step}: status {status:04X}")
        self.step = step
        self.status = status


def select_application(aid: bytes) -> bytes:
    """By name, no answer wanted."""
    return bytes((0x00, 0xA4, 0x04, 0x0C, len(aid))) + aid


def select_file(identifier: int) -> bytes:
    """By its two-byte identifier, no answer wanted."""
    return b"\x00\xa4\x00\x0c\x02" + identifier.to_bytes(2, "big")


def read_first(short_id: int, size: int) -> bytes:
    """The start of a file, which becomes the current one."""
    return bytes((0x00, 0xB0, 0x80 | short_id, 0x00, size))


def read_on(offset: int, size: int) -> bytes:
    """More of the current file."""
    return b"\x00\xb0" + offset.to_bytes(2, "big") + bytes((size,))


def ask(step: str, command: bytes) -> Conversation[Answer]:
    """One command, with whatever the card wants done for its answer: 61xx, 6Cxx."""
    answer = _answer(step, (yield command))
    if answer.status >> 8 == 0x6C:
        answer = _answer(step, (yield command[:-1] + bytes((answer.status & 0xFF,))))
    data = answer.data
    for _ in range(MOST_PARTS):
        if answer.status >> 8 != 0x61:
            return Answer(data, answer.status)
        answer = _answer(step, (yield bytes((0x00, 0xC0, 0x00, 0x00, answer.status & 0xFF))))
        data += answer.data
    raise ChipError(step, answer.status)


def _answer(step: str, response: bytes) -> Answer:
    if len(response) < 2:
        raise ChipError(step, 0)
    return Answer(response[:-2], int.from_bytes(response[-2:], "big"))
