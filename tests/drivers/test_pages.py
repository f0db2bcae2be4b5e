# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The documents that follow from the catalogue are up to date."""

from tests.drivers.pages import ROOT, documents


def test_every_document_says_what_the_catalogue_says() -> None:
    stale = [
        str(file.relative_to(ROOT))
        for file, text in documents()
        if not file.exists() or file.read_text(encoding="utf-8") != text
    ]
    assert stale == [], "python -m tests.drivers.pages writes them"
