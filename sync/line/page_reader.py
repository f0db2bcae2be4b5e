# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reads the rows out of an SQLite file that SQLite doesn't read any more. Pure: bytes in, rows out.

It trusts nothing that can be done without: no schema, no tree, no checksum of the log. Every page
that looks like a leaf of a table is read by itself; what its rows are worth, others judge.
Format: sqlite.org/fileformat2.html, 1.5 to 2.1 for pages and records, 4 for the log.
"""

import struct
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

PAGE_SIZE = 4096  # SQLite's own since 3.12; the store never sets another
_TABLE_LEAF = 0x0D
_FILE_HEADER = 100
_LOG_HEADER = 32
_LOG_MAGIC = b"\x37\x7f\x06"  # and 0x82 or 0x83
_FRAME_HEADER = 24
_FRAME = _FRAME_HEADER + PAGE_SIZE
_LONGEST = 16 * 1024 * 1024
_MOST_COLUMNS = 64
_WIDTHS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_CONSTANTS = {8: 0, 9: 1}
_REAL = 7

Column = int | str | bytes | float | None


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it lies: `row_id` and its columns."""

    row_id: int
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """`latest`: every page by its number, as the log leaves it; `older`: those it replaced."""

    latest: Mapping[int, bytes]
    older: tuple[bytes, ...]


def read_pages(file: bytes, log: bytes) -> Pages:
    """The pages of a database file and its write-ahead log; either may be broken, or empty."""
    latest = {
        at // PAGE_SIZE + 1: file[at : at + PAGE_SIZE].ljust(PAGE_SIZE, b"\0")
        for at in range(0, len(file), PAGE_SIZE)
    }
    older = []
    salt = _salt(log)
    last = max((at for at in _frames(log) if log[at + 8 : at + 16] == salt), default=-1)
    for at in _frames(log):
        (number,) = struct.unpack_from(">I", log, at)
        page = log[at + _FRAME_HEADER : at + _FRAME].ljust(PAGE_SIZE, b"\0")
        if at > last:
            older.append(page)  # left over from before the last checkpoint
        elif log[at + 8 : at + 16] == salt:
            older.append(latest.get(number, b""))
            latest[number] = page
        else:
            latest[-at] = page  # its own header is broken: nobody knows which page it is
    return Pages(latest, tuple(older))


def sound_part(log: bytes) -> bytes:
    """As much of a write-ahead log as SQLite reads: up to the last commit before the first fault.

    It reads no further and says nothing, also where a bit that changed hides many commits.
    """
    if not _header_holds(log):
        return b""
    order = _order(log)
    sums = _checksum(order, log[:24], (0, 0))
    end = 0
    for at in _frames(log):
        content = log[at + _FRAME_HEADER : at + _FRAME]
        if len(content) < PAGE_SIZE:
            break
        sums = _checksum(order, content, _checksum(order, log[at : at + 8], sums))
        if log[at + 8 : at + 16] != log[16:24] or sums != struct.unpack_from(">II", log, at + 16):
            break
        if log[at + 4 : at + 8] != b"\0\0\0\0":
            end = at + _FRAME
    return log[:end]


def hides_commits(log: bytes, sound: bytes) -> bool:
    """Has something rotted, with commits behind it that were on the disk?

    One commit alone is no sign of that: when the power goes before its fsync has ended, its frames
    are on the disk in any order, and nobody was told that it is done. All before it was on the disk
    whole (synchronous=FULL), so two that were written one behind the other were acknowledged, the
    first at least. Each frame's sums go on from those of the frame before it: what several power
    cuts left lying about doesn't follow from one another.
    """
    start = max(len(sound), _LOG_HEADER)
    return any(_most_commits_in_a_row(log, start, order) > 1 for order in "<>")


def _most_commits_in_a_row(log: bytes, start: int, order: str) -> int:
    salt, most, row = _salt(log), 0, 0
    for at in range(start, len(log) - _FRAME + 1, _FRAME):
        if not _follows(log, at, order):
            # Rotten itself, a commit counts once the next frame follows it.
            row = int(_is_commit(log, at, salt))
            continue
        row += _is_commit(log, at, salt)
        most = max(most, row)
    return most


def _follows(log: bytes, at: int, order: str) -> bool:
    """Do its sums go on from those of the header, or of the frame before, whatever became of that
    one's page?"""
    before = struct.unpack_from(">II", log, 24 if at == _LOG_HEADER else at - _FRAME + 16)
    content = log[at + _FRAME_HEADER : at + _FRAME]
    sums = _checksum(order, content, _checksum(order, log[at : at + 8], before))
    return sums == struct.unpack_from(">II", log, at + 16)


