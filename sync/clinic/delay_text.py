# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What keeps a record from a receiver, in words: the reason, and one thing that a person can do."""

from collections.abc import Sequence
from pathlib import Path

from sync.clinic.practice_delays import Delay

_WAIT = "nichts zu tun, es wird von selbst wieder versucht"
_SUPPORT = "den Betreuer der Software anrufen und diese Zeile vorlesen"

# By what deliveries raise (`UndeliveredError.kind`).
_REASONS = {
    "status-400": ("der Server versteht den Datensatz nicht", _SUPPORT),
    "status-401": (
        "der Server lässt uns nicht hinein",
        "beim Betreiber des Servers den Zugang prüfen",
    ),
    "status-403": (
        "der Server erlaubt uns nicht zu schreiben",
        "beim Betreiber das Schreibrecht prüfen",
    ),
    "status-404": (
        "unter der Adresse ist kein FHIR-Server",
        "die Adresse bei --fhir-server prüfen",
    ),
    "status-409": ("auf dem Server ändert gerade jemand dasselbe", _WAIT),
    "status-412": (
        "auf dem Server steht schon eine andere Fassung",
        "auf dem Server nachsehen, wer sie geändert hat",
    ),
    "status-413": (
        "der Datensatz ist dem Server zu groß",
        "beim Betreiber eine höhere Grenze verlangen",
    ),
    "status-422": ("der Server lehnt den Inhalt ab", _SUPPORT),
    "unconfirmed": ("der Server hat nicht alles bestätigt", _SUPPORT),
    "patient-number": (
        "die Patientennummer ist für GDT zu lang",
        "den Besuch aus dem Ablageordner von Hand übernehmen",
    ),
    "no-appointment": (
        "der Termin ist nicht mehr da",
        "den Besuch aus dem Ablageordner von Hand übernehmen",
    ),
    "too-large": (
        "der Datensatz ist für GDT zu groß",
        "den Besuch aus dem Ablageordner von Hand übernehmen",
    ),
    "no-folder": (
        "der Austauschordner ist nicht da",
        "das Netzlaufwerk verbinden oder „folder“ in gdt.toml prüfen",
    ),
    "not-fetched": (
        "das Praxisprogramm hat die vorige Datei nicht abgeholt",
        "den Abruf im Praxisprogramm starten",
    ),
}


def delay_reason(kind: str) -> tuple[str, str]:
    """Reason and suggested action, German, without a full stop."""
    if kind in _REASONS:
        return _REASONS[kind]
    status = kind.removeprefix("status-")
    if status != kind and status.startswith("4") and status not in {"408", "429"}:
        return f"der Server lehnt den Datensatz ab ({status})", _SUPPORT
    if status != kind:
        return f"der Server ist beschäftigt oder gestört ({status})", _WAIT
    return "der Empfänger ist nicht zu erreichen", "prüfen, ob er eingeschaltet und verbunden ist"


def delay_lines(bundle: Path, delays: Sequence[Delay]) -> list[str]:
    """One line a receiver that a record waits for; one for a record that none was asked for yet."""
    said = [(each.delivery, *delay_reason(each.kind)) for each in delays]
    return [
        f"wartet auf {receiver}: {reason}; {action}  {bundle}" for receiver, reason, action in said
    ] or [f"wartet auf einen Empfänger  {bundle}"]


def delays_data(delays: Sequence[Delay]) -> dict[str, object]:
    """For programs: `delays`, each with the receiver, the kind, and when it was last tried."""
    keys = ("delivery", "kind", "at")
    rows = ((each.delivery, each.kind, each.at.isoformat()) for each in delays)
    return {"delays": [dict(zip(keys, row, strict=True)) for row in rows]}
