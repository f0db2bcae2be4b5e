# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is said to a chip: every manner that a chip can have, and every nonsense."""

import contextlib
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.egk.apdu import MOST_PARTS, ChipError, ask
from drivers.egk.card import CardFiles
from drivers.egk.conversation import LONGEST_FILE, NotAHealthCardError, read_card
from drivers.egk.errors import CardDataError
from drivers.egk.simulated_chip import Manner, SimulatedChip
from drivers.egk.writing import PD_SIZE, VD_SIZE
from tests.drivers.egk.cards import FOLDER, CardVector, card_vectors, files_of
from tests.drivers.egk.cards import chip as chip_of

MANNERS = {
    "usual": Manner(),
    "short-answers": Manner(most=50),
    "a-byte-at-a-time": Manner(most=1),
    "in-parts": Manner(in_parts=True),
    "exact": Manner(exact=True, most=50),
    "exact-in-parts": Manner(exact=True, in_parts=True, most=50),
    "old-root": Manner(old_root=True),
}


def talk(answer: Callable[[bytes], bytes]) -> tuple[CardFiles, list[bytes]]:
    """The files, and everything that was said."""
    conversation, said = read_card(), []
    try:
        command = next(conversation)
        while True:
            said.append(command)
            command = conversation.send(answer(command))
    except StopIteration as end:
        return end.value, said


def without_padding(files: CardFiles) -> CardFiles:
    """As far as the files say that they go; the copy of EF.GVD isn't ours to read."""
    pd, vd = 2 + int.from_bytes(files.pd[:2], "big"), 1 + int.from_bytes(files.vd[2:4], "big")
    return CardFiles(files.gdo, files.pd[:pd], files.vd[:vd], files.status)


@pytest.mark.parametrize("manner", MANNERS.values(), ids=MANNERS)
@pytest.mark.parametrize("name", ["erna", "karl"])
def test_every_manner_of_a_chip(name: str, manner: Manner) -> None:
    files, _said = talk(chip_of(name, manner).answer)
    assert files == without_padding(files_of(name))


@pytest.mark.parametrize("vector", card_vectors(), ids=str)
def test_gematiks_cards_padded_as_on_a_chip(vector: CardVector) -> None:
    files = CardFiles(
        vector.files.gdo,
        vector.files.pd.ljust(PD_SIZE, b"\0"),
        vector.files.vd.ljust(VD_SIZE, b"\0"),
        vector.files.status,
    )
    assert talk(SimulatedChip(files, Manner()).answer)[0] == without_padding(vector.files)


def test_what_is_said_is_what_the_specification_says() -> None:
    _files, said = talk(chip_of("erna").answer)
    assert [command.hex() for command in said] == [
        "00a4040c06d27600000102",
        "00b0810002",
        "00b00002f0",
        f"00b000f2{len(without_padding(files_of('erna')).pd) - 242:02x}",
        "00b0820008",
        "00b00008f0",
        f"00b000f8{len(without_padding(files_of('erna')).vd) - 248:02x}",
        "00b08c0019",
        "00a4040c07d2760001448000",
        "00b082000c",
    ]


def test_nothing_is_said_that_changes_a_card_or_wants_a_pin() -> None:
    for manner in MANNERS.values():
        _files, said = talk(chip_of("erna", manner).answer)
        assert {command[1] for command in said} <= {0xA4, 0xB0, 0xC0}


def test_a_card_of_a_professional() -> None:
    other = json.loads((FOLDER / "other_card.json").read_text(encoding="utf-8"))
    assert chip_of("erna", Manner(other=True)).answer(
        bytes.fromhex("00a4040c06d27600000102")
    ) == bytes.fromhex(other["select_health_application"])
    with pytest.raises(NotAHealthCardError) as caught:
        talk(chip_of("erna", Manner(other=True)).answer)
    assert caught.value.status == 0x6A82


@pytest.mark.parametrize("status", ["6a81", "6a86", "6d00", "6e00"])
def test_other_words_for_no_such_application(status: str) -> None:
    with pytest.raises(NotAHealthCardError):
        talk(lambda _command: bytes.fromhex(status))


