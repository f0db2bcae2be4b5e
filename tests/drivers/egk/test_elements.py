# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Single elements of a card: what may stand in them, and what is refused by their name."""

from datetime import date

import pytest

from drivers.egk.card import BirthDate, CoverState
from drivers.egk.errors import Problem
from tests.drivers.egk.cards import files_of
from tests.drivers.egk.making import PD_TEXT, decoded, refused, with_pd, with_vd

PERSON = "Versicherter/Person"
COVER = "Versicherter/Versicherungsschutz"
PAYER = f"{COVER}/Kostentraeger"


@pytest.mark.parametrize(
    ("name", "states"),
    [
        ("erna", ["not-yet", "valid", "valid", "valid"]),
        ("abgelaufen", ["not-yet", "valid", "valid", "expired"]),
    ],
)
def test_whether_the_cover_holds(name: str, states: list[str]) -> None:
    cover = decoded(files_of(name)).cover
    days = (date(2020, 12, 31), date(2021, 1, 1), date(2022, 12, 31), date(2023, 1, 1))
    assert [cover.state(day) for day in days] == [CoverState(state) for state in states]


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("19470309", BirthDate(1947, 3, 9)),
        ("19480229", BirthDate(1948, 2, 29)),
        ("19470300", BirthDate(1947, 3)),
        ("194703", BirthDate(1947, 3)),
        ("19470000", BirthDate(1947)),
        ("1947", BirthDate(1947)),
        ("00000000", BirthDate(None)),
    ],
)
def test_a_birth_date_or_the_part_of_it_that_is_known(text: str, birth: BirthDate) -> None:
    person = decoded(with_pd("19470309", text)).person
    assert person.birth_date == birth
    whole = birth.day is not None
    assert (person.birth_date.whole() is not None) == whole


@pytest.mark.parametrize(
    "text", ["19470230", "19471301", "00000309", "19470009", "194", "1947-03-09", "1947030", "x"]
)
def test_no_birth_date(text: str) -> None:
    assert refused(with_pd("19470309", text)) == (
        "EF.PD",
        Problem.MALFORMED,
        f"{PERSON}/Geburtsdatum",
    )


@pytest.mark.parametrize(
    ("old", "new", "problem", "element"),
    [
        ("X110000015", "X11000001", Problem.MALFORMED, "Versicherter/Versicherten_ID"),
        ("X110000015", "", Problem.MISSING, "Versicherter/Versicherten_ID"),
        ("<Nachname>Müller-Anger</Nachname>", "", Problem.MISSING, f"{PERSON}/Nachname"),
        ("<Vorname>", "<Vorname>A</Vorname><Vorname>", Problem.TWICE, f"{PERSON}/Vorname"),
        (">W<", ">w<", Problem.MALFORMED, f"{PERSON}/Geschlecht"),
        (">W<", "><", Problem.MISSING, f"{PERSON}/Geschlecht"),
        (">Crossen<", ">Cros&#8238;sen<", Problem.MALFORMED, f"{PERSON}/StrassenAdresse/Ort"),
        (">Crossen<", ">" + 101 * "C" + "<", Problem.MALFORMED, f"{PERSON}/StrassenAdresse/Ort"),
    ],
)
def test_an_element_of_the_person(old: str, new: str, problem: Problem, element: str) -> None:
    assert refused(with_pd(old, new)) == ("EF.PD", problem, element)


@pytest.mark.parametrize(
    ("old", "new", "problem", "element"),
    [
        (">20210101<", ">20210001<", Problem.MALFORMED, f"{COVER}/Beginn"),
        (">20210101<", ">2021<", Problem.MALFORMED, f"{COVER}/Beginn"),
        ("</Beginn>", "</Beginn><Ende/>", Problem.MISSING, f"{COVER}/Ende"),
        ("</Beginn>", "</Beginn><Ende>20201231</Ende>", Problem.MALFORMED, f"{COVER}/Ende"),
        ("999000017", "99900001", Problem.MALFORMED, f"{PAYER}/Kostentraegerkennung"),
        (
            "999000028",
            "",
            Problem.MISSING,
            f"{PAYER}/AbrechnenderKostentraeger/Kostentraegerkennung",
        ),
        (
            ">5<",
            ">2<",
            Problem.MALFORMED,
            "Versicherter/Zusatzinfos/ZusatzinfosGKV/Versichertenart",
        ),
        (
            ">93<",
            ">9<",
            Problem.MALFORMED,
            "Versicherter/Zusatzinfos/ZusatzinfosGKV/Zusatzinfos_Abrechnung_GKV/WOP",
        ),
    ],
)
def test_an_element_of_the_cover(old: str, new: str, problem: Problem, element: str) -> None:
    assert refused(with_vd(old, new)) == ("EF.VD", problem, element)


def test_white_space_and_empty_elements_say_nothing() -> None:
    person = decoded(with_pd("Erna Luise", "\n  Erna\t&#32;Luise \n")).person
    assert person.given_names == "Erna Luise"
    assert decoded(with_pd("</Vorname>", "</Vorname><Titel> </Titel>")).person.title is None


def test_no_street_and_no_po_box() -> None:
    start, end = PD_TEXT.index("<StrassenAdresse>"), PD_TEXT.index("</Person>")
    person = decoded(with_pd(PD_TEXT[start:end], "")).person
    assert (person.street, person.po_box) == (None, None)
