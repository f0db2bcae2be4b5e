# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Cards for the tests: gematik's test cards of tests/vectors/egk, and small ones of our own."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drivers.egk.card import CardFiles
from drivers.egk.simulated_cards import TEST_CARDS
from drivers.egk.simulated_chip import Manner, SimulatedChip
from drivers.egk.writing import write_card

FOLDER = Path(__file__).parents[2] / "vectors" / "egk"


@dataclass(frozen=True)
class CardVector:
    name: str
    files: CardFiles
    card: dict[str, Any]

    def __str__(self) -> str:
        return self.name


def card_vectors() -> list[CardVector]:
    """In the order of the file."""
    entries = json.loads((FOLDER / "cards.json").read_text(encoding="utf-8"))
    return [
        CardVector(
            entry["name"],
            CardFiles(
                **{part: bytes.fromhex(entry[part]) for part in ("gdo", "pd", "vd", "status")}
            ),
            entry["card"],
        )
        for entry in entries
    ]


def files_of(name: str) -> CardFiles:
    """The files of one of our test cards."""
    return write_card(TEST_CARDS[name].card, TEST_CARDS[name].layout)


def chip(name: str = "erna", manner: Manner | None = None) -> SimulatedChip:
    """The test card of that name, as its chip answers."""
    return SimulatedChip(files_of(name), manner or Manner())
