# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The binding that we pin survives what a day of screens does to it.

PySide6 6.12.0 on Python 3.11 drops a reference to `True` on every `signal.disconnect(slot)`; a
process dies of it after some thousand.
"""

import subprocess
import sys

SCRIPT = """
import sys
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    said = Signal()

source = Source()
heard = []
def slot():
    heard.append(1)
before = sys.getrefcount(True)
for _ in range(5000):
    source.said.connect(slot)
    source.said.emit()
    source.said.disconnect(slot)
print(len(heard), before - sys.getrefcount(True) < 100)
"""


def test_five_thousand_connects_and_disconnects() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout.split()) == (0, ["5000", "True"]), ended.stderr
