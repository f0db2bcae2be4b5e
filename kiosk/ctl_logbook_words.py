# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The logbook's words as IT staff read them. What has no German yet is shown as it stands there."""

from collections.abc import Mapping

from kiosk.ctl_station import DOCUMENT_NAME, ROOM
from kiosk.ctl_words import DOCUMENT
from sync.formats.logbook import Entry, Who
from sync.formats.logbook_words import Event, Role, Value
from sync.report import words

ROLE = {
    Role.PATIENT: "Patient",
    Role.ATTENDANT: "Betreuung",
    Role.DEPUTY: "Vertretung",
    Role.IT: "IT",
    Role.STATION: "Station",
}
EVENT: Mapping[str, str] = {
    Event.LOGBOOK_BEGUN: "Logbuch begonnen",
    Event.LOGBOOK_CUT: "ältere Einträge gelöscht",
    Event.LOGBOOK_REFUSED: "Praxis hat Einträge nicht angenommen",
    Event.STATION_STARTED: "Station gestartet",
    Event.STATION_STOPPED: "Station beendet",
    Event.VISIT_STARTED: "Besuch begonnen",
    Event.RECORD_SAVED: "Datensatz gespeichert",
    Event.VISIT_ENDED: "Besuch beendet",
    Event.VISIT_INTERRUPTED: "Besuch unterbrochen",
    Event.VISIT_END_ASKED: "Ende des Besuchs verlangt",
    Event.REST_SHORTENED: "Ruhezeit abgekürzt",
    Event.ROOM_CHANGED: "Raum",
    Event.ROOM_WIPED: "Raum gewischt",
    Event.SCREEN_CLEANING: "Bildschirm zum Reinigen gesperrt",
    Event.DATA_WIPED: "Spuren des Besuchs gelöscht und geprüft",
    Event.DATA_LEFT: "Spur eines Besuchs geblieben",
    Event.REPORT_ASKED: "Hygienebericht bei der Praxis bestellt",
    Event.HANDS_COUNTED: "Hände der Patienten an einem Tag",
    Event.ITEM_WIPED: "gewischt",
    Event.CONTACT_CUT_SHORT: "Einwirkzeit abgekürzt",
    Event.ROOM_BLOCKED: "Raum gesperrt",
    Event.ATTENDANT_SIGNED_IN: "angemeldet",
    Event.ATTENDANT_REFUSED: "falsche PIN",
    Event.BADGE_REFUSED: "unbekannter Ausweis",
    Event.ATTENDANT_LOCKED_OUT: "falsche PIN, Anmeldung gesperrt",
    Event.ATTENDANT_SIGNED_OUT: "abgemeldet",
    Event.LIST_TICKED: "Liste",
    Event.STOCK_COUNTED: "Vorrat gezählt",
    Event.STOCK_LOW: "Vorrat wird knapp",
    Event.CHECK_DUE: "Prüfdatum eines Geräts",
    Event.NOTE_LEFT: "Schichtübergabe hinterlassen",
    Event.NOTE_DONE: "Schichtübergabe erledigt",
    Event.HELP_CALLED: "Hilfe gerufen",
    Event.HELP_CHANGED: "Hilferuf",
    Event.PHONE_DONE: "Anruf bei der Praxis erledigt",
    Event.DOCUMENT_ACCEPTED: "Dokument übernommen",
    Event.DOCUMENT_EXPIRED: "Dokument abgelaufen, letzter guter Stand gilt weiter",
    Event.DOCUMENT_REFUSED: "Dokument abgelehnt",
    Event.KEY_TAKEN: "Schlüssel der Praxis übernommen",
    Event.KEY_GONE: "kein Schlüssel der Praxis mehr",
    Event.ENROLLED: "eingeschrieben",
    Event.PLACE_LENT: "Anschluss zur Wartung freigegeben",
    Event.PLACE_RETURNED: "Wartung beendet",
    Event.STORE_DAMAGED: "Datenbank beschädigt",
    Event.STORE_SET_ASIDE: "Datenbank beiseitegelegt",
    Event.RECORDS_OFFERED: "Datensätze noch einmal angeboten",
}
_HELP = {
    "called": "ist gerufen",
    "second": "niemand hat geantwortet, zweite Person ist gerufen",
    "clinic": "niemand hat geantwortet, die Praxis hat den Ruf",
    "seen": "in der Praxis gesehen",
    "coming": "jemand kommt",
    "nobody": "niemand hat geantwortet",
    "none": "erledigt",
}
_WHY = {
    "front-gone": "Bildschirm abgestürzt",
    "left": "ohne Abschluss verlassen",
    "station-ended": "Station beendet",
    "locked": "gesperrt",
    "unused": "zwei Minuten unbenutzt",
    "front-ended": "Bildschirm beendet",
    "signed-in-again": "neue Anmeldung",
    "missing": "der Praxis fehlten sie",
    "asked": "verlangt",
}
_HOW = {
    "completed": "mit Datensatz",
    "delivered": "ohne Datensatz, Bestätigtes geht an die Praxis",
    "discarded": "vom Patienten verworfen",
}
_DOCUMENT = {name.replace("_", "-"): german for name, german in DOCUMENT_NAME.items()}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "why": _WHY,
    "how": _HOW,
    "stage": _HELP,
    "was": ROOM,
    "is": ROOM,
    "document": _DOCUMENT,
    "reason": {**DOCUMENT, **words.REASON},
    "item": words.ITEM,
    "trace": words.TRACE,
    "enrolled": {"yes": "Kiosk schon eingeschrieben", "no": "Kiosk noch nicht eingeschrieben"},
    "store": {"new": "neue Datenbank", "older": "Datenbank war schon da"},
    "list": {"opening": "Öffnen", "closing": "Schließen", "weekly": "jede Woche"},
    "done": {"yes": "erledigt", "no": "doch offen"},
    "standing": {"soon": "bald fällig", "past": "überschritten"},
    "resumed": {"yes": "fortgesetzt", "no": ""},
}
_LABEL = {
    "failures": "Fehlversuche",
    "seconds": "Sekunden",
    "last": "bis Nr.",
    "head": "Prüfsumme",
    "key": "Nummer",
    "task": "Nr.",
    "kept": "gerettet",
    "lost": "verloren",
    "count": "Anzahl",
    "product": "Mittel",
    "items": "Dinge",
    "version": "Version",
    "visit": "Datensatz",
    "device": "Gerät",
    "day": "Tag",
    "first": "von",
    "offered": "angeboten",
    "cleaned": "gereinigt",
}


def who_line(who: Who) -> str:
    """The role, and the id of an attendant where there is one."""
    return f"{ROLE[who.role]} {who.staff}" if who.staff else ROLE[who.role]


def entry_line(entry: Entry) -> str:
    """One line for people."""
    said = [_field(name, value) for name, value in entry.fields.items()]
    if entry.event == Event.ROOM_CHANGED:
        said = [" → ".join(_field(name, entry.fields.get(name, "")) for name in ("was", "is"))]
    details = ", ".join(filter(None, said))
    what = EVENT.get(entry.event, entry.event)
    at = f"{entry.when.at.astimezone():%d.%m.%Y %H:%M:%S}"
    return f"{entry.number:>6}  {at}  {who_line(entry.who)}: {what}" + (
        f" ({details})" if details else ""
    )


def _field(name: str, value: Value) -> str:
    if name in _WORDS:
        return _WORDS[name].get(str(value), str(value))
    return f"{_LABEL[name]} {value}" if name in _LABEL else str(value)
