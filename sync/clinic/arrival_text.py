# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What arrived, as practice staff and their programs read it. Values stay in the bundle's file."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from sync.clinic.arrival import Arrival
from sync.clinic.urgency import Urgency
from sync.formats.receipt import Reason

REASONS = {
    Reason.NONE: "die Angaben passen zu keinem Termin",
    Reason.CONFLICT: "derselbe Platz ist schon mit anderem Inhalt belegt",
    Reason.UNKNOWN_DEVICE: "von einem anderen Gerät geschickt",
    Reason.BAD_SIGNATURE: "die Unterschrift des Geräts stimmt nicht",
    Reason.CANNOT_OPEN: "ließ sich mit seinem Schlüssel nicht öffnen",
    Reason.MALFORMED: "der Inhalt entspricht nicht dem Format",
}

_QUANTITIES = {
    "systolic": "Blutdruck oberer Wert",
    "diastolic": "Blutdruck unterer Wert",
    "pulse": "Puls",
    "spo2": "Sauerstoff",
    "temperature": "Temperatur",
    "weight": "Gewicht",
}


def newest_versions(arrivals: Iterable[Arrival]) -> dict[UUID, int]:
    """The latest version that is known of each record."""
    newest: dict[UUID, int] = {}
    for each in arrivals:
        newest[each.record] = max(each.version, newest.get(each.record, 0))
    return newest


def arrival_data(arrival: Arrival, newest: int) -> dict[str, object]:
    """For programs. `newest` is the latest version of the same record."""
    urgency = arrival.urgency
    return {
        "record": str(arrival.record),
        "version": arrival.version,
        "newest": arrival.version == newest,
        "sha256": arrival.digest.hex(),
        "state": str(arrival.state),
        "reason": arrival.reason.name.lower(),
        "urgent": urgency.urgent if urgency else None,
        "limits_exceeded": list(urgency.limits_exceeded) if urgency else None,
        "warning_signs": list(urgency.warning_signs) if urgency else None,
        "appointment": arrival.appointment,
        "arrived": arrival.arrived.isoformat() if arrival.arrived else None,
        "bundle": str(arrival.path),
    }


def arrival_line(arrival: Arrival, newest: int) -> str:
    """For people. `newest` is the latest version of the same record."""
    when = f"{arrival.arrived.astimezone():%d.%m.%Y %H:%M}" if arrival.arrived else "wartet"
    said = f" ({REASONS[arrival.reason]})" if arrival.state.startswith("to-be") else ""
    parts = (f"{arrival.state}{said}", *urgency_texts(arrival.urgency), *_version(arrival, newest))
    return "  ".join((when, *parts, str(arrival.path)))


def urgency_texts(urgency: Urgency | None) -> Iterator[str]:
    """In words, one thing each."""
    if urgency is None:
        return
    if urgency.urgent:
        yield "DRINGEND"
    if urgency.limits_exceeded:
        names = (_QUANTITIES.get(each, each) for each in urgency.limits_exceeded)
        yield f"außerhalb der Grenzen: {', '.join(names)}"
    if urgency.warning_signs:
        yield f"Warnzeichen: {', '.join(urgency.warning_signs)}"


def _version(arrival: Arrival, newest: int) -> Iterator[str]:
    if arrival.version < newest:
        yield f"Fassung {arrival.version}, überholt von {newest}"
    elif newest > 1:
        yield f"Fassung {newest}, die neueste"
