# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Appointments: typed, imported, listed, printed; and what is said when something is wrong."""

import stat
from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fpdf import FPDF

from sync.clinic.practice_store import NewAppointment, PracticeStore
from sync.clinic.slip import add_fonts, fitting_size, make_slip, slip_text
from sync.formats import signed_slip, site_profile
from sync.formats.appointment_code import is_valid
from tests.sync.clinic.kit import PROFILE, SITE, SOON, Clinic, booking

HEADER = "raum;beginn;minuten;plan;vorname;nachname;geburtsdatum;patientennummer"
ROW = f"crossen-1;{SOON:%d.%m.%Y} 09:30;20;Blutdruck;Jörg;Müller-Łukasik;17.03.1948;4711"


def test_an_appointment_is_in_the_rooms_time(clinic: Clinic) -> None:
    booked = clinic.book(start="2026-11-30T09:30")
    assert (booked["start"], booked["end"]) == (
        "2026-11-30T08:30:00+00:00",
        "2026-11-30T08:50:00+00:00",
    )
    assert is_valid(booked["code"])


def test_a_start_with_an_offset_keeps_it(clinic: Clinic) -> None:
    assert clinic.book(start="2026-11-30T09:30:00+00:00")["start"] == "2026-11-30T09:30:00+00:00"


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("kiosk", "nirgends", "ein veröffentlichter Raum: crossen-1"),
        ("start", "morgen", "ein Zeitpunkt wie 2026-11-23T09:30 oder 23.11.2026 09:30"),
        ("start", "2026-11-30", "ein Zeitpunkt"),
        ("minutes", "0", "eine Zahl von 5 bis 240"),
        ("minutes", "zwanzig", "eine Zahl von 5 bis 240"),
        ("plan", "röntgen", "Blutdruck (blood-pressure), Sauerstoff (oximetry), Temperatur"),
        ("limit", "pulse<=2", "für pulse eine Zahl von 20 bis 250"),
        ("given", " ", "1 bis 80 Zeichen"),
        ("family", "x" * 81, "1 bis 80 Zeichen"),
        ("birth-date", "17.3.48", "ein Datum wie 1948-03-17 oder 17.03.1948"),
        ("birth-date", "1899-12-31", "ein Datum"),
        ("birth-date", "2999-01-01", "nicht in der Zukunft"),
        ("patient-number", "", "1 bis 32 Ziffern"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_booked(
    clinic: Clinic, option: str, value: str, allowed: str
) -> None:
    sentence = clinic.refused(*booking(**{option: value}))
    assert sentence.startswith(f"--{option}: erlaubt ist ")
    assert allowed in sentence
    assert clinic.ok("appointments", "list", "--json").data == []


def test_missing_options_are_said_in_german(clinic: Clinic) -> None:
    sentence = clinic.refused("appointments", "add", "--kiosk", SITE)
    assert sentence.startswith("Es fehlt: --start, --minutes")
    assert "Unbekannt: --x" in clinic.refused("appointments", "list", "--x")
    assert "Zu --out fehlt der Wert" in clinic.refused("appointments", "slip", "A", "--out")


def test_the_same_appointment_twice_is_said(clinic: Clinic) -> None:
    booked = clinic.book()
    assert "Diesen Termin gibt es schon" in clinic.refused(*booking())
    listed = clinic.ok("appointments", "list", "--json").data
    assert [each["id"] for each in listed] == [booked["id"]]


def test_codes_are_unique_and_look_random(tmp_path: Path) -> None:
    store = PracticeStore(tmp_path / "practice.db")
    start = datetime(2026, 11, 30, 8, 30, tzinfo=UTC)
    born = start.date()
    wanted = [
        NewAppointment(SITE, start, start, ("blood-pressure",), "A", "B", born, str(number))
        for number in range(300)
    ]
    codes = {booked.code for booked, _ in store.book(wanted)}
    store.close()
    assert len(codes) == 300
    for place in range(7):
        assert len({code[place] for code in codes}) > 20  # of 32


@pytest.mark.parametrize(
    ("encoding", "delimiter", "newline"),
    [("utf-8", ";", "\n"), ("utf-8-sig", ",", "\r\n"), ("cp1252", ";", "\r\n")],
)
def test_a_csv_file_is_imported(
    clinic: Clinic, encoding: str, delimiter: str, newline: str
) -> None:
    text = newline.join((HEADER, ROW.replace("Ł", "L"), "")).replace(";", delimiter)
    path = clinic.root / "termine.csv"
    path.write_bytes(text.encode(encoding))
    (booked,) = clinic.ok("appointments", "import", path, "--json").data
    assert (booked["given"], booked["family"]) == ("Jörg", "Müller-Lukasik")
    start = datetime.combine(SOON.date(), time(9, 30), ZoneInfo("Europe/Berlin"))
    assert (booked["start"], booked["birth_date"]) == (
        start.astimezone(UTC).isoformat(),
        "1948-03-17",
    )


def test_an_import_may_be_repeated(clinic: Clinic) -> None:
    path = clinic.root / "termine.csv"
    path.write_text(f"{HEADER}\n{ROW}\n")
    first = clinic.ok("appointments", "import", path, "--json").data
    path.write_text(f"{HEADER}\n{ROW}\n\n{ROW.replace('4711', '4712')}\n")
    said = clinic.ok("appointments", "import", path).out
    assert said.endswith("1 neu, 1 schon eingetragen.\n")
    listed = clinic.ok("appointments", "list", "--json").data
    assert len(listed) == 2
    assert first[0] in listed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Zeile 1: erlaubt sind genau die Spalten raum;beginn;"),
        (HEADER.replace("raum", "ort") + "\n" + ROW, "Zeile 1: erlaubt sind genau die Spalten"),
        (HEADER, "die Datei enthält keinen Termin"),
        (f"{HEADER}\n{ROW}\n{ROW};x", "Zeile 3: 9 Spalten, erlaubt sind genau 8"),
        (
            f"{HEADER}\n{ROW}\n{ROW.replace('17.03.1948', '31.02.1948')}",
            "Zeile 3, Spalte „geburtsdatum“: erlaubt ist ein Datum",
        ),
        (
            f"{HEADER}\n{ROW.replace('crossen-1', 'raum 2')}",
            "Zeile 2, Spalte „raum“: erlaubt ist ein veröffentlichter Raum: crossen-1",
        ),
        (f'{HEADER}\n"Er"na;x', "Zeile 2: ein Anführungszeichen steht falsch"),
    ],
)
def test_a_mistaken_csv_file_is_refused_as_a_whole(clinic: Clinic, text: str, said: str) -> None:
    path = clinic.root / "termine.csv"
    path.write_text(text)
    sentence = clinic.refused("appointments", "import", path)
    assert f"{path}" in sentence
    assert said in sentence
    assert "Müller" not in sentence
    assert clinic.ok("appointments", "list", "--json").data == []


