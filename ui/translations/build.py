# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Compile the .ts files to .qm: `python -m ui.translations.build [FOLDER]`.

Run by ./run and by the packages; the kiosk itself only reads the result.
"""

import os
import subprocess
import sys
from pathlib import Path

import PySide6

HERE = Path(__file__).parent
LRELEASE = Path(PySide6.__file__).parent / "lrelease"


def build(folder: Path = HERE) -> list[Path]:
    """Write kiosk_LANGUAGE.qm for every .ts that is newer than its .qm. Returns all .qm files."""
    compiled = []
    for source in sorted(HERE.glob("kiosk_*.ts")):
        target = folder / f"{source.stem}.qm"
        compiled.append(target)
        if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
            continue
        _compile(source, target)
    return compiled


def _compile(source: Path, target: Path) -> None:
    """In place of the old file, not into it: a running kiosk reads the old one from memory."""
    fresh = target.with_suffix(f".{os.getpid()}.new")
    subprocess.run(  # noqa: S603 (our own file names)
        [str(LRELEASE), "-silent", str(source), "-qm", str(fresh)], check=True
    )
    fresh.replace(target)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
