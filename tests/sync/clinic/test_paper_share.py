# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A share on paper: typed as people type, and every mistake by its name."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.clinic import paper_share
from sync.clinic.paper_share import ALPHABET, SIZES, Share, ShareError, What

SHARE = Share(What.RECIPIENT_X25519, b"\1\2\3\4", 3, 2, b"\xaa" * 8, bytes(range(32)))
LINES = [
    "1: 040G 20G3 0G1G 5ANA GQ",
    "2: NANA NANA N800 20G3 N1",
    "3: 0G2G C1R8 1450 P30D Z1",
    "4: 1R7H 048J 2CA1 A5GQ JF",
    "5: 30CH M6RW 3MF1 ZCYS J9",
    "6: HRRX HYDZ R17Q 7PSV TS",
]


def _read(lines: list[str]) -> Share:
    return paper_share.read_share(
        [paper_share.read_line(line, number) for number, line in enumerate(lines, 1)]
    )


@pytest.mark.parametrize("what", What)
def test_a_share_is_read_as_it_was_printed(what: What) -> None:
    share = replace(SHARE, what=what, value=bytes(range(SIZES[what])))
    lines = paper_share.lines_of(share)
    assert len(lines) == paper_share.line_count(what)
    assert all(re.fullmatch(r"\d+: ([0-9A-Z]{4} ){4}[0-9A-Z]{2}", line) for line in lines)
    assert _read(lines) == share


def test_what_is_on_paper_stays_readable() -> None:
    """These lines lie in safes: another version of the program has to read them."""
    assert paper_share.lines_of(SHARE) == LINES
    assert _read(LINES) == SHARE


def test_the_value_is_in_no_repr() -> None:
    assert "value" not in repr(SHARE)


def test_letters_may_be_small_spaced_and_alike() -> None:
    typed = [
        line.lower().partition(":")[2].replace(" ", "-").replace("0", "o").replace("1", "l")
        for line in paper_share.lines_of(SHARE)
    ]
    assert _read(typed) == SHARE


@given(st.integers(0, 5), st.integers(0, 17), st.integers(1, 31))
def test_a_wrong_letter_is_found_in_its_line_or_at_the_end(
    line: int, place: int, shift: int
) -> None:
    lines = paper_share.lines_of(SHARE)
    squeezed = lines[line].partition(":")[2].replace(" ", "")
    wrong = ALPHABET[(ALPHABET.index(squeezed[place]) + shift) % 32]
    lines[line] = squeezed[:place] + wrong + squeezed[place + 1 :]
    with pytest.raises(ShareError):
        _read(lines)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda lines: [lines[0][:-1], *lines[1:]], "Zeile 1 hat 17 Zeichen statt 18"),
        (lambda lines: [lines[0][:-1] + "Ä", *lines[1:]], "In Zeile 1 steht ein Zeichen"),
        (lambda lines: [lines[1], lines[0], *lines[2:]], "Zeile 1 stimmt nicht"),
        (lambda lines: lines[:-1], "hat 6 Zeilen, nicht 5"),
        (
            lambda lines: [*lines[:-1], paper_share.lines_of(replace(SHARE, number=3))[-1]],
            "nicht alle von demselben Teil",
        ),
    ],
)
def test_each_mistake_has_its_sentence(change, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ShareError) as found:
        _read(change(paper_share.lines_of(SHARE)))
    assert said in found.value.sentence


@pytest.mark.parametrize("place", [0, 1])
def test_a_share_of_a_later_version_is_told(place: int) -> None:
    first = bytearray(paper_share.read_line(paper_share.lines_of(SHARE)[0], 1))
    first[place] = 9
    with pytest.raises(ShareError, match="neueren Fassung"):
        paper_share.read_head(bytes(first))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"number": 3, "key_id": b"\xbb" * 8}, "vom Schlüssel bbbbbbbbbbbbbbbb"),
        ({"number": 3, "set_id": b"\4\3\2\1"}, "aus einer anderen Teilung (04030201)"),
        ({}, "Teil 2 ist schon da."),
    ],
)
def test_what_does_not_go_together_is_told(change: dict[str, object], said: str) -> None:
    with pytest.raises(ShareError) as found:
        paper_share.check_together([SHARE], replace(SHARE, **change))  # type: ignore[arg-type]
    assert said in found.value.sentence
    paper_share.check_together([SHARE], replace(SHARE, number=3))


def test_too_few_are_counted() -> None:
    with pytest.raises(ShareError, match="Es braucht 3 Teile; es sind erst 1"):
        paper_share.join({2: SHARE})
