# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever bytes are on a card: a `Card`, or the typed error and nothing else."""

import contextlib
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from drivers.egk.card import (
    BirthDate,
    Card,
    CardFiles,
    CardStatus,
    Cover,
    Gender,
    InsuredKind,
    Person,
    PoBoxAddress,
    StreetAddress,
)
from drivers.egk.decoding import decode_card
from drivers.egk.document import read_document
from drivers.egk.errors import CardDataError, CardFile
from drivers.egk.packing import LARGEST_DOCUMENT, unpacked
from drivers.egk.writing import Layout, write_card
from tests.drivers.egk.cards import card_vectors, files_of

FILES = [files_of("erna"), files_of("karl"), *(vector.files for vector in card_vectors())]

texts = (
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=45)
    .map(str.strip)
    .filter(bool)
)
maybe = st.none() | texts
digits = st.integers(0, 10**9 - 1).map("{:09}".format)
days = st.dates(min_value=date(1000, 1, 1))
births = (
    st.dates(min_value=date(1, 1, 1)).map(lambda day: BirthDate(day.year, day.month, day.day))
    | st.builds(BirthDate, st.integers(1, 9999), st.integers(1, 12))
    | st.builds(BirthDate, st.none() | st.integers(1, 9999))
)
persons = st.builds(
    Person,
    digits.map("A{}".format),
    texts,
    texts,
    births,
    st.sampled_from(Gender),
    maybe,
    maybe,
    maybe,
    st.none() | st.builds(StreetAddress, texts, texts, maybe, maybe, maybe, maybe),
    st.none() | st.builds(PoBoxAddress, texts, texts, texts, maybe),
)
kinds = st.sampled_from(InsuredKind)
covers = st.builds(
    lambda start, end, ik, name, billing, kind, wop: Cover(
        start,
        end if end is None or end >= start else start,
        ik,
        name,
        billing,
        kind,
        None if kind is None or wop is None else f"{wop:02}",
    ),
    days,
    st.none() | days,
    digits,
    texts,
    digits,
    st.none() | kinds,
    st.none() | st.integers(0, 99),
)
versions = st.tuples(st.integers(0, 999), st.integers(0, 999), st.integers(0, 9999)).map(
    lambda parts: ".".join(map(str, parts))
)
moments = st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)
statuses = st.builds(CardStatus, st.booleans(), moments, versions, versions)
cards = st.builds(Card, persons, covers, statuses, st.integers(0, 10**20 - 1).map("{:020}".format))
layouts = st.builds(
    Layout,
    st.sampled_from(("5.1", "5.2")),
    st.sampled_from(("", "vsda", "x")),
    st.booleans(),
    st.booleans(),
)


def try_to_decode(files: CardFiles) -> None:
    with contextlib.suppress(CardDataError):
        decode_card(files, lambda _number: True)


@given(cards, layouts)
def test_what_was_written_is_read(card: Card, layout: Layout) -> None:
    assert decode_card(write_card(card, layout), lambda _number: True) == card


@given(st.binary(), st.binary(), st.binary(), st.binary())
def test_any_files(gdo: bytes, pd: bytes, vd: bytes, status: bytes) -> None:
    try_to_decode(CardFiles(gdo, pd, vd, status))


@given(st.sampled_from(FILES), st.sampled_from(("gdo", "pd", "vd", "status")), st.data())
def test_a_card_with_bytes_changed(files: CardFiles, part: str, data: st.DataObject) -> None:
    file = bytearray(getattr(files, part))
    for _ in range(data.draw(st.integers(1, 4))):
        file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    try_to_decode(replace(files, **{part: bytes(file)}))


@given(st.binary(max_size=2000), st.integers(0, 8 * 500 - 1))
def test_a_changed_bit_of_a_stream_is_refused_or_changes_nothing(data: bytes, bit: int) -> None:
    packer = zlib.compressobj(wbits=31)
    stream = bytearray(packer.compress(data) + packer.flush())
    stream[bit // 8 % len(stream)] ^= 1 << bit % 8
    with contextlib.suppress(CardDataError):
        assert unpacked(CardFile.PD, bytes(stream)) == data


@given(st.binary(max_size=300))
def test_any_stream_stays_within_bounds(data: bytes) -> None:
    with contextlib.suppress(CardDataError):
        assert len(unpacked(CardFile.PD, data)) <= LARGEST_DOCUMENT


PIECES = (
    *"<r> </r> <a> </a> <a/> x &#8; &#x110000; &e; <!-- --> <![CDATA[ ]]> <?x?> \x00 ä".split(),
    "<!DOCTYPE r>",
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="ISO-8859-15"?>',
)


@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=12,
    ).map(lambda parts: "".join(parts).encode("iso-8859-15"))
    | st.binary(max_size=60)
)
def test_any_document(data: bytes) -> None:
    with contextlib.suppress(CardDataError):
        read_document(CardFile.PD, data, "r").text_if_any("a")
