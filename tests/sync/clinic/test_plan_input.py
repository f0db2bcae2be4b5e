# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is to be measured, and from when it is urgent: typed, imported, published, printed."""

import json
from decimal import Decimal
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.clinic.plan_input import limits_text, plan_text, read_limits, read_plan
from sync.clinic.practice_store import PracticeStore
from sync.clinic.problem import FieldError
from sync.clinic.slip import make_slip, slip_text
from sync.formats import day_list, site_profile
from sync.formats.limits import Limit
from tests.sync.clinic.kit import PROFILE, SITE, SOON, Clinic, booking

ALL = ("blood-pressure", "oximetry", "temperature", "weight")
SYSTOLIC = Limit("systolic", None, Decimal(160))
SPO2 = Limit("spo2", Decimal(92), None)
HEADER = "raum;beginn;minuten;plan;vorname;nachname;geburtsdatum;patientennummer"
ROW = f"crossen-1;{SOON:%d.%m.%Y} 09:30;20;Blutdruck, Sauerstoff;Erna;Muster;17.03.1948;4711"


def published(clinic: Clinic) -> Any:
    document = clinic.document(f"daylist/{SITE}.json")
    day_list.parse(document)
    return json.loads(document)["appointments"]


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Blutdruck", ("blood-pressure",)),
        (" GEWICHT , blutdruck ", ("weight", "blood-pressure")),
        ("oximetry,temperature", ("oximetry", "temperature")),
        ("Sauerstoff Temperatur", ("oximetry", "temperature")),
    ],
)
def test_a_plan_keeps_its_order(text: str, plan: tuple[str, ...]) -> None:
    assert read_plan(text) == plan
    assert read_plan(plan_text(plan)) == plan


@pytest.mark.parametrize("text", ["", ",", "röntgen", "Blutdruck,", "Blutdruck, blood-pressure"])
def test_what_is_no_plan(text: str) -> None:
    with pytest.raises(FieldError) as caught:
        read_plan(text)
    assert caught.value.field == "plan"


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("", ()),
        ("systolic<=160", (SYSTOLIC,)),
        (" Systolic <= 160  spo2 >= 92 ", (SYSTOLIC, SPO2)),
        ("spo2>=92, systolic<=160", (SPO2, SYSTOLIC)),
        ("spo2>=92,systolic<=160", (SPO2, SYSTOLIC)),
        ("spo2>=92;systolic<=160", (SPO2, SYSTOLIC)),
        ("systolic=..160 spo2=92..", (SYSTOLIC, SPO2)),
        ("temperature=36,5..38.25", (Limit("temperature", Decimal("36.5"), Decimal("38.25")),)),
        ("pulse = 50..110", (Limit("pulse", Decimal(50), Decimal(110)),)),
        ("weight<=82,50", (Limit("weight", None, Decimal("82.50")),)),
    ],
)
def test_limits_are_exact(text: str, limits: tuple[Limit, ...]) -> None:
    found = read_limits(text, ALL)
    assert found == limits
    assert read_limits(limits_text(found), ALL) == limits
    assert [str(each.high) for each in found] == [str(each.high) for each in limits]


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("160", "Grenzen wie systolic<=160"),
        ("systolic", "Grenzen wie systolic<=160"),
        ("systolic=160", "Grenzen wie systolic<=160"),
        ("systolic<160", "Grenzen wie systolic<=160"),
        ("systolic=..", "Grenzen wie systolic<=160"),
        ("systolic<=", "Grenzen wie systolic<=160"),
        ("mood<=5", "Größen: systolic, diastolic, pulse, spo2, temperature, weight"),
        ("systolic<=160 92", "Grenzen wie systolic<=160"),
        ("systolic<=16", "für systolic eine Zahl von 40 bis 280"),
        ("systolic<=160.125", "höchstens zwei Nachkommastellen"),
        ("systolic<=1.6.0", "für systolic eine Zahl"),
        ("systolic=90...160", "für systolic eine Zahl"),
        ("systolic=160..90", "für systolic die kleinere Zahl zuerst"),
        ("systolic=160..160", "für systolic die kleinere Zahl zuerst"),
        ("systolic>=90 systolic<=160", "jede Größe einmal; beide Seiten: systolic=90..160"),
    ],
)
def test_a_limit_that_is_none_is_said(text: str, allowed: str) -> None:
    with pytest.raises(FieldError) as caught:
        read_limits(text, ALL)
    assert caught.value.field == "limits"
    assert allowed in caught.value.allowed


@pytest.mark.parametrize(
    ("plan", "text", "measured"),
    [
        (("weight",), "systolic<=160", "nur eine Grenze für weight"),
        (("oximetry",), "temperature<=38", "nur eine Grenze für pulse, spo2"),
        (("blood-pressure",), "spo2>=92", "nur eine Grenze für systolic, diastolic, pulse"),
    ],
)
def test_a_limit_for_what_is_not_measured_is_said(
    plan: tuple[str, ...], text: str, measured: str
) -> None:
    with pytest.raises(FieldError) as caught:
        read_limits(text, plan)
    assert measured in caught.value.allowed


