# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the front spares itself of PySide's side effects, each in a process of its own."""

import subprocess
import sys

import pytest

SOURCES_KEPT = "import linecache; print(any('kiosk' in name for name in linecache.cache))"
WIDGETS_LOADED = "import sys; print('PySide6.QtWidgets' in sys.modules)"
REAL_WIDGETS = (
    "from PySide6.QtTest import QTest; from PySide6.QtWidgets import QWidget; print(QTest, QWidget)"
)


def said_by(*lines: str) -> str:
    """What a new Python writes that runs these lines."""
    command = [sys.executable, "-c", "\n".join(lines)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        ("from ui.shell.binding import import_as_python_does; import_as_python_does()", "False"),
        ("import PySide6.QtCore", "True"),  # as PySide has it: else the line above is needless
    ],
)
def test_no_source_of_a_module_is_read_and_kept(first: str, kept: str) -> None:
    assert said_by(first, "import ui.shell.front", SOURCES_KEPT) == kept


@pytest.mark.parametrize(
    ("first", "loaded"),
    [
        ("from ui.shell.binding import without_widgets\nwith without_widgets():", "False"),
        ("if True:", "True"),  # as qasync has it
    ],
)
def test_the_loop_comes_without_widgets(first: str, loaded: str) -> None:
    assert said_by(first, "    import ui.shell.serving", WIDGETS_LOADED) == loaded


def test_who_wants_real_widgets_afterwards_gets_them() -> None:
    """The robot does: Qt's test library needs them."""
    first = "from ui.shell.binding import without_widgets\nwith without_widgets():"
    assert "QtWidgets.QWidget" in said_by(first, "    import ui.shell.serving", REAL_WIDGETS)
