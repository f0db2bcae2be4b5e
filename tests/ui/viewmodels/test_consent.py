# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where the pages of the consent text end."""

import pytest

from kiosk.consent.text import treatment_text
from tests.ui import geometry
from tests.ui.conftest import MakeStage
from ui.gallery.panels import PANELS, Panel
from ui.gallery.stills import all_stills
from ui.viewmodels.consent import ConsentViewModel
from ui.viewmodels.paged import page_breaks


@pytest.mark.parametrize(
    ("paragraphs", "room", "pages"),
    [
        ([], 9, []),
        ([3], 9, [[0, 3]]),
        ([2, 3, 2], 9, [[0, 9]]),  # as much as fits is one page
        ([2, 3, 2], 8, [[0, 6], [7, 2]]),  # and not a line more
        ([1, 4, 2, 2, 3], 9, [[0, 9], [10, 6]]),
        ([6, 1, 1, 1], 8, [[0, 6], [7, 5]]),  # alike, not filled up: 8 and 3
        ([2, 12, 2], 5, [[0, 2], [3, 5], [8, 5], [13, 5]]),  # only what is too long is divided
    ],
)
def test_pages_end_with_paragraphs(
    paragraphs: list[int], room: int, pages: list[list[int]]
) -> None:
    assert page_breaks(paragraphs, room) == pages


def test_before_the_first_layout_there_is_an_empty_page() -> None:
    model = ConsentViewModel(lambda _event: None)
    assert model.pages([], 0) == [[0, 0]]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_no_paragraph_of_the_real_text_is_divided(
    panel: Panel, language: str, make_stage: MakeStage
) -> None:
    stage = make_stage(panel, language)
    stage.show(next(still for still in all_stills() if still.name == "consent"))
    (paged,) = [
        item
        for item in geometry.visible_items(stage.window)
        if item.metaObject().className().startswith("PagedText_")
    ]
    lines = [int(count) for count in paged.property("paragraphs").toVariant()]
    starts = [sum(lines[:n]) + n for n in range(len(lines))]
    pages = [[int(number) for number in page] for page in paged.property("pages")]
    assert len(lines) == len(treatment_text(language, "").text.split("\n\n"))
    assert {first for first, _ in pages} <= set(starts)
    assert max(count for _, count in pages) <= paged.property("room")
    assert len(pages) <= (2 if panel.height > panel.width else 4)
