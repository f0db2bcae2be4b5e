# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the patient is asked to agree to, word for word. Pure; knows no screen and no record.

The text is code, not configuration: what a record says was agreed to must be the same everywhere,
and a changed word is a new version. The hash is of the rendering that was shown, practice's name
filled in, so that it can be proved later which words they were.
"""

import hashlib
from dataclasses import dataclass

TREATMENT = "treatment"
VERSION = "1"
FALLBACK = "de"

# One paragraph a line. Formal "Sie", short sentences, nothing that the house doesn't do.
_PARAGRAPHS: dict[str, tuple[str, ...]] = {
    "de": (
        "Sie messen hier selbst Ihren Blutdruck und Ihren Puls.",
        "Wir speichern die Messwerte, Ihr Geburtsdatum, Ihren Termin oder Code und den Ablauf "
        "Ihres Besuchs. Alles wird verschlüsselt und kann nur von der Praxis „{practice}“ "
        "geöffnet werden.",
        "Die Praxis verwendet die Angaben für Ihre Behandlung.",
        "Im Moment sieht niemand Ihre Werte. Die Praxis sieht sie erst später. "
        "Bei starken Beschwerden oder im Notfall: Rufen Sie 112 an.",
        "Das ist freiwillig. Wenn Sie Nein sagen, haben Sie keinen Nachteil. "
        "Dann wird nichts gespeichert.",
        "Sie können jederzeit aufhören. Was Sie bis dahin bestätigt haben, erhält die Praxis. "
        "Ihre Einwilligung können Sie später bei der Praxis widerrufen.",
    ),
    "en": (
        "Here you measure your blood pressure and your pulse yourself.",
        "We store the readings, your date of birth, your appointment or code and the course of "
        "your visit. Everything is encrypted and can be opened only by the practice “{practice}”.",
        "The practice uses this information for your treatment.",
        "Nobody is watching your readings right now. The practice sees them only later. "
        "If you feel very unwell or in an emergency: call 112.",
        "This is voluntary. If you say no, you have no disadvantage. Then nothing is stored.",
        "You can stop at any time. The practice receives what you have confirmed until then. "
        "You can withdraw your consent later at the practice.",
    ),
}

LANGUAGES = tuple(_PARAGRAPHS)


@dataclass(frozen=True, slots=True)
class ConsentText:
    """One rendering. `text` is exactly what is shown: paragraphs with an empty line between."""

    id: str
    version: str
    language: str
    text: str

    @property
    def sha256(self) -> str:
        """Hex, of the text's UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def treatment_text(language: str, practice: str) -> ConsentText:
    """The consent to treatment in `language` (a language we don't have: German)."""
    known = language if language in _PARAGRAPHS else FALLBACK
    # replace, not format: a practice's name may hold braces.
    paragraphs = (part.replace("{practice}", practice) for part in _PARAGRAPHS[known])
    return ConsentText(TREATMENT, VERSION, known, "\n\n".join(paragraphs))
