# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Compile the .ts files to .qm: `python -m ui.translations.build [FOLDER]`.

Run by ./run and by the packages; the kiosk itself only reads the result.
"""

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
        subprocess.run(  # noqa: S603 (our own file names)
            [str(LRELEASE), "-silent", str(source), "-qm", str(target)], check=True
        )
    return compiled


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
