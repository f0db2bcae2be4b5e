# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rot in a write-ahead log against what power cuts leave there: commits that follow each other."""

import struct

import pytest

from sync.line.page_reader import hides_commits, sound_part

PAGE = 4096
SALT = b"saltsalt"


def _sums(data: bytes, start: tuple[int, int]) -> tuple[int, int]:
    one, two = start
    for even, odd in struct.iter_unpack("<II", data):
        one = (one + even + two) % 2**32
        two = (two + odd + one) % 2**32
    return one, two


def header() -> bytes:
    """Of a log whose sums are little-endian (sqlite.org/fileformat2.html, 4.1)."""
    told = struct.pack(">IIII", 0x377F0682, 3007000, PAGE, 1) + SALT
    return told + struct.pack(">II", *_sums(told, (0, 0)))


def frames(after: bytes, *commits: bool, page: int) -> list[bytes]:
    """That go on from the last frame (or the header) `after`; each a commit or not."""
    made: list[bytes] = []
    before = struct.unpack(">II", after[24:32] if len(after) == 32 else after[16:24])
    for commit in commits:
        told = struct.pack(">II", page, 9 if commit else 0)
        content = bytes([page, len(made)]) * (PAGE // 2)
        before = _sums(content, _sums(told, before))
        made.append(told + SALT + struct.pack(">II", *before) + content)
    return made


def hidden(*parts: bytes) -> bool:
    log = b"".join(parts)
    return hides_commits(log, sound_part(log))


def rotten(frame: bytes) -> bytes:
    return frame[:100] + bytes([frame[100] ^ 1]) + frame[101:]


def test_two_commits_behind_rot_were_acknowledged() -> None:
    start = header()
    one, two, three = frames(start, True, True, True, page=3)
    assert not hidden(start, one, two, three)
    assert hidden(start, rotten(one), two, three)
    assert hidden(start, one, rotten(two), three)  # it was on the disk before the third was begun
    assert not hidden(start, one, two, rotten(three))  # as a power cut may leave it


def test_rot_in_the_log_s_own_header() -> None:
    start = header()
    one, two, three = frames(start, True, True, True, page=3)
    assert hidden(start[:5] + b"\1" + start[6:], one, two, three)


@pytest.mark.parametrize("kept", [0, 1, 2])
def test_what_two_power_cuts_left_is_no_rot(kept: int) -> None:
    """The second commit is written over the remains of the first, and comes no further."""
    start = header()
    sound = frames(start, True, page=2)
    first = frames(sound[0], False, False, False, True, page=3)
    second = frames(sound[0], False, True, page=4)
    over = [rotten(second[0]), second[1], *first[2:]]
    over[kept] = rotten(over[kept])
    assert not hidden(start, *sound, *over)


def test_a_log_that_ends_in_a_page_is_read_as_far_as_it_goes() -> None:
    start = header()
    one, two, three, four = frames(start, True, True, True, True, page=3)
    assert hidden(start, rotten(one), two, three, four[:-1])
    assert not hidden(start[:-1])
    assert not hidden(b"")
