# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a report says in German. What has no German here is shown as it stands in the logbook."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from sync.formats.logbook_chain import Finding, Wrong
from sync.formats.site_profile_hygiene import Disinfectant
from sync.report.occurrences import Break, Cleaning, Day, End, Gap, Hands, Noted
from sync.report.report import Report

_DAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
NOTHING = "–"

ROLE = {
    "attendant": "Betreuung",
    "deputy": "Vertretung",
    "it": "IT",
    "patient": "Patient",
    "station": "Station",
}
ITEM: Mapping[str, str] = {
    "surfaces": "Flächen",
    "touch-screen": "Bildschirm",
    "cuff": "Manschette",
    "oximeter": "Fingerclip",
    "thermometer": "Thermometer",
    "scale": "Waage",
    "card-reader": "Kartenleser",
    "door-handle": "Türgriff",
    "seat": "Sitz",
    "table": "Tisch",
    "light-switch": "Lichtschalter",
    "gel-dispenser": "Spender",
}
REASON: Mapping[str, str] = {
    "emergency": "Notfall",
    "wrong-product": "falsches Mittel genommen",
    "room-closes": "Raum schließt",
    "defect": "etwas ist defekt",
    "soiled": "stark verschmutzt",
    "building": "Wasser, Heizung oder Strom",
    "unattended": "keine Betreuung da",
    "other": "anderer Grund",
}
TRACE: Mapping[str, str] = {
    "speech": "Vorlesen oder ein anderes Programm läuft noch",
    "print-queue": "Druckaufträge",
    "temporary-files": "Dateien auf Zeit",
    "runtime-folder": "Dateien im Ordner der Sockets",
    "clipboard": "Zwischenablage",
    "device-memories": "Werte aus einem Gerätespeicher",
    "volume": "Lautstärke",
    "contrast": "Kontrast",
    "language": "Sprache",
    "zoom": "Schriftgröße",
}
LIST: Mapping[str, str] = {
    "opening": "Öffnen des Raums",
    "closing": "Schließen des Raums",
    "weekly": "wöchentlich",
}
STANDING: Mapping[str, str] = {"soon": "wird bald fällig", "past": "ist überfällig"}
END = {
    End.READY: "",
    End.BEGUN_ANEW: "neu begonnen",
    End.BLOCKED: "gesperrt",
    End.OPEN: "noch nicht fertig",
}
BREAK = {
    Break.CRASHED: "Station ohne Abmeldung beendet (Stromausfall, Absturz)",
    Break.CLOCK_BACK: "Uhr wurde zurückgestellt",
    Break.FORGOTTEN: "davor nach einem Jahr gelöscht; die Praxis hat es noch",
    Break.NEW_BOOK: "neues Logbuch begonnen: erster Start, oder das alte ging verloren",
}
WRONG: Mapping[Wrong, str] = {
    Wrong.CHANGED: "verändert",
    Wrong.UNREADABLE: "kein lesbarer Eintrag",
    Wrong.MISNUMBERED: "trägt eine andere Nummer",
    Wrong.MISSING: "davor fehlen Einträge",
    Wrong.REPEATED: "doppelt oder in falscher Reihenfolge",
    Wrong.UNLINKED: "passt nicht zum Eintrag davor",
    Wrong.END_MISSING: "das Ende fehlt",
    Wrong.END_DIFFERS: "das Ende ist ein anderes",
    Wrong.START_UNSEALED: "gelöscht, wo die Praxis nicht gegengezeichnet hat",
    Wrong.SEAL_DIFFERS: "die Praxis hat einen anderen Eintrag gegengezeichnet",
    Wrong.SEAL_FORGED: "Gegenzeichnung ist nicht echt",
    Wrong.SEAL_UNCLEAR: "die Praxis hat bis hier einen Bruch gefunden",
}


def day_text(day: date) -> str:
    """`Do 26.11.2026`."""
    return f"{_DAYS[day.weekday()]} {day:%d.%m.%Y}"


def clock(moment: datetime, beside: date) -> str:
    """`09:30`, with the day where that is another one than `beside`."""
    return f"{moment:%H:%M}" if moment.date() == beside else f"{moment:%d.%m. %H:%M}"


def length(seconds: int | None) -> str:
    """`45 s`, `12 min`, `3:05 h`."""
    if seconds is None:
        return NOTHING
    if seconds < 120:
        return f"{seconds} s"
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours}:{minutes:02} h" if hours else f"{minutes} min"


