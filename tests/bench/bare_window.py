# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The reference of the front's benchmarks: the least that Python and Qt Quick do with a window.

`python bare_window.py WIDTH HEIGHT [SECONDS|rest]` writes the CLOCK_MONOTONIC time of its first
frame in ms. With SECONDS it then idles that long and writes the longest time by which a heartbeat
on its GUI thread came late, and the most that the thread worked between two beats, in ms; with
`rest` it stands there, without a heartbeat, until it is killed. It imports nothing of the product
until its first frame is out.
"""

import os
import sys
import time

os.environ["LC_ALL"] = "C.UTF-8"
os.environ["QML_DISABLE_DISK_CACHE"] = "1"
os.environ["QT_QUICK_BACKEND"] = "software"

import PySide6.QtQuick  # noqa: F401 - else the root object is no QQuickWindow
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

WINDOW = "import QtQuick\nWindow {{ width: {}; height: {}; visible: true; color: 'white' }}"


def main() -> None:
    """First frame, then perhaps the heartbeat."""
    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.loadData(WINDOW.format(*sys.argv[1:3]).encode())
    drawn = QEventLoop()
    engine.rootObjects()[0].frameSwapped.connect(drawn.quit)  # type: ignore[attr-defined]
    drawn.exec()
    sys.stdout.write(f"{time.monotonic() * 1000}\n")
    sys.stdout.flush()
    if sys.argv[3:] == ["rest"]:
        application.exec()
    elif len(sys.argv) > 3:
        longest, busiest = idle(application, float(sys.argv[3]))
        sys.stdout.write(f"{longest * 1000} {busiest * 1000}\n")
        sys.stdout.flush()
    os._exit(0)  # how long Python takes to tidy up is nobody's question


def idle(application: QGuiApplication, seconds: float) -> tuple[float, float]:
    """The longest that a beat came late, and the most work between two beats; seconds."""
    from ui.robot.stopwatch import Heartbeat, OwnWork

    heartbeat = Heartbeat(OwnWork())
    heartbeat.start()
    QTimer.singleShot(round(seconds * 1000), application.quit)
    application.exec()
    return heartbeat.longest, heartbeat.busiest


if __name__ == "__main__":
    main()
