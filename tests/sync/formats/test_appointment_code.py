# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The code on the slip: what it finds, and what it costs to guess."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.formats import appointment_code as code

sevens = st.text(alphabet=code.ALPHABET, min_size=7, max_size=7)


def test_alphabet_has_32_characters_that_nobody_mixes_up() -> None:
    assert len(set(code.ALPHABET)) == 32
    assert not set("01IO") & set(code.ALPHABET)


def test_known_codes() -> None:
    """Worked out by hand from the definition in the module's docstring."""
    assert code.check_character("2222222") == "2"  # all zero
    # Value 1 in the last place but one has weight a = x, which is 2: the third character.
    assert code.check_character("2222223") == "4"
    # Value 1 in the first place has weight a^7 = x^4 + x^2, which is 20.
    assert code.check_character("3222222") == code.ALPHABET[20]


@given(sevens)
def test_every_single_wrong_character_is_found(seven: str) -> None:
    whole = seven + code.check_character(seven)
    assert code.is_valid(whole)
    for place in range(8):
        for other in set(code.ALPHABET) - {whole[place]}:
            assert not code.is_valid(whole[:place] + other + whole[place + 1 :])


@given(sevens)
def test_every_swap_of_two_is_found(seven: str) -> None:
    whole = seven + code.check_character(seven)
    for first, second in combinations(range(8), 2):
        swapped = list(whole)
        swapped[first], swapped[second] = swapped[second], swapped[first]
        assert code.is_valid("".join(swapped)) == (whole[first] == whole[second])


@pytest.mark.parametrize(
    "wrong",
    ["", "2", "222222", "2222222", "222222222", "222222O2", "2222222O", "abcdefg2", "ÄÖÜ22222"],
)
def test_what_is_no_code_is_not_valid(wrong: str) -> None:
    assert not code.is_valid(wrong)


@pytest.mark.parametrize("wrong", ["222222", "22222222", "222222I"])
def test_check_character_wants_seven_of_the_alphabet(wrong: str) -> None:
    with pytest.raises(code.CodeError):
        code.check_character(wrong)


def test_what_people_type_is_normalised() -> None:
    assert code.normalise("k7mp-4q2x") == code.normalise(" K7MP\u00a04Q2X") == "K7MP4Q2X"
    assert code.display("K7MP4Q2X") == "K7MP 4Q2X"


def test_tag_hides_the_code_behind_work_and_salt() -> None:
    whole = "K7MP4Q2" + code.check_character("K7MP4Q2")
    first = code.tag(whole, bytes(16))
    assert len(first) == 16
    assert first == code.tag(whole, bytes(16))
    assert first != code.tag(whole, b"\x01" * 16)
    # Argon2id v19, 19 MiB, t=2, p=1: a change of parameters would orphan every printed slip.
    assert first.hex() == "645394288d03428282a305f90e76f2cd"


def test_no_tag_for_a_wrong_code() -> None:
    with pytest.raises(code.CodeError):
        code.tag("22222223", bytes(16))
