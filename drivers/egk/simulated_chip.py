# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The chip of a test card: command APDUs to response APDUs. Pure; shares no code with the reader's
side but the files' names.

It knows what an electronic health card knows without a PIN, and how other chips differ.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from drivers.egk.card import CardFiles

G2_ATR: Final = bytes.fromhex("3BD396FF81B1FE451F078081052D")
G2_1_ATR: Final = bytes.fromhex("3BD097FF81B1FE451F072B")
_ROOT: Final = "root"
_HEALTH: Final = "health"
_NAMES: Final[Mapping[bytes, str]] = {
    bytes.fromhex("D2760001448000"): _ROOT,
    bytes.fromhex("D27600000102"): _HEALTH,
}
_OK, _END, _NOT_ALLOWED, _NOT_FOUND = b"\x90\x00", b"\x62\x82", b"\x69\x82", b"\x6a\x82"
_DEACTIVATED, _BEHIND_THE_END, _UNKNOWN = b"\x62\x83", b"\x6b\x00", b"\x6d\x00"
_PROTECTED: Final = 0x03  # EF.GVD


@dataclass(frozen=True, slots=True)
class Manner:
    """How this chip differs from others.

    `most`: bytes of one answer at the most; the reader has to go on. `in_parts`: answers are
    fetched by GET RESPONSE (61xx). `exact`: says how much it can (6Cxx) when asked for more.
    `old_root`: knows the root by its identifier alone. `other`: has no health application.
    `locked`: the insurer has deactivated it. `broken`: the second half of a personal file is 00.
    `uid`: what a contactless reader tells of it by GET DATA; with `other` that is a badge.
    """

    most: int = 256
    in_parts: bool = False
    exact: bool = False
    old_root: bool = False
    other: bool = False
    locked: bool = False
    broken: bool = False
    uid: bytes = b""


class SimulatedChip:
    """One card in a slot. `reset` when it is powered."""

    def __init__(self, files: CardFiles, manner: Manner) -> None:
        pd = files.pd[:200] + bytes(len(files.pd) - 200) if manner.broken else files.pd
        self._files = {
            _ROOT: {0x02: files.gdo},
            _HEALTH: {0x01: pd, 0x02: files.vd, 0x0C: files.status},
        }
        self._manner = manner
        self.reset()

    def reset(self) -> None:
        """As after power or reset."""
        self._folder = _ROOT
        self._current: bytes | None = None
        self._waiting = b""

    def answer(self, command: bytes) -> bytes:
        """Never raises: a chip has an answer to everything."""
        match tuple(command[:2]):
            case (0xFF, 0xCA) if self._manner.uid:
                return self._manner.uid + _OK
            case (0x00, 0xA4):
                return self._select(command)
            case (0x00, 0xB0) if len(command) == 5:
                return self._read(command)
            case (0x00, 0xC0) if len(command) == 5:
                return self._rest(command[4] or 256)
        return _UNKNOWN

    def _select(self, command: bytes) -> bytes:
        by_name, name = command[2] == 0x04, command[5:]
        folder = _NAMES.get(name) if by_name else _ROOT if name == b"\x3f\x00" else None
        hidden = {
            _HEALTH: self._manner.other,
            _ROOT: self._manner.old_root and by_name,
        }
        if folder is None or hidden[folder]:
            return _NOT_FOUND
        self._folder, self._current = folder, None
        return _DEACTIVATED if folder == _HEALTH and self._manner.locked else _OK

    def _read(self, command: bytes) -> bytes:
        offset = int.from_bytes(command[2:4], "big")
        if command[2] & 0x80:
            short_id, offset = command[2] & 0x1F, command[3]
            if self._folder == _HEALTH and short_id == _PROTECTED:
                return _NOT_ALLOWED
            self._current = self._files[self._folder].get(short_id)
        if self._current is None:
            return _NOT_FOUND
        if offset >= len(self._current):
            return _BEHIND_THE_END
        return self._given(self._current[offset:], command[4])

    def _given(self, data: bytes, wanted: int) -> bytes:
        """`wanted` 0 is as much as there is, and never a mistake."""
        piece = data[: min(wanted or 256, self._manner.most)]
        if self._manner.exact and wanted > len(piece):
            return bytes((0x6C, len(piece)))
        if self._manner.in_parts:
            self._waiting = piece
            return bytes((0x61, len(piece) % 256))
        return piece + (_END if wanted > len(data) else _OK)

    def _rest(self, wanted: int) -> bytes:
        piece, self._waiting = self._waiting[:wanted], self._waiting[wanted:]
        return piece + (bytes((0x61, len(self._waiting))) if self._waiting else _OK)
