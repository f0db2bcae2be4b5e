# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A screen of any size that needs no display: Qt's offscreen platform, told how large it is."""

import json
from collections.abc import MutableMapping
from pathlib import Path


def use_screen_of_size(
    environ: MutableMapping[str, str], size: tuple[int, int], folder: Path
) -> None:
    """Before Qt is loaded. A platform that is set already is kept: then the walk is shown there."""
    if environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return
    width, height = size
    screen = {"name": "robot", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    dpi = {"logicalDpi": 96, "logicalBaseDpi": 96}
    file = folder / "screens.json"
    file.write_text(
        json.dumps({"windowFrameMargins": False, "screens": [{**screen, **dpi}]}), encoding="utf-8"
    )
    environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
