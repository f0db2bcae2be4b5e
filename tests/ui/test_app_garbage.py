# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Garbage goes, and only ever on the GUI thread."""

import subprocess
import sys

SCRIPT = """
import gc, os, threading
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from ui.shell import garbage

garbage.INTERVAL_MS = 20
freed = []

class Cycle:
    def __init__(self):
        self.me = self
    def __del__(self):
        freed.append(threading.current_thread() is threading.main_thread())

def work():
    for _ in range(5000):
        Cycle()

application = QGuiApplication([])
garbage.GuiGarbage(application)
worker = threading.Thread(target=work)
worker.start()
worker.join()
before = len(freed)
QTimer.singleShot(300, application.quit)
application.exec()
print(gc.isenabled(), before, len(freed) >= 5000, all(freed))
"""


def test_a_worker_thread_frees_nothing_that_it_did_not_let_go_itself() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "0", "True", "True"]
