# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What isn't needed for the first frame is loaded behind it."""

import importlib
import sys
import threading
from types import ModuleType

from PySide6.QtCore import QEventLoop, QMetaObject, Qt

# Importing holds the interpreter; this is how long until a waiting frame gets its turn.
SWITCH_SECONDS = 0.001


def import_while_drawing(name: str) -> ModuleType:
    """Import a module on a thread while Qt's events go on being served on this one.

    Raises what the import raised.
    """
    failures: list[BaseException] = []
    waiting = QEventLoop()

    def load() -> None:
        try:
            importlib.import_module(name)
        except BaseException as error:
            failures.append(error)
        finally:
            QMetaObject.invokeMethod(waiting, "quit", Qt.ConnectionType.QueuedConnection)

    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    thread = threading.Thread(target=load, name="loading")
    thread.start()
    waiting.exec()
    thread.join()
    sys.setswitchinterval(usual)
    if failures:
        raise failures[0]
    return sys.modules[name]
