# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The commands that ask the running station: its state, its outbox, its room and its visit."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk import ctl_words
from kiosk.ctl_output import CommandError, Exit, Output, table
from kiosk.ctl_site import profile_mistake
from kiosk.ctl_words import in_words
from kiosk.station.client import StationGone, StationRefused
from kiosk.station.codec import Malformed
from kiosk.station.control_client import AnswerT, ask
from kiosk.station.messages import (
    CallStage,
    ControlRequest,
    Disk,
    Documents,
    DocumentsRequest,
    DocumentState,
    Done,
    EndVisitRequest,
    Outbox,
    OutboxRequest,
    OutboxRow,
    Refusal,
    RoomCleanedRequest,
    ShortenRestRequest,
    Status,
    StatusRequest,
    Waiting,
)
from kiosk.visit.state import Readiness
from sync.formats import site_profile
from sync.report.words import TRACE

READINESS = {
    Readiness.READY: "ja",
    Readiness.INTERRUPTED: "nur für den unterbrochenen Termin, sonst nach der Reinigung",
    Readiness.NOT_CLEANED: "nein, der Raum ist belegt oder noch nicht gereinigt",
    Readiness.BLOCKED: "nein, die Betreuung hat den Raum gesperrt",
    Readiness.NO_KEY: "nein, es gibt keinen gültigen Schlüssel der Praxis",
    Readiness.NO_SPACE: "nein, auf dem Datenträger ist zu wenig Platz",
    Readiness.TRACES: "nein, nicht alles vom letzten Besuch ist nachweislich gelöscht",
    Readiness.NO_STATION: "nein, die Station läuft nicht",
}
NOT_ENROLLED = "nein, der Kiosk ist noch nicht eingeschrieben: telemed-kioskctl enrol"
ROOM = {
    "ready": "sauber",
    "occupied": "belegt",
    "interrupted": "Besuch unterbrochen",
    "resumed": "belegt, nach einer Unterbrechung",
    "used": "zu reinigen",
    "cleaning": "wird gereinigt",
    "contact-time": "Einwirkzeit läuft",
    "airing": "wird gelüftet",
    "blocked": "gesperrt",
}
ROW = {
    "queued": "wartet",
    "sending": "unterwegs",
    "at-door": "bei der Praxis, noch nicht geöffnet",
    "arrived": "in der Praxis angekommen",
    "parked": "zurückgestellt",
    "unsigned": "noch nicht unterschrieben",
    "set-aside": "beschädigt beiseitegelegt",
}
DOCUMENT = {
    "fresh": "gültig",
    "expired-kept": "abgelaufen, der letzte gute Stand gilt weiter",
    "missing": "fehlt",
    "refused": "abgelehnt",
}
DOCUMENT_NAME = {"key_set": "Schlüssel", "day_list": "Tagesliste", "profile": "Raumprofil"}
KIND = {
    "visit": "Besuch",
    "interrupted": "unterbrochener Besuch",
    "call": "Hilferuf",
    "logbook": "Logbuch",
}
HELP = {
    CallStage.NONE: "niemand ruft",
    CallStage.CALLING: "wird gerufen",
    CallStage.CALLED: "ist gerufen",
    CallStage.SECOND: "zweite Person ist gerufen",
    CallStage.CLINIC: "liegt in der Praxis",
    CallStage.SEEN: "in der Praxis gesehen",
    CallStage.COMING: "kommt",
    CallStage.NOBODY: "niemand hat geantwortet",
}
_CLOCK_TOLERATED = 30  # s; an answer may be under way so long on the worst line

REFUSED = {
    Refusal.NO_VISIT: "Es läuft kein Besuch.",
    Refusal.NOT_READY: "Es läuft ein Besuch. Beenden Sie ihn zuerst: telemed-kioskctl visit end",
    Refusal.NO_PLACE: "Diesen Platz gibt es im Raumprofil nicht.",
    Refusal.OCCUPIED: "Dort arbeitet schon ein anderer Befehl.",
    Refusal.CHECKLIST: "Hier wird am Bildschirm gemeldet, was gewischt ist, eins nach dem anderen.",
    Refusal.NO_CALL: "Niemand hat um Hilfe gerufen.",
    Refusal.NO_PARKED: "Davon ist nichts zurückgestellt, was noch einmal gesendet werden kann.",
    Refusal.NO_TASK: "Einen offenen Anruf mit dieser Nummer gibt es nicht.",
    Refusal.STORE_FAILED: "Der Datenträger nimmt nichts an. Es wurde nichts geändert.",
}


def ask_station(runtime: Path, request: ControlRequest, kind: type[AnswerT]) -> AnswerT:
    """As `ask`, with what IT should read when it fails."""
    with said_in_german(runtime):
        return ask(runtime, request, kind)


@contextmanager
def said_in_german(runtime: Path) -> Iterator[None]:
    """CommandError for what a station that is gone or refuses raises."""
    try:
        yield
    except StationGone as error:
        raise CommandError(
            Exit.NO_STATION, f"Die Station antwortet nicht ({runtime}). Läuft telemed-stationd?"
        ) from error
    except Malformed as error:
        raise CommandError(
            Exit.NO_STATION,
            "Die Station ist von einer anderen Version als dieser Befehl: "
            "systemctl restart telemed-stationd",
        ) from error
    except StationRefused as error:
        sentence = REFUSED.get(Refusal(error.code)) if error.code in set(Refusal) else None
        raise CommandError(
            Exit.NO, sentence or f"Die Station hat abgelehnt ({error.code})."
        ) from error


