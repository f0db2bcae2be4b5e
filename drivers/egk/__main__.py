# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Writes the files of every test card: `python -m drivers.egk FOLDER`.

Each card gets a folder of its own with pd.bin, vd.bin, status.bin and gdo.bin, as
`telemed-kioskctl card` reads them.
"""

import sys
from pathlib import Path

from drivers.egk.simulated_cards import TEST_CARDS
from drivers.egk.writing import write_card


def write_all(folder: Path) -> None:
    """OSError if it can't."""
    for name, test_card in TEST_CARDS.items():
        place = folder / name
        place.mkdir(parents=True, exist_ok=True)
        files = write_card(test_card.card, test_card.layout)
        for part in ("pd", "vd", "status", "gdo"):
            (place / f"{part}.bin").write_bytes(getattr(files, part))
        sys.stdout.write(f"{place}: {test_card.about}\n")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
