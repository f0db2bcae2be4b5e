# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A screen that nobody sees, and the bus on which screen readers and programs meet."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.processes import Crew, wait_until

SIZE = "1280x800"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
DISPLAY = re.compile(r"^(\d+)$", re.MULTILINE)


@contextmanager
def open_desktop(folder: Path) -> Iterator[dict[str, str]]:
    """What a program finds in its environment there; the desktop ends with it."""
    folder.mkdir()
    crew = Crew(folder, dict(os.environ))
    bus = folder / "bus"
    try:
        screen = ("-screen", "0", f"{SIZE}x24", "-nolisten", "tcp")
        crew.start("display", "Xvfb", "-displayfd", "1", *screen)
        log = folder / "display.log"
        number = wait_until("the display", lambda: DISPLAY.search(log.read_text("utf-8")))[1]
        crew.start("bus", "dbus-daemon", "--session", "--nofork", f"--address=unix:path={bus}")
        wait_until("the bus", bus.exists)
        surroundings = {
            "DISPLAY": f":{number}",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        given = [f"{name}={value}" for name, value in surroundings.items()]
        crew.start("accessibility", "env", *given, LAUNCHER, "--launch-immediately")
        yield surroundings
    finally:
        crew.close()
