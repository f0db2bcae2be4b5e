# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The words that a card in the slot can have, and a slot without a reader."""

import asyncio
import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.egk.simulated_cards import TEST_CARDS
from drivers.egk.simulated_chip import G2_1_ATR, G2_ATR
from drivers.egk.simulator import FAULTS, card_of, chip_of, simulate_cards
from drivers.egk.vpcd import MUTE_ATR
from drivers.simulation import OptionError
from sync.formats.kvnr import is_valid

ROOT = Path(__file__).parents[3]


def check_byte(atr: bytes) -> int:
    total = 0
    for byte in atr[1:]:
        total ^= byte
    return total


@pytest.mark.parametrize("atr", [G2_ATR, G2_1_ATR])
def test_an_answer_to_reset_has_its_check_byte(atr: bytes) -> None:
    assert check_byte(atr) == 0


@pytest.mark.parametrize("name", TEST_CARDS)
def test_every_card_and_every_fault(name: str) -> None:
    number = TEST_CARDS[name].card.person.insured_id
    assert is_valid(number) == (name != "falsche-nummer")
    for fault, value in FAULTS.items():
        said = {"pull-after": "7", "uid": "04A1B2C3"}.get(fault, "")
        _chip, atr, pull_after, seconds = chip_of(
            f"{name} {fault}={said}" if value else f"{name} {fault}"
        )
        assert (atr == MUTE_ATR) == (fault == "mute")
        assert pull_after == (7 if fault == "pull-after" else None)
        assert bool(seconds) == (fault == "slow")


@pytest.mark.parametrize("words", ["nobody", "erna no-such", "erna pull-after", "erna mute=1"])
def test_words_that_can_not_be_meant(words: str) -> None:
    with pytest.raises(OptionError):
        chip_of(words)


async def test_a_card_waits_for_a_reader_and_is_pulled_when_it_hangs_up(tmp_path: Path) -> None:
    link, log = tmp_path / "card", tmp_path / "log.jsonl"
    with socket.create_server(("127.0.0.1", 0)) as place:
        port = int(place.getsockname()[1])
    card_of(link).write_text("erna pull-after=1")
    device = asyncio.create_task(simulate_cards(link, log, port))
    await asyncio.sleep(0.3)  # nobody listens yet
    said: list[bytes] = []

    async def be_the_reader(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for message in (
            b"\x01",
            b"\x04",
            b"\x00\xa4\x04\x0c\x06\xd2\x76\x00\x00\x01\x02",
            b"\xff" * 5,
        ):
            writer.write(len(message).to_bytes(2, "big") + message)
        said.append(await reader.read(-1))
        writer.close()

    async with await asyncio.start_server(be_the_reader, "127.0.0.1", port):
        async with asyncio.timeout(10):
            while not said:  # noqa: ASYNC110 - another task's news
                await asyncio.sleep(0.01)
    assert said == [len(G2_1_ATR).to_bytes(2, "big") + G2_1_ATR + b"\x00\x02\x90\x00"]
    device.cancel()
    await asyncio.gather(device, return_exceptions=True)
    events = [json.loads(line)["event"] for line in log.read_text().splitlines()]
    assert events == ["inserted", "answer", "pulled"]


def test_the_command_ends_when_it_is_told_and_takes_its_card_out(tmp_path: Path) -> None:
    card_of(tmp_path / "c").write_text("erna")
    with socket.create_server(("127.0.0.1", 0)) as reader:
        reader.settimeout(20)
        words = ["simulate", "egk", "--link", str(tmp_path / "c")]
        words += ["--vpcd", str(reader.getsockname()[1])]
        with subprocess.Popen(
            [sys.executable, "-m", "kiosk.ctl", *words], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as command:
            slot, _ = reader.accept()
            command.send_signal(signal.SIGTERM)
            said, _ = command.communicate(timeout=20)
        with slot:
            assert slot.recv(1) == b""
    assert (command.returncode, said.strip()) == (0, str(tmp_path / "c.card"))