def test_a_file_in_no_known_encoding_is_said(clinic: Clinic) -> None:
    path = clinic.root / "termine.csv"
    path.write_bytes(f"{HEADER}\n".encode() + b"\x81\xff")
    assert "Zeile 2: erlaubt ist nur Text in UTF-8 oder Windows-1252" in clinic.refused(
        "appointments", "import", path
    )
    assert "lässt sich nicht lesen" in clinic.refused("appointments", "import", "/nirgends.csv")


def test_the_slip_says_what_the_patient_needs(clinic: Clinic) -> None:
    booked = clinic.book(start="2026-11-30T09:30", given="Zoë", family="Łukasik")
    store = PracticeStore(clinic.root / "practice.db")
    found = store.appointment_by_code(booked["code"].lower())
    store.close()
    assert found is not None
    key = Ed25519PrivateKey.generate()
    text = slip_text(found, site_profile.parse(PROFILE, "x"), key)
    code = booked["code"]
    assert (text.day, text.time) == ("Montag, 30. November 2026", "09:30 Uhr")
    assert text.code == f"{code[:4]} {code[4:]}"
    assert (text.name, text.practice) == ("Zoë Łukasik", "Hausarztpraxis am Anger")
    assert (text.room, text.plan) == ("Gesundheitsraum Crossen", "Blutdruck messen")
    assert make_slip(text).count(b"/Type /Page\n") == 1
    slip = signed_slip.read(text.qr, key.public_key().public_bytes_raw())
    assert (slip.id, slip.code, slip.site) == (booked["id"], code, found.booked.site)
    assert (slip.start, slip.end) == (found.booked.start, found.booked.end)
    assert slip.plan == ("blood-pressure",)


@pytest.mark.parametrize("code", ["WWWW WWWW", "JLJL JLJL", "MMMM MMMM"])
def test_a_code_of_wide_letters_keeps_clear_of_its_neighbour(code: str) -> None:
    pdf = FPDF()
    add_fonts(pdf)
    pdf.add_page()
    pdf.set_char_spacing(2)
    pdf.set_font("Atkinson", "B", fitting_size(pdf, code, 100))
    assert pdf.get_string_width(code) <= 100
    pdf.output()  # closes the fonts


def test_the_slip_is_a_private_pdf(clinic: Clinic) -> None:
    booked = clinic.book()
    for number, name in enumerate((booked["id"], booked["code"], "abcd")):
        path = clinic.root / f"slip{number}.pdf"
        if name == "abcd":
            assert "gibt es nicht" in clinic.refused("appointments", "slip", name, "--out", path)
            continue
        told = clinic.ok("appointments", "slip", name, "--out", path, "--json").data
        assert signed_slip.is_slip(told["qr"])
        assert path.read_bytes().startswith(b"%PDF-")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    no_folder = clinic.root / "no" / "slip.pdf"
    assert "lässt sich nicht schreiben" in clinic.refused(
        "appointments", "slip", booked["id"], "--out", no_folder
    )


def test_enrolment_needs_a_published_room(clinic: Clinic) -> None:
    url = "https://praxis.example"
    sentence = clinic.refused("enrol-code", "--kiosk", "nirgends", "--url", url)
    assert "kein Profil veröffentlicht" in sentence