def test_plan_and_limits_reach_the_kiosk_and_the_list(clinic: Clinic) -> None:
    limits = ("--limit", "spo2>=92", "--limit", "systolic=90..160")
    booked = clinic.ok(*booking(plan="Gewicht,Blutdruck,Sauerstoff"), *limits, "--json").data
    said = [
        {"quantity": "spo2", "low": "92"},
        {"quantity": "systolic", "low": "90", "high": "160"},
    ]
    assert booked["plan"] == ["weight", "blood-pressure", "oximetry"]
    assert booked["limits"] == said
    (listed,) = published(clinic)
    assert (listed["plan"], listed["limits"]) == (booked["plan"], said)
    assert clinic.ok("appointments", "list", "--json").data == [booked]
    line = clinic.ok("appointments", "list").out
    assert line.endswith("  Gewicht, Blutdruck, Sauerstoff  (spo2>=92 systolic=90..160)\n")


def test_an_appointment_without_limits_reaches_older_kiosks_as_before(clinic: Clinic) -> None:
    assert clinic.book()["limits"] == []
    assert "limits" not in published(clinic)[0]


@pytest.mark.parametrize("limit", ["systolic=160", "weight<=80"])
def test_a_limit_that_is_wrong_is_named_by_its_option(clinic: Clinic, limit: str) -> None:
    sentence = clinic.refused(*booking(limit=limit))
    assert sentence.startswith("--limit: erlaubt ist ")
    assert clinic.ok("appointments", "list", "--json").data == []


def test_limits_are_imported_from_a_column_of_their_own(clinic: Clinic) -> None:
    path = clinic.root / "termine.csv"
    path.write_text(f"{HEADER};grenzen\n{ROW};systolic<=160 spo2>=92\n")
    (booked,) = clinic.ok("appointments", "import", path, "--json").data
    assert booked["plan"] == ["blood-pressure", "oximetry"]
    assert [each["quantity"] for each in booked["limits"]] == ["systolic", "spo2"]


def test_a_column_without_limits_is_none(clinic: Clinic) -> None:
    path = clinic.root / "termine.csv"
    path.write_text(f"{HEADER};grenzen\n{ROW};\n")
    (booked,) = clinic.ok("appointments", "import", path, "--json").data
    assert booked["limits"] == []


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        (f"{HEADER};grenzen", f"{ROW};spo2=92", "Zeile 2, Spalte „grenzen“: erlaubt ist"),
        (f"{HEADER};limits", f"{ROW};spo2>=92", "Zeile 1: erlaubt sind genau die Spalten"),
        (f"{HEADER};grenzen;grenzen", f"{ROW};;", "Zeile 1: erlaubt sind genau die Spalten"),
        (f"{HEADER};plan", f"{ROW};Gewicht", "Zeile 1: erlaubt sind genau die Spalten"),
    ],
)
def test_a_mistaken_column_is_said(clinic: Clinic, header: str, row: str, said: str) -> None:
    path = clinic.root / "termine.csv"
    path.write_text(f"{header}\n{row}\n")
    assert said in clinic.refused("appointments", "import", path)
    assert clinic.ok("appointments", "list", "--json").data == []


def test_an_import_that_would_change_a_limit_says_that_it_did_not(clinic: Clinic) -> None:
    path = clinic.root / "termine.csv"
    path.write_text(f"{HEADER};grenzen\n{ROW};spo2>=92\n")
    clinic.ok("appointments", "import", path)
    assert clinic.ok("appointments", "import", path).out.endswith("0 neu, 1 schon eingetragen.\n")
    path.write_text(f"{HEADER};grenzen\n{ROW};spo2>=94\n")
    said = clinic.ok("appointments", "import", path).out
    assert "Achtung: 1 davon stehen anders in der Datei; es gilt das Alte." in said
    (booked,) = clinic.ok("appointments", "list", "--json").data
    assert booked["limits"] == [{"quantity": "spo2", "low": "92"}]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ("Gewicht", "Gewicht messen"),
        ("Blutdruck,Sauerstoff", "Blutdruck und Sauerstoff messen"),
        (
            "Blutdruck,Sauerstoff,Temperatur,Gewicht",
            "Blutdruck, Sauerstoff, Temperatur und Gewicht messen",
        ),
    ],
)
def test_the_slip_says_what_will_be_measured_and_no_limits(
    clinic: Clinic, plan: str, said: str
) -> None:
    booked = clinic.ok(*booking(plan=plan), "--json").data
    store = PracticeStore(clinic.root / "practice.db")
    found = store.appointment(booked["id"])
    store.close()
    assert found is not None
    text = slip_text(found, site_profile.parse(PROFILE, "x"), Ed25519PrivateKey.generate())
    assert text.plan == said
    assert make_slip(text).count(b"/Type /Page\n") == 1
