# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The diagram in the documents is the table's."""

from tests.kiosk.visit.diagram import PAGE, page


def test_the_diagram_is_current() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == page(), "run: python -m tests.kiosk.visit.diagram"
