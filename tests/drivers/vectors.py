# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The vectors of tests/vectors/drivers, one file for each driver."""

import json
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parents[1] / "vectors" / "drivers"


@dataclass(frozen=True)
class Vector:
    name: str
    rating: str
    source: str
    pieces: tuple[bytes, ...]  # of a line one; else a report or an answer each
    outcome: list[dict[str, object]]

    @property
    def data(self) -> bytes:
        """All of it."""
        return b"".join(self.pieces)

    def __str__(self) -> str:
        return self.name


def vectors_of(driver: str) -> list[Vector]:
    """In the order of the file."""
    text = (_FOLDER / f"{driver}.json").read_text(encoding="utf-8")
    return [
        Vector(
            entry["name"],
            entry["rating"],
            entry["source"],
            tuple(map(bytes.fromhex, entry["hex"].split("|"))),
            entry["outcome"],
        )
        for entry in json.loads(text)
    ]
