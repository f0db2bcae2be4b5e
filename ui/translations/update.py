# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bring the .ts files up to date with the QML: `python -m ui.translations.update`.

The German sentences stand in the QML (`//%`) and are taken over as they are; only those with a
number (numerus forms) and all English ones are written by people, in the .ts file.
"""

import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

HERE = Path(__file__).parent
QML = HERE.parent / "Kiosk"
LUPDATE = Path(PySide6.__file__).parent / "lupdate"


def update(folder: Path = HERE) -> None:
    """Collect ids, sources and comments into folder/kiosk_LANGUAGE.ts; ids that are gone go."""
    for language in ("de", "en"):
        target = folder / f"kiosk_{language}.ts"
        command = [str(LUPDATE), "-silent", "-no-obsolete", "-locations", "none", str(QML)]
        command += ["-source-language", "de", "-target-language", language, "-ts", str(target)]
        subprocess.run(command, check=True)  # noqa: S603 (our own file names)
        if language == "de":
            take_over_source(target)


def take_over_source(file: Path) -> None:
    """German is the source: its translation is the source itself."""
    tree = ET.parse(file)  # noqa: S314 (our own file)
    for message in tree.iter("message"):
        source, translation = message.find("source"), message.find("translation")
        if source is None or translation is None or message.get("numerus") == "yes":
            continue
        translation.text = source.text
        translation.attrib.pop("type", None)
    text = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


if __name__ == "__main__":
    update()
