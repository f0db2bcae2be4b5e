# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The files of the repository, as git knows them or would take them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

ROOMS = ("ui", "kiosk", "drivers", "hygiene", "sync")


@cache
def files() -> tuple[Path, ...]:
    """Every file that is in the repository or not ignored, as a path below ROOT."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout
    names = sorted(name for name in listed.decode().split("\0") if name)
    return tuple(Path(name) for name in names if (ROOT / name).is_file())


def product_modules() -> tuple[Path, ...]:
    """The Python files of the rooms."""
    return tuple(p for p in files() if p.suffix == ".py" and p.parts[0] in ROOMS)


def text_of(path: Path) -> str | None:
    """The file's text, or None for a picture, a font or another kind that isn't text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
