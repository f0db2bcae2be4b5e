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
STATISTICS = "statistics"
FALLBACK = "de"

# One paragraph a line. Formal "Sie", short sentences, nothing that the house doesn't do.
_TREATMENT: dict[str, tuple[str, ...]] = {
    "de": (
        "Sie messen hier selbst. Welche Werte, das sagt Ihnen der Bildschirm.",
        "Wir speichern die Messwerte, Ihre Antworten, Ihr Geburtsdatum, Ihren Termin und den "
        "Ablauf des Besuchs. Auch Ihre Versichertennummer und Ihre Telefonnummer, wenn Sie sie "
        "angeben.",
        "Alles wird verschlüsselt. Nur die Praxis „{name}“ kann es öffnen. "
        "Sie verwendet es für Ihre Behandlung.",
        "Im Moment sieht niemand Ihre Werte, die Praxis erst später. "
        "Bei starken Beschwerden: Rufen Sie 112 an.",
        "Das ist freiwillig. Bei einem Nein haben Sie keinen Nachteil. "
        "Dann wird nichts gespeichert.",
        "Sie können jederzeit aufhören. Dann fragen wir Sie, ob die Praxis bekommt, was Sie bis "
        "dahin bestätigt haben. Antworten Sie nicht, bekommt sie es. "
        "Ihr Ja können Sie später bei der Praxis zurücknehmen.",
    ),
    "en": (
        "Here you measure yourself. The screen tells you which values.",
        "We store the readings, your answers, your date of birth, your appointment and the course "
        "of the visit. Also your insurance number and your telephone number, if you give them.",
        "Everything is encrypted. Only the practice “{name}” can open it. "
        "It uses it for your treatment.",
        "Nobody is watching your readings right now, the practice sees them later. "
        "If you feel very unwell: call 112.",
        "This is voluntary. If you say no, you have no disadvantage. Then nothing is stored.",
        "You can stop at any time. Then we ask you whether the practice receives what you have "
        "confirmed until then. If you don't answer, it does. "
        "You can take back your yes later at the practice.",
    ),
}
_STATISTICS: dict[str, tuple[str, ...]] = {
    "de": (
        "„{name}“ möchte wissen, wie gut die Versorgung hier ist. Dafür dürfen wir Ihren Besuch "
        "mitzählen, wenn Sie ja sagen.",
        "Weitergegeben werden nur Zahlen über viele Menschen zusammen. Ihr Name, Ihr "
        "Geburtsdatum und Ihre einzelnen Werte gehören nicht dazu.",
        "Das ist freiwillig. Ihr Besuch geht mit Ja und mit Nein genau gleich weiter.",
    ),
    "en": (
        "“{name}” would like to know how good health care is here. We may count your visit for "
        "that, if you say yes.",
        "Only figures about many people together are passed on. Your name, your date of birth and "
        "your single readings are not part of them.",
        "This is voluntary. Your visit goes on in just the same way with a yes and with a no.",
    ),
}
_VERSIONS = {TREATMENT: "2", STATISTICS: "1"}

LANGUAGES = tuple(_TREATMENT)


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
    return _rendered(TREATMENT, _TREATMENT, language, practice)


def statistics_text(language: str, receiver: str) -> ConsentText:
    """The consent to anonymous figures for `receiver`."""
    return _rendered(STATISTICS, _STATISTICS, language, receiver)


def _rendered(
    id_: str, paragraphs: dict[str, tuple[str, ...]], language: str, name: str
) -> ConsentText:
    known = language if language in paragraphs else FALLBACK
    # replace, not format: a practice's name may hold braces.
    filled = (part.replace("{name}", name) for part in paragraphs[known])
    return ConsentText(id_, _VERSIONS[id_], known, "\n\n".join(filled))
