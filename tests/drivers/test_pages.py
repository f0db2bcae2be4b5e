# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The documents that follow from the catalogue are up to date."""

import pytest

from tests.drivers.misses import MOMENTS, RATES, misses
from tests.drivers.pages import ROOT, documents


def test_every_document_says_what_the_catalogue_says() -> None:
    stale = [
        str(file.relative_to(ROOT))
        for file, text in documents()
        if not file.exists() or file.read_text(encoding="utf-8") != text
    ]
    assert stale == [], "python -m tests.drivers.pages writes them"


@pytest.mark.parametrize("key", MOMENTS)
@pytest.mark.parametrize("one_in", RATES)
def test_no_flipped_bit_is_believed_in_a_stream(key: str, one_in: int) -> None:
    found = misses(key, one_in)
    assert found["wrong_believed"] == 0
    assert found["wrong_alone"] or one_in > 1_000 or key == "nonin-ascii"