def status(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl status`."""
    answer = ask_station(options.runtime, StatusRequest(), Status)
    documents = ask_station(options.runtime, DocumentsRequest(), Documents)
    output.show(answer, [*_status_lines(answer), *_profile_line(documents.profile)])


def _status_lines(answer: Status) -> list[str]:
    enrolled = "nicht eingeschrieben"
    if answer.device is not None:
        enrolled = f"{answer.site} ({answer.purpose}), Gerät {answer.device.hex()}"
    rows = [f"{count} {ROW.get(state, state)}" for state, count in answer.outbox.items() if count]
    line = answer.line
    fault, stored = answer.documents_fault, answer.store_fault
    receipt = f"letzte Quittung {line.last_receipt}" if line.last_receipt else "noch keine Quittung"
    return [
        *table(
            {
                "Station": f"läuft (PID {answer.pid}), Version {answer.version}",
                "Kiosk": enrolled,
                "Bereit": READINESS[answer.readiness] if answer.device else NOT_ENROLLED,
                "Raum": ROOM.get(answer.room, answer.room),
                "Besuch": "läuft" if answer.visit else "keiner",
                "Hilfe": HELP[answer.help],
                "Anrufe": f"{answer.phone_open} offen" if answer.phone_open else "keine",
                "Bildschirm": f"PID {answer.front_pid}" if answer.front_pid else "läuft nicht",
                "Ausgang": (", ".join(rows) or "leer") + _waiting(answer.waiting),
                **({"Wartung": ", ".join(answer.maintenance)} if answer.maintenance else {}),
                "Leitung": receipt + _fault(line.fault) + _bad_receipts(line.bad_receipts),
                **_clock(line.clock_ahead_seconds),
                "Platz": f"{answer.free_bytes // 1024**2} MiB frei" + _disk(answer.disk),
            }
        ),
        *map(_trace_line, answer.traces),
        *([f"Speicher: {in_words(stored, ctl_words.STORE)}"] if stored else []),
        *([f"Abruf der Dokumente: {in_words(fault, ctl_words.FETCH)}"] if fault else []),
        *(_document_line(name, state) for name, state in answer.documents.items()),
    ]


def _trace_line(trace: str) -> str:
    return f"Vom letzten Besuch noch da: {in_words(trace, TRACE)}"


def _waiting(waiting: Waiting) -> str:
    """Never less than there is: what has no receipt of the clinic counts as not sent."""
    if not waiting.rows:
        return ""
    oldest = waiting.oldest_seconds
    since = "" if oldest is None else f", der älteste seit {_span(oldest)}"
    return f"; noch zu senden: {waiting.rows} mit {-(-waiting.bytes // 1024)} KiB{since}"


def _disk(disk: Disk) -> str:
    if not disk.low:
        return ""
    if disk.days is None:
        return "; das ist wenig, bitte Platz schaffen"
    if not disk.days:
        return "; es beginnt kein Besuch mehr, bitte Platz schaffen"
    days = "einen Tag" if disk.days == 1 else f"{disk.days} Tage"
    return f"; reicht noch etwa {days}, dann beginnt kein Besuch mehr: bitte Platz schaffen"


def _span(seconds: int, days: str = "Tagen") -> str:
    for size, name in ((86_400, days), (3600, "Stunden"), (60, "Minuten")):
        if seconds >= 2 * size:
            return f"{seconds // size} {name}"
    return f"{seconds} Sekunden"


def _clock(ahead: int | None) -> dict[str, str]:
    if ahead is None or abs(ahead) < _CLOCK_TOLERATED:
        return {}
    way = "vor" if ahead > 0 else "nach"
    return {"Uhr": f"geht {_span(abs(ahead), 'Tage')} {way}, verglichen mit der Praxis"}


def _fault(said: str) -> str:
    return f", Störung: {in_words(said, ctl_words.LINE)}" if said else ""


def _bad_receipts(count: int) -> str:
    return f", {count} unechte Quittungen" if count else ""


def _document_line(name: str, state: DocumentState) -> str:
    words = DOCUMENT.get(state.state, state.state)
    # What the fetch ran into has a line of its own.
    if state.reason and state.state == "refused":
        words += f": {in_words(state.reason, ctl_words.DOCUMENT, ctl_words.OTHER_FORM)}"
    return f"{DOCUMENT_NAME.get(name, name)}: {words}"


def _profile_line(text: str | None) -> list[str]:
    """What the profile asks for and this kiosk doesn't have: the visit goes on without it."""
    if text is None:
        return []
    profile = site_profile.parse(text, "Raumprofil")
    mistake = profile_mistake(profile, text, "Raumprofil")
    return [] if mistake is None else [f"Achtung: {mistake}"]


def outbox(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl outbox`."""
    answer = ask_station(options.runtime, OutboxRequest(), Outbox)
    output.show(answer, map(_row_line, answer.rows) if answer.rows else ["Der Ausgang ist leer."])


def _row_line(row: OutboxRow) -> str:
    kind, state = KIND.get(row.kind, row.kind), ROW.get(row.state, row.state)
    reason = f" ({row.reason})" if row.reason else ""
    urgent = ", dringend" if row.urgent else ""
    unsigned = "" if row.signed else ", nicht unterschrieben"
    return f"{row.record} v{row.version}  {kind}{urgent}: {state}{reason}{unsigned}"


def room_cleaned(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl room cleaned`."""
    ask_station(options.runtime, RoomCleanedRequest(), Done)
    output.show({"room": "ready"}, ["Der Raum ist als gereinigt vermerkt."])


def shorten_rest(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl visit shorten-rest`."""
    ask_station(options.runtime, ShortenRestRequest(), Done)
    output.show({"rest": "shortened"}, ["Die Ruhezeit ist abgekürzt."])


def end_visit(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl visit end`."""
    ask_station(options.runtime, EndVisitRequest(), Done)
    output.show({"visit": "ending"}, ["Der Besuch wird beendet. Bestätigtes geht an die Praxis."])
