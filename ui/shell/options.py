# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a front is told when it is started."""

from dataclasses import dataclass
from pathlib import Path

DEFAULT_LANGUAGE = "de"  # what every site profile says today


@dataclass(frozen=True, slots=True)
class FrontOptions:
    """`ports` is "udev" or "links:DIR"; `window` is width, height in pixels, None: full screen."""

    station: Path
    ports: str
    window: tuple[int, int] | None
    language: str = DEFAULT_LANGUAGE
