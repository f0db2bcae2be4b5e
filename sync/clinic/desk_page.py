# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The desk's page as HTML. Pure; every text from outside goes through `_e`."""

from collections.abc import Iterator, Sequence
from html import escape
from zoneinfo import ZoneInfo

from sync.clinic.arrival_text import REASONS, urgency_texts
from sync.clinic.cli_calls import WHY
from sync.clinic.desk_data import DeskData, Visit
from sync.clinic.findings import Finding
from sync.clinic.gdt_record import test_of
from sync.clinic.plan_input import plan_text
from sync.clinic.practice_calls import ArrivedCall
from sync.clinic.practice_logbook import LockOut
from sync.clinic.practice_store import BookedAppointment
from sync.formats.appointment_code import display


def _e(text: object) -> str:
    return escape(str(text))


def page(title: str, body: str, *, rings: bool = False, watches: bool = False) -> str:
    """A whole document; `watches` looks again by itself, `rings` makes a sound."""
    script = f'<script src="/desk.js" data-rings="{int(rings)}" defer></script>' if watches else ""
    return (
        '<!doctype html><html lang="de"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f'<title>{_e(title)}</title><link rel="stylesheet" href="/desk.css">{script}</head>'
        f"<body><main>{body}</main></body></html>"
    )


def sign_in(*, wrong: bool) -> str:
    said = '<p class="bad" role="alert">Das war nicht das Zugangswort.</p>' if wrong else ""
    return page(
        "Anmelden",
        f'<h1>Anmelden</h1>{said}<form method="post" action="/sign-in">'
        '<label for="word">Zugangswort dieses Arbeitsplatzes</label>'
        '<input id="word" name="word" type="password" autocomplete="current-password" required>'
        "<button>Anmelden</button></form>",
    )


def desk(data: DeskData, csrf: str) -> str:
    sections = (
        _section(
            "Jetzt ansehen", [*_calls(data, csrf), *_urgent(data, csrf)], "Nichts Dringendes."
        ),
        _section(
            "Termine heute", [_appointment(x, data.zone) for x in data.appointments], "Keine."
        ),
        _section("Angekommen", [_visit(x, data.zone) for x in data.visits], "Noch nichts."),
        _section("Zuzuordnen", [_unclear(x, data.zone) for x in data.unclear], "Nichts."),
        _section("Geht nicht weiter", [_waiting(x) for x in data.waiting], "Nichts."),
        *_lock_outs(data),
    )
    now = data.now.astimezone(data.zone)
    head = (
        f"<header><h1>Gesundheitsräume</h1><p>Stand {now:%d.%m.%Y, %H:%M} Uhr</p>"
        f"{_button('/sign-out', csrf, 'Abmelden', '')}</header>"
    )
    title = "Dringend – Gesundheitsräume" if data.rings else "Gesundheitsräume"
    return page(title, head + "".join(sections), rings=data.rings, watches=True)


def _section(title: str, items: Sequence[str], empty: str) -> str:
    content = f"<ul>{''.join(items)}</ul>" if items else f"<p>{_e(empty)}</p>"
    return f"<section><h2>{_e(title)}</h2>{content}</section>"


def _button(action: str, csrf: str, text: str, which: str) -> str:
    return (
        f'<form method="post" action="{action}">'
        f'<input type="hidden" name="csrf" value="{_e(csrf)}">'
        f'<input type="hidden" name="which" value="{_e(which)}"><button>{_e(text)}</button></form>'
    )


def _calls(data: DeskData, csrf: str) -> Iterator[str]:
    for each in data.calls:
        yield _call(each, data.zone, _button("/call-seen", csrf, "Gesehen", str(each.call.id)))


def _call(arrived: ArrivedCall, zone: ZoneInfo, button: str) -> str:
    call = arrived.call
    said = f"{WHY[call.why]}, Raum {call.site}"
    at = f"{call.at.astimezone(zone):%d.%m. %H:%M} Uhr"
    return f'<li class="urgent"><div><strong>Ruf: {_e(said)}</strong> {at}</div>{button}</li>'


