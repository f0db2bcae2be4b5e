# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Looks for marked values below folders: plain, in UTF-16, and in base64 whatever its alignment."""

import base64
from collections.abc import Iterable
from pathlib import Path

SHORTEST = 8  # a shorter mark would be found by chance


def spellings(mark: bytes) -> set[bytes]:
    """Every spelling in which `mark` counts as found. It has at least 8 bytes."""
    if len(mark) < SHORTEST:
        raise ValueError(mark)
    found = {mark}
    text = mark.decode("latin-1")
    found |= {text.encode("utf-16-le"), text.encode("utf-16-be")}
    for plain in tuple(found):
        found |= set(_base64(plain))
    return found


def _base64(plain: bytes) -> Iterable[bytes]:
    """The characters that only `plain` decides, at each of the three alignments."""
    for before in range(3):
        whole = base64.b64encode(bytes(before) + plain)
        first = -(-before * 8 // 6)  # characters that the bytes before it have a part in
        last = (before + len(plain)) * 8 // 6
        yield whole[first:last]
        yield whole[first:last].translate(_URL_SAFE)


_URL_SAFE = bytes.maketrans(b"+/", b"-_")


def found_in(folder: Path, marks: dict[str, bytes]) -> list[str]:
    """`name in file` for every mark in every regular file below `folder`, and in file names."""
    wanted = {name: spellings(mark) for name, mark in marks.items()}
    hits = []
    for path in sorted(folder.rglob("*")):
        content = str(path.relative_to(folder)).encode() + b"\0"
        if path.is_file() and not path.is_symlink():
            content += path.read_bytes()
        hits += [
            f"{name} in {path.relative_to(folder)}"
            for name, spelled in wanted.items()
            if any(each in content for each in spelled)
        ]
    return hits
