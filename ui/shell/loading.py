# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What isn't needed for the first frame is loaded behind it."""

import importlib
import sys
import threading
from types import ModuleType

from PySide6.QtCore import QEventLoop, QObject, Signal

# Importing holds the interpreter; this is how long until a waiting frame gets its turn.
SWITCH_SECONDS = 0.001


class _Loaded(QObject):
    """Brings the news from the loading thread: Qt queues a signal between threads."""

    done = Signal()


def import_while_drawing(name: str) -> ModuleType:
    """Import a module on a thread while Qt's events go on being served on this one.

    Raises what the import raised.
    """
    failures: list[BaseException] = []
    waiting, loaded = QEventLoop(), _Loaded()
    loaded.done.connect(waiting.quit)

    def load() -> None:
        try:
            importlib.import_module(name)
        except BaseException as error:
            failures.append(error)
        finally:
            loaded.done.emit()

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
