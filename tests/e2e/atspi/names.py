# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What things are called, by the ids of the translations: a changed wording changes no test."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

PLACES = re.compile(r"%(?:\d|n)")


class Names:
    """The texts of one language."""

    def __init__(self, file: Path) -> None:
        messages = ET.parse(file).iter("message")  # noqa: S314 (our own file)
        self._texts = {m.attrib["id"]: m.findtext("translation", "") for m in messages}

    def __call__(self, text_id: str, *arguments: str) -> str:
        """The text, %1 and %2 replaced; KeyError for an id that isn't there."""
        text = self._texts[text_id]
        for number, argument in enumerate(arguments, start=1):
            text = text.replace(f"%{number}", argument)
        return text

    def matches(self, text_id: str, said: str) -> bool:
        """Is `said` this text, whatever stands at its places?"""
        parts = map(re.escape, PLACES.split(self._texts[text_id]))
        return re.fullmatch(".+".join(parts), said) is not None
