# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is said to an electronic health card to get its four files. Pure, no PIN, no writing.

Nothing is told by the answer to reset: whatever takes the health application's name is one. What a
chip gives is taken as it comes; whether it is whole is the decoder's business (`decoding`).
"""

from collections.abc import Callable
from typing import Final

from drivers.egk.apdu import (
    BEHIND_THE_END,
    DEACTIVATED,
    END_OF_FILE,
    NOT_FOUND,
    OK,
    ChipError,
    Conversation,
    ask,
    read_first,
    read_on,
    select_application,
    select_file,
)
from drivers.egk.card import CardFiles
from drivers.egk.decoding import GDO_SIZE, STATUS_SIZE
from drivers.egk.packing import VD_HEAD, pd_size, vd_window

ROOT: Final = bytes.fromhex("D2760001448000")
HEALTH_APPLICATION: Final = bytes.fromhex("D27600000102")
ROOT_FILE: Final = 0x3F00
PD, VD, STATUS, GDO = 0x01, 0x02, 0x0C, 0x02  # short file ids; GDO's is the root's, not the HCA's

BLOCK: Final = 240  # fits every reader's and every T=1 card's buffer
LONGEST_FILE: Final = 4096  # EF.VD has 1,250 bytes; a length that says more is damage
# How cards without that application say so: not found, no such instruction, class or way.
_NOT_HERE: Final = frozenset({NOT_FOUND, 0x6A81, 0x6A86, 0x6A87, 0x6D00, 0x6E00})


class NotAHealthCardError(Exception):
    """A chip card of another kind; `status` is what it said to the health application's name."""

    def __init__(self, status: int) -> None:
        super().__init__(f"no health application: status {status:04X}")
        self.status = status


def read_card() -> Conversation[CardFiles]:
    """NotAHealthCardError, ChipError, and CardDataError where a head leaves nothing to read."""
    yield from _select_health_application()
    pd = yield from _read_file("pd", PD, 2, pd_size)
    vd = yield from _read_file("vd", VD, VD_HEAD, lambda head: vd_window(head)[1])
    status = yield from _read_file("status", STATUS, STATUS_SIZE, lambda _head: STATUS_SIZE)
    yield from _select_root()
    gdo = yield from _read_file("gdo", GDO, GDO_SIZE, lambda _head: GDO_SIZE)
    return CardFiles(gdo=gdo, pd=pd, vd=vd, status=status)


def _select_health_application() -> Conversation[None]:
    status = (yield from ask("health-application", select_application(HEALTH_APPLICATION))).status
    if status in _NOT_HERE:
        raise NotAHealthCardError(status)
    if status != OK:
        raise ChipError("health-application", status)


def _select_root() -> Conversation[None]:
    status = (yield from ask("root", select_application(ROOT))).status
    if status == NOT_FOUND:  # older cards know it by its identifier alone
        status = (yield from ask("root", select_file(ROOT_FILE))).status
    if status not in (OK, DEACTIVATED):
        raise ChipError("root", status)


def _read_file(
    step: str, short_id: int, head: int, size_of: Callable[[bytes], int]
) -> Conversation[bytes]:
    """`size_of` tells by the first `head` bytes how many there are. Fewer may come out."""
    wanted, file = head, b""
    piece, status = yield from _read_piece(step, read_first(short_id, wanted))
    while True:
        file += piece[:wanted]
        size = head if len(file) < head else size_of(file)
        if not piece or status != OK or len(file) >= size or size > LONGEST_FILE:
            return file
        wanted = min(BLOCK, size - len(file))
        piece, status = yield from _read_piece(step, read_on(len(file), wanted))


def _read_piece(step: str, command: bytes) -> Conversation[tuple[bytes, int]]:
    answer = yield from ask(step, command)
    if answer.status == BEHIND_THE_END:
        return b"", answer.status
    if answer.status not in (OK, END_OF_FILE):
        raise ChipError(step, answer.status)
    return answer.data, answer.status
