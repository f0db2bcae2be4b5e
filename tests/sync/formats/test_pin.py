# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendants' PIN: only the right one matches, and a hostile string costs nothing."""

import pytest
from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from sync.formats import pin
from sync.formats.pin import Costs, NotAPin, NotAPinHash, PinError, PinHash

SALT = bytes(range(16))
MADE = pin.hash_pin("1234", SALT)
TEXT = pin.serialise(MADE)
# A hash at the least that is allowed, for tests in which the work is of no interest.
CHEAP = "$argon2id$v=19$m=19456,t=2,p=1$" + "A" * 22 + "$" + "A" * 43


def test_only_the_right_one_matches() -> None:
    assert MADE.matches("1234")
    assert not MADE.matches("1235")
    assert not MADE.matches("01234")


def test_round_trip() -> None:
    assert pin.parse(TEXT) == MADE
    assert MADE.costs == Costs(memory=65536, passes=3, lanes=4)


def test_another_reader_of_the_format_agrees() -> None:
    Argon2id.verify_phc_encoded(b"1234", TEXT)
    with pytest.raises(InvalidKey):
        Argon2id.verify_phc_encoded(b"1235", TEXT)


def test_a_hash_of_another_maker_with_other_costs_is_understood() -> None:
    other = Argon2id(salt=SALT, length=32, iterations=2, lanes=1, memory_cost=19456)
    found = pin.parse(other.derive_phc_encoded(b"00000000"))
    assert found.matches("00000000")
    assert not found.matches("0000000")


@pytest.mark.parametrize(
    "typed", ["", "123", "123456789", "12a4", " 1234", "1234\n", "١٢٣٤", "-123"]
)
def test_what_is_no_pin(typed: str) -> None:
    assert not pin.is_pin(typed)
    with pytest.raises(NotAPin):
        pin.hash_pin(typed, SALT)
    # Refused before any work: this hash's costs would stop the machine.
    assert not PinHash(Costs(2**31, 2**31, 1), SALT, bytes(32)).matches(typed)


@pytest.mark.parametrize("typed", ["1234", "12345678"])
def test_four_to_eight_digits_are_a_pin(typed: str) -> None:
    assert pin.is_pin(typed)


def test_a_salt_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a salt of 16 bytes, got 8"):
        pin.hash_pin("1234", bytes(8))


def test_the_least_and_the_most_that_is_allowed() -> None:
    assert pin.parse(CHEAP).costs == Costs(19456, 2, 1)
    most = CHEAP.replace("m=19456,t=2,p=1", "m=131072,t=6,p=4")
    assert pin.parse(most).costs == Costs(131072, 6, 4)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("m=19456", "m=19455"),
        ("m=19456", "m=131073"),
        ("m=19456", "m=99999999999"),
        ("m=19456", "m=019456"),
        ("m=19456", "m=-1"),
        ("t=2", "t=1"),
        ("t=2", "t=7"),
        ("p=1", "p=0"),
        ("p=1", "p=5"),
        ("argon2id", "argon2i"),
        ("v=19", "v=16"),
        ("$v=19", ""),
        ("m=19456,t=2", "t=2,m=19456"),
        ("p=1", "p=1,keyid=a"),
        ("A" * 22, "A" * 21),
        ("A" * 43, "A" * 44),
        ("$" + "A" * 43, ""),
        ("A" * 22, "A" * 21 + "B"),  # the same 16 bytes, spelt with bits behind them
        ("A" * 43, "A" * 42 + "B"),
        ("A" * 22, "A" * 21 + "-"),
        ("$argon2id", " $argon2id"),
        ("A" * 43, "A" * 43 + "\n"),
        (CHEAP, ""),
        (CHEAP, "1234"),
    ],
)
def test_a_string_that_is_no_hash_or_asks_for_too_much_is_refused(old: str, new: str) -> None:
    assert old in CHEAP
    with pytest.raises(NotAPinHash) as caught:
        pin.parse(CHEAP.replace(old, new, 1))
    assert isinstance(caught.value, PinError)
    assert str(caught.value) == ""


def test_nothing_of_it_in_the_repr() -> None:
    assert "salt" not in repr(MADE)
    assert "hash" not in repr(MADE)
