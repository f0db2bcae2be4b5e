# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Files of a card to a `Card`: gematik's, our own, and every way to be none."""

import zlib
from dataclasses import replace
from typing import Any

import pytest

from drivers.egk.card import CardFiles
from drivers.egk.errors import CardDataError, Problem
from drivers.egk.simulated_cards import TEST_CARDS
from tests.drivers.egk.cards import CardVector, card_vectors, files_of
from tests.drivers.egk.making import (
    ERNA,
    PD_TEXT,
    VD_TEXT,
    decoded,
    packed,
    pd_of,
    refused,
    vd_of,
    with_pd,
)

GOOD = [name for name in TEST_CARDS if name != "falsche-nummer"]
PERSON = "Versicherter/Person"


def said(value: Any) -> Any:
    """A card as the vectors write it."""
    if hasattr(value, "__dataclass_fields__"):
        return {name: said(getattr(value, name)) for name in value.__dataclass_fields__}
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value


@pytest.mark.parametrize("vector", card_vectors(), ids=str)
def test_a_card_of_gematik(vector: CardVector) -> None:
    assert said(decoded(vector.files)) == vector.card


@pytest.mark.parametrize("vector", card_vectors(), ids=str)
def test_padded_to_the_size_of_the_file_it_says_the_same(vector: CardVector) -> None:
    files = vector.files
    padded = CardFiles(
        gdo=files.gdo + bytes(3),
        pd=files.pd.ljust(850, b"\0"),
        vd=files.vd.ljust(1250, b"\0"),
        status=files.status + bytes(7),
    )
    assert decoded(padded) == decoded(files)


@pytest.mark.parametrize("vector", card_vectors(), ids=str)
def test_the_end_offset_is_the_last_byte(vector: CardVector) -> None:
    end = int.from_bytes(vector.files.vd[2:4], "big")
    for other in (end - 1, end + 1):
        vd = vector.files.vd[:2] + other.to_bytes(2, "big") + vector.files.vd[4:]
        assert refused(replace(vector.files, vd=vd))[0] == "EF.VD"


@pytest.mark.parametrize("name", GOOD)
def test_our_own_cards(name: str) -> None:
    assert decoded(files_of(name)) == TEST_CARDS[name].card


def test_a_wrong_check_digit() -> None:
    assert refused(files_of("falsche-nummer")) == (
        "EF.PD",
        Problem.CHECK_DIGIT,
        "Versicherter/Versicherten_ID",
    )


@pytest.mark.parametrize("part", ["gdo", "pd", "vd", "status"])
def test_a_file_cut_at_every_byte(part: str) -> None:
    whole = files_of("karl")  # not padded: every byte is needed
    file: bytes = getattr(whole, part)
    for size in range(len(file)):
        cut = replace(whole, **{part: file[:size]})
        problem = refused(cut)[1]
        assert problem is (Problem.SHORT if size else Problem.ABSENT)


@pytest.mark.parametrize("part", ["gdo", "pd", "status"])
def test_something_behind_the_end(part: str) -> None:
    file: bytes = getattr(files_of("karl"), part)
    for more in (b"\x01", bytes(5) + b"\x90\x00"):
        files = replace(files_of("karl"), **{part: file + more})
        assert refused(files)[1] is Problem.TRAILING


def test_something_behind_the_end_of_the_stream() -> None:
    stream = packed(PD_TEXT)
    assert refused(replace(ERNA, pd=pd_of(stream + b"\0")))[1] is Problem.TRAILING
    assert refused(replace(ERNA, pd=pd_of(stream + stream)))[1] is Problem.TRAILING
    assert refused(replace(ERNA, vd=vd_of(packed(VD_TEXT) + b"x")))[1] is Problem.TRAILING


def test_a_bomb() -> None:
    for bomb in (packed(b" " * 50_000_000), packed(PD_TEXT + " " * 32 * 1024)):
        assert refused(replace(ERNA, pd=pd_of(bomb[:0xFFFF])))[1] is Problem.TOO_LARGE


def test_no_gzip() -> None:
    assert refused(replace(ERNA, pd=pd_of(b"not gzip at all")))[1] is Problem.DAMAGED
    assert refused(replace(ERNA, pd=pd_of(zlib.compress(b"<x/>"))))[1] is Problem.DAMAGED


def test_every_bit_of_a_stream_is_held_by_the_check_sum() -> None:
    files = files_of("karl")
    card = decoded(files)
    for at in range(8 * len(files.pd)):
        pd = bytearray(files.pd)
        pd[at // 8] ^= 1 << at % 8
        try:
            assert decoded(replace(files, pd=bytes(pd))) == card
            assert 2 <= at // 8 < 12  # name, time or system in the gzip header
        except CardDataError as error:
            assert error.file.value == "EF.PD"


def test_no_general_block() -> None:
    for head in (b"\xff\xff\xff\xff", b"\x00\x08\x00\x08", b"\x00\x08\xff\xff"):
        assert refused(replace(ERNA, vd=head + ERNA.vd[4:]))[1] is Problem.ABSENT
    for head in (b"\x00\x07\x01\x00", b"\x01\x00\x00\x90"):
        assert refused(replace(ERNA, vd=head + ERNA.vd[4:]))[1] is Problem.DAMAGED


@pytest.mark.parametrize(
    "gdo", ["5b0a80276999990000000017", "5a0980276999990000000017", "5a0a8027699999000000001f"]
)
def test_no_iccsn(gdo: str) -> None:
    files = replace(ERNA, gdo=bytes.fromhex(gdo))
    assert refused(files) == ("EF.GDO", Problem.MALFORMED, "")


@pytest.mark.parametrize(
    ("at", "byte"), [(0, b"2"), (1, b"x"), (5, b"9"), (15, b"\xa0"), (24, b"\x0f")]
)
def test_no_status(at: int, byte: bytes) -> None:
    status = ERNA.status[:at] + byte + ERNA.status[at + 1 :]
    assert refused(replace(ERNA, status=status)) == ("EF.StatusVD", Problem.MALFORMED, "")


def test_an_update_that_was_broken_off() -> None:
    assert decoded(files_of("unfertig")).status.unfinished
    assert not decoded(ERNA).status.unfinished


def test_every_printed_card_is_redacted() -> None:
    card = decoded(files_of("postfach"))
    printed = repr((card, card.person, card.cover, card.person.birth_date, card.person.po_box))
    printed += repr((decoded(ERNA).person.street, ERNA))
    for word in ("Łęcka", "X110", "1947", "Crossen", "Eisenberg", "Musterkasse", "80276", "b'"):
        assert word not in printed


def test_an_error_prints_no_text_of_the_card() -> None:
    with pytest.raises(CardDataError) as caught:
        decoded(with_pd(">W<", ">Geheim<"))
    assert str(caught.value) == f"EF.PD {PERSON}/Geschlecht: malformed"


def test_the_right_document_in_the_right_file() -> None:
    for text in (VD_TEXT, "<?xml version='1.0'?><x/>"):
        assert refused(replace(ERNA, pd=pd_of(packed(text))))[1] is Problem.OTHER_DOCUMENT
