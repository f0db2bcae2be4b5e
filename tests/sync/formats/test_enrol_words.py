# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The six words: the list, and what they are made of."""

import hashlib
from itertools import combinations

from sync.formats import enrol_words
from sync.formats.enrol_words import COUNT, WORDS


def _one_letter_apart(one: str, other: str) -> bool:
    """By changing, adding or leaving out one letter."""
    short, long_ = sorted((one, other), key=len)
    if len(short) == len(long_):
        return sum(a != b for a, b in zip(short, long_, strict=True)) == 1
    return any(long_[:i] + long_[i + 1 :] == short for i in range(len(long_)))


def test_the_list_has_a_word_for_each_byte_and_none_sounds_like_another() -> None:
    assert len(WORDS) == len(set(WORDS)) == 256
    assert sorted(WORDS) == WORDS
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 9 for word in WORDS)
    assert [pair for pair in combinations(WORDS, 2) if _one_letter_apart(*pair)] == []


def test_the_list_stays_as_it_is() -> None:
    """Both ends must have the same one, whatever their versions."""
    digest = hashlib.sha256(" ".join(WORDS).encode()).hexdigest()
    assert digest == "c08283850972947e4d8b1105e13db40072d9a6f5badf462c7a8b9b58063da044"


def test_words_are_what_the_description_says() -> None:
    said, number = b"\1" * 32, b"\2" * 32
    raw = hashlib.sha256(b"telemed-kiosk/enrol-words/v1\0" + said + number).digest()[:6]
    assert enrol_words.word_bytes(said, number) == raw
    assert enrol_words.spoken(raw).split() == [WORDS[each] for each in raw]
    assert len(raw) == COUNT
    promise = hashlib.sha256(b"telemed-kiosk/enrol-commit/v1\0" + number).digest()
    assert enrol_words.commitment(number) == promise


def test_where_a_part_ends_counts() -> None:
    assert enrol_words.transcript(b"ab", b"c") != enrol_words.transcript(b"a", b"bc")


def test_words_are_compared_however_they_are_written() -> None:
    raw = bytes(range(6))
    text = enrol_words.spoken(raw)
    assert enrol_words.same(f"  {text.upper()}\n", raw)
    assert not enrol_words.same(text.rpartition(" ")[0], raw)
    assert not enrol_words.same(" ".join(reversed(text.split())), raw)