def test_a_card_that_its_insurer_has_locked() -> None:
    with pytest.raises(ChipError) as caught:
        talk(chip_of("erna", Manner(locked=True)).answer)
    assert (caught.value.step, caught.value.status) == ("health-application", 0x6283)


@pytest.mark.parametrize("status", [0x6982, 0x6A82, 0x6F00, 0x6581])
def test_a_refusal_at_every_command(status: int) -> None:
    chip, count = chip_of("erna"), len(talk(chip_of("erna").answer)[1])
    for refused in range(1, count):
        chip.reset()
        given_out = 0

        def answer(command: bytes, refused: int = refused) -> bytes:
            nonlocal given_out
            given_out += 1
            return status.to_bytes(2, "big") if given_out > refused else chip.answer(command)

        with pytest.raises(ChipError) as caught:
            talk(answer)
        assert caught.value.status == status


@pytest.mark.parametrize("response", [b"", b"\x90"])
def test_half_an_answer(response: bytes) -> None:
    with pytest.raises(ChipError) as caught:
        talk(lambda _command: response)
    assert caught.value.status == 0


def test_a_file_that_ends_early_is_the_decoders_business() -> None:
    files = files_of("erna")
    for size in (0, 1, 2, 50, 300):
        cut = CardFiles(files.gdo, files.pd[:size], files.vd, files.status)
        got, _said = talk(SimulatedChip(cut, Manner()).answer)
        assert got.pd == files.pd[:size]


def test_a_length_that_can_not_be() -> None:
    files = files_of("erna")
    wrong = CardFiles(files.gdo, b"\xff\xff" + files.pd[2:], files.vd, files.status)
    got, said = talk(SimulatedChip(wrong, Manner()).answer)
    assert got.pd == b"\xff\xff"
    assert len(said) < 10


def test_no_general_block_leaves_nothing_to_read() -> None:
    files = files_of("erna")
    empty = CardFiles(files.gdo, files.pd, b"\xff" * 8 + files.vd[8:], files.status)
    with pytest.raises(CardDataError):
        talk(SimulatedChip(empty, Manner()).answer)


def test_a_chip_that_always_has_more() -> None:
    conversation = ask("x", b"\x00\xb0\x81\x00\x02")
    next(conversation)
    with pytest.raises(ChipError):
        for _ in range(MOST_PARTS + 1):
            conversation.send(b"\x00\x61\x00")


def test_a_chip_that_always_wants_another_length_is_asked_once_more() -> None:
    with pytest.raises(ChipError) as caught:
        talk(lambda _command: b"\x6c\x05")
    assert caught.value.status == 0x6C05


@given(st.lists(st.binary(max_size=260), max_size=40))
def test_any_answers(answers: list[bytes]) -> None:
    count = 0

    def answer(_command: bytes) -> bytes:
        nonlocal count
        count += 1
        return answers[count % len(answers)] + b"\x90\x00" if answers else b""

    with contextlib.suppress(ChipError, NotAHealthCardError, CardDataError):
        talk(answer)
    assert count <= 4 * LONGEST_FILE


@given(st.binary(max_size=12))
def test_our_chip_answers_any_command(command: bytes) -> None:
    assert len(chip_of("erna").answer(command)) >= 2


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("00b0830000", "6982"),  # EF.GVD is protected
        ("00b0840000", "6a82"),
        ("00b0810400", "9000"),
        ("00b0000010", "6a82"),  # no file is current yet
        ("00a4000c020000", "6a82"),
        ("00c0000002", "9000"),
        ("0020000108", "6d00"),
    ],
)
def test_what_our_chip_says_to_others(command: str, status: str) -> None:
    chip = chip_of("erna")
    chip.answer(bytes.fromhex("00a4040c06d27600000102"))
    assert chip.answer(bytes.fromhex(command))[-2:].hex() == status


def test_our_chips_end_of_file() -> None:
    chip = chip_of("karl")
    assert chip.answer(bytes.fromhex("00b08200ff")).endswith(b"\x62\x82")
    assert chip.answer(bytes.fromhex("00b07f0000")) == b"\x6b\x00"