def _urgent(data: DeskData, csrf: str) -> Iterator[str]:
    for each in data.visits:
        if each.rings:
            button = _button("/visit-seen", csrf, "Gesehen", each.arrival.digest.hex())
            why = "; ".join(urgency_texts(each.arrival.urgency))
            yield (
                f'<li class="urgent"><div><strong>{_e(each.name)}</strong> {_e(why)}'
                f"{_values(each.findings, data.zone)}</div>{button}</li>"
            )


def _appointment(booked: BookedAppointment, zone: ZoneInfo) -> str:
    new = booked.booked
    return (
        f"<li><div><strong>{new.start.astimezone(zone):%H:%M} {_e(new.family)}, {_e(new.given)}"
        f"</strong> {_e(new.site)}, {_e(plan_text(new.plan))}, "
        f"Code {_e(display(booked.code))}</div>"
        f'<a href="/slip/{_e(booked.id)}">Zettel drucken<span class="hidden"> für '
        f"{_e(new.given)} {_e(new.family)}</span></a></li>"
    )


def _visit(visit: Visit, zone: ZoneInfo) -> str:
    why = "; ".join(urgency_texts(visit.arrival.urgency))
    return (
        f"<li><div><strong>{_e(visit.name)}</strong> {_when(visit, zone)} {_e(why)}"
        f"{_values(visit.findings, zone)}</div></li>"
    )


def _when(visit: Visit, zone: ZoneInfo) -> str:
    arrived = visit.arrival.arrived
    return f"{arrived.astimezone(zone):%d.%m. %H:%M} Uhr" if arrived else ""


def _values(found: Sequence[Finding], zone: ZoneInfo) -> str:
    if not found:
        return "<p>Keine Werte in der Ablage.</p>"
    rows = "".join(_row(each, zone) for each in found)
    head = "".join(f'<th scope="col">{each}</th>' for each in ("Was", "Wert", "Grenzen", "Wann"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(finding: Finding, zone: ZoneInfo) -> str:
    value = f"{finding.value:f}".replace(".", ",")
    hand = " (von Hand)" if finding.by_hand else ""
    at = f"{finding.at.astimezone(zone):%H:%M}" if finding.at else ""
    bounds = [
        f"{each:f}".replace(".", ",") if each is not None else ""
        for each in (finding.low, finding.high)
    ]
    passed = f"überschritten: {bounds[0]} bis {bounds[1]}" if any(bounds) else ""
    cells = (test_of(finding)[1], f"{value} {finding.unit}{hand}", passed, at)
    return f"<tr>{''.join(f'<td>{_e(each)}</td>' for each in cells)}</tr>"


def _unclear(visit: Visit, zone: ZoneInfo) -> str:
    why = REASONS[visit.arrival.reason]
    file = visit.arrival.path.name
    return f"<li><div><strong>{_when(visit, zone)}</strong> {_e(why)}: {_e(file)}</div></li>"


def _lock_outs(data: DeskData) -> Iterator[str]:
    """Nothing where there is none: that is the rule."""
    lines = [_lock_out(each, data.zone) for each in reversed(data.lock_outs)]
    if lines:
        yield _section("Falsche PINs in den letzten 7 Tagen", lines, "")


def _lock_out(each: LockOut, zone: ZoneInfo) -> str:
    said = f"{each.failures} falsche PINs, Anmeldung {each.seconds} Sekunden gesperrt"
    at = f"{each.at.astimezone(zone):%d.%m. %H:%M} Uhr"
    return f"<li><div><strong>{_e(each.site)}</strong> {at} {_e(said)}</div></li>"


def _waiting(visit: Visit) -> str:
    why = " ".join(visit.waits) or "wartet auf einen Empfänger."
    return f"<li><div><strong>{_e(visit.name)}</strong> {_e(why)}</div></li>"