def _is_commit(log: bytes, at: int, salt: bytes) -> bool:
    return log[at + 8 : at + 16] == salt and log[at + 4 : at + 8] != b"\0\0\0\0"


def _checksum(order: str, data: bytes, start: tuple[int, int]) -> tuple[int, int]:
    """fileformat2, 4.2."""
    one, two = start
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        one = (one + even + two) & 0xFFFFFFFF
        two = (two + odd + one) & 0xFFFFFFFF
    return one, two


def _header_holds(log: bytes) -> bool:
    if len(log) < _LOG_HEADER:
        return False
    sums: tuple[int, int] = struct.unpack_from(">II", log, 24)
    return log[:3] == _LOG_MAGIC and _checksum(_order(log), log[:24], (0, 0)) == sums


def _order(log: bytes) -> str:
    """Of the bytes in the words that are summed up."""
    return ">" if log[3] & 1 else "<"


def _frames(log: bytes) -> range:
    """Where they begin; the last one may be cut off in its page."""
    return range(_LOG_HEADER, len(log) - _FRAME_HEADER, _FRAME)


def _salt(log: bytes) -> bytes:
    """That of the frames in use: the header's, or where that is broken, the most common one."""
    found = Counter(log[at + 8 : at + 16] for at in _frames(log))
    if not found or _header_holds(log):
        return log[16:24]
    return found.most_common(1)[0][0]


def records(pages: Pages, page: bytes, number: int = 0) -> Iterator[Record]:
    """The rows in this page, if it is a table's leaf; number 1 begins with the file's header."""
    start = _FILE_HEADER if number == 1 else 0
    if len(page) != PAGE_SIZE or page[start] != _TABLE_LEAF:
        return
    (count,) = struct.unpack_from(">H", page, start + 3)
    for slot in range(start + 8, min(start + 8 + 2 * count, PAGE_SIZE - 1), 2):
        (at,) = struct.unpack_from(">H", page, slot)
        found = _cell(pages.latest, page, at)
        if found is not None:
            yield found


def _cell(latest: Mapping[int, bytes], page: bytes, at: int) -> Record | None:
    length, at = _varint(page, at)
    row_id, at = _varint(page, at)
    if not 0 < length <= _LONGEST:
        return None
    payload = _payload(latest, page, at, length)
    columns = None if payload is None else _columns(payload)
    return None if columns is None else Record(row_id, columns)


def _payload(latest: Mapping[int, bytes], page: bytes, at: int, length: int) -> bytes | None:
    local = _local_size(length)
    if at + local > PAGE_SIZE:
        return None
    payload = page[at : at + local]
    if local == length:
        return payload
    next_page = page[at + local : at + local + 4]
    parts = [payload]
    held = local
    while held < length:
        number = int.from_bytes(next_page, "big")
        further = latest.get(number)
        if len(next_page) != 4 or further is None:
            return None
        parts.append(further[4 : 4 + length - held])
        held += len(parts[-1])
        next_page = further[:4]
    return b"".join(parts)


def _local_size(length: int) -> int:
    """How much of a payload lies in the leaf itself (fileformat2, 1.6)."""
    most = PAGE_SIZE - 35
    if length <= most:
        return length
    least = (PAGE_SIZE - 12) * 32 // 255 - 23
    fits = least + (length - least) % (PAGE_SIZE - 4)
    return fits if fits <= most else least


def _columns(payload: bytes) -> tuple[Column, ...] | None:
    header, at = _varint(payload, 0)
    if not 0 < header <= len(payload):
        return None
    kinds: list[int] = []
    while at < header and len(kinds) < _MOST_COLUMNS:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Column] = []
    at = header
    for kind in kinds:
        width = _WIDTHS[kind] if kind in _WIDTHS else (kind - 12) // 2
        if width < 0 or at + width > len(payload):
            return None
        values.append(_value(kind, payload[at : at + width]))
        at += width
    return tuple(values)


def _value(kind: int, raw: bytes) -> Column:
    if kind >= 12:
        return raw.decode("utf-8", "replace") if kind % 2 else raw
    if kind == 0:
        return None
    if kind in _CONSTANTS:
        return _CONSTANTS[kind]
    if kind == _REAL:
        value: float = struct.unpack(">d", raw)[0]
        return value
    return int.from_bytes(raw, "big", signed=True)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Its value and what is behind it; -1 where the bytes end before."""
    value = 0
    for count in range(9):
        if at >= len(data):
            return -1, at
        byte = data[at]
        at += 1
        if count == 8:
            value = value << 8 | byte
            return (value - 2**64 if value >= 2**63 else value), at
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value, at
