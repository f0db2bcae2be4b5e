# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`python -m ui.gallery FOLDER [--panel 1920x1080@21.5]... [--language de]... [--only NAME]`.

Draws without a display, in software: the same picture on every machine.
"""

import argparse
import os
import sys
from pathlib import Path

from ui.gallery.panels import PANELS, Panel


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ui.gallery")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--panel", type=Panel.parse, action="append", metavar="WxH@INCHES")
    parser.add_argument("--language", action="append", choices=("de", "en"))
    parser.add_argument("--only", default="", help="pages whose name begins so")
    return parser.parse_args()


def main() -> int:
    given = options()
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", LC_ALL="C.UTF-8")
    # Qt reads the environment when it is loaded.
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from ui.gallery.draw import draw  # noqa: PLC0415

    application = QGuiApplication(sys.argv[:1])
    for panel in given.panel or PANELS:
        for language in given.language or ["de"]:
            draw(panel, language, given.only, given.folder / f"{panel}-{language}")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
