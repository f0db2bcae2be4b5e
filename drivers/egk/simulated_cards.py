# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Test cards of people that don't exist, one for each thing that a card can be.

Names, addresses and insurers are invented; the numbers are of gematik's range for tests (X110...)
with the right check digit, or the wrong one on purpose.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from drivers.egk.card import (
    BirthDate,
    Card,
    CardStatus,
    Cover,
    Gender,
    InsuredKind,
    Person,
    PoBoxAddress,
    StreetAddress,
)
from drivers.egk.writing import Layout

_ERNA: Final = Person(
    insured_id="X110000015",
    surname="Müller-Anger",
    given_names="Erna Luise",
    birth_date=BirthDate(1947, 3, 9),
    gender=Gender.FEMALE,
    street=StreetAddress("Crossen", "D", "07613", "Am Anger", "3 a"),
)
_COVER: Final = Cover(
    start=date(2021, 1, 1),
    end=None,
    ik="999000017",
    name="Musterkasse Holzland",
    billing_ik="999000028",
    kind=InsuredKind.PENSIONER,
    wop="93",
)
_STATUS: Final = CardStatus(False, datetime(2026, 4, 1, 6, 30, tzinfo=UTC), "5.2.0", "3.0.4")
_OLD: Final = replace(_STATUS, schema_version="5.1.0", storage_version="3.0.0")
_VALID: Final = Card(_ERNA, _COVER, _STATUS, "80276999990000000017")


_USUAL: Final = Layout()


@dataclass(frozen=True, slots=True)
class InventedCard:
    """What a technician reads of it in a list, what it says, how its files are laid out."""

    about: str
    card: Card
    layout: Layout = _USUAL


def _person(number: str, surname: str, given_names: str, **more: object) -> Card:
    person = replace(
        _ERNA,
        insured_id=number,
        surname=surname,
        given_names=given_names,
        **more,  # type: ignore[arg-type]
    )
    return replace(_VALID, person=person, iccsn=f"8027699999{number[1:]:0>10}")


def _covered(**more: object) -> Card:
    return replace(_VALID, cover=replace(_COVER, **more))  # type: ignore[arg-type]


TEST_CARDS: Final[Mapping[str, InventedCard]] = {
    "erna": InventedCard("gültig, Schema 5.2, Dateien mit Nullen aufgefüllt", _VALID),
    "karl": InventedCard(
        "gültig, Schema 5.1, Dateien genau so lang wie ihr Inhalt",
        replace(
            _person(
                "X110000027",
                "Graf",
                "Karl",
                gender=Gender.MALE,
                birth_date=BirthDate(1952, 11, 30),
                name_prefix="von",
                name_affix="Freiherr",
                title="Dr. med.",
            ),
            status=_OLD,
        ),
        Layout(schema="5.1", prefix="vsda", padded=False, with_gvd=False),
    ),
    "postfach": InventedCard(
        "gültig, Postfach statt Straße",
        _person(
            "X110000039",
            "Łęcka",
            "Zofia",
            street=None,
            po_box=PoBoxAddress("Eisenberg", "D", "12 34", "07607"),
        ),
    ),
    "geburtsjahr": InventedCard(
        "gültig, vom Geburtsdatum nur das Jahr",
        _person("X110000041", "Öztürk", "Ayşe", birth_date=BirthDate(1938)),
    ),
    "privat": InventedCard(
        "gültig, private Versicherung", _covered(kind=None, wop=None, billing_ik=_COVER.ik)
    ),
    "abgelaufen": InventedCard("Versicherungsschutz beendet", _covered(end=date(2022, 12, 31))),
    "kommend": InventedCard(
        "Versicherungsschutz noch nicht begonnen", _covered(start=date(2099, 1, 1))
    ),
    "unfertig": InventedCard(
        "Aktualisierung abgebrochen", replace(_VALID, status=replace(_STATUS, unfinished=True))
    ),
    "falsche-nummer": InventedCard(
        "Prüfziffer der Versichertennummer falsch", _person("X110000018", "Falsch", "Fritz")
    ),
}
