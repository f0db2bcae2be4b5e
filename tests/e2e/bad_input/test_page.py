# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""docs/bad-input.md quotes what people read: each quotation stands in the program, and each test
that it names is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "bad-input.md").read_text("utf-8")
ROOMS = ("kiosk", "sync", "drivers")


def _program() -> str:
    """Every text of the program, as it is put together from lines of source."""
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    sources = "\n".join(path.read_text("utf-8") for path in sorted(files))
    joined = re.sub(r'"\s*\n\s*f?"', "", sources)
    return joined + (ROOT / "ui" / "translations" / "kiosk_de.ts").read_text("utf-8")


PROGRAM = _program()
QUOTED = sorted(set(re.findall("„([^“]+)“", PAGE)) - {"quotes"})


@pytest.mark.parametrize("sentence", QUOTED)
def test_what_the_page_quotes_is_what_the_program_says(sentence: str) -> None:
    assert sentence in PROGRAM


def test_every_test_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`((?:tests/[\w/]+/)?test_\w+\.py)`", PAGE))
    assert len(named) > 5
    for name in named:
        folder = ROOT if "/" in name else Path(__file__).parent
        assert (folder / name).is_file(), name
