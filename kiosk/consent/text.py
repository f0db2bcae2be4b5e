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
        "Wir speichern die Messwerte, Ihr Geburtsdatum, Ihren Termin und den Ablauf des Besuchs. "
        "Alles wird verschlüsselt. Nur die Praxis „{practice}“ kann es öffnen. "
        "Sie verwendet es für Ihre Behandlung.",
        "Im Moment sieht niemand Ihre Werte, die Praxis erst später. "
        "Bei starken Beschwerden: Rufen Sie 112 an.",
        "Das ist freiwillig. Bei einem Nein haben Sie keinen Nachteil. "
        "Dann wird nichts gespeichert.",
        "Sie können jederzeit aufhören. Die Praxis bekommt, was Sie bis dahin bestätigt haben. "
        "Ihr Ja können Sie später bei der Praxis zurücknehmen.",
    ),
    "en": (
        "Here you measure your blood pressure and your pulse yourself.",
        "We store the readings, your date of birth, your appointment and the course of the visit. "
        "Everything is encrypted. Only the practice “{practice}” can open it. "
        "It uses it for your treatment.",
        "Nobody is watching your readings right now, the practice sees them later. "
        "If you feel very unwell: call 112.",
        "This is voluntary. If you say no, you have no disadvantage. Then nothing is stored.",
        "You can stop at any time. The practice receives what you have confirmed until then. "
        "You can take back your yes later at the practice.",
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
