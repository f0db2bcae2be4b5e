# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Looks for marks wherever a kiosk could have kept one: processes from outside, files, names.

A process is read as the kernel shows it: memory, command line, environment. The memory of a front
is closed to its own user; only root sees it, so only root's search is whole.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PROC = Path("/proc")
LARGEST = 1 << 30  # of one stretch of memory; none of ours is near it
FEW_BYTES = 100_000

Marks = Mapping[str, frozenset[bytes]]


@dataclass
class Snapshot:
    """What was there at one moment: place and content. `unread` is what couldn't be read."""

    contents: list[tuple[str, bytes]] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(len(content) for _, content in self.contents)

    def keep(self, place: str, content: bytes) -> None:
        self.contents.append((place, content))

    def files(self, folder: Path) -> None:
        """Every file below `folder`, with its name."""
        for path in sorted(folder.rglob("*")):
            self.keep(str(path), bytes(path.relative_to(folder)))
            if path.is_file() and not path.is_symlink():
                self._read(str(path), path)

    def process(self, name: str, pid: int) -> None:
        """Memory, command line and environment."""
        for part in ("cmdline", "environ"):
            self._read(f"{name}'s {part}", PROC / str(pid) / part)
        try:
            self.keep(f"{name}'s memory", b"".join(memory_of(pid)))
        except OSError:
            self.unread.append(f"{name}'s memory")

    def _read(self, place: str, path: Path) -> None:
        try:
            self.keep(place, path.read_bytes())
        except FileNotFoundError:
            return  # it went while we looked
        except OSError:
            self.unread.append(place)


def finds(marks: Marks, snapshot: Snapshot) -> list[str]:
    """ "NAME in PLACE" for every mark in every place."""
    every: frozenset[bytes] = frozenset().union(*marks.values())
    return [
        f"{name} in {place}"
        for place, content in snapshot.contents
        if _any_in(every, content)
        for name, spelled in marks.items()
        if any(each in content for each in spelled)
    ]


def _any_in(needles: frozenset[bytes], content: bytes) -> bool:
    """Is any of them there? `grep` looks for a hundred at once, Python for one after the other."""
    if len(content) < FEW_BYTES:
        return any(each in content for each in needles)
    with tempfile.NamedTemporaryFile() as patterns:
        patterns.write(b"\n".join(needles))
        patterns.flush()
        done = subprocess.run(
            ["grep", "--quiet", "--text", "--fixed-strings", "--file", patterns.name],
            check=False,
            input=content,
            env={**os.environ, "LC_ALL": "C"},
        )
    assert done.returncode in (0, 1)
    return done.returncode == 0


def memory_of(pid: int) -> Iterator[bytes]:
    """All that a process can have written: its stretches of memory but for files that it can only
    read. PermissionError for who may not."""
    with (PROC / str(pid) / "mem").open("rb", buffering=0) as memory:
        for line in (PROC / str(pid) / "maps").read_text().splitlines():
            span, rights, _, _, inode, *_ = line.split()
            first, last = (int(end, 16) for end in span.split("-"))
            if "r" not in rights or (inode != "0" and "w" not in rights) or "[v" in line:
                continue
            assert last - first < LARGEST, line
            yield _read(memory.fileno(), first, last)


def _read(memory: int, first: int, last: int) -> bytes:
    """What is there now; a stretch may go, or end, while it is read."""
    pieces = []
    while first < last:
        try:
            piece = os.pread(memory, last - first, first)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
        first += len(piece)
    return b"".join(pieces)


def processes_with(environment: bytes) -> list[int]:
    """Whoever was started with that in the environment, as far as we may see it."""
    found = []
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            try:
                if environment in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
            except OSError:
                continue
    return found
