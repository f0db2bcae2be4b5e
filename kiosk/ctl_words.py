# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station names by a short word, as IT staff read it. The word itself stays in brackets:
it is what to search for in the journal and to tell the practice."""

from collections.abc import Mapping

LINE = {
    "Denied": "die Praxis hat dieses Gerät gesperrt; was wartet, bleibt hier, versiegelt, und geht"
    " von selbst weiter, sobald sie es wieder zulässt",
    "Nonsense": "die Praxis antwortet unverständlich",
    "Rejected": "die Praxis nimmt nichts an",
    "SignerUnavailable": "der Signierdienst antwortet nicht, läuft telemed-signerd?",
    "StoreFull": "der Datenträger ist voll",
    "StoreIoError": "der Datenträger meldet einen Fehler",
    "Unanswered": "die Praxis antwortet, und ohne gültige Quittung",
    "Unreachable": "keine Verbindung zur Praxis",
    "bad-receipt": "eine Quittung der Praxis war nicht echt",
}
FETCH = {
    "disk": "der Datenträger nimmt nichts an",
    "expired": "die Dokumente der Praxis sind abgelaufen",
    "not-trusted": "die Dokumente sind nicht so unterschrieben, wie die Praxis unterschreibt",
    "unreachable": "keine Verbindung zur Praxis",
}
DOCUMENT = {
    "damaged-here": "auf diesem Rechner beschädigt, wird neu geholt",
    "key-revoked": "die Praxis hat diesen Schlüssel gesperrt",
    "not-published": "die Praxis hat für diesen Raum keines veröffentlicht",
    "rolled-back": "ein älterer Stand als der, der schon hier war",
    "too-large": "viel größer als erlaubt",
    "wrong-site": "es ist für einen anderen Raum",
}
STORE = {
    "damaged": "die Datenbank ist beschädigt; starten Sie die Station neu,"
    " sie legt sie beiseite und rettet, was heil ist",
    "set-aside": "die Datenbank war beschädigt und liegt im Datenordner (store-damaged-…):"
    " aufheben, Datenträger prüfen; es ging weiter mit dem, was heil war",
}


OTHER_FORM = "nicht in der vereinbarten Form"


def in_words(said: str, words: Mapping[str, str], other: str = "") -> str:
    """`said` begins with a word of `words`, as in "Unreachable: ConnectError"; else `other`."""
    german = words.get(said.partition(":")[0], other)
    return f"{german} ({said})" if german else said
