# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Another process of the kiosk's user, which nobody of the kiosk has started. It keeps what a
leaking front lets it find: in its memory, command line and environment, and in the station's.

    python -m tests.e2e.canary.keeper STATION-SOCKET

A child of a front can't: the station ends whoever a front leaves behind (docs/traces.md).
"""

import os
import socket
import sys
import time
from pathlib import Path

STAY = "import time; time.sleep(600)"


def main() -> None:
    """Never returns."""
    kept = Path(os.environ["HOME"]) / "kept.json"
    while not kept.exists():
        time.sleep(0.02)
    said = kept.read_text("utf-8")
    # A line without an end lies in the station's memory for as long as somebody holds the socket.
    line = socket.socket(socket.AF_UNIX)
    line.connect(sys.argv[1])
    line.sendall(said.encode())
    line.set_inheritable(True)
    os.execve(  # noqa: S606 - itself, with other words
        sys.executable, [sys.executable, "-c", STAY, said], {**os.environ, "SAID": said}
    )


if __name__ == "__main__":
    main()
