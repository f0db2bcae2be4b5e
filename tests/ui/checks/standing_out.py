# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every text stands out 7:1 and everything that can be pressed 3:1, in the picture as drawn.

WCAG 2.2: 1.4.6 (7:1) for all that is read, 1.4.11 (3:1) for shapes that say what can be pressed.
"""

from collections.abc import Iterator

from tests.ui import contrast, geometry
from tests.ui.checks import Check
from tests.ui.stage import Stage
from ui.gallery.states import Still

TEXT = 7.0
SHAPE = 3.0
LINK = "LinkButton"  # its underlined words say what it is, and they are tested as words
AROUND_MM = 1.0  # wider than any edge's line


def weak_contrast(stage: Stage, _: Still) -> Iterator[str]:
    image = stage.window.grabWindow()
    for words in stage.words:
        found = contrast.of_text(image, words.box)
        if found < TEXT:
            yield f"{words.text!r} stands out {found:.1f}:1"
    around = AROUND_MM * geometry.pixels_per_mm(stage.panel)
    for control in stage.controls:
        if geometry.is_a(control, LINK):
            continue
        found = contrast.of_edge(image, geometry.scene_box(control), around)
        if found < SHAPE:
            yield f"{control.property('text')!r} stands out {found:.1f}:1"


CHECKS: tuple[Check, ...] = (weak_contrast,)
