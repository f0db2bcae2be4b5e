# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a document points to is there."""

import re
from pathlib import Path

import pytest

from tests.arch.tree import ROOT, files

LINK = re.compile(r"!?\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)")

# Paths of ours in backticks, as far as they name a file: `tests/arch/purity.py`.
NAMED = re.compile(r"`((?:docs|kiosk|ui|drivers|hygiene|sync|tests|packaging)/[\w./-]+\.\w+)`")

DOCUMENTS = [path for path in files() if path.suffix == ".md"]


def dead_ends(document: Path, text: str) -> list[str]:
    """Links (relative to the document) and named files (relative to the root) that lead nowhere."""
    linked = [match[1] for match in LINK.finditer(text)]
    named = [match[1] for match in NAMED.finditer(text)]
    return [one for one in linked if not (ROOT / document.parent / one).exists()] + [
        one for one in named if not (ROOT / one).exists()
    ]


@pytest.mark.parametrize("path", DOCUMENTS, ids=str)
def test_document_leads_somewhere(path: Path) -> None:
    assert dead_ends(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    ["[page](no-such-page.md)", "![picture](pictures/none.png)", "see `tests/arch/gone.py` there"],
)
def test_a_dead_end_is_seen(text: str) -> None:
    assert len(dead_ends(Path("docs/architecture.md"), text)) == 1


def test_what_leads_somewhere_is_fine() -> None:
    text = "[up](../README.md) [web](https://yml.publiccode.tools) [here](#rooms) `run`, `docs/`"
    assert dead_ends(Path("docs/architecture.md"), text) == []
