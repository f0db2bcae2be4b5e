# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What may be on a disk after the power went: files as POSIX promises them, and nothing more.

What an fsync has covered is there. Of everything since, each write may have reached the disk or
not, whole or in sectors, in any order; a file may have got its new length and zeros instead of its
bytes; names (made and unlinked) come in their order, as every journalling file system keeps them,
but only an fsync of the folder makes them certain. A sector is old or new: that much SQLite asks
of a disk as well (its "powersafe overwrite").
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

SECTOR, PAGE = 512, 4096
WHOLE_FATES = ("kept", "dropped")
FATES = (*WHOLE_FATES, "zeros", "torn", "pages")  # only the length; some sectors; some pages
ALONE = 6  # writes that are tried alone, and as the only one missing


@dataclass(frozen=True)
class Write:
    inode: int
    at: int
    data: bytes


@dataclass(frozen=True)
class Cut:
    """ftruncate."""

    inode: int
    length: int


@dataclass(frozen=True)
class Sync:
    """fsync or fdatasync: the length of a file counts among what is needed to read its data."""

    inode: int


@dataclass(frozen=True)
class Link:
    name: str
    inode: int


@dataclass(frozen=True)
class Unlink:
    name: str


@dataclass(frozen=True)
class SyncNames:
    """fsync of the folder."""


@dataclass(frozen=True)
class Said:
    """A line, or several, that somebody has read."""

    lines: str


Operation = Write | Cut | Sync | Link | Unlink | SyncNames | Said
Files = dict[str, bytes]


class Disk:
    """What is certain, and what is under way."""

    def __init__(self, files: Files) -> None:
        """`files` are numbered in the order of their names, as the recorder does it."""
        self._data = {number: bytearray(files[name]) for number, name in enumerate(sorted(files))}
        self._names = {name: number for number, name in enumerate(sorted(files))}
        self._pending: list[Write | Cut] = []
        self._pending_names: list[Link | Unlink] = []

    def feed(self, operation: Operation) -> None:
        """It happened, as far as the process knows."""
        match operation:
            case Write() | Cut():
                self._pending.append(operation)
            case Link():
                self._data[operation.inode] = bytearray()
                self._pending_names.append(operation)
            case Unlink():
                self._pending_names.append(operation)
            case SyncNames():
                _rename(self._names, self._pending_names)
                self._pending_names.clear()
            case Sync(inode):
                for each in self._pending:
                    if each.inode == inode:
                        _apply(self._data[inode], each)
                self._pending = [each for each in self._pending if each.inode != inode]

    def after_a_cut(
        self, chance: random.Random, at_random: int, share: float = 1.0
    ) -> Iterator[Files]:
        """All or nothing of what is under way, some writes alone and as the only ones missing, and
        so many by chance; of all these such a share. Some may be equal."""
        for fates, known_names in self._plans(chance, at_random):
            if chance.random() < share:
                yield self._with(fates, known_names, chance)

    def _plans(self, chance: random.Random, at_random: int) -> Iterator[tuple[list[str], int]]:
        """What becomes of each write, and how many of the names are known."""
        count, names = len(self._pending), len(self._pending_names)
        for known in sorted({0, names}):
            yield ["kept"] * count, known
            if count:
                yield ["dropped"] * count, known
        if count > 1:
            for alone in chance.sample(range(count), min(count, ALONE)):
                for one, rest in (("kept", "dropped"), ("dropped", "kept")):
                    fates = [one if each == alone else rest for each in range(count)]
                    yield fates, chance.randint(0, names)
        for _ in range(at_random if count else 0):
            kinds = chance.choice((WHOLE_FATES, FATES))
            yield [chance.choice(kinds) for _ in range(count)], chance.randint(0, names)

    def _with(self, fates: list[str], known_names: int, chance: random.Random) -> Files:
        data = {inode: bytearray(held) for inode, held in self._data.items()}
        for operation, fate in zip(self._pending, fates, strict=True):
            for each in _pieces(operation, fate, chance):
                _apply(data[each.inode], each)
        names = dict(self._names)
        _rename(names, self._pending_names[:known_names])
        return {name: bytes(data[inode]) for name, inode in names.items()}


def _rename(names: dict[str, int], changes: list[Link | Unlink]) -> None:
    for change in changes:
        if isinstance(change, Link):
            names[change.name] = change.inode
        else:
            names.pop(change.name, None)


def _apply(data: bytearray, operation: Write | Cut) -> None:
    match operation:
        case Cut(_, length):
            del data[length:]
            data.extend(bytes(length - len(data)))
        case Write(_, at, written):
            data.extend(bytes(max(0, at - len(data))))
            data[at : at + len(written)] = written


def _pieces(operation: Write | Cut, fate: str, chance: random.Random) -> Iterator[Write | Cut]:
    if fate == "kept":
        yield operation
    elif isinstance(operation, Write) and fate == "zeros":
        # Only the length: where nothing was before, zeros are.
        yield Write(operation.inode, operation.at + len(operation.data), b"")
    elif isinstance(operation, Write) and fate in {"torn", "pages"}:
        size = SECTOR if fate == "torn" else PAGE
        yield from (each for each in _split(operation, size) if chance.random() < 0.5)


def _split(write: Write, size: int) -> Iterator[Write]:
    """At the borders that the disk has, not at those of the write."""
    end = write.at + len(write.data)
    borders = chain([write.at], range((write.at // size + 1) * size, end, size), [end])
    last = next(borders)
    for border in borders:
        yield Write(write.inode, last, write.data[last - write.at : border - write.at])
        last = border
