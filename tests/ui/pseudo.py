# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A language that nobody speaks: every translated text in brackets, accented, a third longer.

What is shown without brackets was never translated.
"""

import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QTranslator

import ui.translations
from ui.translations.build import LRELEASE

SOURCE = Path(ui.translations.__file__).parent / "kiosk_de.ts"
ACCENTS = str.maketrans("aeiouAEIOUcnsyzAß", "áêîöüÀÉÎÓÚçñšýžÄß")
PLACE = re.compile(r"%(?:\d|n)")
LONGER = 0.3


def disguised(text: str) -> str:
    """ "%n Zeichen" -> "[%n Zêîçhêñ ~~~]"; the places of numbers and names stay."""
    kept = PLACE.findall(text)
    parts = [part.translate(ACCENTS) for part in PLACE.split(text)]
    letters = parts[0] + "".join(place + part for place, part in zip(kept, parts[1:], strict=True))
    return f"[{letters} {'~' * max(1, round(LONGER * len(text)))}]"


def load(folder: Path) -> QTranslator:
    """All texts in that language, compiled below `folder`."""
    tree = ET.parse(SOURCE)  # noqa: S314 (our own file)
    for translation in tree.iter("translation"):
        for form in translation.findall("numerusform") or [translation]:
            form.text = disguised(form.text or "")
    source, target = folder / "pseudo.ts", folder / "pseudo.qm"
    tree.write(source, encoding="utf-8", xml_declaration=True)
    subprocess.run([str(LRELEASE), "-silent", str(source), "-qm", str(target)], check=True)
    translator = QTranslator()
    assert translator.load(str(target))
    return translator


def outside(text: str) -> str:
    """What stands in no brackets; they may lie in each other, a name in a sentence."""
    depth, left = 0, []
    for character in text:
        depth -= character == "]"
        if depth == 0 and character not in "[]":
            left.append(character)
        depth += character == "["
    return "".join(left)