def count(number: int) -> str:
    """A zero is said as nothing, so that what isn't stands out."""
    return str(number) if number else NOTHING


def staff_text(staff: tuple[str, ...]) -> str:
    return ", ".join(ROLE.get(each, each) for each in staff)


def products_text(cleaning: Cleaning) -> str:
    return ", ".join(cleaning.products) or NOTHING


def items_text(cleaning: Cleaning) -> str:
    """Their names, where the logbook has them."""
    names = [ITEM.get(each.item, each.item) for each in cleaning.wipes if each.item]
    return ", ".join(names)


def contact_text(cleaning: Cleaning) -> str:
    """How long the agent worked, of how long it has to."""
    if cleaning.needed is None:
        return NOTHING
    worked = "?" if cleaning.contact is None else str(cleaning.contact)
    return f"{worked} von {cleaning.needed} s"


def remark(cleaning: Cleaning) -> str:
    """What somebody who reads the table has to know of it."""
    said = [END[cleaning.end]]
    if cleaning.cut:
        reason = REASON.get(cleaning.cut, cleaning.cut)
        said.append(f"Einwirkzeit abgekürzt: {reason}, von {staff_text((cleaning.cut_by,))}")
    return ", ".join(filter(None, said))


def turnaround_text(day: Day) -> str:
    """The middle one and the longest."""
    lengths = day.turnarounds
    if not lengths:
        return NOTHING
    middle = lengths[(len(lengths) - 1) // 2]
    return f"{length(middle)} / {length(lengths[-1])}"


def hands_text(hands: Hands) -> str:
    """Share and mean length."""
    if not hands.offered:
        return NOTHING
    share = f"{hands.done} von {hands.offered}"
    return f"{share}, je {hands.seconds // hands.done} s" if hands.done else share


def gap_text(gap: Gap) -> str:
    since = "" if gap.since is None else f"; letzter Eintrag davor {gap.since:%d.%m. %H:%M}"
    return f"{gap.at:%H:%M}  {BREAK[gap.why]}{since}"


def product_text(id_: str, product: Disinfectant) -> str:
    listed = "VAH-gelistet" if product.vah_listed else "nicht VAH-gelistet"
    strength = f"{product.concentration} %".replace(".", ",")
    return f"{id_}: {product.name}, {listed}, {strength}, Einwirkzeit {product.contact_seconds} s"


def finding_text(finding: Finding) -> str:
    """Where a logbook isn't whole."""
    gone = f": {finding.before}" if finding.before else ""
    return f"Nr. {finding.number}: {WRONG[finding.wrong]}{gone}"


def noted_text(note: Noted) -> str:
    """An entry of lists, stock or checks."""
    fields = dict(note.fields)
    thing = fields.get("item", fields.get("place", ""))
    match note.event:
        case "list-ticked":
            told = "erledigt" if fields.get("done") == "yes" else "nicht erledigt"
            said = f"{LIST.get(str(fields.get('list')), 'Liste')}, {thing}: {told}"
        case "check-due":
            said = f"Prüfung von {thing} {STANDING.get(str(fields.get('standing')), 'fällig')}"
        case _:
            low = ", wird knapp" if note.event == "stock-low" else ""
            said = f"Bestand von {thing}: {fields.get('count')}{low}"
    return said


def day_line(day: Day) -> str:
    """A day in one line, for a terminal."""
    said = [
        f"{day.visits} Besuche",
        f"{len(day.cleanings)} Reinigungen",
        f"Einwirkzeit {day.kept}-mal eingehalten",
    ]
    if day.cut:
        said.append(f"{day.cut}-mal abgekürzt")
    if day.blocked:
        said.append(f"gesperrt {length(day.blocked_seconds)}")
    if day.gaps:
        said.append(f"{len(day.gaps)} Lücken")
    return ", ".join(said)


def report_lines(report: Report) -> Iterator[str]:
    """The whole report for a terminal."""
    for day in report.days:
        yield f"{day_text(day.day)}: {day_line(day) if day.recorded else 'keine Aufzeichnung'}"
    chain = report.chain
    signed = "noch nicht gegengezeichnet"
    if chain.countersigned:
        signed = f"gegengezeichnet bis Nr. {chain.countersigned}"
    yield f"Logbuch {chain.book} unversehrt bis Nr. {chain.head.number}, {signed}"
