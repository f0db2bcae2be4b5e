# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the Python side of Qt does beside its work, and we can do without. Loads Qt.

Both were found by measuring (`./run bench memory`, `./run bench start`) and hold for the pinned
PySide6 alone (docs/decisions/004); `tests/ui/test_app_binding.py` shows that they still do.
"""

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from PySide6.QtGui import QGuiApplication

WIDGETS = "PySide6.QtWidgets"


def import_as_python_does() -> None:
    """Take PySide's hook off `import`: it reads the source of every module, and keeps it.

    The hook looks for `from __feature__ import ...`, other names for Qt's methods, which nothing
    here uses. Without it the front is loaded a sixth faster and holds 3 MB less.
    """
    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]


@contextmanager
def without_widgets() -> Iterator[None]:
    """For the import of qasync, which loads Qt Widgets only to name the class of an application.

    Ours has no widgets: that saves 6 MB. Afterwards whoever wants the real ones gets them.
    """
    named = ModuleType(WIDGETS)
    named.QApplication = QGuiApplication  # type: ignore[attr-defined]
    sys.modules[WIDGETS] = named
    try:
        yield
    finally:
        del sys.modules[WIDGETS]
