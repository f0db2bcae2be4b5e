# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands for appointments: add, import, list, slip."""

import argparse
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sync.clinic.appointment_csv import COLUMNS, LIMITS_COLUMN, read_csv
from sync.clinic.appointment_input import AppointmentFields, Zones, read_appointment
from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command, add_group
from sync.clinic.documents import published_site, published_sites
from sync.clinic.durable import write_file
from sync.clinic.keys import ClinicKeys
from sync.clinic.plan_input import limits_text, plan_text
from sync.clinic.practice_store import BookedAppointment, NewAppointment, PracticeStore
from sync.clinic.problem import FieldError, ProblemError
from sync.clinic.publish import Publisher
from sync.formats.appointment_code import display
from sync.formats.limits import limit_data
from sync.german_os_errors import os_error_text

_LIST_DAYS = 28
_OPTIONS = {
    "site": ("--kiosk", "Kennung des Raums, wie im Profil"),
    "start": ("--start", "Beginn: 2026-11-23T09:30 oder „23.11.2026 09:30“"),
    "minutes": ("--minutes", "Dauer in Minuten"),
    "plan": ("--plan", "Blutdruck, Sauerstoff, Temperatur, Gewicht; mehrere mit Komma"),
    "given": ("--given", "Vorname"),
    "family": ("--family", "Nachname"),
    "birth_date": ("--birth-date", "Geburtsdatum: 1948-03-17 oder 17.03.1948"),
    "patient_number": ("--patient-number", "Nummer im Praxisprogramm"),
}
_LIMIT = "--limit"


def add_commands(commands: Commands) -> None:
    appointments = add_group(commands, "appointments", "Termine")
    add = add_command(appointments, "add", "einen Termin eintragen", _add)
    for field, (option, text) in _OPTIONS.items():
        add.add_argument(option, dest=field, required=True, help=text)
    limits = "ab wann es dringend ist: „spo2=92..“, „systolic=90..160“; auch mehrmals"
    add.add_argument(
        _LIMIT, dest="limits", action="append", default=[], metavar="GRENZE", help=limits
    )

    columns = f"{', '.join(COLUMNS)}, wenn gewünscht {LIMITS_COLUMN}"
    import_ = add_command(appointments, "import", f"aus CSV eintragen; Spalten: {columns}", _import)
    import_.add_argument("file", type=Path, metavar="DATEI.csv")

    slip = add_command(appointments, "slip", "den Zettel für den Patienten als PDF machen", _slip)
    slip.add_argument("appointment", metavar="NUMMER|CODE")
    slip.add_argument("--out", type=Path, required=True, metavar="DATEI.pdf")

    add_command(appointments, "list", f"Termine der nächsten {_LIST_DAYS} Tage zeigen", _list)


def _zones(context: Context) -> Zones:
    return {
        each.profile.site.id: ZoneInfo(each.profile.site.timezone)
        for each in published_sites(context.folder)
    }


def _today(context: Context) -> date:
    """The latest date that it is anywhere: nobody born today is refused."""
    return (context.now + timedelta(hours=14)).date()


def _add(context: Context, options: argparse.Namespace) -> None:
    typed = {field: str(getattr(options, field)) for field in _OPTIONS}
    limits = " ".join(options.limits)
    with context.practice() as store:
        zones = _zones(context)
        try:
            typed_fields = AppointmentFields(**typed, limits=limits)
            wanted = read_appointment(typed_fields, zones, _today(context))
        except FieldError as error:
            option = _LIMIT if error.field == "limits" else _OPTIONS[error.field][0]
            raise ProblemError(f"{option}: erlaubt ist {error.allowed}.") from error
        ((booked, is_new),) = _book(context, store, [wanted])
        if not is_new:
            raise ProblemError(
                "Diesen Termin gibt es schon: derselbe Raum, Beginn und Patient "
                f"(Code {display(booked.code)})."
            )
        context.show(_as_data(booked), [_as_line(booked, zones)])


def _import(context: Context, options: argparse.Namespace) -> None:
    with context.practice() as store:
        zones = _zones(context)
        wanted = read_csv(options.file, zones, _today(context))
        done = _book(context, store, wanted)
        new = sum(is_new for _, is_new in done)
        other = sum(booked.booked != want for (booked, _), want in zip(done, wanted, strict=True))
        summary = f"{new} neu, {len(done) - new} schon eingetragen."
        if other:
            # Silence would let a limit that was corrected in the file look as if it held.
            summary += f" Achtung: {other} davon stehen anders in der Datei; es gilt das Alte."
        context.show(
            [_as_data(booked) for booked, _ in done],
            [*(_as_line(booked, zones) for booked, _ in done), summary],
        )


def _book(
    context: Context, store: PracticeStore, wanted: list[NewAppointment]
) -> list[tuple[BookedAppointment, bool]]:
    done = store.book(wanted)
    Publisher(context.folder, store).publish(context.now)
    return done


def _slip(context: Context, options: argparse.Namespace) -> None:
    from sync.clinic.slip import make_slip, slip_text  # noqa: PLC0415 - half a second for this command alone

    with context.practice() as store:
        named = options.appointment
        booked = store.appointment(named) or store.appointment_by_code(named)
    if booked is None:
        raise ProblemError("Einen Termin mit dieser Nummer oder diesem Code gibt es nicht.")
    site = published_site(context.folder, booked.booked.site)
    if site is None:
        raise ProblemError(f"Das Profil des Raums „{booked.booked.site}“ fehlt.")
    out = options.out.absolute()
    try:
        key = ClinicKeys(context.folder).signing("inbox").private
        text = slip_text(booked, site.profile, key)
        write_file(out, make_slip(text))
    except OSError as error:
        raise ProblemError(
            f"Die Datei {out} lässt sich nicht schreiben ({os_error_text(error)})."
        ) from error
    shown = {"id": booked.id, "file": str(out), "qr": text.qr}
    context.show(shown, [f"Der Zettel liegt in {out}."])


def _list(context: Context, options: argparse.Namespace) -> None:
    del options
    with context.practice() as store:
        zones = _zones(context)
        since = datetime.combine(context.now.date(), time(), context.now.tzinfo)
        found = store.appointments(since, since + timedelta(days=_LIST_DAYS))
    lines = [_as_line(booked, zones) for booked in found] or ["Keine Termine."]
    context.show([_as_data(booked) for booked in found], lines)


def _as_data(booked: BookedAppointment) -> dict[str, object]:
    new = booked.booked
    return {
        "id": booked.id,
        "code": booked.code,
        "kiosk": new.site,
        "start": new.start.isoformat(),
        "end": new.end.isoformat(),
        "plan": list(new.plan),
        "given": new.given,
        "family": new.family,
        "birth_date": new.birth_date.isoformat(),
        "patient_number": new.patient_number,
        "limits": [limit_data(each) for each in new.limits],
    }


def _as_line(booked: BookedAppointment, zones: Zones) -> str:
    new = booked.booked
    start = new.start.astimezone(zones.get(new.site))
    limits = f"  ({limits_text(new.limits)})" if new.limits else ""
    return (
        f"{start:%d.%m.%Y %H:%M}  {new.site}  {display(booked.code)}  "
        f"{new.family}, {new.given}  {booked.id}  {plan_text(new.plan)}{limits}"
    )
