# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Why the station doesn't start, as IT staff read it: what is wrong and what to do."""

from pathlib import Path

from kiosk.station.instance import AlreadyRunning, ForeignFolder
from sync.german_os_errors import os_error_text
from sync.line.store_errors import (
    NotADatabase,
    NotOurStore,
    SqliteTooOld,
    StoreBusy,
    StoreDamaged,
    StoreDenied,
    StoreFull,
    StoreIoError,
    StoreNotDurable,
    StoreTooNew,
)

_STORE = {
    StoreBusy: "Ein anderes Programm hält die Datenbank. Läuft noch eine Station?",
    StoreFull: "Der Datenträger ist voll. Schaffen Sie Platz und starten Sie neu.",
    StoreIoError: "Der Datenträger meldet einen Fehler. Prüfen Sie ihn, bevor Sie neu starten.",
    StoreDenied: "Die Datenbank lässt sich nicht öffnen oder schreiben. Prüfen Sie die Rechte.",
    StoreDamaged: "Die Datenbank ist beschädigt. Legen Sie sie zur Seite und melden Sie es.",
    NotADatabase: "Die Datei ist keine Datenbank. Sie wurde nicht verändert.",
    NotOurStore: "Die Datenbank gehört zu einem anderen Programm. Sie wurde nicht verändert.",
}


def start_error_text(error: Exception, data: Path) -> str:
    """One or two German sentences."""
    match error:
        case AlreadyRunning():
            return f"Die Station läuft schon (PID {error.pid or 'unbekannt'})."
        case ForeignFolder():
            return f"{error.path} gehört einem anderen Benutzer oder ist kein Ordner."
        case OSError():
            return (
                f"Die Station kann nicht starten: {error.filename or data}: {os_error_text(error)}."
            )
        case _:
            return _store_error_text(error, data)


def _store_error_text(error: Exception, data: Path) -> str:
    match error:
        case StoreTooNew():
            return (
                f"Die Datenbank in {data} ist von einer neueren Version (Schema {error.got}, "
                f"bekannt ist {error.known}). Installieren Sie die neuere Version wieder."
            )
        case StoreNotDurable():
            return (
                f"Die Datenbank in {data} übersteht dort keinen Stromausfall: {error.setting} ist "
                f"„{error.got}“. Legen Sie den Ordner auf ein lokales Dateisystem."
            )
        case SqliteTooOld():
            return f"SQLite {error.got} ist zu alt: mindestens 3.51.3 ist nötig."
        case _:
            sentence = _STORE.get(type(error), f"Die Station kann nicht starten: {error}.")
            return f"{data}: {sentence}" if type(error) in _STORE else sentence
