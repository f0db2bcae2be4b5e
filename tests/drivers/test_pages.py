# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The documents that follow from the catalogue are up to date, and so are the flips in them.

One test, because every bit of every vector is turned over for it: once, not in each worker.
"""

from drivers.catalogue import DRIVERS
from tests.drivers.pages import ROOT, documents, flipped, missed


def test_every_document_says_what_the_catalogue_says_and_no_flip_is_harmful() -> None:
    stale = [
        str(file.relative_to(ROOT))
        for file, text in documents()
        if not file.exists() or file.read_text(encoding="utf-8") != text
    ]
    assert stale == [], "python -m tests.drivers.pages writes them"
    for key, found in flipped().items():
        if DRIVERS[key].check:
            assert found["refused"] > 0, key
            assert found["harmful"] == 0, key
    for row in missed():
        assert row["wrong_believed"] == 0, row
    assert any(row["wrong_alone"] for row in missed())  # without the rule they would be
