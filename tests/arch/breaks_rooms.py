# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What `breaks.py` is for the house, for the checks that live in the rooms' own tests."""

from tests.arch.breaks import HEADER, Break, append, create, replace, tests

QT_WARNING = """
from PySide6.QtCore import qWarning


def test_it(qapp):
    qWarning("broken on purpose")
"""

ROOMS = (
    Break(
        "qmllint on typed modules",
        tests("tests/ui/test_house_of_qml.py"),
        replace("ui/Kiosk/Screens/GoodbyeScreen.qml", "session.delivery.saved", "session.nosuch"),
        'Member "nosuch" not found',
    ),
    Break(
        "translations current",
        tests("tests/ui/test_texts.py"),
        replace("ui/Kiosk/Screens/GoodbyeScreen.qml", "Auf Wiedersehen.", "Bis bald."),
        "test_the_files_are_current",
    ),
    Break(
        "no size outside the theme",
        tests("tests/ui/test_house_of_qml.py"),
        replace(
            "ui/Kiosk/Screens/GoodbyeScreen.qml",
            "    PicturePage {",
            "    PicturePage {\n        anchors.margins: 7",
        ),
        "test_colours_and_sizes_are_the_themes",
    ),
    Break(
        "a Qt warning fails a test",
        tests("tests/ui/robot/test_purpose.py", "tests/ui/robot"),
        create("tests/ui/robot/test_broken.py", QT_WARNING, HEADER),
        "broken on purpose",
    ),
    Break(
        "flow diagram current",
        tests("tests/kiosk/visit/test_diagram.py"),
        append("docs/visit-flow.md", "\n| goodbye | Nothing | welcome |\n"),
        "tests.kiosk.visit.diagram",
    ),
    Break(
        "outbox diagram current",
        tests("tests/sync/line/test_states.py"),
        replace("docs/formats/outbox.md", "stateDiagram-v2", "stateDiagram"),
        "test_the_diagram_in_the_docs_is_the_table",
    ),
    Break(
        "envelope vectors",
        tests("tests/sync/formats/test_vectors.py"),
        replace("sync/formats/envelope.py", 'b"TKE"', 'b"TKX"'),
        "test_vectors",
    ),
    Break(
        "station protocol documented",
        tests("tests/kiosk/station/test_protocol.py"),
        replace("docs/formats/station-v1.md", "`leave`", "`go`"),
        "test_the_examples_and_the_page_leave_no_message_out",
    ),
    Break(
        "coverage floor",
        # The floor of one room: all of it takes the time of all tests.
        (
            "bash",
            "-c",
            ".venv/bin/python -m pytest --quiet --cov --cov-report= tests/hygiene && "
            ".venv/bin/coverage report --fail-under 100 --include 'hygiene/*.py'",
        ),
        append("hygiene/turnover_table.py", "\n\ndef untested(x: int) -> int:\n    return x + 1\n"),
        "hygiene/turnover_table.py",
    ),
)
