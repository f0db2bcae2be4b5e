# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a walk leaves behind for whoever started it: one JSON file, there whole or not at all."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Report:
    """`visit` is its UUID; `error` says why the walk ended early, or is None.

    `busiest_ms` is processor time of the GUI thread; `timings_ms` is time that passed.
    """

    visit: str
    states: list[str]
    screens: list[str]
    timings_ms: dict[str, float | None]
    busiest_ms: float
    error: str | None


def write_report(report: Report, path: Path) -> None:
    """Atomic for readers: whoever waits for the file never sees half of it."""
    half = path.with_name(path.name + ".part")
    half.write_text(json.dumps(asdict(report), ensure_ascii=False), encoding="utf-8")
    half.rename(path)
